package rowreader.view.lab;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;
import rowreader.text.Texts;
import rowreader.trace.Answer;
import rowreader.trace.Traversal;
import rowreader.view.DigitImage;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.SpacedTexts;
import rowreader.view.reading.PointedRegion;
import rowreader.viewmodel.reading.PlaybackModel;

/**
 * The digit's lines from top to bottom in the order in which they are read, and at their right something about each of
 * them. A click or drag goes to its timestep. The line being read is marked, in the picture also the one that is read from
 * the end at the same time.
 */
public abstract class RowsRegion<A extends Answer> extends PointedRegion {
    /** The row's numbers at the left. */
    private static final double LEAST_AXIS = 40;

    /** What stands above the rows. */
    private static final double LEAST_HEADER = 22;

    private static final double GAP = 10;
    private static final int TICK_EVERY = 7;
    private static final double TEXT = 13;

    private final ObservableValue<? extends A> answer;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;
    private final double pictureShare;
    private final double tallest;
    private final double footer;
    private final DigitImage image = new DigitImage();
    private Answer arrangedOf;
    private Digit arranged;

    /**
     * @param answer what the network made of the digit, null while there is nothing
     * @param pictureShare how much of the width the picture takes
     * @param tallest how many times as high as wide the picture may become
     * @param footer room below the rows, in pixels
     */
    protected RowsRegion(
            ObservableValue<? extends A> answer,
            PlaybackModel playback,
            ObservableValue<Palette> palette,
            double pictureShare,
            double tallest,
            double footer) {
        this.answer = answer;
        this.playback = playback;
        this.palette = palette;
        this.pictureShare = pictureShare;
        this.tallest = tallest;
        this.footer = footer;
        repaintOn(answer, playback.timestepProperty(), palette);
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
    }

    /** Paints what belongs to the rows: between {@link #plotLeft()} and the right edge. */
    protected abstract void paintPlot(GraphicsContext canvas, A shown);

    /** What is at a place of the plot, in a row. */
    protected abstract String explain(A shown, int row, double x);

    private void seek(MouseEvent event) {
        playback.seek(rowAt(event.getY()));
    }

    protected final Palette colours() {
        return palette.getValue();
    }

    protected final A answer() {
        return answer.getValue();
    }

    protected final int currentRow() {
        return playback.getTimestep();
    }

    private double axis() {
        return Math.max(LEAST_AXIS, 18 + 1.7 * colours().size(TEXT));
    }

    private double header() {
        return Math.max(LEAST_HEADER, Math.rint(1.6 * colours().size(TEXT)));
    }

    /** As much higher as its text is: a presentation has larger text without scaling it. */
    private double footer() {
        return footer * colours().size(TEXT) / TEXT;
    }

    /** The middle of what stands below the rows. */
    protected final double footerMiddle() {
        return bottom() + footer() / 2 + 1;
    }

    protected final double rowHeight() {
        double height = Math.min(getHeight() - header() - footer(), tallest * pictureShare * getWidth());
        return Math.max(1, height / Digit.SIDE);
    }

    protected final double rowTop(int row) {
        return header() + Math.round(row * rowHeight());
    }

    protected final double rowMiddle(int row) {
        return header() + (row + 0.5) * rowHeight();
    }

    protected final double bottom() {
        return rowTop(Digit.SIDE);
    }

    protected final int rowAt(double y) {
        return (int) Math.floor((y - header()) / rowHeight());
    }

    protected final double pictureLeft() {
        return axis();
    }

    protected final double pictureWidth() {
        return Math.floor(Math.min(bottom() - header(), pictureShare * getWidth()));
    }

    protected final double plotLeft() {
        return axis() + pictureWidth() + GAP;
    }

    protected final double plotWidth() {
        return getWidth() - plotLeft() - 1;
    }

    /** A title above the plot or the picture; its letters stand closer together where the region is narrow. */
    protected final void paintTitle(GraphicsContext canvas, String text, double left) {
        canvas.setFont(colours().font(TEXT));
        canvas.setFill(colours().muted());
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        PaintedText.paint(canvas, text, left, header() / 2 - 1, getWidth() - left);
    }

    @Override
    protected final String explain(double x, double y) {
        A shown = answer.getValue();
        int row = rowAt(y);
        return shown == null || row < 0 || row >= Digit.SIDE ? "" : explain(shown, row, x);
    }

