package rowreader.view.lab.belief;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Trace;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.SpacedTexts;
import rowreader.view.TextWidth;
import rowreader.view.lab.ClassColours;
import rowreader.view.lab.RowsRegion;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.reading.PlaybackModel;

/** The ten probabilities after each row, stacked from left to right, as a stream from the first row to the last. */
final class BeliefRiver extends RowsRegion<Trace> {
    private static final double PICTURE_SHARE = 0.34;
    private static final double TALLEST = 2.6;
    private static final double VEIL = 0.72;
    /** Fraction of the stream's width that a class must have to be written on. */
    private static final double WIDE_ENOUGH = 0.1;

    private static final double LABEL = 18;
    private static final double LONG_LABEL = 13;
    /** Characters of a numeral; longer names are written smaller. */
    private static final int SHORT_NAME = 2;

    private static final double MARKER = 13;

    BeliefRiver(ObservableValue<Trace> trace, PlaybackModel playback, ObservableValue<Palette> palette) {
        super(trace, playback, palette, PICTURE_SHARE, TALLEST, 2);
        getStyleClass().add("belief-river");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        describeOn(trace);
    }

    @Override
    protected String description() {
        Trace shown = answer();
        return shown == null
                ? Texts.get("view.lab.belief.river-empty")
                : IntStream.range(0, Digit.SIDE)
                        .filter(row -> row == 0 || shown.prediction(row) != shown.prediction(row - 1))
                        .mapToObj(row -> Texts.get(
                                "view.lab.belief.change",
                                ReadingNames.lineName(shown.traversal(), row),
                                shown.className(shown.prediction(row))))
                        .reduce(
                                Texts.get("view.lab.belief.river"),
                                (all, change) -> Texts.get("view.lab.two-sentences", all, change));
    }

    @Override
    protected String explain(Trace shown, int row, double x) {
        return ReadingNames.line(shown.traversal(), row) + "\n"
                + IntStream.range(0, shown.classes())
                        .boxed()
                        .sorted(Comparator.comparing((Integer label) -> -shown.readout(row, label)))
                        .map(label -> Texts.get(
                                "view.lab.class-probability",
                                shown.className(label),
                                Numbers.shown().percent(shown.readout(row, label))))
                        .collect(Collectors.joining("\n"));
    }

    @Override
    protected void paintPlot(GraphicsContext canvas, Trace shown) {
        paintTitle(canvas, Texts.get("view.lab.belief.plot"), plotLeft());
        double[] left = new double[Digit.SIDE];
        for (int label = 0; label < shown.classes(); label++) {
            double[] right = left.clone();
            for (int row = 0; row < Digit.SIDE; row++) {
                right[row] += shown.readout(row, label);
            }
            paintBand(canvas, label, left, right);
            left = right;
        }
        veilRowsToCome(canvas);
        SpacedTexts texts = new SpacedTexts(canvas);
        paintDecision(canvas, shown, texts);
        paintLabels(canvas, shown, texts);
    }

    /** Straight from the middle of a row to that of the next: there is nothing to know in between. */
    private void paintBand(GraphicsContext canvas, int label, double[] left, double[] right) {
        int points = Digit.SIDE + 2;
        double[] x = new double[2 * points];
        double[] y = new double[2 * points];
        for (int point = 0; point < points; point++) {
            int row = Math.max(0, Math.min(Digit.SIDE - 1, point - 1));
            double at = point == 0 ? rowTop(0) : point == points - 1 ? bottom() : rowMiddle(row);
            x[point] = plotLeft() + left[row] * plotWidth();
            x[2 * points - 1 - point] = plotLeft() + right[row] * plotWidth();
            y[point] = at;
            y[2 * points - 1 - point] = at;
        }
        canvas.setFill(ClassColours.of(label));
        canvas.fillPolygon(x, y, 2 * points);
        canvas.setStroke(colours().background());
        canvas.setLineWidth(1);
        canvas.strokePolygon(x, y, 2 * points);
    }

