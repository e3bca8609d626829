package rowreader;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import rowreader.view.PaintedText;

/** What the canvases of a scene say, and where two lines lie on one another or a line ends before its end. On the FX thread. */
final class PaintedTexts {
    /** Letters of two lines may touch. */
    private static final double TOUCH = 2;
    /** What a canvas cuts off of a line, pixels, where nobody sees it. */
    private static final double EDGE = 1.5;
    /** Narrower letters look like other ones. */
    private static final double SQUEEZED = 0.75;

    private PaintedTexts() {}

    /** Every line that is painted in {@code scene} when all of it is painted anew, in the order of painting. */
    static List<PaintedText> in(Scene scene) {
        List<PaintedText> told = new ArrayList<>();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        WholeWindow.nodes(scene, Canvas.class).forEach(PaintedTexts::forgetPicture);
        PaintedText.watch(scene, told::add);
        scene.getRoot().layout();
        PaintedText.watch(scene, null);
        return told;
    }

    /** Has a canvas painted anew. What its painter paints only where it changed, such as axes, changes with the size. */
    private static void forgetPicture(Canvas canvas) {
        if (canvas.getParent() instanceof Region painter) {
            if (painter.getStyleClass().contains("curve-plot")) {
                painter.resize(painter.getWidth() - 1, painter.getHeight());
                painter.layout();
                painter.resize(painter.getWidth() + 1, painter.getHeight());
            }
            painter.requestLayout();
        }
    }

    /** What cannot be read of these lines: each with why and where. */
    static List<String> unreadable(List<PaintedText> lines) {
        List<String> found = new ArrayList<>();
        List<Bounds> places = lines.stream().map(PaintedText::bounds).toList();
        for (int one = 0; one < lines.size(); one++) {
            PaintedText line = lines.get(one);
            String where = " painted in " + place(line.canvas());
            Bounds ink = places.get(one);
            if (ink.getMinX() < -EDGE
                    || ink.getMinY() < -EDGE
                    || ink.getMaxX() > line.canvas().getWidth() + EDGE
                    || ink.getMaxY() > line.canvas().getHeight() + EDGE) {
                double across =
                        Math.max(-ink.getMinX(), ink.getMaxX() - line.canvas().getWidth());
                double down =
                        Math.max(-ink.getMinY(), ink.getMaxY() - line.canvas().getHeight());
                found.add("cut by its canvas by " + Math.round(across) + " across, " + Math.round(down) + " down: \""
                        + line.text() + "\"" + where);
            }
            if (line.text().endsWith("\u2026")) {
                found.add("ellipsised: \"" + line.text() + "\"" + where);
            }
            if (line.squeezed() < SQUEEZED) {
                found.add("squeezed to " + Math.round(100 * line.squeezed()) + " %: \"" + line.text() + "\"" + where);
            }
            for (int other = one + 1; other < lines.size(); other++) {
                if (areTogether(line.canvas(), lines.get(other).canvas()) && overlap(ink, places.get(other))) {
                    found.add("over one another: \"" + line.text() + "\" and \""
                            + lines.get(other).text() + "\"" + where);
                }
            }
        }
        return found;
    }

    /** Layers of one picture lie on one another. */
    private static boolean areTogether(Canvas one, Canvas other) {
        Parent above = one.getParent();
        Parent aboveOther = other.getParent();
        return one == other
                || above.getParent() == aboveOther.getParent()
                        && above.getBoundsInParent().intersects(aboveOther.getBoundsInParent())
                        && above.getLayoutX() == aboveOther.getLayoutX()
                        && above.getLayoutY() == aboveOther.getLayoutY();
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > TOUCH
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > TOUCH;
    }

    /** The lines that are smaller than {@code least} pixels: each with its size and where. */
    static List<String> smaller(List<PaintedText> lines, double least) {
        return lines.stream()
                .filter(line -> line.size() < least - 0.01)
                .map(line -> line.size() + " px: \"" + line.text() + "\" painted in " + place(line.canvas()))
                .toList();
    }

    private static String place(Canvas canvas) {
        Node painter = canvas.getParent();
        StringBuilder place = new StringBuilder();
        for (Node each = painter; each != null && place.length() < 60; each = each.getParent()) {
            place.append(place.isEmpty() ? "" : " < ")
                    .append(each.getClass().getSimpleName())
                    .append(each.getStyleClass().isEmpty() ? "" : "." + String.join(".", each.getStyleClass()));
        }
        return place.toString();
    }
}
