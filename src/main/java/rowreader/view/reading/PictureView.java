package rowreader.view.reading;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Traversal;
import rowreader.trace.layers.Patch;
import rowreader.view.DigitImage;
import rowreader.view.Palette;
import rowreader.viewmodel.reading.PlaybackModel;

/**
 * The picture that the network sees, pixel by pixel, with the line being read marked and the lines to come veiled,
 * or, where nothing is read line by line, the part of it that something pointed at depends on. Pointing at a pixel names it, a click or drag goes to its line.
 */
final class PictureView extends PointedRegion {
    private static final double VEIL = 0.7;
    private static final double SMALLEST_PIXEL_WITH_GRID = 5;

    private final ObservableValue<Digit> digit;
    private final PlaybackModel playback;
    private final ObservableValue<Traversal> traversal;
    private final ObservableValue<Palette> palette;
    private final ObjectProperty<Patch> markedPatch = new SimpleObjectProperty<>(this, "markedPatch");
    private final DigitImage image = new DigitImage();

    PictureView(
            ObservableValue<Digit> digit,
            PlaybackModel playback,
            ObservableValue<Traversal> traversal,
            ObservableValue<Palette> palette) {
        this.digit = digit;
        this.playback = playback;
        this.traversal = traversal;
        this.palette = palette;
        getStyleClass().add("picture-view");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        repaintOn(digit, playback.timestepProperty(), traversal, palette, playback.playableProperty(), markedPatch);
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
        describeOn(digit, playback.timestepProperty(), traversal, playback.playableProperty());
    }

    /** The part that is marked while nothing is read line by line; null for none. */
    ObjectProperty<Patch> markedPatchProperty() {
        return markedPatch;
    }

    @Override
    protected String description() {
        if (digit.getValue() == null) {
            return Texts.get("view.reading.picture-empty");
        }
        return playback.isPlayable()
                ? Texts.get("view.reading.picture-at", ReadingNames.line(traversal.getValue(), playback.getTimestep()))
                : Texts.get("view.reading.picture-at-once");
    }

    private void seek(MouseEvent event) {
        boolean rows = traversal.getValue().order().readsRows();
        int line = rows ? indexAt(event.getY(), getHeight()) : indexAt(event.getX(), getWidth());
        playback.seek(traversal.getValue().timestepOf(Math.max(0, Math.min(Digit.SIDE - 1, line))));
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
        return Texts.get(
                "view.reading.pixel-value",
                ReadingNames.pixel(traversal.getValue(), row, column),
                Numbers.shown().decimal(digit.getValue().at(row, column), 2));
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
        if (digit.getValue() != null && playback.isPlayable()) {
            paintLines(canvas, width);
        } else if (digit.getValue() != null && markedPatch.get() != null) {
            paintPatch(canvas, markedPatch.get(), width / Digit.SIDE);
        }
    }

    private void paintPatch(GraphicsContext canvas, Patch patch, double pixel) {
        Color accent = palette.getValue().accent();
        double x = Math.round(patch.column() * pixel);
        double y = Math.round(patch.row() * pixel);
        double width = Math.round(patch.width() * pixel);
        double height = Math.round(patch.height() * pixel);
        if (!patch.equals(Patch.WHOLE)) {
            canvas.setFill(accent.deriveColor(0, 1, 1, 0.18));
            canvas.fillRect(x, y, width, height);
        }
        canvas.setStroke(accent);
        canvas.setLineWidth(2);
        canvas.strokeRect(x + 1, y + 1, width - 2, height - 2);
    }

    private void paintPixels(GraphicsContext canvas, Digit shown, double width, double height) {
        canvas.setImageSmoothing(false);
        canvas.drawImage(image.of(shown, palette.getValue()), 0, 0, width, height);
    }

    private void paintGrid(GraphicsContext canvas, double width, double height) {
        Color grid = palette.getValue().grid();
        double pixel = width / Digit.SIDE;
        if (pixel >= SMALLEST_PIXEL_WITH_GRID) {
            // Filled, not stroked: it looks the same and needs no rasteriser.
            canvas.setFill(grid.deriveColor(0, 1, 1, 0.5));
            for (int line = 1; line < Digit.SIDE; line++) {
                double from = Math.round(line * pixel) - 1.0;
                canvas.fillRect(from, 0, 1, height);
                canvas.fillRect(0, from, width, 1);
            }
        }
        canvas.setStroke(grid);
        canvas.setLineWidth(1);
        canvas.strokeRect(0.5, 0.5, width - 1, height - 1);
    }

    private void paintLines(GraphicsContext canvas, double side) {
        Palette colours = palette.getValue();
        Traversal shown = traversal.getValue();
        int timestep = playback.getTimestep();
        canvas.setFill(colours.background().deriveColor(0, 1, 1, VEIL));
        for (int line = 0; line < Digit.SIDE; line++) {
            if (!shown.hasRead(line, timestep)) {
                Rectangle2D place = place(line, side);
                canvas.fillRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
            }
        }
        canvas.setLineWidth(2);
        for (int line : shown.lines(timestep)) {
            Rectangle2D place = place(line, side);
            canvas.setFill(colours.accent().deriveColor(0, 1, 1, 0.18));
            canvas.fillRect(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
            canvas.setStroke(colours.accent());
            canvas.strokeRect(
                    Math.max(1, place.getMinX() - 0.5),
                    Math.max(1, place.getMinY() - 0.5),
                    Math.min(side - 2, place.getWidth() + 1),
                    Math.min(side - 2, place.getHeight() + 1));
        }
    }

    private Rectangle2D place(int line, double side) {
        double from = Math.round(line * side / Digit.SIDE);
        double to = Math.round((line + 1) * side / Digit.SIDE);
        return traversal.getValue().order().readsRows()
                ? new Rectangle2D(0, from, side, to - from)
                : new Rectangle2D(from, 0, to - from, side);
    }
}
