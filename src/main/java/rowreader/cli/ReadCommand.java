package rowreader.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rowreader.data.Digit;
import rowreader.data.picture.PictureReader;
import rowreader.export.TraceFiles;
import rowreader.network.model.Model;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Equations;
import rowreader.trace.Probabilities;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.Traversal;

/** Reads a picture file line by line, or as a whole if that is how the network works. */
@Command(
        name = "read",
        description = "Read a picture of a digit, dark on light or light on dark, of any size.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    private static final String SHADES = " .:-=+*#%@";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IMAGE", description = "A PNG, JPEG, GIF or BMP file.")
    private Path image;

    @Mixin
    private ModelOption model;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = "Write the trace (CSV and JSON), the picture, and the reading as GIF and PNG frames there.")
    private Path folder;

    private record Line(
            String prediction,
            List<String> classNames,
            float[] probabilities,
            List<float[]> readouts,
            Integer decidedAt) {}

    @Override
    public Integer call() throws Exception {
        Model reader = model.open();
        Digit digit = PictureReader.read(image).digits().get(0).digit();
        PrintWriter out = spec.commandLine().getOut();
        if (folder != null || reader.weights() instanceof SequenceWeights) {
            Trace trace = new Tracer(reader.sequenceWeights()).trace(digit);
            if (folder != null) {
                TraceFiles.writeAll(trace, reader.classNames(), folder);
            }
            read(out, trace, reader.classNames());
        } else {
            see(out, Equations.of(reader.weights()).probabilities(digit), reader.classNames());
        }
        out.flush();
        return ExitCode.OK;
    }

    private void read(PrintWriter out, Trace trace, List<String> names) {
        if (json) {
            new JsonLines(out).print(line(trace, names));
        } else {
            print(out, trace, names);
        }
    }

    /** The answer of a network that sees the whole picture at once. */
    private void see(PrintWriter out, float[] probabilities, List<String> names) {
        int prediction = Probabilities.mostProbable(probabilities);
        if (json) {
            new JsonLines(out).print(new Line(names.get(prediction), names, probabilities, List.of(), null));
            return;
        }
        out.printf(Locale.ROOT, "prediction: %s (%.2f %%)%n%n", names.get(prediction), 100 * probabilities[prediction]);
        for (int label = 0; label < probabilities.length; label++) {
            out.printf(Locale.ROOT, "%-10s %6.2f %%%n", names.get(label), 100 * probabilities[label]);
        }
        out.printf("%nThis network sees the whole picture at once: there is nothing to say row by row.%n");
    }

    private static Line line(Trace trace, List<String> names) {
        List<float[]> readouts = new ArrayList<>();
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            readouts.add(trace.readout(timestep));
        }
        return new Line(
                names.get(trace.prediction()), names, trace.probabilities(), readouts, rowNumber(trace.decidedAt()));
    }

    /** Lines are counted from 1 for people. */
    private static int rowNumber(int timestep) {
        return timestep + 1;
    }

    private static void print(PrintWriter out, Trace trace, List<String> names) {
        out.printf(
                Locale.ROOT,
                "prediction: %s (%.2f %%), unchanged since %s%n%n",
                names.get(trace.prediction()),
                100 * trace.probabilities()[trace.prediction()],
                name(trace.scan(), trace.decidedAt()));
        String word = trace.scan().lineWord();
        out.printf("%-" + (35 + word.length()) + "s", "probabilities in % after each " + word);
        names.forEach(name -> out.printf("%6.5s", name));
        out.println();
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            out.printf(
                    Locale.ROOT,
                    "%s %2d  %s  ",
                    word,
                    trace.scan().order().line(timestep) + 1,
                    ink(trace.scan().arranged(trace.digit()), timestep));
            for (float probability : trace.readout(timestep)) {
                out.printf(Locale.ROOT, "%6.1f", 100 * probability);
            }
            out.println();
        }
        out.printf(
                "%nThe network was trained to answer after %s; the earlier %ss show what it would say.%n",
                name(trace.scan(), trace.timesteps() - 1), word);
    }

    /** The line that is read at a timestep, e.g. "row 14". */
    private static String name(Traversal scan, int timestep) {
        return scan.lineWord() + " " + (scan.order().line(timestep) + 1);
    }

    private static String ink(Digit digit, int row) {
        StringBuilder ink = new StringBuilder();
        for (int column = 0; column < Digit.SIDE; column++) {
            ink.append(SHADES.charAt(Math.round(digit.at(row, column) * (SHADES.length() - 1))));
        }
        return ink.toString();
    }
}
