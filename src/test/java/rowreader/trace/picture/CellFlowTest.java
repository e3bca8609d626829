package rowreader.trace.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Quantity;
import rowreader.trace.RecurrentEquations;
import rowreader.trace.TestWeights;

class CellFlowTest {
    private static final int UNITS = 7;

    static Stream<CellFlow> flows() {
        return networks().stream().flatMap(weights -> {
            RecurrentEquations equations = RecurrentEquations.of(weights);
            return equations.groups().stream().map(group -> CellFlow.of(equations, group));
        });
    }

    private static List<SequenceWeights> networks() {
        return TestWeights.ofEveryKind(UNITS, ReadingOrder.TOP_DOWN, 5);
    }

    @ParameterizedTest
    @MethodSource("flows")
    void nothingFlowsOutOfAPartBeforeItIsThere(CellFlow flow) {
        Set<Part> reached = EnumSet.noneOf(Part.class);
        for (Arrow arrow : flow.arrows()) {
            assertThat(flow.has(arrow.from())).isTrue();
            assertThat(flow.has(arrow.to())).isTrue();
            assertThat(flow.phase(arrow.from())).isLessThanOrEqualTo(arrow.phase());
            assertThat(flow.phase(arrow.to())).isLessThanOrEqualTo(arrow.phase());
            reached.add(arrow.from());
            reached.add(arrow.to());
        }
        assertThat(flow.parts()).isEqualTo(reached);
        assertThat(new HashSet<>(flow.arrows())).hasSameSizeAs(flow.arrows());
    }

    @ParameterizedTest
    @MethodSource("flows")
    void everyPartLeadsToAnExitOrTheAnswer(CellFlow flow) {
        for (Part part : flow.parts()) {
            boolean leads = flow.arrows().stream().anyMatch(arrow -> arrow.from() == part);
            assertThat(leads).as("%s", part).isEqualTo(!part.isExit() && part != Part.READOUT);
        }
    }

    /** Products and sums are of two; all else comes of one thing, but for the kernel, which hears two and sums both. */
    @ParameterizedTest
    @MethodSource("flows")
    void everyPartComesOfAsManyAsItsOperationTakes(CellFlow flow) {
        Set<Part> given = EnumSet.of(Part.INPUT, Part.HIDDEN_BEFORE, Part.CELL_BEFORE);
        Set<Part> ofTwo =
                EnumSet.of(Part.KEEP_PRODUCT, Part.WRITE_PRODUCT, Part.SHOW_PRODUCT, Part.RESET_PRODUCT, Part.SUM);
        for (Part part : flow.parts()) {
            long incoming =
                    flow.arrows().stream().filter(arrow -> arrow.to() == part).count();
            if (part == Part.KERNEL) {
                assertThat(incoming).isEqualTo(flow.has(Part.RESET_PRODUCT) ? 3 : 2);
            } else {
                assertThat(incoming).as("%s", part).isEqualTo(given.contains(part) ? 0 : ofTwo.contains(part) ? 2 : 1);
            }
        }
        assertThat(flow.has(Part.HIDDEN_ONWARD)).isTrue();
        assertThat(flow.has(Part.CELL_ONWARD)).isEqualTo(flow.has(Part.CELL_NOW));
        assertThat(flow.has(Part.LAYER_ABOVE)).isNotEqualTo(flow.has(Part.READOUT));
    }

    @ParameterizedTest
    @MethodSource("flows")
    void theKernelHasAColumnForEveryUnitOfEverySum(CellFlow flow) {
        assertThat(flow.hiddenSize()).isEqualTo(UNITS);
        assertThat(flow.group().size()).isEqualTo(UNITS);
        assertThat(flow.inputSize()).isEqualTo(flow.readsLines() ? 28 : UNITS);
        assertThat(flow.classes()).isEqualTo(10);
        assertThat(flow.shape(Part.KERNEL))
                .containsExactly(
                        flow.inputSize() + UNITS,
                        UNITS * Math.max(1, flow.gates().size()));
        assertThat(flow.shape(Part.OUTPUT_WEIGHTS)).containsExactly(UNITS, 10);
        assertThat(flow.shape(Part.INPUT)).containsExactly(flow.inputSize());
        assertThat(flow.shape(Part.READOUT)).containsExactly(10);
        assertThat(flow.shape(Part.SOFTMAX)).containsExactly(10);
        assertThat(flow.shape(Part.HIDDEN_NOW)).containsExactly(UNITS);
        assertThat(flow.sums()).hasSize(Math.max(1, flow.gates().size()));
    }

    @Test
    void anLstmHasFourGatesAGruThreeAndARnnNone() {
        List<CellFlow> flows = flows().toList();
        assertThat(flows.get(0).sums())
                .containsExactlyInAnyOrder(
                        Quantity.FORGET_GATE, Quantity.INPUT_GATE, Quantity.CANDIDATE, Quantity.OUTPUT_GATE);
        assertThat(flows.get(1).sums()).containsExactly(Quantity.HIDDEN_STATE);
        assertThat(flows.get(1).gates()).isEmpty();
        assertThat(flows.get(2).sums())
                .containsExactlyInAnyOrder(Quantity.UPDATE_GATE, Quantity.RESET_GATE, Quantity.CANDIDATE);
        assertThat(flows.get(0).has(Part.CELL_NOW)).isTrue();
        assertThat(flows.get(2).has(Part.CELL_NOW)).isFalse();
    }

    @Test
    void aFlowIsThatOfNoOtherKindOfNetwork() {
        List<SequenceWeights> networks = networks();
        for (int one = 0; one < 3; one++) {
            RecurrentEquations equations = RecurrentEquations.of(networks.get(one));
            CellFlow flow = CellFlow.of(equations, equations.groups().get(0));
            for (int other = 0; other < networks.size(); other++) {
                assertThat(flow.isOf(RecurrentEquations.of(networks.get(other))))
                        .isEqualTo(one == other);
            }
        }
    }

    @Test
    void partsAreGatesOperationsVectorsOrExits() {
        assertThat(Stream.of(Part.values()).filter(Part::isGate))
                .containsExactlyInAnyOrder(
                        Part.FORGET_GATE, Part.INPUT_GATE, Part.UPDATE_GATE, Part.RESET_GATE, Part.OUTPUT_GATE);
        assertThat(Stream.of(Part.values()).filter(Part::isExit))
                .containsExactlyInAnyOrder(Part.CELL_ONWARD, Part.HIDDEN_ONWARD, Part.LAYER_ABOVE);
        assertThat(Stream.of(Part.values()).filter(part -> part.isOperation() && part.isVector()))
                .isEmpty();
        assertThat(Stream.of(Part.values()).filter(Part::isVector))
                .contains(Part.INPUT, Part.HIDDEN_BEFORE, Part.CELL_BEFORE, Part.CELL_NOW, Part.HIDDEN_NOW)
                .doesNotContain(Part.KERNEL, Part.READOUT, Part.OUTPUT_WEIGHTS);
        assertThat(Part.REST.sign()).isEqualTo("1\u2212");
        assertThat(Part.INPUT.sign()).isEmpty();
    }
}
