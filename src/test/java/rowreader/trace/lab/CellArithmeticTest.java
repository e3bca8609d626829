package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.data.Digit;
import rowreader.network.LstmWeights;
import rowreader.trace.KnockOut;
import rowreader.trace.LstmTracer;
import rowreader.trace.NaiveLstm;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.lab.CellArithmetic.GateSum;
import rowreader.trace.lab.CellArithmetic.Term;

class CellArithmeticTest {
    private static final int H = 12;
    private static final Digit DIGIT = TestDigits.blot(1);
    private static final LstmWeights WEIGHTS = TestWeights.random(H, 4);
    private static final Trace TRACE = new LstmTracer(WEIGHTS).trace(DIGIT);

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 5", "27, 11"})
    void theSumsLeadToTheGatesOfThePlainEquations(int timestep, int unit) {
        NaiveLstm naive = new NaiveLstm(WEIGHTS).read(DIGIT);
        CellArithmetic arithmetic = CellArithmetic.of(TRACE, timestep, unit, 3);

        List<GateSum> sums = List.of(
                arithmetic.inputGate(), arithmetic.forgetGate(), arithmetic.outputGate(), arithmetic.candidate());
        for (int gate = 0; gate < 4; gate++) {
            GateSum sum = sums.get(gate);
            double squashed = gate == 3 ? Math.tanh(sum.sum()) : 1 / (1 + Math.exp(-sum.sum()));
            assertThat(squashed).isCloseTo(naive.gates[timestep][gate * H + unit], within(1e-5));
            assertThat((double) sum.activation()).isCloseTo(squashed, within(1e-5));
            assertThat(sum.bias() + sum.inputSum() + sum.recurrentSum()).isCloseTo(sum.sum(), within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "9, 5", "27, 11"})
    void theGatesLeadToTheStates(int timestep, int unit) {
        CellArithmetic a = CellArithmetic.of(TRACE, timestep, unit, 3);

        float c = a.forgetGate().activation() * a.previousCellState()
                + a.inputGate().activation() * a.candidate().activation();
        assertThat(a.cellState()).isCloseTo(c, within(1e-6f));
        assertThat((double) a.hiddenState()).isCloseTo(a.outputGate().activation() * Math.tanh(c), within(1e-6));
        assertThat(a.knockedOut()).isFalse();
    }

    @Test
    void theLargestProductsAreListedAndAllOfThemMakeTheSum() {
        GateSum all = CellArithmetic.of(TRACE, 12, 2, 99).candidate();
        GateSum three = CellArithmetic.of(TRACE, 12, 2, 3).candidate();

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
        Trace longer = new LstmTracer(WEIGHTS).trace(Reading.of(DIGIT).withBlankRowsAfter(2));

        assertThat(CellArithmetic.of(longer, 29, 0, 3).inputGate().largestInputs())
                .isEmpty();
        assertThat(CellArithmetic.of(longer, 0, 0, 3).inputGate().largestRecurrents())
                .isEmpty();
    }

    @Test
    void aUnitOutOfActionSaysSo() {
        KnockOut knockOut = new KnockOut(Set.of(2), KnockOut.Kind.HIDDEN_TO_ZERO, 5);
        Trace damaged = new LstmTracer(WEIGHTS).trace(Reading.of(DIGIT).withKnockOut(knockOut));

        assertThat(CellArithmetic.of(damaged, 4, 2, 3).knockedOut()).isFalse();
        assertThat(CellArithmetic.of(damaged, 5, 2, 3).knockedOut()).isTrue();
        assertThat(CellArithmetic.of(damaged, 5, 2, 3).hiddenState()).isZero();
    }
}
