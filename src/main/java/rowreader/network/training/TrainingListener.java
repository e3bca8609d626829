package rowreader.network.training;

import java.util.List;
import rowreader.data.Dataset;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

/**
 * What a {@link Training} tells. Every method is called on the trainer thread, between two iterations: it must return
 * at once and must not throw.
 */
public interface TrainingListener {
    /** The training went to {@code state}. */
    default void onStateChanged(TrainingState state) {}

    /** While {@link TrainingState#LOADING}: what is being done, and the fraction done in [0, 1], or -1 if unknown. */
    default void onLoading(Text activity, double fraction) {}

    /** The digits are there. */
    default void onLoaded(Dataset dataset) {}

    /** Another network is trained from now on; this is what it calls its classes, in the order of the labels. */
    default void onClassNames(List<String> classNames) {}

    /**
     * All that was told of iterations and evaluations is void; what still holds of them, of a run by {@code recipe}, is
     * told again at once.
     */
    default void onReset(Recipe recipe) {}

    /**
     * An iteration ended.
     *
     * @param iteration how many iterations are done, from 1
     * @param samples how many training samples they used
     * @param trainingLoss softmax cross-entropy of the minibatch before the update, nats, mean over the minibatch
     */
    default void onIteration(long iteration, long samples, double trainingLoss) {}

    /** The accuracy on some split was measured with the weights after {@code evaluated.iteration()} iterations. */
    default void onEvaluated(AccuracyPoint evaluated) {}

    /** The newest weights: several times a second while training, and whenever training comes to rest. */
    default void onWeights(Weights weights) {}

    /** Something the user should know, one sentence, e.g. that training is slower than it could be. */
    default void onNotice(Text message) {}

    /**
     * Something failed.
     *
     * @param message one sentence for the user, with what to do
     */
    default void onFailed(Text message) {}
}
