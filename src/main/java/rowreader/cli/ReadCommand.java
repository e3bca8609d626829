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
import rowreader.data.drawing.PictureFitter;
import rowreader.network.Model;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.export.TraceFiles;

/** Reads a picture file row by row. */
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
            String prediction, List<String> classNames, float[] probabilities, List<float[]> readouts, int decidedAt) {}

    @Override
    public Integer call() throws Exception {
        Model reader = model.open();
        Digit digit = PictureFitter.read(image);
        Trace trace = new Tracer(reader.sequenceWeights()).trace(digit);
        if (folder != null) {
            TraceFiles.writeAll(trace, reader.classNames(), folder);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            new JsonLines(out).print(line(trace, reader.classNames()));
        } else {
            print(out, trace, reader.classNames());
        }
        out.flush();
        return ExitCode.OK;
    }

    private static Line line(Trace trace, List<String> names) {
        List<float[]> readouts = new ArrayList<>();
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            readouts.add(trace.readout(timestep));
        }
        return new Line(
                names.get(trace.prediction()), names, trace.probabilities(), readouts, rowNumber(trace.decidedAt()));
    }

    /** Rows are counted from 1 for people. */
    private static int rowNumber(int timestep) {
        return timestep + 1;
    }

    private static void print(PrintWriter out, Trace trace, List<String> names) {
        out.printf(
                Locale.ROOT,
                "prediction: %s (%.2f %%), unchanged since row %d%n%n",
                names.get(trace.prediction()),
                100 * trace.probabilities()[trace.prediction()],
                rowNumber(trace.decidedAt()));
        out.printf("%-38s", "probabilities in % after each row");
        names.forEach(name -> out.printf("%6.5s", name));
        out.println();
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            out.printf(Locale.ROOT, "row %2d  %s  ", rowNumber(timestep), ink(trace.digit(), timestep));
            for (float probability : trace.readout(timestep)) {
                out.printf(Locale.ROOT, "%6.1f", 100 * probability);
            }
            out.println();
        }
        out.printf(
                "%nThe network was trained to answer after row %d; the earlier rows show what it would say.%n",
                trace.timesteps());
    }

    private static String ink(Digit digit, int row) {
        StringBuilder ink = new StringBuilder();
        for (int column = 0; column < Digit.SIDE; column++) {
            ink.append(SHADES.charAt(Math.round(digit.at(row, column) * (SHADES.length() - 1))));
        }
        return ink.toString();
    }
}
