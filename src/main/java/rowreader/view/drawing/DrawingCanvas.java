package rowreader.view.drawing;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.Stroke;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.PaintedRegion;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TextWidth;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.drawing.DrawingModel.Picture;
import rowreader.viewmodel.drawing.DrawingModel.Source;
import rowreader.viewmodel.drawing.DrawingModel.TestDigit;
import rowreader.viewmodel.drawing.DrawingModel.Tool;

/**
 * The sheet that digits are drawn on, a square in the middle of its space.
 *
 * <p>It listens to the mouse only: where a touch screen or a pen sends touches too, the toolkit makes mouse events of
 * them, and handling both would draw everything twice. While a button is down the toolkit sends all movements here, so
 * that a stroke goes on outside the sheet and comes back.
 */
public final class DrawingCanvas extends PaintedRegion {
    /** The hint is no wider than its frame without it. */
    private static final double HINT_MARGIN = 8;
    /** The height of its lines, by its font. */
    private static final double HINT_LINE = 1.25;

    /** Length of a smoothed stroke's pieces, as a fraction of the side. */
    private static final double PIECE = 0.008;

    private static final double GUIDE = 20.0 / Digit.SIDE;

    private final DrawingModel drawing;
    private final ObservableValue<Palette> palette;
    private final WritableImage testPixels = new WritableImage(Digit.SIDE, Digit.SIDE);

    /** Held here: a binding that nobody holds ends. */
    private final BooleanBinding mayDraw = hoverProperty().or(pressedProperty());

    /** Where the eraser is, or null while the pointer is elsewhere. */
    private Point2D pointer;

