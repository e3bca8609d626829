package rowreader.network.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import rowreader.data.Dataset;
import rowreader.files.UnusableFileException;
import rowreader.network.FailingNetwork;
import rowreader.network.SimpleDigits;
import rowreader.network.design.Designs;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.engine.NetworkState;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.Minibatches;
import rowreader.network.training.Trainer;
import rowreader.network.training.TrainingListener;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.ReadingOrder;

class ModelFileTest {
    private static final Recipe RECIPE = new Recipe(8, 20, 400, 0.01, LearningRateSchedule.CONSTANT, 0, false, 0, 5, 3);
    private static final TrainingListener NO_LISTENER = new TrainingListener() {};
    private final Dataset dataset = SimpleDigits.dataset(100, 50);

    @TempDir
    Path folder;

    private Path file;
    private Trainer trainer;
    private Network network;

    @BeforeEach
    void saveAModelThatHasBegunToLearn() throws Exception {
        file = folder.resolve("model.zip");
        network = Designs.network(RECIPE, 10);
        trainer = new Trainer(network, dataset, TrainingRecord.start(RECIPE), NO_LISTENER);
        for (int i = 0; i < 7; i++) {
            trainer.iterate();
        }
        ModelFile.save(file, network, Dataset.DIGIT_NAMES, trainer.record());
    }

