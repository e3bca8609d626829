package rowreader.viewmodel.race;

import rowreader.viewmodel.curve.Curve;

/**
 * What a network of a race learned, along one measure of how far it was.
 *
 * @param loss training loss of every iteration, nats
 * @param testAccuracy accuracies on test minibatches, [0, 1]
 */
public record LaneCurves(Curve loss, Curve testAccuracy) {
    private static final double LOSS_SMOOTHING = 0.95;
    private static final double ACCURACY_SMOOTHING = 0.7;

    LaneCurves() {
        this(new Curve(LOSS_SMOOTHING), new Curve(ACCURACY_SMOOTHING));
    }

    void clear() {
        loss.clear();
        testAccuracy.clear();
    }
}
