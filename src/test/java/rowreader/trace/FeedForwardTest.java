package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.network.weights.DenseWeights;
import rowreader.network.weights.LeNetWeights;
import rowreader.network.weights.Matrix;
import rowreader.network.weights.MlpWeights;
import rowreader.trace.layers.Maps;
import rowreader.trace.layers.Patch;

class FeedForwardTest {
    private static final Digit DIGIT = TestDigits.blot(1);

    private final LeNetWeights leNet = LayerWeights.leNet(30, 2);
    private final LayerActivations seen = FeedForward.of(leNet).activations(DIGIT);

    @Test
    void aNetworkOfOneUnitIsWorkedByHand() {
        float[] weights = new float[784];
        weights[0] = 2;
        weights[29] = -1;
        float[] pixels = new float[784];
        pixels[0] = 1;
        pixels[29] = 0.5f;
        MlpWeights hand = new MlpWeights(
                List.of(new DenseWeights(matrix(784, 1, weights), matrix(1, 1, 0.25f))),
                matrix(1, 2, 1, 0),
                matrix(1, 2, 0, 0.75f));

        LayerActivations activations = FeedForward.of(hand).activations(Digit.of(pixels));

        // 2 * 1 - 1 * 0.5 + 0.25 = 1.75, and the logits are 1.75 and 0.75.
        assertThat(activations.activations(0).value(0)).isEqualTo(1.75f);
        assertThat(activations.probabilities()[0]).isCloseTo((float) (1 / (1 + Math.exp(-1))), within(1e-6f));
        assertThat(activations.prediction()).isZero();
    }

    @Test
    void aNegativeSumIsRectifiedToZero() {
        MlpWeights hand = new MlpWeights(
                List.of(new DenseWeights(matrix(784, 2, new float[1568]), matrix(1, 2, -0.5f, 0.5f))),
                matrix(2, 2, 0, 0, 0, 0),
                matrix(1, 2, 0, 0));

        Maps units = FeedForward.of(hand).activations(DIGIT).activations(0);

        assertThat(units.values()).containsExactly(0, 0.5f);
        assertThat(units.zeros()).isEqualTo(1);
    }

    @Test
    void eachNumberOfTheFirstConvolutionIsTheProductOfItsWindowWithItsKernel() {
        Maps maps = seen.activations(0);
        for (int map = 0; map < 20; map++) {
            for (int row = 0; row < 24; row++) {
                for (int column = 0; column < 24; column++) {
                    double sum = leNet.firstBias().values()[map];
                    for (int i = 0; i < 25; i++) {
                        sum += leNet.firstKernels().values()[map * 25 + i] * DIGIT.at(row + i / 5, column + i % 5);
                    }
                    assertThat(maps.value(map, row, column)).isCloseTo((float) sum, within(1e-5f));
                }
            }
        }
    }

    @Test
    void eachNumberOfTheSecondConvolutionSumsOverAllMapsBelow() {
        Maps below = seen.activations(1);
        Maps kernel = seen.layer(2).incomingWeights(7).orElseThrow();
        double sum = leNet.secondBias().values()[7];
        for (int map = 0; map < 20; map++) {
            for (int i = 0; i < 25; i++) {
                sum += kernel.value(map, i / 5, i % 5) * below.value(map, 3 + i / 5, 2 + i % 5);
            }
        }

        assertThat(seen.activations(2).value(7, 3, 2)).isCloseTo((float) sum, within(1e-5f));
    }

    @Test
    void poolingKeepsTheLargestOfFour() {
        Maps below = seen.activations(0);

        assertThat(seen.activations(1).value(4, 11, 0))
                .isEqualTo(Math.max(
                        Math.max(below.value(4, 22, 0), below.value(4, 22, 1)),
                        Math.max(below.value(4, 23, 0), below.value(4, 23, 1))));
    }

    @Test
    void layersHaveTheShapesOfCaffesExample() {
        assertThat(seen.size()).isEqualTo(5);
        assertShape(seen.activations(0), 20, 24);
        assertShape(seen.activations(1), 20, 12);
        assertShape(seen.activations(2), 50, 8);
        assertShape(seen.activations(3), 50, 4);
        assertShape(seen.activations(4), 30, 1);
    }

    @Test
    void aDenseUnitSeesAllMapsOrAllPixelsBelowIt() {
        Maps maps = seen.layer(4).incomingWeights(3).orElseThrow();
        assertShape(maps, 50, 4);
        assertThat(maps.value(49, 3, 3)).isEqualTo(leNet.denseWeights().values()[799 * 30 + 3]);

        MlpWeights mlp = LayerWeights.mlp(2, 6, 3);
        Maps picture = FeedForward.of(mlp).layers().get(0).incomingWeights(5).orElseThrow();
        assertShape(picture, 1, 28);
        assertThat(picture.value(0, 1, 2))
                .isEqualTo(mlp.hiddenLayers().get(0).weights().values()[30 * 6 + 5]);
    }

    /** What a number depends on is found out by changing every pixel: nothing else changes it, and all of this may. */
    @Test
    void onlyPixelsOfTheReceptiveFieldChangeANumber() {
        int[][] places = {{0, 23, 5}, {1, 7, 11}, {2, 4, 0}, {3, 1, 2}};
        for (int[] place : places) {
            Patch field = seen.receptiveField(place[0], place[1], place[2]);
            boolean[] matters = new boolean[Digit.PIXELS];
            for (int pixel = 0; pixel < Digit.PIXELS; pixel++) {
                int row = pixel / 28;
                int column = pixel % 28;
                Maps changed = FeedForward.of(leNet)
                        .activations(DIGIT.withPixel(row, column, 1 - DIGIT.at(row, column)))
                        .activations(place[0]);
                for (int map = 0; map < changed.count(); map++) {
                    matters[pixel] |= changed.value(map, place[1], place[2])
                            != seen.activations(place[0]).value(map, place[1], place[2]);
                }
                boolean inside = row >= field.row()
                        && row < field.row() + field.height()
                        && column >= field.column()
                        && column < field.column() + field.width();
                assertThat(matters[pixel] && !inside).isFalse();
            }
            assertThat(matters[field.row() * 28 + field.column()]).isTrue();
            assertThat(matters[(field.row() + field.height() - 1) * 28 + field.column() + field.width() - 1])
                    .isTrue();
        }
        assertThat(seen.receptiveField(4, 0, 0)).isEqualTo(new Patch(0, 0, 28, 28));
    }

    private static void assertShape(Maps maps, int count, int side) {
        assertThat(List.of(maps.count(), maps.height(), maps.width())).isEqualTo(List.of(count, side, side));
    }

    private static Matrix matrix(int rows, int columns, float... values) {
        return new Matrix(rows, columns, values);
    }
}
