package rowreader.network.race;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;

/**
 * Watches the test accuracy of a network that learns, and when it first reached a goal. One test minibatch alone says too
 * little: what counts is the mean over the newest {@value #WINDOW} of them, or the whole test set. For one thread.
 */
public final class GoalWatch {
    /** Test minibatches whose mean counts. */
    public static final int WINDOW = 8;

    private final double goal;
    private final Deque<AccuracyPoint> minibatches = new ArrayDeque<>();
    private AccuracyPoint newest;
    private OptionalLong samples = OptionalLong.empty();

    /** @param goal test accuracy to be reached, [0, 1] */
    public GoalWatch(double goal) {
        this.goal = goal;
    }

    /** Takes in one more measurement; those on training minibatches do not matter. */
    public void add(AccuracyPoint point) {
        switch (point.split()) {
            case TRAINING_MINIBATCH -> {}
            case TEST_MINIBATCH -> {
                minibatches.addLast(point);
                if (minibatches.size() > WINDOW) {
                    minibatches.removeFirst();
                }
                newest = mean(point);
                reach(newest, minibatches.size() == WINDOW);
            }
            case TEST -> {
                newest = point;
                reach(point, true);
            }
        }
    }

    private AccuracyPoint mean(AccuracyPoint last) {
        double accuracy = minibatches.stream()
                .mapToDouble(AccuracyPoint::accuracy)
                .average()
                .orElseThrow();
        int count = minibatches.stream().mapToInt(AccuracyPoint::count).sum();
        return new AccuracyPoint(last.iteration(), last.samples(), Split.TEST_MINIBATCH, accuracy, count);
    }

    private void reach(AccuracyPoint point, boolean counts) {
        if (samples.isEmpty() && counts && point.accuracy() >= goal) {
            samples = OptionalLong.of(point.samples());
        }
    }

    /** Training samples after which the goal was first reached; empty if it was not yet. */
    public OptionalLong samples() {
        return samples;
    }

    /**
     * The newest test accuracy: on the whole test set, or, where minibatches were measured since, the mean over the newest
     * of them and how many digits these were.
     */
    public Optional<AccuracyPoint> newest() {
        return Optional.ofNullable(newest);
    }
}
