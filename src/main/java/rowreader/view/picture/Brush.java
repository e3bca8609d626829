package rowreader.view.picture;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TextWidth;

/** Paints the picture's few kinds of things on a canvas, always in the same way. For one painting. */
final class Brush {
    private static final double HEAD = 4.5;
    private static final double FAINT = 0.28;

    private final GraphicsContext canvas;
    private final Palette palette;
    private final PictureFont font;

    Brush(GraphicsContext canvas, Palette palette, PictureFont font) {
        this.canvas = canvas;
        this.palette = palette;
        this.font = font;
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setImageSmoothing(false);
    }

    GraphicsContext canvas() {
        return canvas;
    }

    Palette palette() {
        return palette;
    }

    PictureFont font() {
        return font;
    }

    /** A colour between the background and another one. */
    Color tint(Color colour, double share) {
        return palette.background().interpolate(colour, share);
    }

    /** A line of text in a box, cut where it would be wider than {@code most}. */
    void text(String text, Box box, TextAlignment alignment, Color colour, boolean bold, double most) {
        canvas.setFont(bold ? font.bold() : font.plain());
        canvas.setFill(colour);
        canvas.setTextAlign(alignment);
        double x = switch (alignment) {
            case CENTER -> box.centreX();
            case RIGHT -> box.right();
            default -> box.x();
        };
        PaintedText.paint(
                canvas, TextWidth.cut(text, canvas.getFont(), most), Math.round(x), Math.round(box.centreY()));
    }

    /** The first of some sayings of the same, longest first, for which a box has room. */
    String fitting(Box box, String... sayings) {
        for (String saying : sayings) {
            if (font.width(saying) <= box.width()) {
                return saying;
            }
        }
        return sayings[sayings.length - 1];
    }

    /** Bold text in as many lines as the box is too narrow for, in the middle of it. */
    void boldLines(String text, Box box, Color colour) {
        List<String> lines = TextWidth.lines(text, font.bold(), box.width());
        double line = Math.ceil(1.3 * font.size());
        for (int place = 0; place < lines.size(); place++) {
            double top = box.centreY() + (place - lines.size() / 2.0) * line;
            bold(lines.get(place), new Box(box.x(), top, box.width(), line), TextAlignment.CENTER, colour);
        }
    }

    void text(String text, Box box, TextAlignment alignment, Color colour) {
        text(text, box, alignment, colour, false, Double.MAX_VALUE);
    }

    void bold(String text, Box box, TextAlignment alignment, Color colour) {
        text(text, box, alignment, colour, true, Double.MAX_VALUE);
    }

    void fill(Box box, Color colour) {
        canvas.setFill(colour);
        canvas.fillRect(box.x(), box.y(), box.width(), box.height());
    }

    /** A line around a box, outside of it. */
    void outline(Box box, Color colour, double width) {
        canvas.setFill(colour);
        // Filled, not stroked: it looks the same, and strokes go through the rasteriser, which took 43 % of the
        // painting.
        double across = box.width() + 2 * width;
        canvas.fillRect(box.x() - width, box.y() - width, across, width);
        canvas.fillRect(box.x() - width, box.bottom(), across, width);
        canvas.fillRect(box.x() - width, box.y(), width, box.height());
        canvas.fillRect(box.right(), box.y(), width, box.height());
    }

    /** An image that fills a box, every pixel of it a rectangle. */
    void image(Image image, Box box) {
        canvas.drawImage(image, box.x(), box.y(), box.width(), box.height());
    }

    /** Paints something that is not there yet. */
    void faint(Runnable painting) {
        canvas.setGlobalAlpha(FAINT);
        painting.run();
        canvas.setGlobalAlpha(1);
    }

    /** An arrow with its head at the end; active, over, or still to come. */
    void wire(Wire wire, Color colour, double width) {
        canvas.setStroke(colour);
        canvas.setLineWidth(width);
        int last = wire.places().size() - 1;
        Place end = wire.places().get(last);
        Place before = wire.places().get(last - 1);
        double length = Math.hypot(end.x() - before.x(), end.y() - before.y());
        double alongX = length == 0 ? 0 : (end.x() - before.x()) / length;
        double alongY = length == 0 ? 0 : (end.y() - before.y()) / length;
        double head = Math.min(HEAD + width, length);
        canvas.beginPath();
        for (int i = 0; i <= last; i++) {
            Place place = wire.places().get(i);
            double x = i == last ? end.x() - alongX * head : place.x();
            double y = i == last ? end.y() - alongY * head : place.y();
            // On the middle of a pixel a line is as thin as it is meant to be.
            double onX = Math.floor(x) + 0.5;
            double onY = Math.floor(y) + 0.5;
            if (i == 0) {
                canvas.moveTo(onX, onY);
            } else {
                canvas.lineTo(onX, onY);
            }
        }
        canvas.stroke();
        canvas.setFill(colour);
        double half = head * 0.55;
        double tipX = Math.floor(end.x()) + (alongX == 0 ? 0.5 : 0);
        double tipY = Math.floor(end.y()) + (alongY == 0 ? 0.5 : 0);
        double backX = tipX - alongX * head;
        double backY = tipY - alongY * head;
        canvas.fillPolygon(
                new double[] {tipX, backX - alongY * half, backX + alongY * half},
                new double[] {tipY, backY + alongX * half, backY - alongX * half},
                3);
    }

    /** A round sign for an operation, long where its name is. */
    void sign(String sign, Box box, Color fill, Color line, Color text) {
        canvas.setFill(fill);
        canvas.fillRoundRect(box.x(), box.y(), box.width(), box.height(), box.height(), box.height());
        canvas.setStroke(line);
        canvas.setLineWidth(1.5);
        canvas.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), box.height(), box.height());
        canvas.setFont(sign.length() > 2 ? font.plain() : font.bold());
        canvas.setFill(text);
        canvas.setTextAlign(TextAlignment.CENTER);
        PaintedText.paint(canvas, sign, box.centreX(), box.centreY());
    }
}