    /** Each class is written where its band is widest, once in every stretch of rows in which there is room. */
    private void paintLabels(GraphicsContext canvas, Trace shown, SpacedTexts texts) {
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.CENTER);
        int rowsForText = (int) Math.ceil(colours().size(LABEL) / rowHeight());
        for (int label = 0; label < shown.classes(); label++) {
            String name = shown.className(label);
            Font font = colours().bold(name.length() > SHORT_NAME ? LONG_LABEL : LABEL);
            canvas.setFont(font);
            double wideEnough = Math.max(WIDE_ENOUGH, (TextWidth.of(name, font) + 6) / plotWidth());
            int row = 0;
            while (row < Digit.SIDE) {
                int end = row;
                while (end < Digit.SIDE && shown.readout(end, label) >= wideEnough) {
                    end++;
                }
                if (end - row >= rowsForText) {
                    paintLabel(canvas, shown, texts, label, widest(shown, label, row, end));
                }
                row = end + 1;
            }
        }
    }

    /** The row at which a label's band is widest; in the middle of those that are hardly narrower. */
    private static int widest(Trace shown, int label, int from, int to) {
        double width = IntStream.range(from, to)
                .mapToDouble(row -> shown.readout(row, label))
                .max()
                .orElseThrow();
        int[] widest = IntStream.range(from, to)
                .filter(row -> shown.readout(row, label) > 0.95 * width)
                .toArray();
        return widest[widest.length / 2];
    }

    private void paintLabel(GraphicsContext canvas, Trace shown, SpacedTexts texts, int label, int row) {
        double before = IntStream.range(0, label)
                .mapToDouble(other -> shown.readout(row, other))
                .sum();
        Color band = ClassColours.of(label);
        canvas.setFill(
                Palette.textOn(row > currentRow() ? band.interpolate(colours().background(), VEIL) : band));
        texts.paint(
                shown.className(label),
                plotLeft() + (before + shown.readout(row, label) / 2) * plotWidth(),
                inside(rowMiddle(row), LABEL));
    }

    private void veilRowsToCome(GraphicsContext canvas) {
        double top = rowTop(currentRow() + 1);
        canvas.setFill(colours().background().deriveColor(0, 1, 1, VEIL));
        canvas.fillRect(plotLeft(), top, plotWidth(), bottom() - top);
        canvas.fillRect(pictureLeft(), top, pictureWidth(), bottom() - top);
    }

    private void paintDecision(GraphicsContext canvas, Trace shown, SpacedTexts texts) {
        if (shown.decidedAt().isEmpty()) {
            return;
        }
        int decidedAt = shown.decidedAt().getAsInt();
        double y = rowTop(decidedAt);
        canvas.setStroke(colours().text());
        canvas.setLineWidth(2);
        canvas.setLineDashes(6, 4);
        canvas.strokeLine(pictureLeft(), y, plotLeft() + plotWidth(), y);
        canvas.setLineDashes();
        String text = Texts.get("view.lab.belief.decided", ReadingNames.lineName(shown.traversal(), decidedAt));
        double marker = colours().size(MARKER);
        double textWidth = TextWidth.of(text, colours().bold(MARKER));
        // In a narrow plot it begins over the picture.
        double textLeft = Math.max(pictureLeft(), Math.min(plotLeft() + 4, getWidth() - textWidth - 9));
        double textTop = y < marker + 30 ? y + 2 : y - marker - 8;
        canvas.setFill(colours().background().deriveColor(0, 1, 1, 0.85));
        canvas.fillRoundRect(textLeft, textTop, textWidth + 8, marker + 5, 6, 6);
        texts.keepFree(textLeft, textTop, textWidth + 8, marker + 5);
        canvas.setFill(colours().text());
        canvas.setFont(colours().bold(MARKER));
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        PaintedText.paint(canvas, text, textLeft + 4, textTop + marker / 2 + 3);
    }
}
