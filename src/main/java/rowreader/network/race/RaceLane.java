package rowreader.network.race;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import rowreader.network.recipe.Architecture;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.TrainingRecord;
import rowreader.text.Text;

/**
 * How one network did in a race. Immutable; any thread.
 *
 * @param run what it learned, iteration by iteration
 * @param parameters numbers that it trains
 * @param seconds training time after every iteration, without measurements and without the time of the others
 * @param divergence why it stopped early; null if it did not
 */
public record RaceLane(
        TrainingRecord run,
        int parameters,
        List<Double> seconds,
        @JsonAlias("failure") Divergence divergence) {
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

    /** Why it stopped early, for the user; empty if it did not. */
    public Optional<Text> failure() {
        return Optional.ofNullable(divergence).map(Divergence::text);
    }

    /** Training samples used. */
    public long samples() {
        return run.samples();
    }

    /** Training time in all. */
    public double totalSeconds() {
        return seconds.isEmpty() ? 0 : seconds.get(seconds.size() - 1);
    }

    /** Mean training time of an iteration; NaN before the first. */
    public double millisecondsPerIteration() {
        return 1000 * totalSeconds() / seconds.size();
    }

    /** Training samples after which the test accuracy first reached {@code goal}; empty if it never did. */
    public OptionalLong samplesTo(double goal) {
        GoalWatch watch = new GoalWatch(goal);
        run.accuracies().forEach(watch::add);
        return watch.samples();
    }

    /** The newest measurement on the whole test set. */
    public Optional<AccuracyPoint> newestTest() {
        return run.testAccuracy();
    }

    /** The newest accuracy on the whole test set, [0, 1]. */
    public OptionalDouble testAccuracy() {
        return run.testAccuracy().stream().mapToDouble(AccuracyPoint::accuracy).findFirst();
    }
}
