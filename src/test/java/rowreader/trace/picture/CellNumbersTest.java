package rowreader.trace.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Quantity;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.UnitGroup;

/** Every number in the picture against the trace, for every kind of network. */
class CellNumbersTest {
    static Stream<SequenceWeights> everyNetwork() {
        return TestWeights.ofEveryKind(13, ReadingOrder.BOTTOM_UP, 5).stream();
    }

    private static Trace trace(SequenceWeights weights) {
        return new Tracer(weights).trace(TestDigits.blot(3));
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void everyPartOfEveryLayerIsWhatTheTraceHolds(SequenceWeights weights) {
        Trace trace = trace(weights);
        for (UnitGroup group : trace.equations().groups()) {
            CellFlow flow = CellFlow.of(trace.equations(), group);
            for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
                CellNumbers numbers = new CellNumbers(trace, group, timestep);
                for (Part part : flow.parts()) {
                    if (part.quantity().isPresent()) {
                        assertThat(numbers.of(part))
                                .isEqualTo(of(trace, part.quantity().get(), timestep, group));
                    }
                }
                assertThat(numbers.of(Part.INPUT)).isEqualTo(trace.input(timestep, group.first()));
                assertThat(numbers.of(Part.HIDDEN_BEFORE))
                        .isEqualTo(
                                timestep == 0
                                        ? new float[group.size()]
                                        : of(trace, Quantity.HIDDEN_STATE, timestep - 1, group));
                assertThat(numbers.of(Part.READOUT)).isEqualTo(trace.readout(timestep));
            }
        }
    }