    public DrawingCanvas(DrawingModel drawing, ObservableValue<Palette> palette) {
        this.drawing = drawing;
        this.palette = palette;
        getStyleClass().add("drawing-canvas");
        setId("drawing");
        setCursor(Cursor.CROSSHAIR);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        repaintOn(drawing.sourceProperty(), drawing.penWidthProperty(), drawing.toolProperty(), palette);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, left -> {
            pointer = null;
            repaint();
        });
        EveryMove.prepare();
        pressedProperty().addListener((observable, was, is) -> {
            if (is) {
                EveryMove.wantInDrag();
            } else {
                EveryMove.endDrag();
            }
        });
        // From where a stroke may begin, for one that goes on outside too; elsewhere the program would only be woken up
        // more often.
        Listening.to(mayDraw, this, (observable, was, is) -> EveryMove.want(is));
        Listening.to(drawing.sourceProperty(), this, (observable, was, is) -> describe());
        describe();
    }

    private void describe() {
        boolean empty = drawing.getDigit() == null;
        setAccessibleText(
                empty
                        ? Texts.get("view.drawing.sheet-empty")
                        : Texts.get(
                                "view.drawing.sheet",
                                drawing.provenanceProperty().get()));
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            drawing.beginStroke(unitX(event), unitY(event));
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        point(event);
        if (event.isPrimaryButtonDown()) {
            drawing.extendStroke(unitX(event), unitY(event));
            event.consume();
        }
    }

    private void release(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            // The last movement comes with it where the pointer moved and was released between two frames.
            drawing.extendStroke(unitX(event), unitY(event));
            drawing.endStroke();
            event.consume();
        }
    }

    private void point(MouseEvent event) {
        pointer = new Point2D(event.getX(), event.getY());
        if (drawing.toolProperty().get() == Tool.ERASER) {
            repaint();
        }
    }

    private double side() {
        return Math.min(getWidth(), getHeight());
    }

    private double unitX(MouseEvent event) {
        return (event.getX() - (getWidth() - side()) / 2) / side();
    }

    private double unitY(MouseEvent event) {
        return (event.getY() - (getHeight() - side()) / 2) / side();
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        double side = side();
        canvas.save();
        canvas.translate(Math.floor((width - side) / 2), Math.floor((height - side) / 2));
        canvas.beginPath();
        canvas.rect(0, 0, side, side);
        canvas.clip();
        Palette colours = palette.getValue();
        canvas.setFill(colours.background());
        canvas.fillRect(0, 0, side, side);
        Source source = drawing.getSource();
        if (source instanceof TestDigit || source instanceof Picture) {
            paintDigit(canvas, drawing.getDigit(), side);
        } else {
            if (source.drawing().isEmpty()) {
                paintHint(canvas, side);
            }
            paintStrokes(canvas, source.drawing(), side);
        }
        canvas.setStroke(colours.muted().interpolate(colours.grid(), 0.5));
        canvas.setLineWidth(1);
        canvas.strokeRect(0.5, 0.5, side - 1, side - 1);
        canvas.restore();
        if (drawing.toolProperty().get() == Tool.ERASER && pointer != null) {
            paintEraser(canvas, side);
        }
    }

    private void paintHint(GraphicsContext canvas, double side) {
        Palette colours = palette.getValue();
        double guide = side * GUIDE;
        canvas.setStroke(colours.grid());
        canvas.setLineWidth(1);
        canvas.setLineDashes(4, 4);
        double corner = Math.round((side - guide) / 2) + 0.5;
        canvas.strokeRect(corner, corner, Math.round(guide), Math.round(guide));
        canvas.setLineDashes();
        canvas.setFill(colours.muted());
        String hint = Texts.get("view.drawing.hint");
        double most = Math.max(1, guide - HINT_MARGIN);
        Font font = hintFont(hint, side, most);
        canvas.setFont(font);
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.CENTER);
        List<String> lines = TextWidth.lines(hint, font, most);
        double line = HINT_LINE * font.getSize();
        double y = side / 2 - (lines.size() - 1) * line / 2;
        for (String words : lines) {
            // In a word that is longer still the letters stand closer together.
            PaintedText.paint(canvas, words, side / 2, y, most);
            y += line;
        }
    }

    /** As large as text is, but where it is large and the sheet small, no larger than its frame has room for. */
    private Font hintFont(String hint, double side, double most) {
        Palette colours = palette.getValue();
        double size = colours.size(Math.max(14, side * 0.055));
        while (size > colours.smallestText() && !fits(hint, Palette.exactly(size), most)) {
            size--;
        }
        return Palette.exactly(size);
    }

    private static boolean fits(String hint, Font font, double most) {
        List<String> lines = TextWidth.lines(hint, font, most);
        return lines.size() * HINT_LINE * font.getSize() <= most
                && lines.stream().allMatch(line -> TextWidth.of(line, font) <= most);
    }

    private void paintStrokes(GraphicsContext canvas, Drawing shown, double side) {
        Color ink = palette.getValue().ink();
        double line = drawing.lineWidth() * side;
        canvas.setStroke(ink);
        canvas.setFill(ink);
        canvas.setLineWidth(line);
        canvas.setLineCap(StrokeLineCap.ROUND);
        canvas.setLineJoin(StrokeLineJoin.ROUND);
        for (Stroke stroke : shown.strokes()) {
            Stroke curve = stroke.smoothed(PIECE);
            if (curve.size() == 1) {
                canvas.fillOval(curve.x(0) * side - line / 2, curve.y(0) * side - line / 2, line, line);
                continue;
            }
            canvas.beginPath();
            canvas.moveTo(curve.x(0) * side, curve.y(0) * side);
            for (int i = 1; i < curve.size(); i++) {
                canvas.lineTo(curve.x(i) * side, curve.y(i) * side);
            }
            canvas.stroke();
        }
    }

    private void paintDigit(GraphicsContext canvas, Digit digit, double side) {
        Palette colours = palette.getValue();
        PixelWriter pixels = testPixels.getPixelWriter();
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                pixels.setColor(column, row, colours.background().interpolate(colours.ink(), digit.at(row, column)));
            }
        }
        canvas.setImageSmoothing(true);
        canvas.drawImage(testPixels, 0, 0, side, side);
    }

    private void paintEraser(GraphicsContext canvas, double side) {
        double radius = DrawingModel.ERASER_RADIUS * side;
        canvas.setStroke(palette.getValue().muted());
        canvas.setLineWidth(1.5);
        canvas.strokeOval(pointer.getX() - radius, pointer.getY() - radius, 2 * radius, 2 * radius);
    }
}
