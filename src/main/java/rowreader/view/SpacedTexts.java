package rowreader.view;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.GraphicsContext;

/**
 * Paints lines of text on a canvas, and leaves out each that would lie over an earlier one: what matters most is to be painted
 * first. For one painting, on the FX thread.
 */
public final class SpacedTexts {
    /** The least between two lines, one above the other, pixels. */
    private static final double GAP = 2;
    /** The least between two side by side, in sizes of their text: with less they would be read as one. */
    private static final double GAP_ACROSS = 0.5;

    private final GraphicsContext graphics;
    private final List<Bounds> taken = new ArrayList<>();

    public SpacedTexts(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /** Paints a line in the canvas's font, colour and alignment where it is free. */
    public void paint(String text, double x, double y) {
        if (take(text, x, y)) {
            PaintedText.paint(graphics, text, x, y);
        }
    }

    /** The same with a rim in the canvas's stroke. */
    public void paintRimmed(String text, double x, double y) {
        if (take(text, x, y)) {
            PaintedText.paintRimmed(graphics, text, x, y);
        }
    }

    /** Keeps the place of a line free that is painted later; false if it is taken. */
    public boolean take(String text, double x, double y) {
        PaintedText line = PaintedText.of(graphics, text, x, y, Double.MAX_VALUE);
        Bounds place = line.bounds();
        if (taken.stream().anyMatch(place::intersects)) {
            return false;
        }
        double across = Math.max(GAP, GAP_ACROSS * line.size());
        taken.add(new BoundingBox(
                place.getMinX() - across,
                place.getMinY() - GAP,
                place.getWidth() + 2 * across,
                place.getHeight() + 2 * GAP));
        return true;
    }

    /** Has no text painted in a part of the canvas; before its transforms, pixels. */
    public void keepFree(double x, double y, double width, double height) {
        taken.add(graphics.getTransform().transform(new BoundingBox(x, y, width, height)));
    }
}