    @Test
    void whatWasSavedComesBack() throws Exception {
        Model model = Model.open(file);
        assertThat(((LstmWeights) model.weights()).inputWeights())
                .isEqualTo(((LstmWeights) network.weights()).inputWeights());
        assertThat(((LstmWeights) model.weights()).outputWeights())
                .isEqualTo(((LstmWeights) network.weights()).outputWeights());
        assertThat(model.record()).isEqualTo(trainer.record());
        assertThat(model.classNames()).isEqualTo(Dataset.DIGIT_NAMES);
        assertThat(folder).isDirectoryContaining("glob:**model.zip");
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void aResumedRunContinuesTheCurveExactly() throws Exception {
        Model model = Model.open(file);
        Trainer resumed = new Trainer(model.network(), dataset, model.record(), NO_LISTENER);
        for (int i = 0; i < 8; i++) {
            trainer.iterate();
            resumed.iterate();
        }
        assertThat(resumed.record()).isEqualTo(trainer.record());
    }

    @Test
    void stockDl4jOpensItAndPredictsTheSame() throws Exception {
        MultiLayerNetwork stock = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true);
        Minibatch minibatch = new Minibatches(dataset.test(), 1).at(0, 10);
        INDArray features =
                Nd4j.createFromArray(minibatch.pixels()).reshape(10, 28, 28).permute(0, 2, 1);
        float[] expected = network.probabilities(minibatch);
        float[] actual = stock.output(features).dup('c').data().asFloat();
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-6f));
        }
        assertThat(stock.getIterationCount()).isEqualTo(7);
    }

    @Test
    void aModelOfAnotherDl4jProgramIsRead() throws Exception {
        rewrite(entries -> without(entries, "rowreader.json"));
        Model model = Model.open(file);
        assertThat(((LstmWeights) model.weights()).recurrentWeights())
                .isEqualTo(((LstmWeights) network.weights()).recurrentWeights());
        assertThat(model.record().iterations()).isZero();
    }

    @Test
    void aModelFromBeforeThereWereLayersAndOrdersIsRead() throws Exception {
        rewrite(entries -> edited(
                entries,
                "rowreader.json",
                text -> text.replace("\"layers\":1,", "").replace("\"readingOrder\":\"TOP_DOWN\",", "")));
        assertThat(Model.open(file).record()).isEqualTo(trainer.record());
    }

    @ParameterizedTest
    @EnumSource
    void theModelsThatComeWithTheProgramAreRead(BuiltInModel builtIn) throws Exception {
        Recipe recipe = Model.open(builtIn).record().recipe();
        assertThat(recipe.layers()).isEqualTo(1);
        assertThat(recipe.readingOrder()).isEqualTo(ReadingOrder.TOP_DOWN);
    }

    /** The program opens its own without comparing them with what DL4J would make of their recipes. */
    @ParameterizedTest
    @EnumSource
    void theyAreTheNetworksOfTheirRecipes(BuiltInModel builtIn) throws Exception {
        Path copy = folder.resolve("built-in.zip");
        Files.copy(Model.class.getResourceAsStream(builtIn.resource()), copy);
        Model compared = Model.open(copy);
        Model opened = Model.open(builtIn);
        assertThat(opened.record()).isEqualTo(compared.record());
        assertThat(opened.classNames()).isEqualTo(compared.classNames());
        assertThat(opened.state().parameters()).isEqualTo(compared.state().parameters());
        assertThat(opened.state().optimizerState()).isEqualTo(compared.state().optimizerState());
    }

    @Test
    void aFailedSaveLeavesTheOldModel() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Network broken = new FailingNetwork(1);
        assertThatThrownBy(() -> ModelFile.save(file, broken, Dataset.DIGIT_NAMES, trainer.record()))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("Free some space");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(Files.list(folder)).hasSize(1);
    }

    @Test
    void savingWhereThereIsNoFolderSaysSo() {
        assertThatThrownBy(() ->
                        ModelFile.save(folder.resolve("no/where.zip"), network, Dataset.DIGIT_NAMES, trainer.record()))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("there is no folder");
    }

    /** At minibatches of one, an afternoon. */
    @Test
    void aVeryLongRunThatWasSavedOpens() throws Exception {
        int iterations = 3_000_000;
        Recipe recipe = RECIPE.withSamples(20L * iterations);
        List<Double> losses = Collections.nCopies(iterations, 0.123456789012345678);
        TrainingRecord record = new TrainingRecord(recipe, recipe.learningRate(), losses, List.of());
        ModelFile.save(file, network, Dataset.DIGIT_NAMES, record);
        assertThat(Model.open(file).record().iterations()).isEqualTo(iterations);
    }

    @Test
    void aMissingFileSaysSo() {
        assertUnusable(folder.resolve("none.zip"), "does not exist");
    }

    @Test
    void aFolderSaysSo() {
        assertUnusable(folder, "is a folder");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void anEndlessFileSaysSo() {
        assertUnusable(Path.of("/dev/zero"), "is not an ordinary file");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aModelThatIsSavedAgainKeepsItsPermissions() throws Exception {
        for (String permissions : List.of("rw-r--r--", "rw-rw----")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            ModelFile.save(file, network, Dataset.DIGIT_NAMES, trainer.record());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    void aFileThatIsNoZipSaysSo() throws Exception {
        Files.writeString(file, "not a zip");
        assertUnusable(file, "no zip file");
    }

    @Test
    void aTruncatedFileSaysSo() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertUnusable(file, "no zip file, or only a part");
    }

    @Test
    void aZipWithoutAModelSaysSo() throws Exception {
        rewrite(entries -> without(entries, "configuration.json"));
        assertUnusable(file, "no entry configuration.json");
    }

    @Test
    void aNetworkOfAnotherShapeSaysSo() throws Exception {
        rewrite(entries -> edited(entries, "configuration.json", text -> text.replace("\"nin\" : 28", "\"nin\" : 27")));
        assertUnusable(file, "cannot run: LSTM (27 to");
    }

    @Test
    void aClassThatTheFileNamesIsNeverMade() throws Exception {
        rewrite(entries ->
                edited(entries, "configuration.json", text -> text.replace("LastTimeStep", "com.example.Hostile")));
        assertUnusable(file, "cannot run: LSTM (28 to 8, TanH), OutputLayer (8 to 10, Softmax)");
    }

    @Test
    void weightsOfAnotherNumberSaySo() throws Exception {
        rewrite(entries ->
                edited(entries, "configuration.json", text -> text.replaceAll("\"(nin|nout)\" : 8", "\"$1\" : 9")));
        assertUnusable(file, "of another network");
        rewrite(entries -> without(entries, "rowreader.json"));
        assertUnusable(file, "coefficients.bin has");
    }

    @Test
    void truncatedWeightsSaySo() throws Exception {
        rewrite(entries -> {
            entries.computeIfPresent("coefficients.bin", (name, bytes) -> Arrays.copyOf(bytes, bytes.length - 5));
            return entries;
        });
        assertUnusable(file, "coefficients.bin ends too early");
    }

    @Test
    void weightsThatAreNotNumbersSaySo() throws Exception {
        rewrite(entries -> {
            entries.computeIfPresent("coefficients.bin", (name, bytes) -> {
                byte[] broken = bytes.clone();
                Arrays.fill(broken, broken.length - 4, broken.length, (byte) 0xff);
                return broken;
            });
            return entries;
        });
        assertUnusable(file, "not a finite number");
    }

    @Test
    void anEntryThatUnpacksToTooMuchSaysSo() throws Exception {
        rewrite(entries -> {
            entries.put("coefficients.bin", new byte[50_000_000]);
            return entries;
        });
        assertUnusable(file, "coefficients.bin is too large");
    }

    @Test
    void aDamagedTrainingRecordSaysSo() throws Exception {
        rewrite(entries ->
                edited(entries, "rowreader.json", text -> text.replace("\"batchSize\":20", "\"batchSize\":-1")));
        assertUnusable(file, "damaged training record");
        rewrite(entries -> edited(entries, "rowreader.json", text -> text.substring(5)));
        assertUnusable(file, "damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "7"})
    void aRecordThatSaysNothingIsDamaged(String record) throws Exception {
        rewrite(entries -> edited(entries, "rowreader.json", text -> record));
        assertUnusable(file, "damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"\\u001b[31mred\"", "\"two\\nlines\""})
    void classesMustHaveNamesThatCanBeShown(String name) throws Exception {
        rewrite(entries -> edited(entries, "rowreader.json", text -> text.replace("\"0\"", name)));
        assertUnusable(file, "damaged");
    }

    @Test
    void weightsThatAnswerInNoNumbersAreRefused() throws Exception {
        NetworkState state = network.state();
        float[] huge = state.parameters().clone();
        Arrays.fill(huge, 3e38f);
        network.restore(new NetworkState(huge, state.optimizerState(), state.iteration()));
        ModelFile.save(file, network, Dataset.DIGIT_NAMES, trainer.record());
        assertUnusable(file, "so large");
    }

    private static void assertUnusable(Path file, String what) {
        assertThatThrownBy(() -> Model.open(file))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(what)
                .hasMessageContaining("Choose a");
    }

    private void rewrite(UnaryOperator<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : change.apply(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    private static Map<String, byte[]> without(Map<String, byte[]> entries, String name) {
        entries.remove(name);
        return entries;
    }

    private static Map<String, byte[]> edited(Map<String, byte[]> entries, String name, UnaryOperator<String> edit) {
        entries.computeIfPresent(
                name,
                (key, bytes) ->
                        edit.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return entries;
    }
}
