package rowreader.trace;

/**
 * One layer of a recurrent network.
 *
 * @param units its place among all units
 * @param cell its equations
 * @param source what it reads
 */
record RecurrentLayer(UnitGroup units, Cell cell, Source source) {
    /** What a layer reads at a timestep. */
    enum Source {
        /** The picture's lines, from the first to be read to the last. */
        LINES,
        /** The picture's lines, from the last to be read to the first. */
        LINES_FROM_THE_END,
        /** The hidden state that the layer below has just come to. */
        LAYER_BELOW
    }

    boolean readsLines() {
        return source != Source.LAYER_BELOW;
    }

    /** Which line, counted as they are read, this layer reads at {@code timestep}; only if it reads lines. */
    int line(int timestep, int timesteps) {
        return source == Source.LINES ? timestep : timesteps - 1 - timestep;
    }
}
