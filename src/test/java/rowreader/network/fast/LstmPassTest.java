package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.network.fast.RecurrentPass.Input;
import rowreader.network.fast.RecurrentPass.Parameters;
import rowreader.network.fast.RecurrentPass.Steps;

class LstmPassTest {
    /** Four slices of 25. */
    private static final int ROWS = 100;

    @BeforeAll
    static void loadBlas() {
        OpenBlas.load();
    }

    @ParameterizedTest(name = "I={0} H={1} T={2} B={3}")
    @CsvSource({"28,150,28,128", "28,300,3,50", "5,17,4,33"})
    void smallPiecesAndWholeProductsAgree(int inputSize, int hiddenSize, int timesteps, int rows) {
        float[] whole = gradients(inputSize, hiddenSize, timesteps, rows, new Cores(2), false);
        float[] pieces = gradients(inputSize, hiddenSize, timesteps, rows, new Cores(2), true);
        float greatest = 0;
        float worst = 0;
        for (int k = 0; k < whole.length; k++) {
            greatest = Math.max(greatest, Math.abs(whole[k]));
            worst = Math.max(worst, Math.abs(whole[k] - pieces[k]));
        }
        assertThat(worst).isLessThan(1e-5f * greatest);
    }

    @Test
    void inSmallPiecesTheNumberOfCoresDoesNotChangeABit() {
        float[] alone = gradients(28, 150, 9, 100, new Cores(1), true);
        float[] shared = gradients(28, 150, 9, 100, new Cores(3), true);
        assertThat(shared).isEqualTo(alone);
    }

    @Test
    void whoeverHelpsALateCoreDoesNotChangeABit() {
        float[] alone = learned(new Cores(1), (first, rows, w) -> {});
        // The last slice begins its way back when nobody else has anything to do but to help.
        float[] helped = learned(new Cores(3), (first, rows, w) -> {
            if (first + rows == ROWS) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        });
        assertThat(helped).isEqualTo(alone);
    }

    @Test
    void nobodyWaitsForACoreThatFailed() {
        assertThatThrownBy(() -> assertTimeoutPreemptively(
                        Duration.ofSeconds(30),
                        () -> learned(new Cores(3), (first, rows, w) -> {
                            // The others are waiting for this slice by then.
                            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                            if (first + rows == ROWS) {
                                throw new ArithmeticException("no errors today");
                            }
                        })))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseInstanceOf(ArithmeticException.class);
    }

    private static float[] learned(Cores cores, RecurrentPass.Errors errors) {
        Random random = new Random(1);
        Parameters parameters = parameters(random, 28, 4 * 150, 150);
        Parameters gradients = new Parameters(new Floats(28 * 600), new Floats(150 * 600), new Floats(600));
        Floats input = random(random, 9 * ROWS * 28);
        Steps hiddenStates = new Steps(new Floats(9 * ROWS * 150), 0);
        Steps outputGradients = new Steps(random(random, ROWS * 150), 8);
        LstmPass pass = new LstmPass(28, 150, cores, true);
        pass.shape(9, ROWS, true);
        pass.learn(parameters, new Input(input.buffer(), 9 * 28, 28), hiddenStates, errors, outputGradients, gradients);
        return values(gradients.recurrent(), 150 * 600);
    }

    private static Parameters parameters(Random random, int inputSize, int columns, int hiddenSize) {
        return new Parameters(
                random(random, inputSize * columns), random(random, hiddenSize * columns), random(random, columns));
    }

    private static float[] values(Floats floats, int length) {
        float[] values = new float[length];
        floats.buffer().get(0, values);
        return values;
    }

    private static float[] gradients(
            int inputSize, int hiddenSize, int timesteps, int rows, Cores cores, boolean smallKernels) {
        Random random = new Random(1);
        int columns = 4 * hiddenSize;
        Parameters parameters = parameters(random, inputSize, columns, hiddenSize);
        Parameters gradients =
                new Parameters(new Floats(inputSize * columns), new Floats(hiddenSize * columns), new Floats(columns));
        Floats input = random(random, timesteps * rows * inputSize);
        Floats hiddenStates = new Floats(timesteps * rows * hiddenSize);
        LstmPass pass = new LstmPass(inputSize, hiddenSize, cores, smallKernels);
        pass.shape(timesteps, rows, true);
        pass.forward(
                parameters, new Input(input.buffer(), timesteps * inputSize, inputSize), new Steps(hiddenStates, 0));
        Steps outputGradients = new Steps(random(random, rows * hiddenSize), timesteps - 1);
        pass.backward(parameters, 0, outputGradients, gradients, null);
        return values(gradients.recurrent(), hiddenSize * columns);
    }

    private static Floats random(Random random, int length) {
        Floats floats = new Floats(length);
        for (int k = 0; k < length; k++) {
            floats.buffer().put(k, (random.nextFloat() - 0.5f) * 0.2f);
        }
        return floats;
    }
}
