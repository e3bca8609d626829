package rowreader.network.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeightsShapesTest {
    private static final int INPUTS = 28;
    private static final int UNITS = 3;
    private static final int CLASSES = 5;
    private static final Matrix OUTPUT = matrix(UNITS, CLASSES);
    private static final Matrix OUTPUT_BIAS = matrix(1, CLASSES);

    @Test
    void everyNetworkKnowsItsUnitsItsClassesAndItsOrder() {
        for (ReadingOrder order : ReadingOrder.values()) {
            List<SequenceWeights> all = List.of(
                    new LstmWeights(cell(), OUTPUT, OUTPUT_BIAS, order),
                    new RnnWeights(
                            matrix(INPUTS, UNITS), matrix(UNITS, UNITS), matrix(1, UNITS), OUTPUT, OUTPUT_BIAS, order),
                    new GruWeights(
                            matrix(INPUTS, 3 * UNITS),
                            matrix(UNITS, 3 * UNITS),
                            matrix(1, 3 * UNITS),
                            OUTPUT,
                            OUTPUT_BIAS,
                            order),
                    new StackedLstmWeights(List.of(cell(), cell()), OUTPUT, OUTPUT_BIAS, order),
                    new BidirectionalLstmWeights(cell(), cell(), matrix(2 * UNITS, CLASSES), OUTPUT_BIAS, order));
            assertThat(all).allSatisfy(weights -> {
                assertThat(weights.hiddenSize()).isEqualTo(UNITS);
                assertThat(weights.classes()).isEqualTo(CLASSES);
                assertThat(weights.readingOrder()).isEqualTo(order);
            });
        }
        assertThat(new MlpWeights(List.of(), OUTPUT, OUTPUT_BIAS).classes()).isEqualTo(CLASSES);
        assertThat(new LeNetWeights(OUTPUT, OUTPUT, OUTPUT, OUTPUT, OUTPUT, OUTPUT, OUTPUT, OUTPUT_BIAS).classes())
                .isEqualTo(CLASSES);
    }

    @Test
    void anLstmGivesBackWhatItWasMadeOf() {
        float[] inputs = counted(INPUTS * 4 * UNITS);
        float[] recurrent = counted(UNITS * 4 * UNITS);
        float[] bias = counted(4 * UNITS);
        float[] output = counted(UNITS * CLASSES);
        float[] outputBias = counted(CLASSES);
        LstmWeights weights = new LstmWeights(inputs, recurrent, bias, output, outputBias);
        assertThat(weights.readingOrder()).isEqualTo(ReadingOrder.TOP_DOWN);
        assertThat(weights.inputSize()).isEqualTo(INPUTS);
        assertThat(weights.cell().inputSize()).isEqualTo(INPUTS);
        assertThat(weights.inputWeights()).isEqualTo(inputs);
        assertThat(weights.recurrentWeights()).isEqualTo(recurrent);
        assertThat(weights.bias()).isEqualTo(bias);
        assertThat(weights.outputWeights()).isEqualTo(output);
        assertThat(weights.outputBias()).isEqualTo(outputBias);
        assertThat(weights.output().row(1)).containsExactly(5, 6, 7, 8, 9);
        assertThat(weights.outputBiases().values()).isEqualTo(outputBias);
    }

    @Test
    void anLstmOfShapesThatDisagreeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LstmCellWeights(matrix(INPUTS, 11), matrix(UNITS, 12), matrix(1, 12)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LstmCellWeights(matrix(INPUTS, 12), matrix(UNITS, 11), matrix(1, 12)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LstmCellWeights(matrix(INPUTS, 12), matrix(UNITS, 12), matrix(1, 11)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LstmWeights(cell(), matrix(UNITS + 1, CLASSES), OUTPUT_BIAS, ReadingOrder.COLUMNS));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LstmWeights(cell(), matrix(UNITS, CLASSES + 1), OUTPUT_BIAS, ReadingOrder.COLUMNS));
        float[] twelve = new float[12];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LstmWeights(new float[13], new float[36], twelve, new float[15], new float[5]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LstmWeights(new float[0], new float[36], twelve, new float[15], new float[5]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LstmWeights(twelve, new float[36], new float[0], new float[15], new float[5]));
    }

    @Test
    void layersOfADeepNetworkCannotBeExchangedFromOutside() {
        List<DenseWeights> layers = new ArrayList<>(List.of(new DenseWeights(OUTPUT, OUTPUT_BIAS)));
        MlpWeights mlp = new MlpWeights(layers, OUTPUT, OUTPUT_BIAS);
        layers.clear();
        assertThat(mlp.hiddenLayers()).hasSize(1);
    }

    private static LstmCellWeights cell() {
        return new LstmCellWeights(matrix(INPUTS, 4 * UNITS), matrix(UNITS, 4 * UNITS), matrix(1, 4 * UNITS));
    }

    private static Matrix matrix(int rows, int columns) {
        return new Matrix(rows, columns, new float[rows * columns]);
    }

    private static float[] counted(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = i;
        }
        return values;
    }
}
