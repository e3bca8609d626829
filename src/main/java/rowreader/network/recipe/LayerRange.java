package rowreader.network.recipe;

/**
 * How many hidden layers an architecture may have.
 *
 * @param fewest at least 1
 * @param most at least as many
 * @param usual what it has unless another number is chosen
 */
public record LayerRange(int fewest, int most, int usual) {
    /** Always {@code layers}. */
    static LayerRange only(int layers) {
        return new LayerRange(layers, layers, layers);
    }

    /** Whether it may have so many. */
    public boolean contains(int layers) {
        return layers >= fewest && layers <= most;
    }

    /** Whether there is anything to choose. */
    public boolean isChoice() {
        return fewest < most;
    }

    /** For the user, e.g. "2 to 4". */
    @Override
    public String toString() {
        return isChoice() ? fewest + " to " + most : String.valueOf(fewest);
    }
}
