package rowreader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.mnist.MnistSource;
import rowreader.data.picture.Area;
import rowreader.data.picture.PictureReader;
import rowreader.data.strokes.BadLine;
import rowreader.data.strokes.DrawingFormat;
import rowreader.data.strokes.StrokesFile;
import rowreader.export.TraceFiles;
import rowreader.files.UnusableFileException;
import rowreader.files.UserFolder;
import rowreader.network.model.Model;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.Numbers;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.trace.Equations;
import rowreader.trace.Probabilities;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.lab.Familiarity;
import rowreader.trace.lab.KeptFamiliarity;

/** Reads a picture or drawings line by line, or as a whole if that is how the network works. */
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.read.image")
    private Path image;

    @Mixin
    private ModelOption model;

    @Option(names = "--json", descriptionKey = "cli.read.json")
    private boolean json;

    @Option(names = "--export", paramLabel = "DIR", descriptionKey = "cli.read.export")
    private Path folder;

    private record Line(
            String prediction,
            List<String> classNames,
            float[] probabilities,
            List<float[]> readouts,
            Integer decidedAt,
            Area box,
            Long line,
            Double strangeness,
            Boolean looksLikeADigit) {}

    /**
     * What is to be read.
     *
     * @param box where it is in the picture; null if it was drawn
     * @param line where it is in the file of drawings; null if it is from a picture
     */
    private record Found(Digit digit, Area box, Long line) {}

    private Model reader;
    /** Null for networks that do not read line by line. */
    private Familiarity familiarity;

    @Override
    public Integer call() throws Exception {
        if (folder != null && folder.toString().isBlank()) {
            throw new ParameterException(spec.commandLine(), Texts.get("cli.error.noFolder"));
        }
        reader = model.open();
        List<Found> digits = DrawingFormat.isIn(image) ? drawings() : inPicture();
        boolean readsLines = reader.weights() instanceof SequenceWeights;
        if (folder != null) {
            Trace trace =
                    new Tracer(reader.sequenceWeights()).trace(digits.get(0).digit());
            InputFiles.requireKept(List.of(image), TraceFiles.all(trace, folder));
            TraceFiles.writeAll(trace, reader.classNames(), folder);
        }
        familiarity = readsLines ? known() : null;
        List<Line> lines = new ArrayList<>();
        for (Found found : digits) {
            lines.add(line(found));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new JsonLines(out).print(lines);
        } else if (digits.size() > 1) {
            out.println(Texts.get("cli.reading.digits", digits.size()));
            for (Line line : lines) {
                print(out, line);
            }
        } else if (readsLines) {
            ReadingText.byLines(
                    out,
                    new Tracer(reader.sequenceWeights()).trace(digits.get(0).digit()),
                    reader.classNames());
            tellOfStranger(out, lines.get(0));
        } else {
            ReadingText.atOnce(out, lines.get(0).probabilities(), reader.classNames());
        }
        return ExitCode.OK;
    }

    private List<Found> inPicture() throws IOException {
        return PictureReader.read(image).digits().stream()
                .map(found -> new Found(found.digit(), found.box(), null))
                .toList();
    }

    /** Each as the canvas would give it to the network; tells of what is no drawing. */
    private List<Found> drawings() throws IOException {
        StrokesFile file = StrokesFile.read(image);
        PrintWriter err = spec.commandLine().getErr();
        for (BadLine bad : file.badLines()) {
            err.println(Texts.get("cli.evaluation.badLine", image, bad.line(), bad.reason()));
        }
        List<Found> drawings = new ArrayList<>();
        for (LabelledDrawing drawing : file.drawings()) {
            DrawingFitter.fit(drawing.drawing())
                    .ifPresent(digit -> drawings.add(new Found(digit, null, drawing.line())));
        }
        if (drawings.isEmpty()) {
            throw new UnusableFileException(Text.of("cli.error.noDrawings", image));
        }
        return drawings;
    }

    /** What digits look like to the reader: as it comes with the program, or by MNIST where that is on this machine. */
    private Familiarity known() throws IOException, InterruptedException {
        SequenceWeights weights = reader.sequenceWeights();
        Optional<Familiarity> shipped = KeptFamiliarity.shipped(weights);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        Path kept = UserFolder.CACHE.ofThisUser().resolve(KeptFamiliarity.FOLDER);
        Optional<Dataset> mnist = MnistSource.of(Optional.empty()).onThisMachine();
        return new KeptFamiliarity(kept).learned(weights, mnist, new GiveWay(), measured -> {});
    }

    private Line line(Found found) throws IOException {
        List<String> names = reader.classNames();
        if (familiarity == null) {
            float[] probabilities = Equations.of(reader.weights()).probabilities(found.digit());
            String answer = names.get(Probabilities.mostProbable(probabilities));
            return new Line(answer, names, probabilities, List.of(), null, found.box(), found.line(), null, null);
        }
        Trace trace = new Tracer(reader.sequenceWeights()).trace(found.digit());
        Familiarity.Measure measure = familiarity.measure(found.digit());
        List<float[]> readouts = new ArrayList<>();
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            readouts.add(trace.readout(timestep));
        }
        return new Line(
                names.get(trace.prediction()),
                names,
                trace.probabilities(),
                readouts,
                rowNumber(trace.decidedAt()),
                found.box(),
                found.line(),
                measure.strangeness(),
                measure.isDigit());
    }

    private static void print(PrintWriter out, Line line) {
        Area box = line.box();
        float probability = line.probabilities()[line.classNames().indexOf(line.prediction())];
        String percent = Numbers.printed().percent(probability);
        out.println(
                box == null
                        ? Texts.get("cli.reading.drawn", line.prediction(), percent, line.line())
                        : Texts.get(
                                "cli.reading.oneOf",
                                line.prediction(),
                                percent,
                                box.left(),
                                box.top(),
                                box.width(),
                                box.height()));
        tellOfStranger(out, line);
    }

    private static void tellOfStranger(PrintWriter out, Line line) {
        if (Boolean.FALSE.equals(line.looksLikeADigit())) {
            Numbers numbers = Numbers.printed();
            out.println(Texts.get(
                    "cli.reading.noDigit",
                    numbers.decimal(line.strangeness(), 2),
                    numbers.tick(Familiarity.MOST_OF_DIGITS)));
        }
    }

    /** Lines are counted from 1 for people. */
    private static Integer rowNumber(OptionalInt timestep) {
        return timestep.isPresent() ? timestep.getAsInt() + 1 : null;
    }
}
