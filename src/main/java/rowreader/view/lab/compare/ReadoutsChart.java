package rowreader.view.lab.compare;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Answer;
import rowreader.trace.Probabilities;
import rowreader.trace.Traversal;
import rowreader.view.Listening;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.SpacedTexts;
import rowreader.view.TextWidth;
import rowreader.view.lab.ClassColours;
import rowreader.view.reading.PointedRegion;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.Comparison;
import rowreader.viewmodel.reading.PlaybackModel;

/**
 * The probabilities of two readings after each row, one over the other: the first dashed, the second solid. Shows the
 * classes that either ends with, the runner-up where that is one, and the one whose probability differs much. Two networks
 * that see all at once have one answer each: a pair of bars for each class. A click or drag goes to a row.
 */
final class ReadoutsChart extends PointedRegion {
    private static final double LEAST_LEFT = 46;
    private static final double RIGHT = 26;
    private static final double LEAST_TOP = 24;
    private static final double LEAST_BOTTOM = 24;
    private static final int TICK_EVERY = 7;
    /** Above and below, in sizes of text. */
    private static final double LINES_AROUND = 1.7;

    private static final double LINE = 1.3;
    private static final double HALF_LINE = 0.6;

    private static final double TEXT = 12;
    /** From one class's name to the next, in sizes of their text. */
    private static final double NAME_LINE = 1.1;

    private static final double[] DASHES = {6, 4};
    private static final double MOST_NAME_WIDTH = 110;

    private final ObservableValue<Comparison> comparison;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;
    private final String first;
    private final String second;

