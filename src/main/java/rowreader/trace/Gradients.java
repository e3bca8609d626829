package rowreader.trace;

import java.util.Arrays;
import rowreader.data.Digit;

/**
 * How fast something that follows from the last logits changes with what came before: backpropagation through time over one
 * trace. Immutable.
 */
public final class Gradients {
    private final Trace trace;
    /** [784], upright. */
    private final float[] ofPixels = new float[Digit.PIXELS];
    /** [timestep][unit]. */
    private final float[][] ofHiddenStates;
    /** [timestep][unit]; 0 where a cell has no state of its own. */
    private final float[][] ofCellStates;

    private Gradients(Trace trace) {
        this.trace = trace;
        ofHiddenStates = new float[trace.timesteps()][trace.units()];
        ofCellStates = new float[trace.timesteps()][trace.units()];
    }

    /**
     * Follows it back.
     *
     * @param ofLogits how fast it rises with each logit after the last line, [classes]
     */
    public static Gradients of(Trace trace, float[] ofLogits) {
        Gradients gradients = new Gradients(trace);
        gradients.backpropagate(ofLogits);
        return gradients;
    }

    /** Of the logit of {@code label}. */
    public static Gradients ofLogit(Trace trace, int label) {
        float[] ofLogits = new float[trace.classes()];
        ofLogits[label] = 1;
        return of(trace, ofLogits);
    }

    /** Of the cross-entropy loss against {@code label}, nats: softmax's gradient is the probabilities less the truth. */
    public static Gradients ofLoss(Trace trace, int label) {
        float[] ofLogits = trace.probabilities();
        // p - 1 would lose what little is left of a confident answer; the others have all of it.
        double others = 0;
        for (int other = 0; other < ofLogits.length; other++) {
            others += other == label ? 0 : ofLogits[other];
        }
        ofLogits[label] = (float) -others;
        return of(trace, ofLogits);
    }

    private void backpropagate(float[] ofLogits) {
        RecurrentEquations equations = trace.equations();
        CellGradient[] gradients = equations.layers().stream()
                .map(layer -> new CellGradient(layer.cell()))
                .toArray(CellGradient[]::new);
        fromOutput(equations, ofLogits, gradients);
        for (int timestep = trace.timesteps() - 1; timestep >= 0; timestep--) {
            for (int index = gradients.length - 1; index >= 0; index--) {
                throughLayer(timestep, index, gradients);
            }
        }
    }

    private static void fromOutput(RecurrentEquations equations, float[] ofLogits, CellGradient[] gradients) {
        float[] ofInputs = new float[equations.output().inputSize()];
        equations.output().backpropagate(ofLogits, ofInputs);
        for (int index = 0; index < gradients.length; index++) {
            UnitGroup units = equations.layers().get(index).units();
            if (units.first() >= equations.firstOutputUnit()) {
                System.arraycopy(
                        ofInputs,
                        units.first() - equations.firstOutputUnit(),
                        gradients[index].ofHiddenState,
                        0,
                        units.size());
            }
        }
    }

    private void throughLayer(int timestep, int index, CellGradient[] gradients) {
        RecurrentLayer layer = trace.equations().layers().get(index);
        UnitGroup units = layer.units();
        CellGradient gradient = gradients[index];
        System.arraycopy(gradient.ofHiddenState, 0, ofHiddenStates[timestep], units.first(), units.size());
        boolean[] frozen = new boolean[units.size()];
        Ablation ablation = trace.reading().ablation();
        for (int unit = units.first(); unit < units.end(); unit++) {
            if (ablation.affects(unit, timestep)) {
                frozen[unit - units.first()] = ablation.kind() == Ablation.Kind.CELL_FROZEN;
                if (ablation.kind() == Ablation.Kind.HIDDEN_TO_ZERO) {
                    gradient.ofHiddenState[unit - units.first()] = 0;
                }
            }
        }
        layer.cell()
                .backpropagate(trace.valuesBefore(timestep)[index], trace.values(timestep)[index], frozen, gradient);
        System.arraycopy(
                gradient.throughCellState, 0, ofCellStates[timestep], units.first(), gradient.throughCellState.length);
        if (layer.readsLines()) {
            toPixels(layer, timestep, gradient);
        } else {
            layer.cell()
                    .inputWeights
                    .backpropagate(gradient.ofSums, 0, gradient.ofSums.length, gradients[index - 1].ofHiddenState, 0);
        }
    }

    private void toPixels(RecurrentLayer layer, int timestep, CellGradient gradient) {
        int line = layer.line(timestep, trace.timesteps());
        if (line < Digit.SIDE) {
            float[] ofLine = new float[Digit.SIDE];
            layer.cell().inputWeights.backpropagate(gradient.ofSums, 0, gradient.ofSums.length, ofLine, 0);
            for (int position = 0; position < Digit.SIDE; position++) {
                ofPixels[trace.traversal().order().pixel(line, position)] += ofLine[position];
            }
        }
    }

    /** With respect to the pixels: a copy, [{@value Digit#PIXELS}], row by row of the upright picture. */
    public float[] ofPixels() {
        return ofPixels.clone();
    }

    /** With respect to h of all units after a timestep, through whatever they did later: a copy, [units]. */
    public float[] ofHiddenState(int timestep) {
        return ofHiddenStates[timestep].clone();
    }

    /** With respect to c of all units after a timestep, through h and through what c became: a copy, [units]. */
    public float[] ofCellState(int timestep) {
        return ofCellStates[timestep].clone();
    }

    /** The Euclidean norm of {@link #ofHiddenState} at each timestep, [timesteps], over the units of one group. */
    public double[] normsOfHiddenStates(UnitGroup units) {
        return norms(ofHiddenStates, units);
    }

    /** The same of {@link #ofCellState}. */
    public double[] normsOfCellStates(UnitGroup units) {
        return norms(ofCellStates, units);
    }

    private static double[] norms(float[][] gradients, UnitGroup units) {
        return Arrays.stream(gradients)
                .mapToDouble(gradient -> {
                    double sum = 0;
                    for (int unit = units.first(); unit < units.end(); unit++) {
                        sum += (double) gradient[unit] * gradient[unit];
                    }
                    return Math.sqrt(sum);
                })
                .toArray();
    }
}
