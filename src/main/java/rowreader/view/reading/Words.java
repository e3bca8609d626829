package rowreader.view.reading;

import java.util.Locale;
import rowreader.data.Digit;
import rowreader.network.weights.BidirectionalLstmWeights;
import rowreader.network.weights.GruWeights;
import rowreader.network.weights.LeNetWeights;
import rowreader.network.weights.MlpWeights;
import rowreader.network.weights.RnnWeights;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.StackedLstmWeights;
import rowreader.network.weights.Weights;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.Traversal;
import rowreader.trace.UnitGroup;

/** How the reading's numbers are said on screen. People count lines from 1, timesteps are counted from 0: both are said. */
public final class Words {
    private Words() {}

    /** "row 14 of 28 · t = 13", "columns 1 and 28 of 28 · t = 0": what is read at a timestep. */
    public static String line(Traversal traversal, int timestep) {
        return shortLine(traversal, timestep) + " \u00b7 t = " + timestep;
    }

    /** "row 14 of 28" */
    public static String shortLine(Traversal traversal, int timestep) {
        return lineName(traversal, timestep) + (timestep < Digit.SIDE ? " of " + Digit.SIDE : "");
    }

    /** "row 14", "columns 1 and 28", "blank row 29" after the digit. */
    public static String lineName(Traversal traversal, int timestep) {
        if (timestep >= Digit.SIDE) {
            return "blank " + traversal.lineWord() + " " + (timestep + 1);
        }
        int[] lines = traversal.lines(timestep);
        return lines.length == 1
                ? traversal.lineWord() + " " + (lines[0] + 1)
                : traversal.lineWord() + "s " + (lines[0] + 1) + " and " + (lines[1] + 1);
    }

    /** "row 14 of 28 · column 3": a pixel, the line that it is read with first. */
    public static String pixel(Traversal traversal, int row, int column) {
        boolean rows = traversal.order().readsRows();
        int line = rows ? row : column;
        String across = rows ? "column " + (column + 1) : "row " + (row + 1);
        return traversal.lineWord() + " " + (line + 1) + " of " + Digit.SIDE + " \u00b7 " + across;
    }

    /** "unit 42", "unit 192 (layer 2)" */
    public static String unit(Trace trace, int unit) {
        UnitGroup group = trace.equations().groupOf(unit);
        return "unit " + unit + (group.name().isEmpty() ? "" : " (" + group.name() + ")");
    }

    /** "LSTM", "stacked LSTM", "simple RNN": what network has such weights. */
    public static String network(Weights weights) {
        if (weights instanceof StackedLstmWeights stacked) {
            return "stacked LSTM of " + stacked.layers().size() + " layers";
        }
        if (weights instanceof BidirectionalLstmWeights) {
            return "bidirectional LSTM";
        }
        if (weights instanceof GruWeights) {
            return "GRU";
        }
        if (weights instanceof RnnWeights) {
            return "simple RNN";
        }
        if (weights instanceof MlpWeights) {
            return "dense network";
        }
        return weights instanceof LeNetWeights ? "LeNet" : "LSTM";
    }

    /** "Watch an LSTM read a digit, row by row" */
    public static String invitation(Weights weights, Traversal traversal) {
        String network = network(weights);
        String who = switch (network) {
            case "LSTM" -> "an LSTM";
            case "LeNet" -> "LeNet";
            default -> "a " + network;
        };
        return weights instanceof SequenceWeights
                ? "Watch " + who + " read a digit, " + traversal.lineWord() + " by " + traversal.lineWord()
                : "Watch " + who + " look at a digit, all of it at once";
    }

    /** "hidden state h" */
    public static String name(Quantity quantity) {
        String name = quantity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return name + " " + quantity.symbol();
    }

    /** "unit 42 · row 14 of 28 · t = 13", and below "h = +0.731" */
    public static String cell(Trace trace, Quantity quantity, int timestep, int unit) {
        return unit(trace, unit) + " \u00b7 " + line(trace.traversal(), timestep) + "\n" + quantity.symbol() + " = "
                + signed(trace.value(quantity, timestep, unit));
    }

    /** What the readout before the last row is: one sentence. */
    public static String earlyReadout(Traversal traversal, boolean answersAtEveryRow) {
        return answersAtEveryRow
                ? "The network is trained to answer after every " + traversal.lineWord() + "."
                : "A probe: the network is trained to answer only after the last " + traversal.lineWord() + ".";
    }

    /** "99.8 %"; never 100 or 0 for what is only near it. */
    public static String percent(double probability) {
        if (probability > 0.999 && probability < 1) {
            return "> 99.9 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", probability * 100);
    }

    /** "+0.731", with a true minus sign. */
    public static String signed(double value) {
        return String.format(Locale.ROOT, "%+.3f", value).replace('-', '\u2212');
    }

    /** "0.731", "−0.731" */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replace('-', '\u2212');
    }

    /** "−1", "0", "1", "2.5": a number on an axis. */
    public static String tick(double value) {
        String digits = value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
        return digits.replace('-', '\u2212');
    }

    /** "0.25×" */
    public static String speed(double speed) {
        return (speed < 1 ? Double.toString(speed) : Integer.toString((int) speed)) + "\u00d7";
    }
}
