package rowreader.view;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * A region that paints itself on a canvas of its own size, at most once a pulse, however often what it shows changes, and
 * not at all while it is hidden. It takes the size it is given.
 */
public abstract class PaintedRegion extends Region {
    private final Canvas canvas = new Canvas();

    /** What is shown outlives the window's content, which is made anew in another language: it must not hold on to this. */
    private final ChangeListener<Object> onChange = (observable, was, is) -> repaint();

    private final ChangeListener<Object> onDescribed =
            (observable, was, is) -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);

    private final ChangeListener<Boolean> onShown = (observable, was, is) -> repaint();
    private final ChangeListener<Boolean> whenShown = new WeakChangeListener<>(onShown);

    /** What hid this when it was to be painted: it is painted when that is shown again. Null if nothing did. */
    private Node hider;

    /** Pixels of the canvas per unit of length. */
    private double density = 1;

    protected PaintedRegion() {
        // Its size follows the region's; it must not be the other way round.
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    /**
     * Has it painted with so many pixels per unit of length: more than 1 where the picture is to be enlarged, because a
     * canvas that is enlarged after painting is blurred.
     */
    public final void setDensity(double pixels) {
        density = pixels;
        canvas.getTransforms().setAll(new Scale(1 / pixels, 1 / pixels));
        repaint();
    }

    /** Has it be neither lower nor higher, whatever room there is. */
    protected final void fixHeight(double height) {
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /** Has it be of this size, whatever room there is. */
    protected final void fixSize(double width, double height) {
        fixHeight(height);
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    /** Paints all of it. The canvas is empty, its width and height above zero. */
    protected abstract void paint(GraphicsContext canvas, double width, double height);

    /** Whether there is nothing to paint: an empty canvas costs the window as much as a full one. */
    protected boolean isBlank() {
        return false;
    }

    /** Has it painted again in the next pulse. */
    protected final void repaint() {
        setNeedsLayout(true);
    }

    /** Has it painted again whenever one of these changes. */
    protected final void repaintOn(ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            value.addListener(new WeakChangeListener<>(onChange));
        }
    }

    /**
     * What it shows, in words for a screen reader; null leaves them to the accessible text. Made when they are asked for: what
     * plays changes many times in a second, and mostly nobody listens.
     */
    protected String description() {
        return null;
    }

    /** Tells screen readers that the description is another one whenever one of these changes. */
    protected final void describeOn(ObservableValue<?>... values) {
        for (ObservableValue<?> value : values) {
            value.addListener(new WeakChangeListener<>(onDescribed));
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        String description = attribute == AccessibleAttribute.TEXT ? description() : null;
        return description == null ? super.queryAccessibleAttribute(attribute, parameters) : description;
    }

    private boolean isHidden() {
        Node found = this;
        while (found != null && found.isVisible()) {
            found = found.getParent();
        }
        if (found != hider) {
            if (hider != null) {
                hider.visibleProperty().removeListener(whenShown);
            }
            if (found != null) {
                found.visibleProperty().addListener(whenShown);
            }
            hider = found;
        }
        return hider != null;
    }

    @Override
    protected void layoutChildren() {
        if (isHidden()) {
            return;
        }
        double width = Math.max(0, snapSizeX(getWidth()));
        double height = Math.max(0, snapSizeY(getHeight()));
        canvas.setWidth(width * density);
        canvas.setHeight(height * density);
        boolean blank = isBlank();
        canvas.setVisible(!blank);
        if (!blank && width > 0 && height > 0) {
            GraphicsContext graphics = canvas.getGraphicsContext2D();
            graphics.clearRect(0, 0, width * density, height * density);
            graphics.save();
            graphics.scale(density, density);
            paint(graphics, width, height);
            graphics.restore();
        }
    }
}
