package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

class FastAdamTest {
    /** More than two blocks, and not a whole number of them. */
    private static final int LENGTH = 4_001;

    private final INDArray stockState = Nd4j.zeros(DataType.FLOAT, 1, 2L * LENGTH);
    private final INDArray fastState = Nd4j.zeros(DataType.FLOAT, 1, 2L * LENGTH);
    private final GradientUpdater<?> stock = new Adam(0.01).instantiate(stockState, true);
    private final GradientUpdater<?> fast =
            new FastAdam((AdamUpdater) new Adam(0.01).instantiate(fastState, true), new Cores(2));

    @Test
    void itsStepsAreNd4js() {
        Nd4j.getRandom().setSeed(3);
        for (int iteration = 0; iteration < 5; iteration++) {
            INDArray expected = Nd4j.randn(DataType.FLOAT, 1, LENGTH).muli(1e-3);
            INDArray actual = expected.dup();
            stock.applyUpdater(expected, iteration, 0);
            fast.applyUpdater(actual, iteration, 0);
            assertClose(actual, expected);
            assertClose(fastState, stockState);
        }
    }

    private static void assertClose(INDArray actual, INDArray expected) {
        double greatest = expected.amaxNumber().doubleValue();
        assertThat(greatest).isPositive();
        assertThat(actual.sub(expected).amaxNumber().doubleValue()).isLessThan(1e-5 * greatest);
    }

    @Test
    void aNewLearningRateHoldsFromTheNextStepOn() {
        INDArray gradient = Nd4j.ones(DataType.FLOAT, 1, LENGTH);
        fast.getConfig().setLrAndSchedule(0.5, null);
        fast.applyUpdater(gradient, 0, 0);
        assertThat(gradient.getDouble(LENGTH - 1)).isBetween(0.499, 0.501);
    }
}
