package rowreader.view.lab.ablation;

import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Trace;
import rowreader.trace.lab.UnitAblation;
import rowreader.view.Listening;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TextWidth;
import rowreader.view.reading.DivergingScale;
import rowreader.view.reading.PointedRegion;
import rowreader.viewmodel.lab.AblationModel;

/**
 * A cell for each unit, coloured by what the prediction loses without it and inverted if it is ablated. A click
 * toggles it; so does the space bar on the unit that the arrow keys go to.
 */
final class UnitGrid extends PointedRegion {
    private static final int COLUMNS = 15;
    private static final double GAP = 2;
    private static final double ABLATED_STRIP = 6;

    private static final double SMALLEST_TEXT = 13;
    private static final double LARGEST_TEXT = 14;

    private final AblationModel model;
    private final ObservableValue<Palette> palette;
    /** The change of each unit, null until known. */
    private float[] changes;

    private float largest;
    private int chosen;

    UnitGrid(AblationModel model, ObservableValue<Palette> palette) {
        this.model = model;
        this.palette = palette;
        getStyleClass().add("unit-grid");
        setId("units");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        repaintOn(model.traceProperty(), model.ablationProperty(), palette, focusedProperty());
        Listening.to(model.rankingProperty(), this, (observable, was, is) -> onRanking(is));
        Listening.to(model.ablationProperty(), this, (observable, was, is) -> describe());
        onRanking(model.rankingProperty().get());
        setOnMouseClicked(this::toggle);
        setOnKeyPressed(this::press);
    }

    private void onRanking(List<UnitAblation> ranking) {
        changes = ranking == null ? null : new float[ranking.size()];
        largest = 0;
        if (ranking != null) {
            for (UnitAblation ablation : ranking) {
                changes[ablation.unit()] = ablation.change();
                largest = Math.max(largest, Math.abs(ablation.change()));
            }
        }
        describe();
        repaint();
    }

    private void describe() {
        Set<Integer> ablated = model.ablationProperty().get().units();
        setAccessibleText(
                ablated.contains(chosen)
                        ? Texts.get("view.lab.ablation.grid-ablated", chosen, ablated.size())
                        : Texts.get("view.lab.ablation.grid-active", chosen, ablated.size()));
    }

    private int units() {
        Trace trace = model.traceProperty().get();
        return trace == null ? 0 : trace.units();
    }

    private int rows() {
        return Math.max(1, (units() + COLUMNS - 1) / COLUMNS);
    }

    private int unitAt(double x, double y) {
        int column = (int) Math.floor(x / getWidth() * COLUMNS);
        int row = (int) Math.floor(y / getHeight() * rows());
        boolean inside = column >= 0 && column < COLUMNS && row >= 0 && row < rows();
        int unit = row * COLUMNS + column;
        return inside && unit < units() ? unit : -1;
    }

    private void toggle(MouseEvent event) {
        int unit = unitAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && unit >= 0) {
            chosen = unit;
            requestFocus();
            model.toggle(unit);
        }
    }

    private void press(KeyEvent event) {
        int next = switch (event.getCode()) {
            case LEFT -> chosen - 1;
            case RIGHT -> chosen + 1;
            case UP -> chosen - COLUMNS;
            case DOWN -> chosen + COLUMNS;
            default -> chosen;
        };
        switch (event.getCode()) {
            case LEFT, RIGHT, UP, DOWN -> {
                if (next >= 0 && next < units()) {
                    chosen = next;
                    describe();
                    repaint();
                }
                event.consume();
            }
            case SPACE, ENTER -> {
                if (chosen < units()) {
                    model.toggle(chosen);
                }
                event.consume();
            }
            default -> {}
        }
    }

    @Override
    protected String explain(double x, double y) {
        int unit = unitAt(x, y);
        if (unit < 0) {
            return "";
        }
        String action = model.ablationProperty().get().units().contains(unit)
                ? Texts.get("view.lab.ablation.click-restores", unit)
                : Texts.get("view.lab.ablation.click-ablates", unit);
        return changes == null || unit >= changes.length
                ? action
                : Texts.get("view.lab.ablation.change", action, Numbers.shown().signed(100 * changes[unit], 2));
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        int units = units();
        double cellWidth = width / COLUMNS;
        double cellHeight = height / rows();
        Set<Integer> ablated = model.ablationProperty().get().units();
        Palette colours = palette.getValue();
        DivergingScale scale = new DivergingScale(colours, 1);
        canvas.setFont(colours.font(
                Math.max(SMALLEST_TEXT, Math.min(LARGEST_TEXT, Math.min(cellHeight * 0.5, cellWidth * 0.42)))));
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.CENTER);
        for (int unit = 0; unit < units; unit++) {
            double left = Math.round(unit % COLUMNS * cellWidth);
            double right = Math.round((unit % COLUMNS + 1) * cellWidth) - GAP;
            double top = Math.round(unit / COLUMNS * cellHeight);
            double bottom = Math.round((unit / COLUMNS + 1) * cellHeight) - GAP;
            Color ground = scale.colour(share(unit));
            canvas.setFill(ground);
            canvas.fillRect(left, top, right - left, bottom - top);
            if (ablated.contains(unit)) {
                // Only a strip of its colour is left.
                canvas.setFill(colours.text());
                canvas.fillRect(left, top, right - left, bottom - top - ABLATED_STRIP);
            }
            canvas.setFill(ablated.contains(unit) ? colours.background() : Palette.textOn(ground));
            if (TextWidth.of(Integer.toString(units - 1), canvas.getFont()) <= right - left) {
                PaintedText.paint(canvas, Integer.toString(unit), (left + right) / 2, (top + bottom) / 2);
            }
            if (isFocused() && unit == chosen) {
                canvas.setStroke(colours.accent());
                canvas.setLineWidth(3);
                canvas.strokeRect(left + 1, top + 1, right - left - 2, bottom - top - 2);
            }
        }
    }

    /** Loss is the positive colour: it is what one looks for. */
    private double share(int unit) {
        if (changes == null || unit >= changes.length || largest == 0) {
            return 0;
        }
        return -changes[unit] / largest;
    }
}
