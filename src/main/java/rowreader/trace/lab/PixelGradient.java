package rowreader.trace.lab;

import rowreader.data.Digit;
import rowreader.trace.KnockOut;
import rowreader.trace.Lstm;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;

/** Which pixels mattered: the gradient of the winning logit, by backpropagation through time. */
public final class PixelGradient {
    private final Trace trace;
    private final Lstm lstm;
    private final int hiddenSize;
    /** With respect to h_t [H]. */
    private final float[] ofHiddenState;
    /** With respect to c_t [H]. */
    private final float[] ofCellState;
    /** With respect to the sums under the gates at t [4H]. */
    private final float[] ofGateSums;

    private PixelGradient(Trace trace) {
        this.trace = trace;
        lstm = trace.lstm();
        hiddenSize = trace.hiddenSize();
        ofHiddenState = new float[hiddenSize];
        ofCellState = new float[hiddenSize];
        ofGateSums = new float[4 * hiddenSize];
    }

    /**
     * How much the predicted class's logit rises with each pixel.
     *
     * @return [{@value Digit#PIXELS}], row by row
     */
    public static float[] of(Trace trace) {
        return new PixelGradient(trace).backpropagate();
    }

    private float[] backpropagate() {
        float[] ofPixels = new float[Digit.PIXELS];
        for (int unit = 0; unit < hiddenSize; unit++) {
            ofHiddenState[unit] = lstm.outputWeight(unit, trace.prediction());
        }
        for (int timestep = trace.timesteps() - 1; timestep >= 0; timestep--) {
            for (int unit = 0; unit < hiddenSize; unit++) {
                throughCell(timestep, unit);
            }
            lstm.backpropagateToHiddenState(ofGateSums, ofHiddenState);
            if (timestep < Digit.SIDE) {
                lstm.backpropagateToPixels(ofGateSums, ofPixels, timestep * Digit.SIDE);
            }
        }
        return ofPixels;
    }

    /** From h_t and c_t to the gate sums at t and to c_(t-1). */
    private void throughCell(int timestep, int unit) {
        float i = trace.value(Quantity.INPUT_GATE, timestep, unit);
        float f = trace.value(Quantity.FORGET_GATE, timestep, unit);
        float o = trace.value(Quantity.OUTPUT_GATE, timestep, unit);
        float g = trace.value(Quantity.CANDIDATE, timestep, unit);
        float previousCellState = timestep == 0 ? 0 : trace.value(Quantity.CELL_STATE, timestep - 1, unit);
        float tanhOfCell = (float) Math.tanh(trace.value(Quantity.CELL_STATE, timestep, unit));
        KnockOut knockOut = trace.reading().knockOut();
        boolean knockedOut = knockOut.affects(unit, timestep);
        boolean silent = knockedOut && knockOut.kind() == KnockOut.Kind.HIDDEN_TO_ZERO;
        boolean frozen = knockedOut && knockOut.kind() == KnockOut.Kind.CELL_FROZEN;

        float ofHidden = silent ? 0 : ofHiddenState[unit];
        float ofCell = ofCellState[unit] + ofHidden * o * (1 - tanhOfCell * tanhOfCell);
        float ofUpdate = frozen ? 0 : ofCell;
        ofGateSums[unit] = ofUpdate * g * i * (1 - i);
        ofGateSums[hiddenSize + unit] = ofUpdate * previousCellState * f * (1 - f);
        ofGateSums[2 * hiddenSize + unit] = ofHidden * tanhOfCell * o * (1 - o);
        ofGateSums[3 * hiddenSize + unit] = ofUpdate * i * (1 - g * g);
        ofCellState[unit] = frozen ? ofCell : ofCell * f;
    }
}
