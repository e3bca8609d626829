package rowreader.network.engine;

import rowreader.network.recipe.Recipe;
import rowreader.network.weights.Weights;

/**
 * What this program has to know of an architecture to make, save and read networks of it.
 * Immutable; any thread, except that a network belongs to the thread that has it made.
 */
public interface Design {
    /** How many hidden states, H units each, the output layer sees side by side. */
    default int answeringStates() {
        return 1;
    }

    /**
     * The definition that is saved with a network, in DL4J's JSON.
     *
     * @param iteration updates made so far
     */
    String configuration(Recipe recipe, int classes, int iteration);

    /** How many numbers are trained. */
    int parameters(Recipe recipe, int classes);

    /** The parameters that training starts from; they follow from the recipe's seed. */
    float[] initialParameters(Recipe recipe, int classes);

    /**
     * The parameters in the textbook's order: the one copy that weights have to make on their way out.
     *
     * @param parameters not kept, as the network reads the next ones into the same array
     */
    Weights weights(float[] parameters, Recipe recipe, int classes);

    /** A network with its initial parameters. */
    Network network(Recipe recipe, int classes);
}
