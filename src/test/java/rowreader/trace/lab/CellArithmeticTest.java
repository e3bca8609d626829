package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rowreader.trace.Quantity.CANDIDATE;
import static rowreader.trace.Quantity.CELL_STATE;
import static rowreader.trace.Quantity.FORGET_GATE;
import static rowreader.trace.Quantity.HIDDEN_STATE;
import static rowreader.trace.Quantity.INPUT_GATE;
import static rowreader.trace.Quantity.OUTPUT_GATE;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.data.Digit;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Ablation;
import rowreader.trace.NaiveLstm;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.lab.CellArithmetic.Sum;
import rowreader.trace.lab.CellArithmetic.Term;

class CellArithmeticTest {
    private static final int H = 12;
    private static final Digit DIGIT = TestDigits.blot(1);
    private static final LstmWeights WEIGHTS = TestWeights.random(H, 4);
    private final Trace trace = new Tracer(WEIGHTS).trace(DIGIT);

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 5", "27, 11"})
    void theSumsLeadToTheGatesOfThePlainEquations(int timestep, int unit) {
        NaiveLstm naive = new NaiveLstm(WEIGHTS).read(DIGIT);
        CellArithmetic arithmetic = CellArithmetic.of(trace, timestep, unit, 3);

        List<Sum> sums = arithmetic.sums();
        for (int gate = 0; gate < 4; gate++) {
            Sum sum = sums.get(gate);
            double squashed = gate == 3 ? Math.tanh(sum.sum()) : 1 / (1 + Math.exp(-sum.sum()));
            assertThat(squashed).isCloseTo(naive.gates[timestep][gate * H + unit], within(1e-5));
            assertThat((double) sum.activation()).isCloseTo(squashed, within(1e-5));
            assertThat(sum.bias() + sum.inputSum() + sum.recurrentSum()).isCloseTo(sum.sum(), within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 5", "27, 11"})
    void theGatesLeadToTheStates(int timestep, int unit) {
        CellArithmetic a = CellArithmetic.of(trace, timestep, unit, 3);

        float c = a.after().get(FORGET_GATE) * a.before().get(CELL_STATE)
                + a.after().get(INPUT_GATE) * a.after().get(CANDIDATE);
        assertThat(a.after().get(CELL_STATE)).isCloseTo(c, within(1e-6f));
        assertThat((double) a.after().get(HIDDEN_STATE))
                .isCloseTo(a.after().get(OUTPUT_GATE) * Math.tanh(c), within(1e-6));
        assertThat(a.ablated()).isFalse();
        assertThat(a.before())
                .containsOnlyKeys(HIDDEN_STATE, CELL_STATE)
                .containsEntry(HIDDEN_STATE, timestep == 0 ? 0 : trace.value(HIDDEN_STATE, timestep - 1, unit));
    }

    @Test
    void theLargestProductsAreListedAndAllOfThemMakeTheSum() {
        Sum all = CellArithmetic.of(trace, 12, 2, 99).sums().get(3);
        Sum three = CellArithmetic.of(trace, 12, 2, 3).sums().get(3);

        assertThat(all.largestRecurrents())
                .hasSize(H)
                .isSortedAccordingTo(Comparator.comparingDouble(term -> -Math.abs(term.product())));
        assertThat(total(all.largestRecurrents())).isCloseTo(all.recurrentSum(), within(1e-5));
        assertThat(total(all.largestInputs())).isCloseTo(all.inputSum(), within(1e-5));
        assertThat(three.largestInputs())
                .isEqualTo(all.largestInputs().subList(0, 3))
                .allSatisfy(term -> assertThat(term.value()).isEqualTo(DIGIT.at(12, term.index())));
    }

    private static double total(List<Term> terms) {
        return terms.stream().mapToDouble(Term::product).sum();
    }

    @Test
    void blankRowsHaveNoInputProductsNorHasTheFirstRowRecurrentOnes() {
        Trace longer = new Tracer(WEIGHTS).trace(Reading.of(DIGIT).withBlankRowsAfter(2));

        assertThat(CellArithmetic.of(longer, 29, 0, 3).sums().get(0).largestInputs())
                .isEmpty();
        assertThat(CellArithmetic.of(longer, 0, 0, 3).sums().get(0).largestRecurrents())
                .isEmpty();
    }

    @Test
    void aUnitOutOfActionSaysSo() {
        Ablation ablation = new Ablation(Set.of(2), Ablation.Kind.HIDDEN_TO_ZERO, 5);
        Trace ablated = new Tracer(WEIGHTS).trace(Reading.of(DIGIT).withAblation(ablation));

        assertThat(CellArithmetic.of(ablated, 4, 2, 3).ablated()).isFalse();
        assertThat(CellArithmetic.of(ablated, 5, 2, 3).ablated()).isTrue();
        assertThat(CellArithmetic.of(ablated, 5, 2, 3).after().get(HIDDEN_STATE))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void theSumsOfEveryLayerAreThoseThatItsUnitsSquash(SequenceWeights weights) {
        Trace read = new Tracer(weights).trace(DIGIT);
        for (int unit = 0; unit < read.units(); unit++) {
            CellArithmetic arithmetic = CellArithmetic.of(read, 13, unit, 99);
            assertThat(arithmetic.group().contains(unit)).isTrue();
            for (Sum sum : arithmetic.sums()) {
                double products = sum.bias() + total(sum.largestInputs()) + total(sum.largestRecurrents());
                double squashed = sum.quantity().lowest() < 0 ? Math.tanh(products) : 1 / (1 + Math.exp(-products));
                assertThat(squashed).isCloseTo(read.value(sum.quantity(), 13, unit), within(1e-5));
            }
        }
    }

    @Test
    void unitsOfTheLayerBelowAreNumberedAsEverywhere() {
        Trace read = new Tracer(TestWeights.stacked(6, 3, ReadingOrder.TOP_DOWN, 4)).trace(DIGIT);

        assertThat(CellArithmetic.of(read, 13, 14, 99).sums()).allSatisfy(sum -> {
            assertThat(sum.largestInputs())
                    .hasSize(6)
                    .allSatisfy(term -> assertThat(term.value()).isEqualTo(read.value(HIDDEN_STATE, 13, term.index())));
            assertThat(sum.largestRecurrents()).allMatch(term -> term.index() >= 12);
        });
    }

    static List<SequenceWeights> networks() {
        return TestWeights.ofEveryKind(6, ReadingOrder.TOP_DOWN, 4);
    }
}
