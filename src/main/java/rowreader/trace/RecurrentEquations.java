package rowreader.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rowreader.data.Digit;
import rowreader.network.weights.BidirectionalLstmWeights;
import rowreader.network.weights.GruWeights;
import rowreader.network.weights.LstmCellWeights;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.RnnWeights;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.StackedLstmWeights;
import rowreader.text.Text;
import rowreader.trace.RecurrentLayer.Source;

/**
 * A network that reads line by line: one or more layers of units, and an output layer that takes the last of them as input.
 * Immutable; {@link ForwardPass} and {@link Tracer} read with it.
 */
public final class RecurrentEquations implements Equations {
    private final ReadingOrder readingOrder;
    /** In the order in which they compute at each timestep; their units are numbered through. */
    private final List<RecurrentLayer> layers;

    private final OutputLayer output;
    /** The number of the first unit that the output layer takes as input; it takes all from there on. */
    private final int firstOutputUnit;

    private RecurrentEquations(ReadingOrder readingOrder, List<RecurrentLayer> layers, OutputLayer output) {
        this.readingOrder = readingOrder;
        this.layers = List.copyOf(layers);
        this.output = output;
        firstOutputUnit = units() - output.inputSize();
        for (RecurrentLayer layer : layers) {
            if (layer.readsLines() && layer.cell().inputSize() != Digit.SIDE) {
                throw new IllegalArgumentException("the weights are for rows of "
                        + layer.cell().inputSize() + " pixels, but a digit has " + Digit.SIDE + " in a row");
            }
        }
    }

    /**
     * The equations with these weights.
     *
     * @throws IllegalArgumentException if the weights are not for lines of {@value Digit#SIDE} pixels
     */
    public static RecurrentEquations of(SequenceWeights weights) {
        if (weights instanceof LstmWeights lstm) {
            return ofOneLayer(
                    lstm.readingOrder(),
                    new LstmCell(lstm.cell()),
                    new OutputLayer(lstm.output(), lstm.outputBiases()));
        }
        if (weights instanceof GruWeights gru) {
            return ofOneLayer(
                    gru.readingOrder(), new GruCell(gru), new OutputLayer(gru.outputWeights(), gru.outputBias()));
        }
        if (weights instanceof RnnWeights rnn) {
            return ofOneLayer(
                    rnn.readingOrder(), new SimpleCell(rnn), new OutputLayer(rnn.outputWeights(), rnn.outputBias()));
        }
        if (weights instanceof StackedLstmWeights stacked) {
            return of(stacked);
        }
        return of((BidirectionalLstmWeights) weights);
    }

    private static RecurrentEquations ofOneLayer(ReadingOrder order, Cell cell, OutputLayer output) {
        UnitGroup all = new UnitGroup(Optional.empty(), 0, cell.hiddenSize());
        return new RecurrentEquations(order, List.of(new RecurrentLayer(all, cell, Source.LINES)), output);
    }

    private static RecurrentEquations of(StackedLstmWeights weights) {
        List<RecurrentLayer> layers = new ArrayList<>();
        int first = 0;
        for (LstmCellWeights layer : weights.layers()) {
            UnitGroup units = new UnitGroup(
                    Optional.of(Text.of("trace.units.layer", layers.size() + 1)), first, layer.hiddenSize());
            Source source = layers.isEmpty() ? Source.LINES : Source.LAYER_BELOW;
            layers.add(new RecurrentLayer(units, new LstmCell(layer), source));
            first = units.end();
        }
        return new RecurrentEquations(
                weights.readingOrder(), layers, new OutputLayer(weights.outputWeights(), weights.outputBias()));
    }

    private static RecurrentEquations of(BidirectionalLstmWeights weights) {
        UnitGroup forward = new UnitGroup(
                Optional.of(Text.of("trace.units.forwards")),
                0,
                weights.forward().hiddenSize());
        UnitGroup backward = new UnitGroup(
                Optional.of(Text.of("trace.units.backwards")),
                forward.end(),
                weights.backward().hiddenSize());
        return new RecurrentEquations(
                weights.readingOrder(),
                List.of(
                        new RecurrentLayer(forward, new LstmCell(weights.forward()), Source.LINES),
                        new RecurrentLayer(backward, new LstmCell(weights.backward()), Source.LINES_FROM_THE_END)),
                new OutputLayer(weights.outputWeights(), weights.outputBias()));
    }

    @Override
    public int classes() {
        return output.classes();
    }

    @Override
    public float[] probabilities(Digit digit) {
        ForwardPass pass = new ForwardPass(this);
        pass.begin(Reading.of(digit));
        pass.readToEnd();
        return pass.probabilities();
    }

    /** How the lines of a picture are gone over. */
    public Traversal traversal() {
        return new Traversal(
                readingOrder, layers.stream().anyMatch(layer -> layer.source() == Source.LINES_FROM_THE_END));
    }

