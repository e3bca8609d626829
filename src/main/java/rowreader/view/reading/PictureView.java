package rowreader.view.reading;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import rowreader.data.Digit;
import rowreader.view.Palette;
import rowreader.viewmodel.PlaybackModel;

/**
 * The picture that the network sees, pixel by pixel, with the row being read marked and the rows to come veiled.
 * Pointing at a pixel names it, a click or drag goes to its row.
 */
final class PictureView extends PointedRegion {
    private static final double VEIL = 0.7;
    private static final double SMALLEST_PIXEL_WITH_GRID = 5;

    private final ObservableValue<Digit> digit;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;
    private final DigitImage image = new DigitImage();

    PictureView(ObservableValue<Digit> digit, PlaybackModel playback, ObservableValue<Palette> palette) {
        this.digit = digit;
        this.playback = playback;
        this.palette = palette;
        getStyleClass().add("picture-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        repaintOn(digit, playback.timestepProperty(), palette);
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
        digit.addListener((observable, was, is) -> describe());
        playback.timestepProperty().addListener((observable, was, is) -> describe());
        describe();
    }

    private void describe() {
        setAccessibleText(
                digit.getValue() == null
                        ? "What the network sees: nothing yet"
                        : "What the network sees, 28 by 28 pixels, being read at " + Words.row(playback.getTimestep()));
    }

    private void seek(MouseEvent event) {
        playback.seek(indexAt(event.getY(), getHeight()));
    }

    private static int indexAt(double position, double side) {
        return (int) Math.floor(position / side * Digit.SIDE);
    }

    @Override
    protected String explain(double x, double y) {
        int column = indexAt(x, getWidth());
        int row = indexAt(y, getHeight());
        if (digit.getValue() == null || column < 0 || column >= Digit.SIDE || row < 0 || row >= Digit.SIDE) {
            return "";
        }
        return "%s\ncolumn %d \u00b7 value %s"
                .formatted(
                        Words.row(row),
                        column + 1,
                        String.format(Locale.ROOT, "%.2f", digit.getValue().at(row, column)));
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Palette colours = palette.getValue();
        canvas.setFill(colours.background());
        canvas.fillRect(0, 0, width, height);
        if (digit.getValue() != null) {
            paintPixels(canvas, digit.getValue(), width, height);
        }
        paintGrid(canvas, width, height);
        if (digit.getValue() != null) {
            paintRow(canvas, width, height / Digit.SIDE, height);
        }
    }

    private void paintPixels(GraphicsContext canvas, Digit shown, double width, double height) {
        canvas.setImageSmoothing(false);
        canvas.drawImage(image.of(shown, palette.getValue()), 0, 0, width, height);
    }

    private void paintGrid(GraphicsContext canvas, double width, double height) {
        Color grid = palette.getValue().grid();
        double pixel = width / Digit.SIDE;
        canvas.setStroke(grid);
        canvas.setLineWidth(1);
        if (pixel >= SMALLEST_PIXEL_WITH_GRID) {
            canvas.setStroke(grid.deriveColor(0, 1, 1, 0.5));
            for (int line = 1; line < Digit.SIDE; line++) {
                double at = Math.round(line * pixel) - 0.5;
                canvas.strokeLine(at, 0, at, height);
                canvas.strokeLine(0, at, width, at);
            }
        }
        canvas.setStroke(grid);
        canvas.strokeRect(0.5, 0.5, width - 1, height - 1);
    }

    private void paintRow(GraphicsContext canvas, double width, double rowHeight, double height) {
        Palette colours = palette.getValue();
        double top = Math.round(playback.getTimestep() * rowHeight);
        double bottom = Math.round((playback.getTimestep() + 1) * rowHeight);
        canvas.setFill(colours.background().deriveColor(0, 1, 1, VEIL));
        canvas.fillRect(1, bottom, width - 2, height - bottom - 1);
        canvas.setFill(colours.accent().deriveColor(0, 1, 1, 0.18));
        canvas.fillRect(0, top, width, bottom - top);
        canvas.setStroke(colours.accent());
        canvas.setLineWidth(2);
        canvas.strokeRect(1, top - 0.5, width - 2, bottom - top + 1);
    }
}
