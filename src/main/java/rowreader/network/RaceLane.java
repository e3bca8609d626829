package rowreader.network;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import rowreader.network.AccuracyPoint.Split;

/**
 * How one network did in a race.
 *
 * @param run what it learned, iteration by iteration
 * @param parameters numbers that it trains
 * @param seconds training time after every iteration, without measurements and without the time of the others
 */
public record RaceLane(TrainingRecord run, int parameters, List<Double> seconds) {
    /** Test minibatches whose accuracies are averaged: one alone says too little. */
    private static final int WINDOW = 8;

    public RaceLane {
        seconds = List.copyOf(seconds);
        if (parameters < 1) {
            throw new IllegalArgumentException("a network of " + parameters + " parameters");
        }
        if (seconds.size() != run.losses().size()) {
            throw new IllegalArgumentException(
                    seconds.size() + " times of " + run.losses().size() + " iterations");
        }
    }

    /** What raced. */
    public Architecture architecture() {
        return run.recipe().architecture();
    }

    /** Training samples used. */
    public long samples() {
        Recipe recipe = run.recipe();
        return Math.min(run.iterations() * recipe.batchSize(), recipe.samples());
    }

    /** Training time in all. */
    public double totalSeconds() {
        return seconds.isEmpty() ? 0 : seconds.get(seconds.size() - 1);
    }

    /** Mean training time of an iteration; NaN before the first. */
    public double millisecondsPerIteration() {
        return 1000 * totalSeconds() / seconds.size();
    }

    /**
     * Training samples after which the test accuracy, averaged over the newest {@value #WINDOW} test minibatches or measured
     * on the whole test set, first reached {@code accuracy}; empty if it never did.
     */
    public OptionalLong samplesTo(double accuracy) {
        Deque<Double> newest = new ArrayDeque<>();
        for (AccuracyPoint point : run.accuracies()) {
            if (point.split() == Split.TEST && point.accuracy() >= accuracy) {
                return OptionalLong.of(point.samples());
            }
            if (point.split() == Split.TEST_MINIBATCH) {
                newest.addLast(point.accuracy());
                if (newest.size() > WINDOW) {
                    newest.removeFirst();
                }
                double mean = newest.stream().mapToDouble(a -> a).average().orElse(0);
                if (newest.size() == WINDOW && mean >= accuracy) {
                    return OptionalLong.of(point.samples());
                }
            }
        }
        return OptionalLong.empty();
    }

    /** The newest accuracy on the whole test set, [0, 1]. */
    public OptionalDouble testAccuracy() {
        return run.accuracies().stream()
                .filter(point -> point.split() == Split.TEST)
                .mapToDouble(AccuracyPoint::accuracy)
                .reduce((earlier, later) -> later);
    }
}