    /** Units of all layers together. */
    public int units() {
        return layers.get(layers.size() - 1).units().end();
    }

    /** The units layer by layer, or by the direction in which they read. */
    public List<UnitGroup> groups() {
        return layers.stream().map(RecurrentLayer::units).toList();
    }

    /** What there is to know of every unit, in the order of the equations. */
    public List<Quantity> quantities() {
        return layers.get(0).cell().quantities();
    }

    /** The equations of the layer that {@code unit} belongs to; they number their units from 0. */
    public Cell cellOf(int unit) {
        return layerOf(unit).cell();
    }

    /** The units that {@code unit} belongs to. */
    public UnitGroup groupOf(int unit) {
        return layerOf(unit).units();
    }

    /** Whether the units of a group read the picture's lines; if not, they read the layer below. */
    public boolean readsLines(UnitGroup group) {
        return layerOf(group.first()).readsLines();
    }

    /** Whether a unit reads the picture's lines from the last to be read to the first. */
    public boolean readsFromTheEnd(int unit) {
        return layerOf(unit).source() == Source.LINES_FROM_THE_END;
    }

    /** The units of the layer below, whose hidden states those of a group read that reads no lines. */
    public UnitGroup below(UnitGroup group) {
        return layers.get(layerIndexOf(group.first()) - 1).units();
    }

    /** Whether the output layer hears the units of a group; if not, the layer above does. */
    public boolean hears(UnitGroup group) {
        return group.first() >= firstOutputUnit;
    }

    private RecurrentLayer layerOf(int unit) {
        return layers.get(layerIndexOf(unit));
    }

    int layerIndexOf(int unit) {
        int layer = 0;
        while (!layers.get(layer).units().contains(unit)) {
            layer++;
        }
        return layer;
    }

    List<RecurrentLayer> layers() {
        return layers;
    }

    OutputLayer output() {
        return output;
    }

    int firstOutputUnit() {
        return firstOutputUnit;
    }

    /** The weight from {@code unit}'s hidden state to the logit of {@code label}; 0 where it is no input of the output layer. */
    public float outputWeight(int unit, int label) {
        return unit < firstOutputUnit ? 0 : output.weight(unit - firstOutputUnit, label);
    }

    /** What the logit of {@code label} is before any unit adds to it. */
    public float outputBias(int label) {
        return output.bias(label);
    }

    /** The first unit that the output layer takes as input; it takes all from there on. */
    public int firstHeardUnit() {
        return firstOutputUnit;
    }

    /** Gives a digest all that says how this network reads: networks that feed it the same read the same. */
    public void feed(MessageDigest digest) {
        digest.update(readingOrder.name().getBytes(StandardCharsets.UTF_8));
        for (RecurrentLayer layer : layers) {
            digest.update((layer.source() + " " + layer.units().size()).getBytes(StandardCharsets.UTF_8));
            layer.cell().feed(digest);
        }
        output.feed(digest);
    }

    /** How many numbers are trained. */
    public int parameters() {
        return layers.stream().mapToInt(layer -> layer.cell().parameters()).sum()
                + (output.inputSize() + 1) * output.classes();
    }

    /** The values of all layers before the first line: 0. */
    CellValues[] blankValues() {
        return layers.stream().map(layer -> CellValues.of(layer.cell())).toArray(CellValues[]::new);
    }

    /**
     * One timestep of all layers.
     *
     * @param before the layers' values before it
     * @param now on entry the projected sums of the layers that read lines; on return all values after it
     */
    void step(int timestep, List<Ablation> ablations, CellValues[] before, CellValues[] now) {
        for (int index = 0; index < layers.size(); index++) {
            RecurrentLayer layer = layers.get(index);
            if (!layer.readsLines()) {
                layer.cell().project(now[index - 1].hiddenState, 0, now[index].sums);
            }
            layer.cell().step(before[index], now[index]);
            for (Ablation ablation : ablations) {
                ablation.apply(timestep, layer, before[index], now[index]);
            }
        }
    }

    /** Copies the hidden states from unit {@code first} on to {@code into}. */
    void copyHiddenStates(CellValues[] values, int first, float[] into) {
        for (int index = 0; index < layers.size(); index++) {
            UnitGroup units = layers.get(index).units();
            if (units.first() >= first) {
                System.arraycopy(values[index].hiddenState, 0, into, units.first() - first, units.size());
            }
        }
    }

    /** The output layer applied to the hidden states: a new array [classes] that sums to 1. */
    float[] probabilities(CellValues[] values) {
        return Probabilities.softmax(logits(values));
    }

    /** The sums of the output layer over the hidden states: a new array [classes]. */
    float[] logits(CellValues[] values) {
        float[] inputs = new float[output.inputSize()];
        copyHiddenStates(values, firstOutputUnit, inputs);
        return output.logits(inputs);
    }
}
