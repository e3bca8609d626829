package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.ReadingOrder;
import rowreader.trace.NaiveLstm;
import rowreader.trace.Quantity;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class UnitOrderTest {
    private static final int H = 40;
    private static final LstmWeights WEIGHTS = TestWeights.random(H, 4);
    private final Trace trace = new Tracer(WEIGHTS).trace(TestDigits.blot(1));

    @ParameterizedTest
    @EnumSource
    void everyOrderHasEveryUnitOnce(UnitOrder order) {
        int[] units = order.units(trace);
        Arrays.sort(units);

        assertThat(units).isEqualTo(UnitOrder.INDEX.units(trace)).hasSize(H);
    }

    @Test
    void contributionsFallAndMakeTheLogit() {
        int[] units = UnitOrder.CONTRIBUTION.units(trace);
        int prediction = trace.prediction();

        double sum = WEIGHTS.outputBias()[prediction];
        for (int i = 0; i < H; i++) {
            float contribution = UnitOrder.contribution(trace, units[i]);
            sum += contribution;
            assertThat(contribution).isLessThanOrEqualTo(UnitOrder.contribution(trace, units[Math.max(0, i - 1)]));
        }
        assertThat(sum).isCloseTo(new NaiveLstm(WEIGHTS).read(trace.digit()).logit(prediction), within(1e-4));
    }

    @Test
    void meanForgetGatesFall() {
        int[] units = UnitOrder.LONGEST_MEMORY.units(trace);
        NaiveLstm naive = new NaiveLstm(WEIGHTS).read(trace.digit());

        double last = 1;
        for (int unit : units) {
            double mean = Arrays.stream(naive.gates)
                    .mapToDouble(gates -> gates[H + unit])
                    .average()
                    .orElseThrow();
            assertThat((double) UnitOrder.meanKeepingGate(trace, unit)).isCloseTo(mean, within(1e-5));
            assertThat(mean).isLessThanOrEqualTo(last + 1e-6);
            last = mean;
        }
    }

    @Test
    void theFirstPrincipalComponentOrdersAsALibrarysSingularVectorDoes() {
        double[][] courses = new double[H][28];
        for (int t = 0; t < 28; t++) {
            double mean = 0;
            for (int u = 0; u < H; u++) {
                mean += trace.value(Quantity.HIDDEN_STATE, t, u) / H;
            }
            for (int u = 0; u < H; u++) {
                courses[u][t] = trace.value(Quantity.HIDDEN_STATE, t, u) - mean;
            }
        }
        RealMatrix left = new SingularValueDecomposition(MatrixUtils.createRealMatrix(courses)).getU();
        int[] units = UnitOrder.FIRST_PRINCIPAL_COMPONENT.units(trace);

        double direction = Math.signum(left.getEntry(units[0], 0) - left.getEntry(units[H - 1], 0));
        for (int i = 1; i < H; i++) {
            assertThat(direction * left.getEntry(units[i], 0))
                    .isLessThanOrEqualTo(direction * left.getEntry(units[i - 1], 0) + 1e-6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theUnitsOfALayerStayTogether(UnitOrder order) {
        Trace stacked = new Tracer(TestWeights.stacked(9, ReadingOrder.TOP_DOWN, 4)).trace(TestDigits.blot(1));
        int[] units = order.units(stacked);

        int[] lower = Arrays.copyOf(units, 9);
        int[] upper = Arrays.copyOfRange(units, 9, 18);
        Arrays.sort(lower);
        Arrays.sort(upper);
        assertThat(lower).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(upper).containsExactly(9, 10, 11, 12, 13, 14, 15, 16, 17);
    }
}
