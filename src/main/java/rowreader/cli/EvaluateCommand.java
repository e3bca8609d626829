package rowreader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import rowreader.data.Dataset;
import rowreader.data.LoadingProgress;
import rowreader.data.picture.PictureFolder;
import rowreader.data.picture.PictureFolder.Labelled;
import rowreader.data.sets.DigitSources;
import rowreader.data.strokes.BadLine;
import rowreader.data.strokes.StrokesFile;
import rowreader.export.MisreadPage;
import rowreader.export.MisreadPage.Misread;
import rowreader.files.UnusableFileException;
import rowreader.network.model.Model;
import rowreader.network.record.Evaluation;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.trace.StrokesReading;
import rowreader.trace.StrokesReading.Line;

/** Measures a model on test digits, drawings and pictures, one set after the other. */
@Command(name = "evaluate", mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.evaluate.data")
    private List<Path> data = List.of();

    @Mixin
    private ModelOption model;

    @Option(names = "--strokes", paramLabel = "FILE", descriptionKey = "cli.evaluate.strokes")
    private List<Path> strokes = List.of();

    @Option(names = "--pictures", paramLabel = "DIR", descriptionKey = "cli.evaluate.pictures")
    private List<Path> pictures = List.of();

    @Option(names = "--label", paramLabel = "REGEX", descriptionKey = "cli.evaluate.label")
    private Pattern label;

    @Option(names = "--misread", paramLabel = "DIR", descriptionKey = "cli.evaluate.misread")
    private Path misread;

    @Option(names = "--json", descriptionKey = "cli.evaluate.json")
    private boolean json;

    private record Summary(String digits, double accuracy, int count, List<OfClass> classes, int[][] confusion) {}

    private record OfClass(String name, Double precision, Double recall) {}

    private record DrawnLine(long line, String label, String prediction, double probability) {}

    private record MisreadPicture(String file, String label, String prediction, double probability) {}

    private record BadLineReport(long line, String error) {}

    /** Misread pictures of the folders read so far. */
    private final List<Misread> misreadPictures = new ArrayList<>();

    private Model reader;

    /** A set and how it was read. */
    private record Measured(Text digits, Evaluation evaluation) {}

    @Override
    public Integer call() throws Exception {
        reader = model.open();
        List<Measured> sets = new ArrayList<>();
        if (data.isEmpty() && strokes.isEmpty() && pictures.isEmpty()) {
            sets.add(told(testDigits(Optional.empty())));
        }
        for (Path folder : data) {
            sets.add(told(testDigits(Optional.of(folder))));
        }
        for (Path file : strokes) {
            sets.add(told(new Measured(Text.of("cli.evaluation.drawings", file), drawings(file))));
        }
        for (int i = 0; i < pictures.size(); i++) {
            Path folder = pictures.get(i);
            sets.add(told(new Measured(Text.of("cli.evaluation.pictures", folder), pictures(folder))));
            showMisread(pictures.subList(0, i + 1));
        }
        if (sets.size() > 1 && !json) {
            tellOfAll(sets);
        }
        return ExitCode.OK;
    }

    /** Anew after each folder: what was found in it must not wait for the next, which may not be readable. */
    private void showMisread(List<Path> folders) throws IOException {
        if (misread != null) {
            Text all = Text.list(folders.stream().map(Path::toString).toList());
            MisreadPage.write(misread, Texts.get("cli.evaluation.pictures", all), misreadPictures);
        }
    }

    private Measured testDigits(Optional<Path> folder) throws IOException, InterruptedException {
        Dataset dataset = new DigitSources(folder, List.of()).source().load(LoadingProgress.NONE);
        checkClasses(dataset);
        Text digits = Text.of("cli.evaluation.testDigits", dataset.title(), dataset.origin());
        return new Measured(digits, reader.evaluate(dataset.test()));
    }

    /** Labels mean the same to both, or it is said that they are only numbers. */
    private void checkClasses(Dataset dataset) throws UnusableFileException {
        List<String> known = reader.classNames();
        List<String> asked = dataset.classNames();
        if (known.size() != asked.size()) {
            throw new UnusableFileException(
                    Text.of("cli.evaluation.otherClasses", Text.list(known), dataset.title(), Text.list(asked)));
        }
        if (!known.equals(asked)) {
            spec.commandLine()
                    .getErr()
                    .println(Texts.get(
                            "cli.evaluation.otherNames", Text.list(known), dataset.title(), Text.list(asked)));
        }
    }

    /** Each at once: the next may take long, or be none. */
    private Measured told(Measured set) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new JsonLines(out).print(summary(set.digits().toString(), set.evaluation(), reader.classNames()));
        } else {
            out.println(set.digits().words());
            EvaluationText.print(out, set.evaluation(), reader.classNames());
        }
        return set;
    }

    private void tellOfAll(List<Measured> sets) {
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        for (Measured set : sets) {
            out.println(EvaluationText.inOneLine(set.digits(), set.evaluation()));
        }
    }

    /** Reads the drawings as the canvas would; tells of bad lines, of misread ones and of those without a label. */
    private Evaluation drawings(Path strokes) throws IOException {
        StrokesFile file = StrokesFile.read(strokes);
        PrintWriter out = spec.commandLine().getOut();
        JsonLines lines = new JsonLines(out);
        for (BadLine bad : file.badLines()) {
            if (json) {
                lines.print(new BadLineReport(bad.line(), bad.reason().toString()));
            } else {
                spec.commandLine()
                        .getErr()
                        .println(Texts.get("cli.evaluation.badLine", strokes, bad.line(), bad.reason()));
            }
        }
        StrokesReading reading = StrokesReading.of(reader.weights(), file.drawings());
        for (Line line : reading.lines()) {
            if (!line.isRight()) {
                DrawnLine shown = shown(line, reader.classNames());
                if (json) {
                    lines.print(shown);
                } else {
                    out.println(sentence(shown));
                }
            }
        }
        Evaluation evaluation = new Evaluation(reading.confusion());
        if (evaluation.count() == 0) {
            throw new UnusableFileException(Text.of("cli.error.noLabels", strokes));
        }
        return evaluation;
    }

    /** Reads the pictures as the window would; tells of misread ones and of those that cannot be read. */
    private Evaluation pictures(Path folder) throws IOException {
        List<Labelled> all = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Labelled picture : PictureFolder.list(folder, Optional.ofNullable(label))) {
            if (reader.classNames().contains(picture.label())) {
                all.add(picture);
            } else {
                others.add(Texts.get("cli.evaluation.unknownLabel", picture.file(), picture.label()));
            }
        }
        if (misread != null) {
            InputFiles.requireKept(all.stream().map(Labelled::file).toList(), MisreadPage.replaceable(misread));
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        others.forEach(err::println);
        PicturesEvaluation read = PicturesEvaluation.of(reader, all, count -> {
            err.println(Texts.get("cli.evaluation.progress", count, all.size()));
        });
        read.unread().forEach(err::println);
        for (Misread wrong : read.misread()) {
            if (json) {
                new JsonLines(out)
                        .print(new MisreadPicture(
                                wrong.file().toString(), wrong.label(), wrong.prediction(), wrong.probability()));
            } else {
                out.println(
                        Texts.get("cli.evaluation.misreadPicture", wrong.file(), wrong.label(), wrong.prediction()));
            }
        }
        Evaluation evaluation = new Evaluation(read.confusion());
        if (evaluation.count() == 0) {
            throw new UnusableFileException(Text.of("cli.error.noPictures", folder));
        }
        misreadPictures.addAll(read.misread());
        return evaluation;
    }

    private static DrawnLine shown(Line line, List<String> names) {
        return new DrawnLine(line.number(), label(line, names), names.get(line.prediction()), line.probability());
    }

    private static String sentence(DrawnLine line) {
        return line.label() == null
                ? Texts.get("cli.evaluation.unlabelled", line.line(), line.prediction())
                : Texts.get("cli.evaluation.misread", line.line(), line.label(), line.prediction());
    }

    /** Null where it is not known what was drawn. */
    private static String label(Line line, List<String> names) {
        return line.label().isEmpty()
                ? null
                : Dataset.className(names, line.label().getAsInt());
    }

    private static Summary summary(String digits, Evaluation evaluation, List<String> names) {
        List<OfClass> classes = new ArrayList<>();
        for (int label = 0; label < evaluation.classes(); label++) {
            classes.add(new OfClass(
                    names.get(label), finite(evaluation.precision(label)), finite(evaluation.recall(label))));
        }
        return new Summary(digits, evaluation.accuracy(), evaluation.count(), classes, evaluation.confusion());
    }

    /** JSON has no NaN. */
    private static Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