    @Override
    protected final void paint(GraphicsContext canvas, double width, double height) {
        if (plotWidth() <= 0) {
            return;
        }
        A shown = answer.getValue();
        Traversal traversal = shown == null ? Traversal.TOP_DOWN : shown.traversal();
        paintAxis(canvas, traversal, shown == null || shown.isByLines());
        canvas.setStroke(colours().grid());
        canvas.setLineWidth(1);
        canvas.strokeRect(pictureLeft() - 0.5, header() - 0.5, pictureWidth() + 1, bottom() - header() + 1);
        canvas.strokeRect(plotLeft() - 0.5, header() - 0.5, plotWidth() + 1, bottom() - header() + 1);
        if (shown != null) {
            canvas.setImageSmoothing(false);
            canvas.drawImage(
                    image.of(arranged(shown), colours()), pictureLeft(), header(), pictureWidth(), bottom() - header());
            paintPlot(canvas, shown);
            if (shown.isByLines()) {
                paintCurrentRow(canvas, width);
            }
            if (traversal.bothWays()) {
                paintRowFromTheEnd(canvas);
            }
        }
    }

    /** The same object as long as it is the same reading: it is painted in every pulse. */
    private Digit arranged(A shown) {
        if (shown != arrangedOf) {
            arrangedOf = shown;
            arranged = shown.traversal().arranged(shown.digit());
        }
        return arranged;
    }

    /** @param reading whether there is a row that is being read */
    private void paintAxis(GraphicsContext canvas, Traversal traversal, boolean reading) {
        paintTitle(canvas, Texts.get("view.lab.rows.line", LabTexts.rowOrColumn(traversal)), 0);
        if (!traversal.order().equals(ReadingOrder.TOP_DOWN)) {
            paintTitle(canvas, Texts.get("view.lab.rows.as-read"), pictureLeft() + 12);
        }
        canvas.setTextAlign(TextAlignment.RIGHT);
        SpacedTexts numbers = new SpacedTexts(canvas);
        if (reading) {
            double middle = inside(rowMiddle(currentRow()), TEXT);
            canvas.setFill(colours().accent());
            canvas.setFont(colours().bold(TEXT));
            numbers.paint(Integer.toString(traversal.order().line(currentRow()) + 1), axis() - 14, middle);
            canvas.fillPolygon(
                    new double[] {axis() - 10, axis() - 3, axis() - 10},
                    new double[] {middle - 5, middle, middle + 5},
                    3);
        }
        canvas.setFill(colours().muted());
        canvas.setFont(colours().font(TEXT));
        for (int row = 0; row < Digit.SIDE; row++) {
            if (row == 0 || (row + 1) % TICK_EVERY == 0) {
                numbers.paint(
                        Integer.toString(traversal.order().line(row) + 1), axis() - 14, inside(rowMiddle(row), TEXT));
            }
        }
    }

    /** Where a line of text of this size has to stand so that nothing of it is cut. */
    protected final double inside(double middle, double text) {
        return Math.min(middle, getHeight() - 0.6 * colours().size(text));
    }

    private void paintCurrentRow(GraphicsContext canvas, double width) {
        double top = rowTop(currentRow());
        canvas.setStroke(colours().accent());
        canvas.setLineWidth(1.5);
        canvas.strokeRect(
                pictureLeft() - 0.75, top - 0.75, width - pictureLeft(), rowTop(currentRow() + 1) - top + 1.5);
    }

    private void paintRowFromTheEnd(GraphicsContext canvas) {
        int row = Digit.SIDE - 1 - currentRow();
        canvas.setStroke(colours().accent());
        canvas.setLineWidth(1.5);
        canvas.strokeRect(
                pictureLeft() - 0.75, rowTop(row) - 0.75, pictureWidth() + 1.5, rowTop(row + 1) - rowTop(row) + 1.5);
    }

    /** The least of 1, 2, 5, 10, ... times a power of ten that no value exceeds: a scale that seldom changes. */
    public static double roundLimit(float[] values) {
        double largest = 1e-6;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double power = Math.pow(10, Math.floor(Math.log10(largest)));
        for (int step : new int[] {1, 2, 5}) {
            if (step * power >= largest) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
