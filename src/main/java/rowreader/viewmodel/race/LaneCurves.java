package rowreader.viewmodel.race;

import rowreader.viewmodel.curve.Curve;

/**
 * What a network of a race learned, along one measure of how far it was.
 *
 * @param loss training loss of every iteration, nats
 * @param testAccuracy accuracies on test minibatches, [0, 1]
 */
public record LaneCurves(Curve loss, Curve testAccuracy) {
    private static final int LOSS_REACH = 20;
    private static final int ACCURACY_REACH = 3;

    LaneCurves() {
        this(new Curve(LOSS_REACH), new Curve(ACCURACY_REACH));
    }

    void clear() {
        loss.clear();
        testAccuracy.clear();
    }
}
