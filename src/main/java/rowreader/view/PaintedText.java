package rowreader.view;

import java.util.function.Consumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import javafx.scene.text.TextBoundsType;
import javafx.scene.transform.Affine;

/**
 * A line of text on a canvas. All text on canvases is painted here, because a canvas cannot be asked afterwards what it says:
 * a scene can have a witness who is told of every line. On the FX thread.
 *
 * @param canvas where it is painted
 * @param text what it says
 * @param font the letters, in the size that they have before {@code transform}
 * @param alignment what of it is at {@code x}
 * @param baseline what of it is at {@code y}
 * @param x before {@code transform}, pixels
 * @param y before {@code transform}, pixels
 * @param most it is squeezed where it would be wider, pixels
 * @param transform from there to the canvas
 */
public record PaintedText(
        Canvas canvas,
        String text,
        Font font,
        TextAlignment alignment,
        VPos baseline,
        double x,
        double y,
        double most,
        Affine transform) {

    /** Paints a line in the canvas's font, colour and alignment. */
    public static void paint(GraphicsContext graphics, String text, double x, double y) {
        graphics.fillText(text, x, y);
        tell(graphics, text, x, y, Double.MAX_VALUE);
    }

    /** The same; its letters stand closer together where it would be wider than {@code most} pixels. */
    public static void paint(GraphicsContext graphics, String text, double x, double y, double most) {
        graphics.fillText(text, x, y, most);
        tell(graphics, text, x, y, most);
    }

    /** Paints a line with a rim in the canvas's stroke, which keeps it apart from what it lies on. */
    public static void paintRimmed(GraphicsContext graphics, String text, double x, double y) {
        graphics.strokeText(text, x, y);
        paint(graphics, text, x, y);
    }

    /** Has {@code witness} told of every line that is painted in {@code scene} from now on; null: nobody. */
    public static void watch(Scene scene, Consumer<PaintedText> witness) {
        scene.getProperties().put(PaintedText.class, witness);
    }

    @SuppressWarnings("unchecked") // Nobody else has this class as a key.
    private static void tell(GraphicsContext graphics, String text, double x, double y, double most) {
        Canvas canvas = graphics.getCanvas();
        Scene scene = canvas.getScene();
        if (scene == null || !scene.hasProperties()) {
            return;
        }
        Consumer<PaintedText> witness =
                (Consumer<PaintedText>) scene.getProperties().get(PaintedText.class);
        if (witness != null && !text.isBlank()) {
            witness.accept(of(graphics, text, x, y, most));
        }
    }

    /** One that would be painted so. */
    static PaintedText of(GraphicsContext graphics, String text, double x, double y, double most) {
        return new PaintedText(
                graphics.getCanvas(),
                text,
                graphics.getFont(),
                graphics.getTextAlign(),
                graphics.getTextBaseline(),
                x,
                y,
                most,
                graphics.getTransform());
    }

    /** How large it is on the canvas, pixels. */
    public double size() {
        return font.getSize() * Math.hypot(transform.getMxy(), transform.getMyy());
    }

    /** How much narrower than usual its letters are, (0, 1]. */
    public double squeezed() {
        return Math.min(1, most / letters().getWidth());
    }

    /** Where its ink is, in the canvas's coordinates. */
    public Bounds bounds() {
        Bounds ink = letters();
        double width = ink.getWidth() * squeezed();
        double left = switch (alignment) {
            case CENTER -> x - width / 2;
            case RIGHT -> x - width;
            default -> x;
        };
        return transform.transform(new BoundingBox(left, y + ink.getMinY(), width, ink.getHeight()));
    }

    private Bounds letters() {
        Text measured = new Text(text);
        measured.setFont(font);
        measured.setTextOrigin(baseline);
        measured.setBoundsType(TextBoundsType.VISUAL);
        return measured.getLayoutBounds();
    }
}
