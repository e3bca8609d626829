package rowreader.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.training.TrainingListener;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;

/** Follows a training run to its end; subclasses print what they see. */
abstract class TrainingReport implements TrainingListener {
    private final LongSupplier clock;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile TrainingState state = TrainingState.IDLE;
    private volatile Text failure;
    private volatile long startedAt;
    private volatile long endedAt;
    private volatile long iterations;
    private volatile long samples;
    private volatile double testAccuracy = Double.NaN;

    /** The run as a whole; what {@code --json} prints last. */
    record Summary(long samples, long iterations, double testAccuracy, double seconds, double samplesPerSecond) {}

    /** @param clock in nanoseconds */
    TrainingReport(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public void onStateChanged(TrainingState newState) {
        state = newState;
        if (newState == TrainingState.TRAINING) {
            startedAt = now();
        }
        if (newState == TrainingState.FINISHED || newState == TrainingState.FAILED) {
            endedAt = now();
            ended.countDown();
        }
    }

    @Override
    public void onIteration(long iteration, long samplesDone, double trainingLoss) {
        iterations = iteration;
        samples = samplesDone;
    }

    @Override
    public void onEvaluated(AccuracyPoint evaluated) {
        if (evaluated.split() == Split.TEST) {
            testAccuracy = evaluated.accuracy();
        }
    }

    @Override
    public void onFailed(Text message) {
        failure = message;
    }

    /** Waits for the run's end and says how it ended. */
    final TrainingState awaitEnd() throws InterruptedException {
        ended.await();
        return state;
    }

    /** Whether there is anything to save. */
    final boolean hasTrained() {
        return iterations > 0;
    }

    /** The sentence for the user; null if the run did not fail. */
    final Text failure() {
        return failure;
    }

    /** The time now, in nanoseconds of a clock that may begin anywhere, below zero too. */
    final long now() {
        return clock.getAsLong();
    }

    /** Time since the first iteration began. */
    final Duration elapsed() {
        return Duration.ofNanos(now() - startedAt);
    }

    final Summary summary() {
        double seconds = (endedAt - startedAt) / 1e9;
        return new Summary(samples, iterations, testAccuracy, seconds, samples / seconds);
    }

    /** Prints the run as a whole. */
    abstract void printSummary();
}
