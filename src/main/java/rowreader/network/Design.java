package rowreader.network;

/** What this program has to know of an architecture to make, save and read networks of it. */
interface Design {
    /**
     * The definition that is saved with a network, in DL4J's JSON.
     *
     * @param iteration updates made so far
     */
    String configuration(Recipe recipe, int classes, int iteration);

    /** How many numbers are trained. */
    int parameters(int hiddenSize, int classes);

    /** The parameters that training starts from; they follow from the recipe's seed. */
    float[] initialParameters(Recipe recipe, int classes);

    /** The parameters in the textbook's order. */
    Weights weights(float[] parameters, int hiddenSize, int classes);

    /** A network with its initial parameters. */
    Network network(Recipe recipe, int classes);
}
