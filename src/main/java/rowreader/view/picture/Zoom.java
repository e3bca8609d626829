package rowreader.view.picture;

import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.transform.Affine;
import javafx.util.Duration;

/**
 * The way from one depth to another: the place that is looked into grows from where it was, or shrinks to where it is. What
 * was shown before goes the same way and fades.
 */
final class Zoom extends Transition {
    private static final Duration TIME = Duration.millis(320);

    private final Node now;
    private final ImageView before;
    private final Box small;
    private final Box large;
    private final boolean deeper;
    private final Affine ofNow = new Affine();
    private final Affine ofBefore = new Affine();

    /**
     * @param now what is shown from now on
     * @param before how it looked before
     * @param small the place that is looked into, as it is in the picture less deep
     * @param large the same in the deeper picture
     */
    Zoom(Node now, ImageView before, Box small, Box large, boolean deeper) {
        this.now = now;
        this.before = before;
        this.small = small;
        this.large = large;
        this.deeper = deeper;
        setCycleDuration(TIME);
        setInterpolator(Interpolator.EASE_BOTH);
        now.getTransforms().setAll(ofNow);
        before.getTransforms().setAll(ofBefore);
        setOnFinished(finished -> end());
        interpolate(0);
    }

    /** Goes to the end at once. */
    void end() {
        stop();
        now.getTransforms().clear();
        now.setOpacity(1);
        before.setImage(null);
        // An empty picture that stayed far away would stretch its parents' bounds, which take the mouse, over what is
        // there.
        before.getTransforms().clear();
    }

    @Override
    protected void interpolate(double fraction) {
        // The place as it is seen now, on its way from small to large or back.
        double way = deeper ? fraction : 1 - fraction;
        Box at = new Box(
                mix(small.x(), large.x(), way),
                mix(small.y(), large.y(), way),
                mix(small.width(), large.width(), way),
                mix(small.height(), large.height(), way));
        map(deeper ? large : small, at, ofNow);
        map(deeper ? small : large, at, ofBefore);
        now.setOpacity(Math.min(1, fraction * 1.6));
        before.setOpacity(1 - fraction);
    }

    private static double mix(double from, double to, double fraction) {
        return from + (to - from) * fraction;
    }

    private static void map(Box from, Box to, Affine onto) {
        double scaleX = to.width() / from.width();
        double scaleY = to.height() / from.height();
        onto.setToTransform(scaleX, 0, to.x() - from.x() * scaleX, 0, scaleY, to.y() - from.y() * scaleY);
    }
}
