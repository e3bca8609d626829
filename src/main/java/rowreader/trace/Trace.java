package rowreader.trace;

import java.util.List;
import java.util.OptionalInt;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.network.weights.SequenceWeights;

/**
 * Everything the network computed while it read one digit line by line. Immutable.
 *
 * <p>Timesteps are 0..{@link #timesteps()}-1: 28, and more if blank lines were read after the digit. Units are 0..{@link
 * #units()}-1, layer after layer.
 */
public final class Trace implements Answer {
    /** How far the most probable label must be ahead of the next one for a decision: a difference of probabilities. */
    public static final float DECISION_LEAD = 0.2f;

    private final SequenceWeights weights;
    private final List<String> classNames;
    private final RecurrentEquations equations;
    private final Reading reading;
    /** [timestep][layer]. */
    private final CellValues[][] values;
    /** [timestep][label]. */
    private final float[][] readouts;

    Trace(
            SequenceWeights weights,
            List<String> classNames,
            RecurrentEquations equations,
            Reading reading,
            CellValues[][] values,
            float[][] readouts) {
        this.weights = weights;
        this.classNames = classNames;
        this.equations = equations;
        this.reading = reading;
        this.values = values;
        this.readouts = readouts;
    }

    /** What was read, and under which circumstances. */
    public Reading reading() {
        return reading;
    }

    /** The digit that was read, upright. */
    @Override
    public Digit digit() {
        return reading.digit();
    }

    /** The weights that read it. */
    public SequenceWeights weights() {
        return weights;
    }

    /** The equations with these weights, for further questions to the same network. */
    public RecurrentEquations equations() {
        return equations;
    }

    /** In which order the digit's lines were read. */
    @Override
    public Traversal traversal() {
        return equations.traversal();
    }

    /** What is known of every unit, in the order of the equations. */
    public List<Quantity> quantities() {
        return equations.quantities();
    }

    /** Lines read. */
    @Override
    public int timesteps() {
        return readouts.length;
    }

    /** Whether the network answers after this one; what it would say after the others is only a readout. */
    public boolean isLast(int timestep) {
        return timestep == readouts.length - 1;
    }

    /** Units of all layers together. */
    public int units() {
        return equations.units();
    }

    /** Labels told apart. */
    @Override
    public int classes() {
        return equations.classes();
    }

    /** What the network's classes are called, in the order of the labels; empty where they have no names. */
    public List<String> classNames() {
        return classNames;
    }

    /** What the class of {@code label} is called: its name, or else the label itself. */
    @Override
    public String className(int label) {
        return Dataset.className(classNames, label);
    }

    /** One number of one unit after one timestep; of a quantity that this network has. */
    public float value(Quantity quantity, int timestep, int unit) {
        int index = equations.layerIndexOf(unit);
        RecurrentLayer layer = equations.layers().get(index);
        return layer.cell()
                .value(quantity, values[timestep][index], unit - layer.units().first());
    }

    /** All units' numbers after one timestep, a new array [units]. */
    public float[] values(Quantity quantity, int timestep) {
        float[] copy = new float[units()];
        for (int unit = 0; unit < copy.length; unit++) {
            copy[unit] = value(quantity, timestep, unit);
        }
        return copy;
    }

    /**
     * What the sum of {@code unit} gets from {@code other}, a unit of the same layer: its hidden state before the timestep,
     * or what a gate lets through of it.
     */
    public float recurrentInput(Quantity sum, int timestep, int unit, int other) {
        int index = equations.layerIndexOf(unit);
        RecurrentLayer layer = equations.layers().get(index);
        return layer.cell()
                .recurrentInput(
                        sum,
                        valuesBefore(timestep)[index],
                        values[timestep][index],
                        other - layer.units().first());
    }

    /**
     * What the layer of {@code unit} read at a timestep, a new array [inputs]: the pixels of a line, or the hidden state of
     * the layer below.
     */
    public float[] input(int timestep, int unit) {
        int index = equations.layerIndexOf(unit);
        RecurrentLayer layer = equations.layers().get(index);
        if (!layer.readsLines()) {
            return values[timestep][index - 1].hiddenState.clone();
        }
        float[] line = new float[Digit.SIDE];
        int read = layer.line(timestep, timesteps());
        if (read < Digit.SIDE) {
            float[] pixels = digit().pixels();
            for (int position = 0; position < line.length; position++) {
                line[position] = pixels[traversal().order().pixel(read, position)];
            }
        }
        return line;
    }

    CellValues[] values(int timestep) {
        return values[timestep];
    }

    CellValues[] valuesBefore(int timestep) {
        return timestep == 0 ? equations.blankValues() : values[timestep - 1];
    }

    /**
     * The output layer applied to h after one timestep: a copy, [classes], sums to 1. Before the last line it is a probe,
     * unless the network was trained to answer at every line.
     */
    public float[] readout(int timestep) {
        return readouts[timestep].clone();
    }

    /** The sums of the output layer after one timestep, of which the softmax makes the readout: a new array [classes]. */
    public float[] logits(int timestep) {
        return equations.logits(values[timestep]);
    }

    /** One number of {@link #readout(int)}. */
    @Override
    public float readout(int timestep, int label) {
        return readouts[timestep][label];
    }

    /** The network's answer: the readout after the last line. */
    @Override
    public float[] probabilities() {
        return readout(timesteps() - 1);
    }

    /** The label that is most probable by the readout after one timestep; the smallest such one. */
    @Override
    public int prediction(int timestep) {
        return Probabilities.mostProbable(readouts[timestep]);
    }

    /** The label that the network answers with. */
    @Override
    public int prediction() {
        return prediction(timesteps() - 1);
    }

    /**
     * How far the most probable label is ahead of the next one by the readout after one timestep: the difference of their
     * probabilities, [0, 1].
     */
    public float lead(int timestep) {
        return Probabilities.lead(readouts[timestep]);
    }

    /**
     * The first timestep from which on the prediction no longer changes and is at least {@link #DECISION_LEAD} ahead of every
     * other label; nothing if it is not so far ahead at the end: an answer that is hardly more probable than another one is
     * no decision.
     */
    public OptionalInt decidedAt() {
        return decidedAt(readouts);
    }

    /**
     * The same of readouts that are not kept in a trace.
     *
     * @param readouts [timestep][label]
     */
    public static OptionalInt decidedAt(float[][] readouts) {
        int answer = Probabilities.mostProbable(readouts[readouts.length - 1]);
        int timestep = readouts.length;
        while (timestep > 0
                && Probabilities.mostProbable(readouts[timestep - 1]) == answer
                && Probabilities.lead(readouts[timestep - 1]) >= DECISION_LEAD) {
            timestep--;
        }
        return timestep == readouts.length ? OptionalInt.empty() : OptionalInt.of(timestep);
    }

    @Override
    public boolean isByLines() {
        return true;
    }

    @Override
    public float[] probabilitiesOf(Digit other) {
        ForwardPass pass = new ForwardPass(equations);
        pass.begin(reading.withDigit(other));
        pass.readToEnd();
        return pass.probabilities();
    }
}
