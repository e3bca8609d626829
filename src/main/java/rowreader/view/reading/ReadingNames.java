package rowreader.view.reading;

import rowreader.data.Digit;
import rowreader.network.weights.BidirectionalLstmWeights;
import rowreader.network.weights.GruWeights;
import rowreader.network.weights.LeNetWeights;
import rowreader.network.weights.MlpWeights;
import rowreader.network.weights.RnnWeights;
import rowreader.network.weights.StackedLstmWeights;
import rowreader.network.weights.Weights;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.Traversal;
import rowreader.trace.UnitGroup;

/**
 * What the lines, units and quantities of a reading are called on screen, in the language in use. People count lines from
 * 1; timesteps, counted from 0, are named only where formulas speak of them.
 */
public final class ReadingNames {
    /** What texts about lines are told of them, to choose the word. */
    private static final int COLUMNS = 0;

    private static final int ROWS = 1;

    private ReadingNames() {}

    /** For texts that choose between "column" and "row": 0 where columns are read, 1 where rows are. */
    public static int rowOrColumn(Traversal scan) {
        return scan.order().readsRows() ? ROWS : COLUMNS;
    }

    /** "row 14 of 28", "columns 1 and 28 of 28", "blank row 29" after the digit: what is read at a timestep. */
    public static String line(Traversal scan, int timestep) {
        if (timestep >= Digit.SIDE) {
            return Texts.get("view.reading.blank-line", rowOrColumn(scan), timestep + 1);
        }
        int[] lines = scan.lines(timestep);
        return lines.length == 1
                ? Texts.get("view.reading.line", rowOrColumn(scan), lines[0] + 1, Digit.SIDE)
                : Texts.get("view.reading.two-lines", rowOrColumn(scan), lines[0] + 1, lines[1] + 1, Digit.SIDE);
    }

    /** "row 14", "columns 1 and 28", "blank row 29" after the digit. */
    public static String lineName(Traversal scan, int timestep) {
        if (timestep >= Digit.SIDE) {
            return line(scan, timestep);
        }
        int[] lines = scan.lines(timestep);
        return lines.length == 1
                ? Texts.get("view.reading.line-name", rowOrColumn(scan), lines[0] + 1)
                : Texts.get("view.reading.two-line-name", rowOrColumn(scan), lines[0] + 1, lines[1] + 1);
    }

    /** "row 14 of 28 · t = 13": beside formulas, which count timesteps from 0. */
    public static String lineAndTimestep(Traversal scan, int timestep) {
        return Texts.get("view.reading.line-and-timestep", line(scan, timestep), timestep);
    }

    /** The number of the line that is read at a timestep, from 1; the first of two. */
    public static int lineNumber(Traversal scan, int timestep) {
        return timestep < Digit.SIDE ? scan.order().line(timestep) + 1 : timestep + 1;
    }

    /** "row 14 of 28 · column 3": a pixel, the line that it is read with first. */
    public static String pixel(Traversal scan, int row, int column) {
        boolean rows = scan.order().readsRows();
        int line = rows ? row : column;
        int across = rows ? column : row;
        return Texts.get("view.reading.pixel", rowOrColumn(scan), line + 1, across + 1, Digit.SIDE);
    }

    /** "unit 42", "unit 192 (layer 2)" */
    public static String unit(Trace trace, int unit) {
        UnitGroup group = trace.equations().groupOf(unit);
        return group.name().isEmpty()
                ? Texts.get("view.reading.unit", unit)
                : Texts.get("view.reading.unit-of-group", unit, group.name());
    }

    /** "LSTM", "stacked LSTM of 2 layers", "simple RNN": what network has such weights. */
    public static String network(Weights weights) {
        if (weights instanceof StackedLstmWeights stacked) {
            return Texts.get("view.reading.network.stacked", stacked.layers().size());
        }
        if (weights instanceof BidirectionalLstmWeights) {
            return Texts.get("view.reading.network.bidirectional");
        }
        if (weights instanceof GruWeights) {
            return Texts.get("view.reading.network.gru");
        }
        if (weights instanceof RnnWeights) {
            return Texts.get("view.reading.network.rnn");
        }
        if (weights instanceof MlpWeights) {
            return Texts.get("view.reading.network.dense");
        }
        return weights instanceof LeNetWeights
                ? Texts.get("view.reading.network.lenet")
                : Texts.get("view.reading.network.lstm");
    }

    /** "Watch an LSTM read a digit, row by row" */
    public static String invitation(Weights weights, Traversal scan) {
        int lines = rowOrColumn(scan);
        if (weights instanceof StackedLstmWeights stacked) {
            return Texts.get(
                    "view.reading.watch.stacked", lines, stacked.layers().size());
        }
        if (weights instanceof BidirectionalLstmWeights) {
            return Texts.get("view.reading.watch.bidirectional", lines);
        }
        if (weights instanceof GruWeights) {
            return Texts.get("view.reading.watch.gru", lines);
        }
        if (weights instanceof RnnWeights) {
            return Texts.get("view.reading.watch.rnn", lines);
        }
        if (weights instanceof MlpWeights) {
            return Texts.get("view.reading.watch.dense");
        }
        return weights instanceof LeNetWeights
                ? Texts.get("view.reading.watch.lenet")
                : Texts.get("view.reading.watch.lstm", lines);
    }

    /** "hidden state h" */
    public static String quantity(Quantity quantity) {
        return Texts.get(quantity, "name");
    }

    /** "unit 42 · row 14 of 28", and below "h = +0.731" */
    public static String cell(Trace trace, Quantity quantity, int timestep, int unit) {
        return Texts.get(
                "view.reading.cell",
                unit(trace, unit),
                line(trace.traversal(), timestep),
                quantity.symbol(),
                Numbers.shown().signed(trace.value(quantity, timestep, unit), 3));
    }

    /** What the readout before the last line is: one sentence. */
    public static String earlyReadout(Traversal scan, boolean answersAtEveryRow) {
        return answersAtEveryRow
                ? Texts.get("view.reading.answers-always", rowOrColumn(scan))
                : Texts.get("view.reading.probe", rowOrColumn(scan));
    }
}
