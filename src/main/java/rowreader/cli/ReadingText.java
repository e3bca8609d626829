package rowreader.cli;

import java.io.PrintWriter;
import java.util.List;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Probabilities;
import rowreader.trace.Trace;
import rowreader.trace.Traversal;

/** How a network read one digit, for people. */
final class ReadingText {
    private static final String SHADES = " .:-=+*#%@";

    private ReadingText() {}

    /** The answer of a network that sees the whole picture at once. */
    static void atOnce(PrintWriter out, float[] probabilities, List<String> names) {
        int prediction = Probabilities.mostProbable(probabilities);
        Numbers numbers = Numbers.printed();
        out.println(Texts.get("cli.reading.whole", names.get(prediction), numbers.percent(probabilities[prediction])));
        out.println();
        for (int label = 0; label < probabilities.length; label++) {
            out.println(Columns.padded(names.get(label), -10)
                    + " "
                    + Columns.padded(numbers.percent(probabilities[label]), 8));
        }
        out.println();
        out.println(Texts.get("cli.reading.atOnce"));
    }

    /** The answer of a network that reads line by line, and what it would have said after each line. */
    static void byLines(PrintWriter out, Trace trace, List<String> names) {
        Numbers numbers = Numbers.printed();
        int columns = trace.traversal().order().readsRows() ? 0 : 1;
        String answer = names.get(trace.prediction());
        String answered = numbers.percent(trace.probabilities()[trace.prediction()]);
        out.println(
                trace.decidedAt().isPresent()
                        ? Texts.get(
                                "cli.reading.prediction",
                                columns,
                                answer,
                                answered,
                                number(trace.traversal(), trace.decidedAt().getAsInt()))
                        : Texts.get("cli.reading.undecided", answer, answered));
        out.println();
        String heading = Texts.get("cli.reading.heading", columns);
        int width = Math.max(Columns.width(heading), Columns.width(line(trace, columns, 0)));
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
        String number = Columns.padded(Numbers.printed().count(number(trace.traversal(), timestep)), 2);
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
