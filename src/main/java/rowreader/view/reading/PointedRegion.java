package rowreader.view.reading;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import rowreader.view.PaintedRegion;

/** A painted region that says what is under the pointer, beside the pointer and at once. */
public abstract class PointedRegion extends PaintedRegion {
    private static final double DISTANCE = 14;

    private final Label explanation = new Label();
    private Point2D pointer;

    protected PointedRegion() {
        explanation.getStyleClass().addAll("tooltip", "explanation");
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
        explanation.applyCss();
        explanation.autosize();
        double right = pointer.getX() + DISTANCE;
        boolean fits = right + explanation.getWidth() <= getWidth();
        double x = fits ? right : Math.max(0, pointer.getX() - DISTANCE - explanation.getWidth());
        double y = pointer.getY() - DISTANCE - explanation.getHeight();
        explanation.relocate(snapPositionX(x), snapPositionY(y));
    }
}
