package rowreader.network.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rowreader.network.recipe.Recipe;

/**
 * How a training run went so far, enough to go on with it and to draw its curves again.
 *
 * @param recipe what was asked for
 * @param learningRate the learning rate now: it may have been changed on the way
 * @param losses trainingLoss of every iteration, nats
 * @param accuracies every accuracy that was measured, in order
 */
public record TrainingRecord(Recipe recipe, double learningRate, List<Double> losses, List<AccuracyPoint> accuracies) {
    public TrainingRecord {
        losses = List.copyOf(losses);
        accuracies = List.copyOf(accuracies);
        if (!Recipe.isLearningRate(learningRate)) {
            throw new IllegalArgumentException("no learning rate: " + learningRate);
        }
        if (losses.size() > recipe.iterations()) {
            throw new IllegalArgumentException(losses.size() + " iterations of " + recipe.iterations());
        }
    }

    /** A run that has not begun. */
    public static TrainingRecord start(Recipe recipe) {
        return new TrainingRecord(recipe, recipe.learningRate(), List.of(), List.of());
    }

    /** The same run, going on at another learning rate. */
    public TrainingRecord withLearningRate(double newLearningRate) {
        return new TrainingRecord(recipe.withLearningRate(newLearningRate), newLearningRate, losses, accuracies);
    }

    /** The same run with one more accuracy on the whole test set, measured at its end. */
    public TrainingRecord withTestAccuracy(Evaluation test) {
        List<AccuracyPoint> more = new ArrayList<>(accuracies);
        more.add(new AccuracyPoint(iterations(), samples(), AccuracyPoint.Split.TEST, test.accuracy(), test.count()));
        return new TrainingRecord(recipe, learningRate, losses, more);
    }

    /** The last accuracy on the whole test set, if it was ever measured. */
    public Optional<AccuracyPoint> testAccuracy() {
        AccuracyPoint last = null;
        for (AccuracyPoint point : accuracies) {
            last = point.split() == AccuracyPoint.Split.TEST ? point : last;
        }
        return Optional.ofNullable(last);
    }

    /** Iterations done. */
    public long iterations() {
        return losses.size();
    }

    /** Training samples that the iterations done have used. */
    public long samples() {
        return samplesAfter(iterations());
    }

    /** Training samples that so many iterations of this run use: the last minibatch may be smaller than the others. */
    public long samplesAfter(long iterationsDone) {
        return Math.min(iterationsDone * recipe.batchSize(), recipe.samples());
    }
}