    /**
     * @param first what to call the first reading, e.g. "original"
     * @param second what to call the second one
     */
    ReadoutsChart(
            ObservableValue<Comparison> comparison,
            PlaybackModel playback,
            ObservableValue<Palette> palette,
            String first,
            String second) {
        this.comparison = comparison;
        this.playback = playback;
        this.palette = palette;
        this.first = first;
        this.second = second;
        getStyleClass().add("readouts-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(100);
        setPrefHeight(200);
        repaintOn(comparison, playback.timestepProperty(), palette);
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
        Listening.to(comparison, this, (observable, was, is) -> setAccessibleText(sentence(is, first, second)));
        setAccessibleText(sentence(comparison.getValue(), first, second));
    }

    /** Where two readings diverge, e.g. "They diverge after row 12. Predictions: original 3 (99.1 %), ..." */
    static String sentence(Comparison shown, String first, String second) {
        if (shown == null) {
            return "";
        }
        OptionalInt diverged = shown.divergence().firstDivergence(Comparison.DIVERGENCE_THRESHOLD);
        if (diverged.isPresent() && shown.divergence().timesteps() == 1) {
            return Texts.get(
                    "view.lab.compare.differ", first, prediction(shown.first()), second, prediction(shown.second()));
        }
        return diverged.isEmpty()
                ? Texts.get(
                        "view.lab.compare.same", first, prediction(shown.first()), second, prediction(shown.second()))
                : Texts.get(
                        "view.lab.compare.diverge",
                        first,
                        prediction(shown.first()),
                        second,
                        prediction(shown.second()),
                        line(shown, diverged.getAsInt()));
    }

    /** "row 12"; where the two readings go over the picture in different ways, "step 12". */
    private static String line(Comparison shown, int timestep) {
        return shown.first().traversal().equals(shown.second().traversal())
                ? ReadingNames.lineName(shown.first().traversal(), timestep)
                : Texts.get("view.lab.compare.timestep", timestep + 1);
    }

    private static String prediction(Answer trace) {
        return Texts.get(
                "view.lab.compare.prediction",
                trace.className(trace.prediction()),
                Numbers.shown().percent(trace.probabilities()[trace.prediction()]));
    }

    /** Two networks may have been trained on different classes. */
    private static String className(Comparison shown, int label) {
        String inFirst = shown.first().className(label);
        String inSecond = shown.second().className(label);
        return inFirst.equals(inSecond) ? inFirst : Texts.get("view.lab.compare.two-names", inFirst, inSecond);
    }

    private void seek(MouseEvent event) {
        if (comparison.getValue() != null && rows() > 1) {
            playback.seek(rowAt(event.getX(), rows()));
        }
    }

    private int rows() {
        return comparison.getValue().divergence().timesteps();
    }

    private int rowAt(double x, int rows) {
        double step = plotWidth(comparison.getValue(), getWidth()) / Math.max(1, rows - 1);
        return (int) Math.round((x - left()) / step);
    }

    @Override
    protected String explain(double x, double y) {
        Comparison shown = comparison.getValue();
        if (shown == null) {
            return "";
        }
        int row = rows() == 1 ? 0 : rowAt(x, rows());
        if (row < 0 || row >= rows()) {
            return "";
        }
        StringBuilder text = new StringBuilder(
                rows() == 1
                        ? Texts.get("view.lab.compare.whole")
                        : Texts.get("view.lab.compare.after", line(shown, row)));
        for (int label : classes(shown)) {
            text.append("\n")
                    .append(Texts.get(
                            "view.lab.compare.probabilities",
                            className(shown, label),
                            Numbers.shown().percent(readout(shown.first(), row, label)),
                            first,
                            Numbers.shown().percent(readout(shown.second(), row, label)),
                            second));
        }
        return text.toString();
    }

    /** The classes' names stand at the right. */
    private double plotWidth(Comparison shown, double width) {
        double names = shown == null
                ? 0
                : classes(shown).stream()
                        .mapToDouble(label -> TextWidth.of(
                                className(shown, label), palette.getValue().bold(TEXT + 1)))
                        .max()
                        .orElse(0);
        return width - left() - Math.max(RIGHT, Math.min(MOST_NAME_WIDTH, names) + 12);
    }

    /** After its last row a reading keeps its readout. */
    private static float readout(Answer trace, int row, int label) {
        return trace.readout(Math.min(row, trace.timesteps() - 1), label);
    }

    /** What either ends with; and what comes next in the first one, where both end with the same. */
    static List<Integer> classes(Comparison shown) {
        int one = shown.first().prediction();
        int other = shown.second().prediction();
        int different = IntStream.range(0, shown.first().classes())
                .boxed()
                .max(Comparator.comparingDouble(label -> difference(shown, label)))
                .orElseThrow();
        // Without any difference the first class would be the "most different" one, and say nothing.
        boolean telling = difference(shown, different) > Comparison.DIVERGENCE_THRESHOLD;
        int runnerUp = Probabilities.mostProbableBut(shown.first().probabilities(), one);
        return (telling
                        ? Stream.of(one, other, one == other ? runnerUp : other, different)
                        : Stream.of(one, other, runnerUp))
                .distinct()
                .toList();
    }

    private static double difference(Comparison shown, int label) {
        return IntStream.range(0, shown.divergence().timesteps())
                .mapToDouble(row -> Math.abs(readout(shown.first(), row, label) - readout(shown.second(), row, label)))
                .max()
                .orElse(0);
    }

    private double left() {
        return Math.max(
                LEAST_LEFT,
                Math.ceil(TextWidth.of(
                                Texts.get("text.percent", 100),
                                palette.getValue().font(TEXT))
                        + 10));
    }

    private double top() {
        return Math.max(LEAST_TOP, Math.rint(LINES_AROUND * palette.getValue().size(TEXT)));
    }

    private double bottom() {
        return Math.max(
                LEAST_BOTTOM, Math.rint(below() + LINE * palette.getValue().size(TEXT)));
    }

    /** From the axis to the words below it; half of the axis' own number reaches down there. */
    private double below() {
        return Math.max(6, Math.rint(HALF_LINE * palette.getValue().size(TEXT)));
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Comparison shown = comparison.getValue();
        double plotWidth = plotWidth(shown, width);
        double plotHeight = height - top() - bottom();
        if (plotWidth <= 0 || plotHeight <= 0) {
            return;
        }
        Palette colours = palette.getValue();
        canvas.setFont(colours.font(TEXT));
        paintAxes(canvas, colours, plotWidth, plotHeight);
        if (shown == null) {
            return;
        }
        if (rows() == 1) {
            paintBars(canvas, colours, shown, plotWidth, plotHeight);
            paintLegend(canvas, colours);
            return;
        }
        int rows = rows();
        double step = plotWidth / Math.max(1, rows - 1);
        paintRows(canvas, colours, shown, rows, step, plotHeight);
        paintMarks(canvas, colours, shown, step, plotHeight);
        for (int label : classes(shown)) {
            canvas.setStroke(colour(label, colours));
            canvas.setLineWidth(2);
            canvas.setLineDashes(DASHES);
            line(canvas, shown.first(), label, rows, step, plotHeight);
            canvas.setLineDashes(null);
            canvas.setLineWidth(2.5);
            line(canvas, shown.second(), label, rows, step, plotHeight);
        }
        paintNames(canvas, colours, shown, plotWidth, plotHeight);
        paintLegend(canvas, colours);
    }

    /** For each class the probability in the first answer, outlined, and in the second one, filled. */
    private void paintBars(
            GraphicsContext canvas, Palette colours, Comparison shown, double plotWidth, double plotHeight) {
        int classes = shown.first().classes();
        double step = plotWidth / classes;
        double bar = Math.max(1, step * 0.36);
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.TOP);
        for (int label = 0; label < classes; label++) {
            double middle = left() + (label + 0.5) * step;
            double before = shown.first().readout(0, label) * plotHeight;
            double after = shown.second().readout(0, label) * plotHeight;
            canvas.setStroke(colour(label, colours));
            canvas.setLineWidth(2);
            canvas.setLineDashes(DASHES);
            canvas.strokeRect(middle - bar, top() + plotHeight - before, bar - 1, before);
            canvas.setLineDashes(null);
            canvas.setFill(colour(label, colours));
            canvas.fillRect(middle + 1, top() + plotHeight - after, bar - 1, after);
            canvas.setFill(colours.text());
            PaintedText.paint(
                    canvas,
                    TextWidth.cut(className(shown, label), colours.bold(TEXT + 1), step),
                    middle,
                    top() + plotHeight + below());
        }
    }

