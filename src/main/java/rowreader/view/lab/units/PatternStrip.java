package rowreader.view.lab.units;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.text.Texts;
import rowreader.trace.Traversal;
import rowreader.view.Listening;
import rowreader.view.PaintedRegion;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.UnitsModel.Pattern;

/** A cell for each row, in the order of reading: a drag over them says when a unit is to be on. With the keyboard: left and right move the stretch. */
final class PatternStrip extends PaintedRegion {
    private static final double CELLS = 20;
    private static final double GAP = 3;
    private static final double TEXT = 13;
    private static final double LINE = 1.35;
    private static final int TICK_EVERY = 7;

    private final ObjectProperty<Pattern> pattern;
    private final ObservableValue<Traversal> traversal;
    private final ObservableValue<Palette> palette;
    private int pressed;

    PatternStrip(
            ObjectProperty<Pattern> pattern, ObservableValue<Traversal> traversal, ObservableValue<Palette> palette) {
        this.pattern = pattern;
        this.traversal = traversal;
        this.palette = palette;
        setId("pattern");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("view.lab.units.pattern"));
        getStyleClass().add("pattern-strip");
        setFocusTraversable(true);
        Listening.to(palette, this, (observable, was, is) -> takeHeight());
        takeHeight();
        repaintOn(pattern, traversal, palette, focusedProperty());
        setOnMousePressed(event -> {
            requestFocus();
            pressed = rowAt(event);
            pattern.set(new Pattern(pressed, pressed));
        });
        setOnMouseDragged(
                event -> pattern.set(new Pattern(Math.min(pressed, rowAt(event)), Math.max(pressed, rowAt(event)))));
        setOnKeyPressed(this::press);
    }

    /** Its numbers are as large as other text. */
    private void takeHeight() {
        fixHeight(CELLS + GAP + Math.ceil(LINE * palette.getValue().size(TEXT)));
    }

    private int rowAt(MouseEvent event) {
        int row = (int) Math.floor(event.getX() / getWidth() * Digit.SIDE);
        return Math.max(0, Math.min(Digit.SIDE - 1, row));
    }

    private void press(KeyEvent event) {
        Pattern now = pattern.get() == null ? new Pattern(4, 8) : pattern.get();
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (step != 0) {
            if (now.from() + step >= 0 && now.to() + step < Digit.SIDE) {
                pattern.set(new Pattern(now.from() + step, now.to() + step));
            }
            event.consume();
        }
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Palette colours = palette.getValue();
        double cell = width / Digit.SIDE;
        Pattern now = pattern.get();
        canvas.setFont(colours.font(TEXT));
        canvas.setTextBaseline(VPos.TOP);
        canvas.setTextAlign(TextAlignment.CENTER);
        for (int row = 0; row < Digit.SIDE; row++) {
            double left = Math.floor(row * cell);
            double right = Math.floor((row + 1) * cell) - 1;
            boolean on = now != null && row >= now.from() && row <= now.to();
            canvas.setFill(on ? colours.positive() : colours.track());
            canvas.fillRect(left, 0, right - left, CELLS);
            if (row == 0 || (row + 1) % TICK_EVERY == 0) {
                canvas.setFill(colours.muted());
                PaintedText.paint(
                        canvas,
                        Integer.toString(ReadingNames.lineNumber(traversal.getValue(), row)),
                        (left + right) / 2,
                        CELLS + GAP);
            }
        }
        if (isFocused()) {
            canvas.setStroke(colours.accent());
            canvas.setLineWidth(2);
            canvas.strokeRect(1, 1, width - 2, CELLS - 2);
        }
    }
}
