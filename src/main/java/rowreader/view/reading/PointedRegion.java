package rowreader.view.reading;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import rowreader.view.InSight;
import rowreader.view.PaintedRegion;
import rowreader.view.Tip;

/** A painted region that says what is under the pointer, beside the pointer and at once. */
public abstract class PointedRegion extends PaintedRegion {
    private static final double DISTANCE = 14;

    private final Label explanation = new Label();
    private Point2D pointer;

    protected PointedRegion() {
        explanation.getStyleClass().addAll("tooltip", "explanation");
        explanation.setWrapText(true);
        explanation.setManaged(false);
        explanation.setMouseTransparent(true);
        explanation.setVisible(false);
        getChildren().add(explanation);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        addEventHandler(MouseEvent.MOUSE_EXITED, this::unpoint);
    }

    /** What is at a place, or an empty text for nothing. It is asked again whenever this is painted. */
    protected abstract String explain(double x, double y);

    /** Where the pointer is, or null while it is elsewhere. */
    protected final Point2D pointer() {
        return pointer;
    }

    private void point(MouseEvent event) {
        pointer = new Point2D(event.getX(), event.getY());
        repaint();
    }

    private void unpoint(MouseEvent event) {
        pointer = null;
        repaint();
    }

    @Override
    protected final void layoutChildren() {
        super.layoutChildren();
        String text = pointer == null ? "" : explain(pointer.getX(), pointer.getY());
        explanation.setText(text);
        explanation.setVisible(!text.isEmpty());
        // Above its neighbours, because the text may reach out of the region.
        setViewOrder(text.isEmpty() ? 0 : -1);
        if (!text.isEmpty()) {
            placeExplanation();
        }
    }

    private void placeExplanation() {
        Bounds seen = InSight.around(this);
        explanation.applyCss();
        explanation.setMaxWidth(Math.min(Tip.WIDEST, seen.getWidth()));
        explanation.autosize();
        double width = explanation.getWidth();
        double height = explanation.getHeight();
        double right = pointer.getX() + DISTANCE;
        double above = pointer.getY() - DISTANCE - height;
        double x = right + width <= seen.getMaxX() ? right : pointer.getX() - DISTANCE - width;
        double y = above >= seen.getMinY() ? above : pointer.getY() + DISTANCE;
        explanation.relocate(
                snapPositionX(within(x, seen.getMinX(), seen.getMaxX() - width)),
                snapPositionY(within(y, seen.getMinY(), seen.getMaxY() - height)));
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
