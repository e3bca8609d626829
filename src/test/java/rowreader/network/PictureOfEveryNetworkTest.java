package rowreader.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nd4j.linalg.ops.transforms.Transforms.sigmoid;
import static org.nd4j.linalg.ops.transforms.Transforms.tanh;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import rowreader.data.Digit;
import rowreader.network.design.Designs;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Minibatches;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Cell;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.CellNumbers;
import rowreader.trace.picture.Part;

/** Every number in the picture of a network that DL4J trained, against the same equations computed by ND4J. */
class PictureOfEveryNetworkTest {
    static Stream<Recipe> recipes() {
        return Arrays.stream(Architecture.values())
                .filter(Architecture::readsLines)
                .map(architecture -> architecture.recipe().withHiddenSize(17).withLearningRate(0.01));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyNumberIsWhatDl4jsLibraryComputes(Recipe recipe) {
        Minibatch minibatch = new Minibatches(SimpleDigits.digits(40, 1), 1).at(0, 4);
        try (Network network = Designs.network(recipe, 10)) {
            for (int iteration = 0; iteration < 8; iteration++) {
                network.fit(minibatch);
            }
            float[] answers = network.probabilities(minibatch);
            Tracer tracer = new Tracer((SequenceWeights) network.weights());
            for (int index = 0; index < minibatch.size(); index++) {
                Trace trace = tracer.trace(Digit.of(
                        Arrays.copyOfRange(minibatch.pixels(), index * Digit.PIXELS, (index + 1) * Digit.PIXELS)));
                for (UnitGroup group : trace.equations().groups()) {
                    check(trace, group);
                }
                UnitGroup last = trace.equations()
                        .groups()
                        .get(trace.equations().groups().size() - 1);
                assertThat(new CellNumbers(trace, last, 27).of(Part.READOUT))
                        .containsExactly(Arrays.copyOfRange(answers, index * 10, (index + 1) * 10), within(1e-5f));
            }
        }
    }

    private static void check(Trace trace, UnitGroup group) {
        Cell cell = trace.equations().cellOf(group.first());
        CellFlow flow = CellFlow.of(trace.equations(), group);
        INDArray h = Nd4j.zeros(1, group.size());
        INDArray c = Nd4j.zeros(1, group.size());
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            CellNumbers numbers = new CellNumbers(trace, group, timestep);
            INDArray x = row(trace.input(timestep, group.first()));
            Map<Part, INDArray> expected = new EnumMap<>(Part.class);
            expected.put(Part.HIDDEN_BEFORE, h);
            if (cell.hasCellState()) {
                INDArray i = sigmoid(sum(cell, Quantity.INPUT_GATE, x, h));
                INDArray f = sigmoid(sum(cell, Quantity.FORGET_GATE, x, h));
                INDArray o = sigmoid(sum(cell, Quantity.OUTPUT_GATE, x, h));
                INDArray g = tanh(sum(cell, Quantity.CANDIDATE, x, h));
                expected.putAll(
                        Map.of(Part.INPUT_GATE, i, Part.FORGET_GATE, f, Part.OUTPUT_GATE, o, Part.CANDIDATE, g));
                expected.put(Part.CELL_BEFORE, c);
                expected.put(Part.KEEP_PRODUCT, f.mul(c));
                expected.put(Part.WRITE_PRODUCT, i.mul(g));
                c = f.mul(c).add(i.mul(g));
                expected.putAll(Map.of(Part.SUM, c, Part.CELL_NOW, c, Part.CELL_SQUASH, tanh(c)));
                h = o.mul(tanh(c));
                expected.put(Part.SHOW_PRODUCT, h);
            } else if (cell.sums().contains(Quantity.UPDATE_GATE)) {
                INDArray z = sigmoid(sum(cell, Quantity.UPDATE_GATE, x, h));
                INDArray r = sigmoid(sum(cell, Quantity.RESET_GATE, x, h));
                INDArray g = tanh(sum(cell, Quantity.CANDIDATE, x, r.mul(h)));
                expected.putAll(Map.of(Part.UPDATE_GATE, z, Part.RESET_GATE, r, Part.CANDIDATE, g));
                expected.put(Part.RESET_PRODUCT, r.mul(h));
                expected.put(Part.KEEP_PRODUCT, z.mul(h));
                expected.put(Part.REST, z.rsub(1));
                expected.put(Part.WRITE_PRODUCT, z.rsub(1).mul(g));
                h = z.mul(h).add(z.rsub(1).mul(g));
                expected.put(Part.SUM, h);
            } else {
                h = tanh(sum(cell, Quantity.HIDDEN_STATE, x, h));
                expected.put(Part.HIDDEN_SQUASH, h);
            }
            expected.put(Part.HIDDEN_NOW, h);
            for (Part part : expected.keySet()) {
                assertThat(flow.has(part)).as(part.name()).isTrue();
                assertThat(numbers.of(part))
                        .as("%s at %d of %s", part, timestep, group)
                        .containsExactly(expected.get(part).dup('c').data().asFloat(), within(1e-4f));
            }
            assertThat(expected.keySet())
                    .containsAll(flow.parts().stream()
                            .filter(part -> part.isVector() && part != Part.INPUT)
                            .toList());
        }
    }

    private static INDArray sum(Cell cell, Quantity quantity, INDArray x, INDArray heard) {
        float[] input = new float[cell.inputSize() * cell.hiddenSize()];
        float[] recurrent = new float[cell.hiddenSize() * cell.hiddenSize()];
        float[] bias = new float[cell.hiddenSize()];
        for (int unit = 0; unit < cell.hiddenSize(); unit++) {
            bias[unit] = cell.bias(quantity, unit);
            for (int row = 0; row < cell.inputSize(); row++) {
                input[row * cell.hiddenSize() + unit] = cell.inputWeight(quantity, row, unit);
            }
            for (int row = 0; row < cell.hiddenSize(); row++) {
                recurrent[row * cell.hiddenSize() + unit] = cell.recurrentWeight(quantity, row, unit);
            }
        }
        return x.mmul(Nd4j.create(input, new long[] {cell.inputSize(), cell.hiddenSize()}))
                .add(heard.mmul(Nd4j.create(recurrent, new long[] {cell.hiddenSize(), cell.hiddenSize()})))
                .add(row(bias));
    }

    private static INDArray row(float[] values) {
        return Nd4j.create(values, new long[] {1, values.length});
    }
}
