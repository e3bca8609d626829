package rowreader;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** The toolkit's frames: in each of them it hands on what came in, lays out what changed, and paints it. */
public final class Pulses {
    private static final int PATIENCE_SECONDS = 60;

    /** In the first a press comes in; what it changed is laid out and painted in the second at the latest. */
    private static final int UNTIL_PAINTED = 2;

    private Pulses() {}

    /** Until what was done before is laid out and painted; for any thread but the FX thread. */
    public static void await() {
        await(UNTIL_PAINTED);
    }

    /** Until so many of them are over; for any thread but the FX thread. */
    public static void await(int pulses) {
        CountDownLatch over = new CountDownLatch(1);
        Platform.runLater(() -> new Counter(pulses, over).start());
        try {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no " + pulses + " pulses in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static final class Counter extends AnimationTimer {
        private final CountDownLatch over;
        private int left;

        Counter(int pulses, CountDownLatch over) {
            left = pulses;
            this.over = over;
        }

        @Override
        public void handle(long now) {
            left--;
            if (left == 0) {
                stop();
                // Timers have their turn before the layout of the same pulse.
                Platform.runLater(over::countDown);
            }
        }
    }
}
