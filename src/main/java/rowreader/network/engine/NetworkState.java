package rowreader.network.engine;

/**
 * All that a network has learned, as its library lays it out: enough to go on training exactly.
 * Any thread may hold one; nobody changes its arrays.
 *
 * @param parameters every trainable number, flat
 * @param optimizerState the optimizer's moments, flat; empty where only the weights are known
 * @param iteration updates made so far: Adam corrects its bias by it
 */
public record NetworkState(float[] parameters, float[] optimizerState, int iteration) {
    /** Whether every weight is a finite number. */
    public boolean isFinite() {
        for (float parameter : parameters) {
            if (!Float.isFinite(parameter)) {
                return false;
            }
        }
        return true;
    }

    /** The same weights before the first update: the moments belong to another run. */
    public NetworkState afresh() {
        return new NetworkState(parameters, new float[0], 0);
    }
}
