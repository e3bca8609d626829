package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import rowreader.files.LogFile;
import rowreader.files.Versions;
import rowreader.network.SimpleDigits;
import rowreader.network.model.Model;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.ReadingOrder;
import rowreader.text.Language;

/** Runs the commands as a user would. */
class CommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static String data;
    private static String model;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Optional<Path> openedModel = Optional.empty();
    private List<Path> openedStrokes = List.of();
    private boolean opened;
    private String command = "";
    private final Locale before = Language.inUse();

    @BeforeAll
    static void trainAModel() throws IOException {
        data = folder.resolve("digits").toString();
        model = folder.resolve("model.zip").toString();
        SimpleDigits.write(folder.resolve("digits"), 200, 60);
        CommandsTest first = new CommandsTest();
        assertThat(first.run(
                        "train",
                        "--data",
                        data,
                        "--samples",
                        "4000",
                        "--hidden",
                        "16",
                        "--batch",
                        "20",
                        "--learning-rate",
                        "0.01",
                        "--save",
                        model))
                .isZero();
    }

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    private int run(String... arguments) {
        command = arguments.length == 0 ? "" : arguments[0];
        LanguageOption.use(arguments);
        CommandLine line = RowReaderCommand.commandLine((digits, modelFile, lessonsFolder) -> {
            opened = true;
            openedStrokes = digits.strokes();
            openedModel = modelFile;
        });
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }

    /** Each is as the command's schema says. */
    private List<JsonNode> jsonLines() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(RowReaderCommand.class.getResourceAsStream(command + ".schema.json"));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString().strip().split("\\R")) {
            JsonNode node = JSON.readTree(line);
            assertThat(schema.validate(node)).as(line).isEmpty();
            lines.add(node);
        }
        return lines;
    }

    private void assertOneLineOfError(String... parts) {
        assertThat(err.toString().strip().lines()).hasSize(1);
        assertThat(err.toString()).contains(parts).doesNotContain("\tat ");
    }

    @Test
    void trainingPrintsOneJsonLinePerEvaluationAndALastOneForTheRun() throws Exception {
        assertThat(run("train", "--data", data, "--samples", "450", "--hidden", "8", "--batch", "10", "--json"))
                .isZero();
        List<JsonNode> lines = jsonLines();
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.fieldNames())
                .toIterable()
                .containsExactly("samples", "iterations", "testAccuracy", "seconds", "samplesPerSecond");
        assertThat(last.get("samples").asInt()).isEqualTo(450);
        assertThat(last.get("iterations").asInt()).isEqualTo(45);
        assertThat(last.get("samplesPerSecond").asDouble())
                .isCloseTo(450 / last.get("seconds").asDouble(), within(0.01));
        assertThat(lines).filteredOn(line -> line.has("testMinibatchAccuracy")).hasSize(2);
        JsonNode test = lines.get(lines.size() - 2);
        assertThat(test.get("count").asInt()).isEqualTo(60);
        assertThat(test.get("testAccuracy")).isEqualTo(last.get("testAccuracy"));
    }

    @Test
    void trainingPrintsProgressForPeople() {
        assertThat(run("train", "--data", data, "--samples", "100", "--hidden", "4", "--batch", "10"))
                .isZero();
        assertThat(out.toString())
                .contains("200 digits to train on, 60 to test")
                .contains("100 of 100")
                .contains("100 samples in 10 iterations")
                .contains("test accuracy");
    }

    @Test
    void aLossAtEveryRowTrainsAnotherNetworkThatReadsAllTheSame() throws Exception {
        Path file = folder.resolve("every-row.zip");
        assertThat(run(
                        "train",
                        "--data",
                        data,
                        "--samples",
                        "200",
                        "--hidden",
                        "4",
                        "--batch",
                        "10",
                        "--loss",
                        "every-row",
                        "--save",
                        file.toString()))
                .isZero();
        assertThat(Model.open(file).record().recipe().architecture().answersAtEveryRow())
                .isTrue();
        assertThat(run("read", picture().toString(), "--model", file.toString()))
                .isZero();
    }

    @Test
    void everyPointOfTheRecipeCanBeChosen() throws Exception {
        Path file = folder.resolve("stacked.zip");
        String options = "train --network stacked-lstm --layers 3 --hidden 5 --order shuffled-rows --optimizer rmsprop"
                + " --schedule one-cycle --clip 2 --batch 10 --samples 100 --seed 6 --learning-rate 0.02";
        List<String> command = new ArrayList<>(List.of(options.split(" ")));
        command.addAll(List.of("--data", data, "--save", file.toString()));
        assertThat(run(command.toArray(String[]::new))).isZero();
        assertThat(Model.open(file).record().recipe())
                .isEqualTo(Architecture.STACKED_LSTM
                        .recipe()
                        .withLayers(3)
                        .withHiddenSize(5)
                        .withReadingOrder(ReadingOrder.SHUFFLED_ROWS)
                        .withOptimizer(Optimizer.RMSPROP)
                        .withSchedule(LearningRateSchedule.ONE_CYCLE)
                        .withGradientClip(2)
                        .withBatchSize(10)
                        .withSamples(100)
                        .withSeed(6)
                        .withLearningRate(0.02));
    }

    @Test
    void aPictureThatIsSeenAtOnceHasNoOrder() {
        assertThat(run("train", "--data", data, "--network", "mlp", "--order", "columns"))
                .isEqualTo(2);
        assertOneLineOfError("reading order", "sees the whole picture at once");
    }

    @Test
    void layersThatANetworkCannotHaveAreAUsageError() {
        assertThat(run("train", "--data", data, "--network", "stacked-lstm", "--layers", "5"))
                .isEqualTo(2);
        assertOneLineOfError("hidden layers of the Stacked LSTM", "2 to 4");
    }

    @Test
    void aRacesOrderIsForThoseThatReadLineByLine() throws Exception {
        assertThat(run(
                        "race",
                        "bidirectional-lstm,mlp",
                        "--order",
                        "columns",
                        "--data",
                        data,
                        "--samples",
                        "200",
                        "--batch",
                        "10"))
                .isZero();
        assertThat(out.toString()).contains("bidirectional-lstm", "mlp");
    }

    @Test
    void aModelGoesOnLearningByAnotherRecipe() throws Exception {
        String more = folder.resolve("more.zip").toString();
        assertThat(run(
                        "train",
                        "--from",
                        model,
                        "--data",
                        data,
                        "--samples",
                        "20",
                        "--learning-rate",
                        "1e-12",
                        "--seed",
                        "6",
                        "--save",
                        more))
                .isZero();
        Model base = Model.open(Path.of(model));
        Model learned = Model.open(Path.of(more));
        assertThat(learned.record().recipe())
                .isEqualTo(Recipe.SEED
                        .withHiddenSize(16)
                        .withSamples(20)
                        .withLearningRate(1e-12)
                        .withSeed(6));
        assertThat(learned.record().losses()).hasSize(1);
        assertThat(learned.state().parameters())
                .usingComparatorWithPrecision(1e-6f)
                .containsExactly(base.state().parameters());
    }

    @Test
    void whoGoesOnHasTheNetworkThatIsThere() {
        assertThat(run("train", "--from", model, "--data", data, "--hidden", "8"))
                .isEqualTo(2);
        assertOneLineOfError("--hidden", "--from", model);
        assertThat(run("train", "--from", folder.resolve("none.zip").toString(), "--data", data))
                .isEqualTo(1);
    }

    @Test
    void aLossAtNoKnownRowIsAUsageError() {
        assertThat(run("train", "--data", data, "--loss", "some-row")).isEqualTo(2);
        assertOneLineOfError("some-row", "every-row");
    }

    @Test
    void aLossAtEveryRowIsForTheLstmAlone() {
        assertThat(run("train", "--data", data, "--network", "gru", "--loss", "every-row"))
                .isEqualTo(2);
        assertOneLineOfError("Only the LSTM");
    }

    /** Its layer and its step are the network's, how long and from what it learns are the recipe's. */
    @Test
    void theBestRecipeTrainsAnotherNetworkInItsOwnSize() throws Exception {
        Path file = folder.resolve("best-rnn.zip");
        assertThat(run(
                        "train",
                        "--network=rnn",
                        "--recipe=best",
                        "--data=" + data,
                        "--samples=20",
                        "--batch=20",
                        "--save=" + file))
                .isZero();
        assertThat(err.toString()).contains("Saved " + file);
        Recipe learned = Model.open(file).record().recipe();
        Recipe usual = Architecture.RNN.recipe();
        assertThat(learned.architecture()).isEqualTo(Architecture.RNN);
        assertThat(learned.hiddenSize()).isEqualTo(usual.hiddenSize());
        assertThat(learned.learningRate()).isEqualTo(usual.learningRate());
        assertThat(learned.builtInDigits()).isEqualTo(Recipe.BEST.builtInDigits());
    }

    @Test
    void theSameSeedTrainsTheSameNetwork() throws Exception {
        String[] command = {"train", "--data", data, "--samples", "200", "--hidden", "4", "--batch", "10", "--seed", "9"
        };
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");
        for (Path file : List.of(first, second)) {
            String[] saving = Arrays.copyOf(command, command.length + 2);
            saving[command.length] = "--save";
            saving[command.length + 1] = file.toString();
            assertThat(run(saving)).isZero();
        }
        assertThat(((LstmWeights) Model.open(first).weights()).inputWeights())
                .isEqualTo(((LstmWeights) Model.open(second).weights()).inputWeights());
    }

    @Test
    void evaluationCountsWhatWasReadAsWhat() throws Exception {
        assertThat(run("evaluate", "--data", data, "--model", model, "--json")).isZero();
        assertThat(jsonLines()).hasSize(1);
        JsonNode line = jsonLines().get(0);
        assertThat(line.get("count").asInt()).isEqualTo(60);
        assertThat(line.get("accuracy").asDouble()).isGreaterThan(0.9);
        assertThat(line.get("classes")).hasSize(10);
        int sum = 0;
        for (JsonNode row : line.get("confusion")) {
            for (JsonNode count : row) {
                sum += count.asInt();
            }
        }
        assertThat(sum).isEqualTo(60);
    }

    @Test
    void severalSetsAreMeasuredInOneCommand() throws Exception {
        Path strokes = folder.resolve("several.jsonl");
        Files.writeString(strokes, "{\"label\":1,\"strokes\":[[[0,0],[0,9]]]}\n");
        Path pictures = Files.createDirectories(folder.resolve("several"));
        Files.copy(picture(), pictures.resolve("is_3.png"));
        String[] sets = {
            "evaluate",
            "--data=" + data,
            "--data=" + data,
            "--strokes=" + strokes,
            "--pictures=" + pictures,
            "--label=is_([0-9])",
            "--model=" + model
        };
        assertThat(run(sets)).isZero();
        assertThat(out.toString().lines().filter(line -> line.matches("accuracy .+ of \\d+: .+")))
                .hasSize(4)
                .last()
                .asString()
                .endsWith("pictures of " + pictures);

        out.getBuffer().setLength(0);
        assertThat(run(Stream.concat(Stream.of(sets), Stream.of("--json")).toArray(String[]::new)))
                .isZero();
        assertThat(jsonLines().stream()
                        .filter(line -> line.has("accuracy"))
                        .map(line -> line.get("count").asInt()))
                .containsExactly(60, 60, 1, 1);
    }

    @Test
    void whatWasMisreadIsShownThoughALaterSetCannotBeRead() throws Exception {
        Path pictures = Files.createDirectories(folder.resolve("mislabelled"));
        for (int label = 0; label < 2; label++) {
            Files.copy(picture(), pictures.resolve("is_" + label + ".png"));
        }
        Path page = folder.resolve("shown");
        int code = run(
                "evaluate",
                "--pictures=" + pictures,
                "--pictures=" + folder.resolve("not-there"),
                "--label=is_([0-9])",
                "--misread=" + page,
                "--model=" + model);
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("not-there");
        // Both show the same, so that one of them at least is misread.
        assertThat(Files.readString(page.resolve("index.html")))
                .contains(pictures.toString(), "<figure>")
                .doesNotContain("not-there");
    }

    @Test
    void evaluationPrintsTablesForPeople() {
        assertThat(run("evaluate", "--data", data, "--model", model)).isZero();
        assertThat(out.toString()).contains("accuracy").contains("precision").contains("confusion matrix");
    }

    @Test
    void aPictureIsReadRowByRow() throws Exception {
        Path picture = picture();
        assertThat(run("read", picture.toString(), "--json")).isZero();
        JsonNode line = jsonLines().get(0).get(0);
        assertThat(line.get("readouts")).hasSize(28);
        double sum = 0;
        for (JsonNode probability : line.get("probabilities")) {
            sum += probability.asDouble();
        }
        assertThat(sum).isCloseTo(1, within(1e-4));
        assertThat(line.get("readouts").get(27)).isEqualTo(line.get("probabilities"));
    }

    @Test
    void aPictureIsShownToPeopleWithItsRows() throws Exception {
        assertThat(run("read", picture().toString())).isZero();
        assertThat(out.toString())
                .contains("prediction: ")
                .contains("row  1")
                .contains("row 28")
                .contains("@");
    }

    @Test
    void drawingsAreReadAsTheCanvasWouldAndBadLinesAreNamed() throws Exception {
        Path strokes = Files.writeString(folder.resolve("drawings.jsonl"), """
                {"label":1,"strokes":[[[10,0],[10,50]]]}
                no drawing
                {"strokes":[[[5,5]]]}
                {"label":4,"strokes":[[[0,0],[0,20],[30,20]],[[20,0],[20,60]]]}
                """);
        assertThat(run("evaluate", "--strokes", strokes.toString(), "--model", model, "--json"))
                .isZero();
        List<JsonNode> lines = jsonLines();
        JsonNode last = lines.get(lines.size() - 1);
        assertThat(last.get("count").asInt()).isEqualTo(2);
        assertThat(last.get("accuracy").asDouble()).isBetween(0.0, 1.0);
        assertThat(lines)
                .filteredOn(line -> line.has("error"))
                .hasSize(1)
                .allMatch(line -> line.get("line").asInt() == 2);
        assertThat(lines)
                .filteredOn(line -> line.has("prediction"))
                .anyMatch(line -> line.get("line").asInt() == 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"word\":\"1\",\"drawing\":[[[10,10],[0,50]]]}",
                "[{\"label\":1,\"strokes\":[[{\"x\":10,\"y\":0},{\"x\":10,\"y\":50}]]}]",
                "<ink><annotation type='truth'>1</annotation><trace>10 0, 10 50</trace></ink>",
                ".COORD X Y\n.SEGMENT DIGIT ? ? \"1\"\n.PEN_DOWN\n10 50\n10 0\n.PEN_UP\n"
            })
    void drawingsOfOtherProgramsAreMeasuredReadAndLearned(String content) throws Exception {
        String strokes = Files.writeString(folder.resolve("theirs"), content).toString();
        assertThat(run("evaluate", "--strokes", strokes, "--model", model, "--json"))
                .isZero();
        List<JsonNode> lines = jsonLines();
        assertThat(lines.get(lines.size() - 1).get("count").asInt()).isEqualTo(1);

        out.getBuffer().setLength(0);
        assertThat(run("read", strokes, "--json")).isZero();
        JsonNode read = jsonLines().get(0).get(0);
        assertThat(read.get("line").asInt()).isPositive();
        assertThat(read.get("box").isNull()).isTrue();

        assertThat(run("train", "--data", data, "--strokes", strokes, "--samples", "200", "--hidden", "8"))
                .isZero();
    }

    @Test
    void severalDrawingsAreReadByTheirLinesAndWhatIsNoneIsNamed() throws Exception {
        Path strokes = Files.writeString(folder.resolve("two.jsonl"), """
                {"strokes":[[[10,0],[10,50]]]}
                {"strokes":7}
                {"strokes":[[[0,0],[9,9]]]}
                """);
        assertThat(run("read", strokes.toString())).isZero();
        assertThat(out.toString()).contains("the drawing in line 1").contains("the drawing in line 3");
        assertThat(err.toString()).contains("two.jsonl, line 2: \"strokes\" is not a list");

        Path none = Files.writeString(folder.resolve("undrawn.jsonl"), "{\"strokes\":7}");
        assertThat(run("read", none.toString(), "--model", model)).isEqualTo(1);
        assertThat(err.toString()).contains("undrawn.jsonl has no drawing that can be read");
    }

    @Test
    void drawingsWithoutAnyLabelCannotBeCounted() throws Exception {
        Path strokes = Files.writeString(folder.resolve("unlabelled.jsonl"), "{\"strokes\":[[[5,5]]]}\n");
        assertThat(run("evaluate", "--strokes", strokes.toString(), "--model", model))
                .isEqualTo(1);
        assertOneLineOfError("unlabelled.jsonl", "label");
    }

    @Test
    void theBestReaderReadsWhereNoModelIsNamed() throws Exception {
        assertThat(run("read", picture().toString(), "--json")).isZero();
        assertThat(jsonLines().get(0).get(0).get("prediction").asText()).isEqualTo("1");
    }

    @Test
    void aReadingIsExportedToAFolderWithoutAWindow() throws Exception {
        Path export = folder.resolve("export");

        assertThat(run("read", picture().toString(), "--model", model, "--export", export.toString()))
                .isZero();

        assertThat(export).isDirectoryContaining("glob:**/trace.csv").isDirectoryContaining("glob:**/reading.gif");
        assertThat(JSON.readTree(export.resolve("trace.json").toFile())
                        .get("hiddenSize")
                        .asInt())
                .isEqualTo(16);
        assertThat(export.resolve("frames/row-28.png")).exists();
    }

    @Test
    void anExportToAPlaceThatIsAFileIsAFailure() throws Exception {
        Path taken = Files.createFile(folder.resolve("taken"));

        assertThat(run("read", picture().toString(), "--model", model, "--export", taken.toString()))
                .isEqualTo(1);

        assertOneLineOfError("taken cannot be made a folder");
    }

    private static Path drawings(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void trainingLearnsFromTheDrawingsOfSeveralFilesAndSaysSoInOneLine() throws IOException {
        Path first = drawings("first.jsonl.gz", """
                {"label":1,"strokes":[[[10,0],[10,50]]]}
                {"label":7,"strokes":[[[0,0],[30,0],[10,60]]]}
                """);
        Path second = Files.writeString(folder.resolve("second.jsonl"), """
                {"label":4,"strokes":[[[0,0],[0,20],[30,20]],[[20,0],[20,60]]]}
                nonsense
                """);
        assertThat(run(
                        "train",
                        "--data",
                        data,
                        "--samples",
                        "40",
                        "--hidden",
                        "4",
                        "--batch",
                        "20",
                        "--recipe",
                        "best",
                        "--strokes",
                        first.toString(),
                        "--strokes",
                        second.toString()))
                .isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.contains("200")
                        && line.contains("first.jsonl.gz")
                        && line.contains("second.jsonl")
                        && line.contains("3 drawings")
                        && line.contains("15,000"))
                .anyMatch(line -> line.contains("second.jsonl, line 2 "));
    }

    @Test
    void bestSaysThatItFoundNoDrawings() {
        assertThat(run("train", "--data", data, "--samples", "20", "--hidden", "4", "--recipe", "best"))
                .isZero();
        assertThat(out.toString().lines()).anyMatch(line -> line.contains("no drawings") && line.contains("15,000"));
    }

    @Test
    void drawingsThatAreNotThereEndTheTrainingWithASentence() {
        String missing = folder.resolve("none.jsonl").toString();
        assertThat(run("train", "--data", data, "--samples", "20", "--strokes", missing))
                .isOne();
        assertOneLineOfError(missing, "does not exist");
    }

    @Test
    void evaluateReadsPackedDrawings() throws IOException {
        Path packed = drawings("packed.jsonl.gz", "{\"label\":1,\"strokes\":[[[10,0],[10,50]]]}\n".repeat(3));
        assertThat(run("evaluate", "--strokes", packed.toString(), "--model", model, "--json"))
                .isZero();
        List<JsonNode> lines = jsonLines();
        assertThat(lines.get(lines.size() - 1).get("count").asInt()).isEqualTo(3);
    }

    private static Path picture() throws IOException {
        BufferedImage image = new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 120; y++) {
            for (int x = 0; x < 90; x++) {
                boolean ink = x > 40 && x < 52 && y > 15 && y < 105;
                image.setRGB(x, y, ink ? 0x101010 : 0xf8f8f8);
            }
        }
        Path file = folder.resolve("one.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void aRacePrintsOneLastJsonLineForEachNetwork() throws Exception {
        assertThat(run("race", "rnn,gru", "--data", data, "--samples", "400", "--batch", "10", "--json"))
                .isZero();
        List<JsonNode> lines = jsonLines();
        List<JsonNode> last = lines.subList(lines.size() - 2, lines.size());
        assertThat(last).extracting(line -> line.get("network").asText()).containsExactly("rnn", "gru");
        for (JsonNode line : last) {
            assertThat(line.get("samples").asInt()).isEqualTo(400);
            assertThat(line.get("millisecondsPerIteration").asDouble()).isPositive();
            assertThat(line.get("testAccuracy").isNumber()).isTrue();
        }
        assertThat(lines).filteredOn(line -> line.has("testMinibatchAccuracy")).hasSize(4);
    }

    @Test
    void whatDoesNotFitTheSchemaIsToldFromWhatDoes() {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(RowReaderCommand.class.getResourceAsStream("race.schema.json"));
        assertThat(schema.validate(
                        JSON.createObjectNode().put("network", "lenet").put("error", "e")))
                .isEmpty();
        assertThat(schema.validate(
                        JSON.createObjectNode().put("network", "LENET").put("error", "e")))
                .isNotEmpty();
    }

    @Test
    void aFileAloneIsAModelForTheWindow() {
        assertThat(run("three.rowreader")).isZero();
        assertThat(openedModel).contains(Path.of("three.rowreader"));
    }

    @Test
    void theCompletionScriptKnowsTheCommands() {
        assertThat(run("generate-completion")).isZero();
        assertThat(out.toString()).contains("complete ", "evaluate", "--network");
    }

    @Test
    void theManualPageHasEveryCommandAndOptionThatHelpShows() {
        assertThat(run("generate-man-page")).isZero();
        assertThat(out.toString().lines())
                .contains(".SS rowreader train", ".SS rowreader race", "\\fB\\-\\-language TAG\\fR")
                .startsWith(".TH ROWREADER 1 \"\" \"Row Reader " + Versions.program() + "\"", ".SH NAME")
                .noneMatch(line -> line.contains("${") || line.contains("%n"));
    }

    @Test
    void nothingOrAModelAloneOpensTheWindowWithoutALookAtTheOptions() {
        List<Optional<Path>> opened = new ArrayList<>();
        RowReaderCommand.Window window = (digits, model, lessons) -> opened.add(model);
        assertThat(RowReaderCommand.run(window)).isZero();
        assertThat(RowReaderCommand.run(window, "three.rowreader")).isZero();
        assertThat(opened).containsExactly(Optional.empty(), Optional.of(Path.of("three.rowreader")));
    }

    @Test
    void oneNetworkIsNoRace() {
        assertThat(run("race", "lstm", "--data", data)).isEqualTo(2);
        assertOneLineOfError("A race is of 2 to 5 networks");
    }

    @Test
    void aNetworkThatSeesAllAtOnceIsTrainedAndMeasuredAndAnswersButLeavesNoTrace() throws Exception {
        String file = folder.resolve("mlp.zip").toString();
        assertThat(run(
                        "train",
                        "--network",
                        "mlp",
                        "--data",
                        data,
                        "--samples",
                        "400",
                        "--hidden",
                        "16",
                        "--save",
                        file))
                .isZero();
        assertThat(run("evaluate", "--data", data, "--model", file)).isZero();
        assertThat(run("read", picture().toString(), "--model", file)).isZero();
        assertThat(out.toString()).contains("prediction: ", "sees the whole picture at once");
        err.getBuffer().setLength(0);
        assertThat(run("read", picture().toString(), "--model", file, "--export", folder.toString()))
                .isEqualTo(1);
        assertOneLineOfError("Dense network", "choose another");
    }

    @Test
    void aNetworkThatReadsColumnsSaysSo() throws Exception {
        String file = folder.resolve("rnn.zip").toString();
        assertThat(run(
                        "train",
                        "--network",
                        "rnn",
                        "--order",
                        "columns",
                        "--data",
                        data,
                        "--samples",
                        "400",
                        "--hidden",
                        "16",
                        "--save",
                        file))
                .isZero();
        out.getBuffer().setLength(0);
        assertThat(run("read", picture().toString(), "--model", file)).isZero();
        assertThat(out.toString()).contains("% after each column", "column 28  ", "trained to answer after column 28");
    }

    @ParameterizedTest
    @ValueSource(strings = {"race", "train", "evaluate", "read"})
    void everyCommandHasHelp(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: rowreader " + command).contains("--json");
    }

    @Test
    void theWindowGetsTheDrawings() {
        assertThat(run("--strokes", "a.jsonl", "--strokes", "b.jsonl.gz")).isZero();
        assertThat(openedStrokes).containsExactly(Path.of("a.jsonl"), Path.of("b.jsonl.gz"));
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(run("--model", model)).isZero();
        assertThat(opened).isTrue();
        assertThat(openedModel).contains(Path.of(model));
    }

    @Test
    void aWrongOptionIsAUsageError() {
        assertThat(run("train", "--sampels", "3")).isEqualTo(2);
        assertOneLineOfError("rowreader train", "--sampels", "--help");
    }

    @Test
    void aValueOutOfBoundsIsAUsageError() {
        assertThat(run("train", "--data", data, "--batch", "0")).isEqualTo(2);
        assertOneLineOfError("batch size", "1 to 4,096", "0");
    }

    @Test
    void aValueThatIsNoNumberIsAUsageError() {
        assertThat(run("train", "--samples", "many")).isEqualTo(2);
        assertOneLineOfError("many");
    }

    @Test
    void aMissingModelIsAFailure() {
        assertThat(run(
                        "evaluate",
                        "--data",
                        data,
                        "--model",
                        folder.resolve("no.zip").toString()))
                .isEqualTo(1);
        assertOneLineOfError("no.zip does not exist");
    }

    @Test
    void aMissingFolderIsAFailure() {
        assertThat(run("train", "--data", folder.resolve("nowhere").toString())).isEqualTo(1);
        assertOneLineOfError("nowhere");
    }

    @Test
    void aMissingPictureIsAFailure() {
        assertThat(run("read", folder.resolve("no.png").toString(), "--model", model))
                .isEqualTo(1);
        assertOneLineOfError("no.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--strokes", "--data"})
    void aNetworkIsNotSavedInPlaceOfWhatItLearnsFrom(String option) throws Exception {
        Path mine = Files.writeString(folder.resolve("mine.csv"), "precious");
        assertThat(run("train", option, mine.toString(), "--save", mine.toString()))
                .isEqualTo(1);
        assertOneLineOfError(mine + " is what is read");
        assertThat(mine).hasContent("precious");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsAFailureBeforeTraining() {
        assertThat(run(
                        "train",
                        "--data",
                        data,
                        "--save",
                        folder.resolve("no/such/model.zip").toString()))
                .isEqualTo(1);
        assertOneLineOfError("model.zip cannot be written");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whatWasSavedBeforeIsKeptWhenTrainingFails() throws Exception {
        byte[] before = Files.readAllBytes(Path.of(model));
        assertThat(run("train", "--data", folder.resolve("nowhere").toString(), "--save", model))
                .isEqualTo(1);
        assertThat(Files.readAllBytes(Path.of(model))).isEqualTo(before);
    }

    @Test
    void everyCommandSpeaksTheLanguageItIsAskedFor() {
        for (String command : List.of("train", "evaluate", "read", "race")) {
            assertThat(run(command, "--language", "en-XA", "--help")).isZero();
            assertThat(out.toString())
                    .contains("[\u00db\u0161\u00e5\u011d\u00e9:", "--json")
                    .doesNotContain("Print");
        }
    }

    @Test
    void errorsAreInTheLanguageThatIsAskedForAfterThem() {
        assertThat(run("train", "--epochs", "2", "--language=en-XA")).isEqualTo(2);
        assertOneLineOfError(
                "\u00e9\u00fe\u00f6\u00e7\u0125\u0161", "\u013c\u00ee\u0161\u0163\u0161 \u0175\u0125\u00e5\u0163");
    }

    @Test
    void anUnknownLanguageIsToldWithThoseThatThereAre() {
        assertThat(run("train", "--language", "tlh")).isEqualTo(2);
        assertOneLineOfError("tlh", "en, ", "en-XA");
    }

    @Test
    void tablesAndSentencesAreInTheLanguageAskedForAndJsonIsNot() {
        assertThat(run("evaluate", "--language=en-XA", "--data", data, "--model", model))
                .isZero();
        assertThat(out.toString()).doesNotContain("precision").contains("[\u00fe\u0155\u00e9\u00e7\u00ee\u0161");
        assertThat(run("evaluate", "--language=en-XA", "--json", "--data", data, "--model", model))
                .isZero();
        assertThat(out.toString()).contains("\"digits\":\"test digits of ", "\"accuracy\":1.0");
    }

    @Test
    void versionIsThatOfTheBuild() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString().strip()).isEqualTo("Row Reader " + Versions.program());
    }

    @Test
    void helpTellsWhereTheLogIs() {
        assertThat(run("--help")).isZero();
        // Long paths are wrapped.
        assertThat(out.toString().replaceAll("\\s", ""))
                .contains(LogFile.path().toString().replaceAll("\\s", ""));
    }
}
