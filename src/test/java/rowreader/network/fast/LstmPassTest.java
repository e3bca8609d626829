package rowreader.network.fast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.network.fast.RecurrentPass.Input;
import rowreader.network.fast.RecurrentPass.Parameters;
import rowreader.network.fast.RecurrentPass.Steps;

class LstmPassTest {
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

    private static float[] gradients(
            int inputSize, int hiddenSize, int timesteps, int rows, Cores cores, boolean smallKernels) {
        Random random = new Random(1);
        int columns = 4 * hiddenSize;
        Parameters parameters = new Parameters(
                random(random, inputSize * columns), random(random, hiddenSize * columns), random(random, columns));
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
        float[] result = new float[hiddenSize * columns];
        gradients.recurrent().buffer().get(0, result);
        return result;
    }

    private static Floats random(Random random, int length) {
        Floats floats = new Floats(length);
        for (int k = 0; k < length; k++) {
            floats.buffer().put(k, (random.nextFloat() - 0.5f) * 0.2f);
        }
        return floats;
    }
}