    private void paintAxes(GraphicsContext canvas, Palette colours, double plotWidth, double plotHeight) {
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.setTextBaseline(VPos.CENTER);
        for (int percent = 0; percent <= 100; percent += 50) {
            double y = Math.round(top() + (1 - percent / 100.0) * plotHeight) + 0.5;
            canvas.setStroke(colours.grid());
            canvas.setLineWidth(1);
            canvas.strokeLine(left(), y, left() + plotWidth, y);
            canvas.setFill(colours.muted());
            PaintedText.paint(canvas, Texts.get("text.percent", percent), left() - 6, y);
        }
    }

    private void paintRows(
            GraphicsContext canvas, Palette colours, Comparison shown, int rows, double step, double plotHeight) {
        if (rows > Digit.SIDE) {
            double from = left() + (Digit.SIDE - 1) * step;
            canvas.setFill(colours.grid().deriveColor(0, 1, 1, 0.4));
            canvas.fillRect(from, top(), (rows - Digit.SIDE) * step, plotHeight);
        }
        canvas.setFill(colours.muted());
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.TOP);
        SpacedTexts numbers = new SpacedTexts(canvas);
        for (int row = 0; row < rows; row++) {
            if ((row + 1) % TICK_EVERY == 0 || row == 0) {
                String text = row == 0 ? line(shown, 0) : Integer.toString(number(shown, row));
                numbers.paint(text, left() + row * step, top() + plotHeight + below());
            }
        }
    }

    /** Of the line read; of the step, counted from 1, where the two readings go different ways. */
    private static int number(Comparison shown, int timestep) {
        Traversal traversal = shown.first().traversal();
        if (!traversal.equals(shown.second().traversal())) {
            return timestep + 1;
        }
        return timestep < Digit.SIDE ? traversal.order().line(timestep) + 1 : timestep + 1;
    }

    private void paintMarks(GraphicsContext canvas, Palette colours, Comparison shown, double step, double plotHeight) {
        double current = left() + playback.getTimestep() * step;
        canvas.setStroke(colours.accent());
        canvas.setLineWidth(1.5);
        canvas.strokeLine(current, top(), current, top() + plotHeight);
        shown.divergence().firstDivergence(Comparison.DIVERGENCE_THRESHOLD).ifPresent(row -> {
            double x = left() + row * step;
            canvas.setFill(colours.text());
            canvas.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {top() - 8, top() - 8, top()}, 3);
            canvas.setStroke(colours.text());
            canvas.setLineWidth(1);
            canvas.strokeLine(x, top(), x, top() + plotHeight);
        });
    }

    private void line(GraphicsContext canvas, Answer trace, int label, int rows, double step, double plotHeight) {
        canvas.beginPath();
        for (int row = 0; row < rows; row++) {
            double y = top() + (1 - readout(trace, row, label)) * plotHeight;
            if (row == 0) {
                canvas.moveTo(left(), y);
            } else {
                canvas.lineTo(left() + row * step, y);
            }
        }
        canvas.stroke();
    }

    private static Color colour(int label, Palette colours) {
        return ClassColours.of(label).interpolate(colours.text(), 0.2);
    }

    /**
     * Beside the ends of the second reading's lines, from the highest down, none on another; those of the lowest are left out
     * where there is no room for all.
     */
    private void paintNames(
            GraphicsContext canvas, Palette colours, Comparison shown, double plotWidth, double plotHeight) {
        canvas.setFont(colours.bold(TEXT + 1));
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        int last = shown.divergence().timesteps() - 1;
        double nameHeight = Math.rint(NAME_LINE * colours.size(TEXT + 1));
        List<Integer> downwards = classes(shown).stream()
                .sorted(Comparator.comparingDouble(label -> -readout(shown.second(), last, label)))
                .limit(1 + (long) (plotHeight / nameHeight))
                .toList();
        double lowest = top() + plotHeight;
        double above = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < downwards.size(); place++) {
            int label = downwards.get(place);
            double end = top() + (1 - readout(shown.second(), last, label)) * plotHeight;
            double roomBelow = (downwards.size() - 1 - place) * nameHeight;
            double y = Math.max(above + nameHeight, Math.min(end, lowest - roomBelow));
            canvas.setFill(colour(label, colours));
            PaintedText.paint(
                    canvas,
                    TextWidth.cut(className(shown, label), colours.bold(TEXT + 1), MOST_NAME_WIDTH),
                    left() + plotWidth + 8,
                    y);
            above = y;
        }
    }

    private void paintLegend(GraphicsContext canvas, Palette colours) {
        canvas.setFont(colours.font(TEXT));
        canvas.setFill(colours.muted());
        canvas.setStroke(colours.muted());
        canvas.setLineWidth(2);
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setLineDashes(DASHES);
        double y = Math.rint(top() / 3);
        canvas.strokeLine(left(), y, left() + 26, y);
        canvas.setLineDashes(null);
        PaintedText.paint(canvas, first, left() + 32, y);
        double next = left() + 52 + TextWidth.of(first, colours.font(TEXT));
        canvas.strokeLine(next, y, next + 26, y);
        PaintedText.paint(canvas, second, next + 32, y);
    }
}
