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
import rowreader.trace.NaiveLstm;
import rowreader.trace.Quantity;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class UnitOrderTest {
    private static final int H = 40;
    private static final LstmWeights WEIGHTS = TestWeights.random(H, 4);
    private static final Trace TRACE = new Tracer(WEIGHTS).trace(TestDigits.blot(1));

    @ParameterizedTest
    @EnumSource
    void everyOrderHasEveryUnitOnce(UnitOrder order) {
        int[] units = order.units(TRACE);
        Arrays.sort(units);

        assertThat(units).isEqualTo(UnitOrder.INDEX.units(TRACE)).hasSize(H);
    }

    @Test
    void contributionsFallAndMakeTheLogit() {
        int[] units = UnitOrder.CONTRIBUTION.units(TRACE);
        int prediction = TRACE.prediction();

        double sum = WEIGHTS.outputBias()[prediction];
        for (int i = 0; i < H; i++) {
            float contribution = UnitOrder.contribution(TRACE, units[i]);
            sum += contribution;
            assertThat(contribution).isLessThanOrEqualTo(UnitOrder.contribution(TRACE, units[Math.max(0, i - 1)]));
        }
        assertThat(sum).isCloseTo(new NaiveLstm(WEIGHTS).read(TRACE.digit()).logit(prediction), within(1e-4));
    }

    @Test
    void meanForgetGatesFall() {
        int[] units = UnitOrder.LONGEST_MEMORY.units(TRACE);
        NaiveLstm naive = new NaiveLstm(WEIGHTS).read(TRACE.digit());

        double last = 1;
        for (int unit : units) {
            double mean = Arrays.stream(naive.gates)
                    .mapToDouble(gates -> gates[H + unit])
                    .average()
                    .orElseThrow();
            assertThat((double) UnitOrder.meanKeepingGate(TRACE, unit)).isCloseTo(mean, within(1e-5));
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
                mean += TRACE.value(Quantity.HIDDEN_STATE, t, u) / H;
            }
            for (int u = 0; u < H; u++) {
                courses[u][t] = TRACE.value(Quantity.HIDDEN_STATE, t, u) - mean;
            }
        }
        RealMatrix left = new SingularValueDecomposition(MatrixUtils.createRealMatrix(courses)).getU();
        int[] units = UnitOrder.FIRST_PRINCIPAL_COMPONENT.units(TRACE);

        double direction = Math.signum(left.getEntry(units[0], 0) - left.getEntry(units[H - 1], 0));
        for (int i = 1; i < H; i++) {
            assertThat(direction * left.getEntry(units[i], 0))
                    .isLessThanOrEqualTo(direction * left.getEntry(units[i - 1], 0) + 1e-6);
        }
    }
}
