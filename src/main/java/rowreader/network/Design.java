package rowreader.network;

/** What this program has to know of an architecture to make, save and read networks of it. */
interface Design {
    /** How many hidden layers there may be. */
    default LayerRange layers() {
        return LayerRange.only(1);
    }

    /** Whether pictures are read line by line, or seen as a whole. */
    default boolean readsLines() {
        return true;
    }

    /** Whether it is trained to answer after every line, and not only after the last. */
    default boolean answersAtEveryRow() {
        return false;
    }

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

    /** The parameters in the textbook's order. */
    Weights weights(float[] parameters, Recipe recipe, int classes);

    /** A network with its initial parameters. */
    Network network(Recipe recipe, int classes);
}
