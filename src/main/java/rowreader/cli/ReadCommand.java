package rowreader.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import rowreader.data.Digit;
import rowreader.data.drawing.PictureFitter;
import rowreader.export.TraceFiles;
import rowreader.network.model.Model;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Equations;
import rowreader.trace.Probabilities;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.Traversal;

/** Reads a picture file line by line, or as a whole if that is how the network works. */
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    private static final String SHADES = " .:-=+*#%@";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IMAGE", descriptionKey = "cli.read.image")
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
            Integer decidedAt) {}

    @Override
    public Integer call() throws Exception {
        if (folder != null && folder.toString().isBlank()) {
            throw new ParameterException(spec.commandLine(), Texts.get("cli.error.noFolder"));
        }
        Model reader = model.open();
        Digit digit = PictureFitter.read(image);
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
        Numbers numbers = Numbers.shown();
        out.println(
                Texts.get("cli.reading.whole", names.get(prediction), numbers.percent(probabilities[prediction], 2)));
        out.println();
        for (int label = 0; label < probabilities.length; label++) {
            out.println(Columns.padded(names.get(label), -10)
                    + " "
                    + Columns.padded(numbers.percent(probabilities[label], 2), 8));
        }
        out.println();
        out.println(Texts.get("cli.reading.atOnce"));
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
        Numbers numbers = Numbers.shown();
        int columns = trace.traversal().order().readsRows() ? 0 : 1;
        out.println(Texts.get(
                "cli.reading.prediction",
                columns,
                names.get(trace.prediction()),
                numbers.percent(trace.probabilities()[trace.prediction()], 2),
                number(trace.traversal(), trace.decidedAt())));
        out.println();
        String heading = Texts.get("cli.reading.heading", columns);
        int width = Math.max(heading.length(), line(trace, columns, 0).length());
        out.print(Columns.padded(heading, -width));
        names.forEach(name -> out.print(Columns.padded(name.substring(0, Math.min(5, name.length())), 6)));
        out.println();
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            out.print(Columns.padded(line(trace, columns, timestep), -width));
            for (float probability : trace.readout(timestep)) {
                out.print(Columns.padded(numbers.decimal(100 * probability, 1), 6));
            }
            out.println();
        }
        out.println();
        out.println(Texts.get("cli.reading.trained", columns, number(trace.traversal(), trace.timesteps() - 1)));
    }

    /** The beginning of a line of the table: which line of the picture was read, and its ink. */
    private static String line(Trace trace, int columns, int timestep) {
        String number = Columns.padded(Numbers.shown().count(number(trace.traversal(), timestep)), 2);
        String ink = ink(trace.traversal().arranged(trace.digit()), timestep);
        return Texts.get("cli.reading.line", columns, number) + "  " + ink + "  ";
    }

    /** The line that is read at a timestep, from 1. */
    private static int number(Traversal traversal, int timestep) {
        return traversal.order().line(timestep) + 1;
    }

    private static String ink(Digit digit, int row) {
        StringBuilder ink = new StringBuilder();
        for (int column = 0; column < Digit.SIDE; column++) {
            ink.append(SHADES.charAt(Math.round(digit.at(row, column) * (SHADES.length() - 1))));
        }
        return ink.toString();
    }
}
