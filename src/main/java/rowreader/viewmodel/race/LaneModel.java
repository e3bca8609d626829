package rowreader.viewmodel.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import rowreader.network.race.GoalWatch;
import rowreader.network.race.Race;
import rowreader.network.race.RaceLane;
import rowreader.network.race.RaceResult;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.text.Text;

/** One network of a race: its curves and its numbers so far. Belongs to the FX thread; a race's version tells of changes. */
public final class LaneModel {
    private static final double MILLIS = 1000;

    private final Text name;
    private final Recipe recipe;
    private final int parameters;
    private final LaneCurves bySamples = new LaneCurves();
    private final LaneCurves bySeconds = new LaneCurves();

    private GoalWatch goal = new GoalWatch(Race.GOAL);

    /** Measurements that were told, on whatever digits. */
    private int evaluations;

    private long samples;
    private double seconds;
    private Optional<Text> failure;

    private LaneModel(Text name, RaceLane lane) {
        this.name = name;
        recipe = lane.run().recipe();
        parameters = lane.parameters();
        take(lane);
    }

    /** One for each lane of a race. */
    static List<LaneModel> of(RaceResult race) {
        List<Text> names = LaneNames.of(
                race.lanes().stream().map(lane -> lane.run().recipe()).toList());
        List<LaneModel> lanes = new ArrayList<>();
        for (int lane = 0; lane < race.lanes().size(); lane++) {
            lanes.add(new LaneModel(names.get(lane), race.lanes().get(lane)));
        }
        return List.copyOf(lanes);
    }

    /**
     * Shows what {@code lane} says, whatever was shown before. Most often it was told already, iteration by iteration: hundreds
     * of thousands of them are not put in the curves once more at every rest.
     */
    void take(RaceLane lane) {
        failure = lane.failure();
        List<AccuracyPoint> accuracies = lane.run().accuracies();
        if (bySamples.loss().size() == lane.seconds().size() && evaluations == accuracies.size()) {
            return;
        }
        bySamples.clear();
        bySeconds.clear();
        goal = new GoalWatch(Race.GOAL);
        samples = 0;
        seconds = 0;
        evaluations = 0;
        int evaluated = 0;
        for (int i = 0; i < lane.seconds().size(); i++) {
            onIteration(
                    lane.run().samplesAfter(i + 1L),
                    lane.seconds().get(i),
                    lane.run().losses().get(i));
            while (evaluated < accuracies.size() && accuracies.get(evaluated).iteration() <= i + 1) {
                onEvaluated(lane.seconds().get(i), accuracies.get(evaluated));
                evaluated++;
            }
        }
    }

    void onIteration(long samplesDone, double secondsUsed, double loss) {
        samples = samplesDone;
        seconds = secondsUsed;
        bySamples.loss().add(samplesDone, loss);
        bySeconds.loss().add(Math.round(secondsUsed * MILLIS), loss);
    }

    void onEvaluated(double secondsUsed, AccuracyPoint evaluated) {
        evaluations++;
        goal.add(evaluated);
        if (evaluated.split() == AccuracyPoint.Split.TEST_MINIBATCH) {
            bySamples.testAccuracy().add(evaluated.samples(), evaluated.accuracy());
            bySeconds.testAccuracy().add(Math.round(secondsUsed * MILLIS), evaluated.accuracy());
        }
    }

    void onFailed(Text message) {
        failure = Optional.of(message);
    }

    /** What to call it beside the others. */
    public Text name() {
        return name;
    }

    /** How it learns. */
    public Recipe recipe() {
        return recipe;
    }

    /** Numbers that it trains. */
    public int parameters() {
        return parameters;
    }

    /** Its curves along training samples. */
    public LaneCurves bySamples() {
        return bySamples;
    }

    /** Its curves along its own training time, which the curves count in milliseconds. */
    public LaneCurves bySeconds() {
        return bySeconds;
    }

    /** Training samples used. */
    public long samples() {
        return samples;
    }

    /** Mean training time of an iteration; NaN before the first. */
    public double millisecondsPerIteration() {
        return MILLIS * seconds / bySamples.loss().size();
    }

    /** Training samples to a test accuracy of {@link Race#GOAL}; empty if it has not reached it. */
    public OptionalLong samplesToGoal() {
        return goal.samples();
    }

    /** The newest test accuracy and how many digits it is of: all, or those of the newest test minibatches. */
    public Optional<AccuracyPoint> testAccuracy() {
        return goal.newest();
    }

    /** Why it diverged, one sentence; empty if it did not. */
    public Optional<Text> failure() {
        return failure;
    }
}