    private static float[] of(Trace trace, Quantity quantity, int timestep, UnitGroup group) {
        return Arrays.copyOfRange(trace.values(quantity, timestep), group.first(), group.end());
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void whatTheOperationsMakeIsWhatComesNext(SequenceWeights weights) {
        Trace trace = trace(weights);
        for (UnitGroup group : trace.equations().groups()) {
            CellFlow flow = CellFlow.of(trace.equations(), group);
            for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
                CellNumbers numbers = new CellNumbers(trace, group, timestep);
                for (Arrow arrow : flow.arrows()) {
                    boolean copied = arrow.from().isOperation()
                            && (arrow.to().isVector() || arrow.to() == Part.READOUT)
                            && flow.has(arrow.to());
                    if (copied) {
                        assertThat(numbers.of(arrow.from()))
                                .as("%s at %d", arrow, timestep)
                                .containsExactly(numbers.of(arrow.to()), within(1e-5f));
                    }
                    assertThat(arrow.size())
                            .isEqualTo(
                                    arrow.from() == Part.KERNEL
                                            ? group.size()
                                            : arrow.from() == Part.OUTPUT_WEIGHTS
                                                    ? trace.classes()
                                                    : numbers.of(arrow.from()).length);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void aSumIsSquashedToWhatTheTraceHolds(SequenceWeights weights) {
        Trace trace = trace(weights);
        for (UnitGroup group : trace.equations().groups()) {
            for (Quantity quantity : CellFlow.of(trace.equations(), group).sums()) {
                for (int unit = group.first(); unit < group.end(); unit++) {
                    GateSum sum = GateSum.of(trace, 14, unit, quantity, group.size());
                    double products = sum.bias();
                    for (int input = 0; input < sum.inputs().length; input++) {
                        products += sum.product(input);
                    }
                    for (GateSum.Partner partner : sum.partners()) {
                        products += partner.product();
                    }
                    double squashed = quantity.lowest() < 0 ? Math.tanh(products) : 1 / (1 + Math.exp(-products));

                    assertThat(sum.sum()).isCloseTo((float) products, within(1e-4f));
                    assertThat(sum.activation()).isCloseTo((float) squashed, within(1e-5f));
                    assertThat(sum.activation()).isEqualTo(trace.value(quantity, 14, unit));
                }
            }
        }
    }

    @Test
    void thePhasesAreThoseThatTheCellHas() {
        List<SequenceWeights> networks = everyNetwork().toList();

        assertThat(flow(networks.get(0)).phases()).containsExactly(Phase.values());
        assertThat(flow(networks.get(1)).phases()).containsExactly(Phase.ENTER, Phase.MULTIPLY, Phase.SHOW, Phase.ASK);
        assertThat(flow(networks.get(2)).phases()).containsExactly(Phase.values());
    }

    private static CellFlow flow(SequenceWeights weights) {
        Trace trace = trace(weights);
        return CellFlow.of(trace.equations(), trace.equations().groups().get(0));
    }

    @Test
    void theLowerOfTwoLayersHandsOnToTheUpperAndIsNotAsked() {
        Trace trace = trace(everyNetwork().toList().get(3));
        CellFlow lower =
                CellFlow.of(trace.equations(), trace.equations().groups().get(0));
        CellFlow upper =
                CellFlow.of(trace.equations(), trace.equations().groups().get(1));

        assertThat(lower.has(Part.READOUT)).isFalse();
        assertThat(lower.has(Part.LAYER_ABOVE)).isTrue();
        assertThat(upper.readsLines()).isFalse();
        assertThat(upper.inputSize()).isEqualTo(13);
        assertThat(upper.has(Part.READOUT)).isTrue();
    }

    @Test
    void anotherNetworkOfTheSameBuildHasTheSameFlow() {
        Trace one = trace(TestWeights.random(13, 1));
        Trace alike = trace(TestWeights.random(13, 2));
        Trace larger = trace(TestWeights.random(14, 2));
        CellFlow flow = CellFlow.of(one.equations(), one.equations().groups().get(0));

        assertThat(flow.isOf(alike.equations())).isTrue();
        assertThat(flow.isOf(larger.equations())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void unitsAreCountedAndAveragedOverTheirGroup(SequenceWeights weights) {
        Trace trace = trace(weights);
        boolean hasCellState = trace.quantities().contains(Quantity.CELL_STATE);
        Quantity memory = hasCellState ? Quantity.CELL_STATE : Quantity.HIDDEN_STATE;
        for (UnitGroup group : trace.equations().groups()) {
            for (int timestep : new int[] {0, 1, 12}) {
                CellNumbers numbers = new CellNumbers(trace, group, timestep);
                assertThat(numbers.timestep()).isEqualTo(timestep);
                double sum = 0;
                int changed = 0;
                for (int unit = group.first(); unit < group.end(); unit++) {
                    float state = trace.value(Quantity.HIDDEN_STATE, timestep, unit);
                    assertThat(numbers.of(Part.HIDDEN_NOW, unit)).isEqualTo(state);
                    sum += state;
                    float before = timestep == 0 ? 0 : trace.value(memory, timestep - 1, unit);
                    changed += Math.abs(trace.value(memory, timestep, unit) - before) > 0.1 ? 1 : 0;
                }
                assertThat(numbers.mean(Part.HIDDEN_NOW)).isCloseTo(sum / group.size(), within(1e-9));
                assertThat(numbers.changed(0.1)).isEqualTo(changed);
                assertThat(numbers.changed(1e9)).isZero();
                assertThat(numbers.changed(largestChange(trace, memory, group, timestep)))
                        .as("by more than the largest change")
                        .isZero();
            }
        }
    }

    private static double largestChange(Trace trace, Quantity memory, UnitGroup group, int timestep) {
        float largest = 0;
        for (int unit = group.first(); unit < group.end(); unit++) {
            float before = timestep == 0 ? 0 : trace.value(memory, timestep - 1, unit);
            largest = Math.max(largest, Math.abs(trace.value(memory, timestep, unit) - before));
        }
        return largest;
    }

    @ParameterizedTest
    @MethodSource("everyNetwork")
    void thePartnersListedAreThoseWithTheLargestProducts(SequenceWeights weights) {
        Trace trace = trace(weights);
        for (UnitGroup group : trace.equations().groups()) {
            for (Quantity quantity : CellFlow.of(trace.equations(), group).sums()) {
                int unit = group.first() + 4;
                double[] products = new double[group.size()];
                for (int other = 0; other < products.length; other++) {
                    products[other] = Math.abs(trace.recurrentInput(quantity, 14, unit, group.first() + other)
                            * trace.equations().cellOf(unit).recurrentWeight(quantity, other, 4));
                }
                Arrays.sort(products);

                List<GateSum.Partner> partners =
                        GateSum.of(trace, 14, unit, quantity, 5).partners();

                assertThat(partners).hasSize(5);
                for (int place = 0; place < 5; place++) {
                    assertThat((double) Math.abs(partners.get(place).product()))
                            .isEqualTo(products[products.length - 1 - place]);
                }
            }
        }
    }

    @Test
    void whatACellDoesNotHaveIsRefused() {
        Trace trace = trace(TestWeights.gru(5, ReadingOrder.TOP_DOWN, 1));
        CellNumbers numbers = new CellNumbers(trace, trace.equations().groups().get(0), 3);

        assertThatThrownBy(() -> numbers.of(Part.CELL_NOW)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> numbers.of(Part.KERNEL)).isInstanceOf(IllegalArgumentException.class);
    }
}
