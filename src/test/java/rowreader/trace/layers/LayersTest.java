package rowreader.trace.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.network.weights.Matrix;
import rowreader.text.Text;

/** Each kind of layer by its definition, number by number, and its gradients by finite differences. */
class LayersTest {
    private static final Text TITLE = Text.of("trace.layer.output");
    private static final int MAPS_BELOW = 2;
    private static final int HEIGHT = 10;
    private static final int WIDTH = 8;

    private final Random random = new Random(17);

    private final Maps below = new Maps(MAPS_BELOW, HEIGHT, WIDTH, normal(MAPS_BELOW * HEIGHT * WIDTH));

    static Stream<Layer> layers() {
        Random random = new Random(3);
        return Stream.of(
                convolution(1, random),
                convolution(3, random),
                convolution(5, random),
                convolution(7, random),
                new MaxPooling(TITLE),
                new Dense(TITLE, matrix(160, 6, random), matrix(1, 6, random), HEIGHT, WIDTH));
    }

    private static Convolution convolution(int side, Random random) {
        return new Convolution(TITLE, MAPS_BELOW, matrix(3, MAPS_BELOW * side * side, random), matrix(1, 3, random));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7})
    void aConvolutionSumsItsWindowsTimesItsKernels(int side) {
        Matrix kernels = matrix(3, MAPS_BELOW * side * side, random);
        Matrix bias = matrix(1, 3, random);
        Convolution layer = new Convolution(TITLE, MAPS_BELOW, kernels, bias);
        Maps above = layer.activations(below);
        assertShape(above, 3, HEIGHT - side + 1, WIDTH - side + 1);
        for (int map = 0; map < 3; map++) {
            Maps kernel = layer.incomingWeights(map).orElseThrow();
            assertShape(kernel, MAPS_BELOW, side, side);
            assertThat(kernel.values()).isEqualTo(kernels.row(map));
            for (int row = 0; row < above.height(); row++) {
                for (int column = 0; column < above.width(); column++) {
                    double sum = bias.values()[map];
                    for (int input = 0; input < MAPS_BELOW; input++) {
                        for (int y = 0; y < side; y++) {
                            for (int x = 0; x < side; x++) {
                                sum += kernel.value(input, y, x) * below.value(input, row + y, column + x);
                            }
                        }
                    }
                    assertThat(above.value(map, row, column)).isCloseTo((float) sum, within(1e-4f));
                }
            }
        }
    }

    @Test
    void poolingTakesTheLargestOfEveryTwoByTwo() {
        Maps above = new MaxPooling(TITLE).activations(below);
        assertShape(above, MAPS_BELOW, HEIGHT / 2, WIDTH / 2);
        for (int map = 0; map < MAPS_BELOW; map++) {
            for (int row = 0; row < above.height(); row++) {
                for (int column = 0; column < above.width(); column++) {
                    float most = Float.NEGATIVE_INFINITY;
                    for (int i = 0; i < 4; i++) {
                        most = Math.max(most, below.value(map, 2 * row + i / 2, 2 * column + i % 2));
                    }
                    assertThat(above.value(map, row, column)).isEqualTo(most);
                }
            }
        }
        assertThat(new MaxPooling(TITLE).incomingWeights(0)).isEmpty();
    }

    @Test
    void poolingLeavesOutAnOddLastRowAndColumn() {
        Maps odd = new Maps(2, 5, 3, normal(30));
        Maps above = new MaxPooling(TITLE).activations(odd);
        assertShape(above, 2, 2, 1);
        assertThat(above.value(1, 1, 0))
                .isEqualTo(Math.max(
                        Math.max(odd.value(1, 2, 0), odd.value(1, 2, 1)),
                        Math.max(odd.value(1, 3, 0), odd.value(1, 3, 1))));
    }

    @Test
    void ofEqualPixelsThePoolsGradientGoesToTheFirst() {
        Maps flat = new Maps(1, 2, 2, new float[] {1, 3, 3, 3});
        MaxPooling pooling = new MaxPooling(TITLE);
        assertThat(pooling.backpropagate(flat, pooling.activations(flat), new float[] {5}))
                .containsExactly(0, 5, 0, 0);
    }

    @Test
    void aDenseUnitSumsAllThatIsBelowAndIsNeverNegative() {
        Matrix weights = matrix(160, 6, random);
        Matrix bias = matrix(1, 6, random);
        Dense layer = new Dense(TITLE, weights, bias, HEIGHT, WIDTH);
        float[] sums = layer.sums(below);
        Maps units = layer.activations(below);
        assertThat(units.areUnits()).isTrue();
        assertThat(sums).hasSize(6);
        for (int unit = 0; unit < 6; unit++) {
            Maps incoming = layer.incomingWeights(unit).orElseThrow();
            assertShape(incoming, MAPS_BELOW, HEIGHT, WIDTH);
            double sum = bias.values()[unit];
            for (int i = 0; i < 160; i++) {
                assertThat(incoming.values()[i]).isEqualTo(weights.row(i)[unit]);
                sum += below.values()[i] * weights.row(i)[unit];
            }
            assertThat(sums[unit]).isCloseTo((float) sum, within(1e-4f));
            assertThat(units.value(unit)).isEqualTo(Math.max(0, sums[unit]));
        }
    }

    @ParameterizedTest
    @MethodSource("layers")
    void gradientsAreWhatASmallChangeMakes(Layer layer) {
        Maps above = layer.activations(below);
        float[] ofAbove = normal(above.values().length);
        float[] ofBelow = layer.backpropagate(below, above, ofAbove);
        float step = 1e-2f;
        assertThat(ofBelow).hasSize(below.values().length);
        int compared = 0;
        for (int i = 0; i < ofBelow.length; i++) {
            double up = weighed(layer, changed(i, step), ofAbove);
            double down = weighed(layer, changed(i, -step), ofAbove);
            double middle = weighed(layer, below, ofAbove);
            // Where a unit falls silent or another pixel becomes the largest, there is a corner and no gradient.
            boolean smooth = Math.abs(up + down - 2 * middle) < 1e-4;
            if (smooth) {
                assertThat(ofBelow[i]).isCloseTo((float) ((up - down) / (2 * step)), within(5e-2f));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(ofBelow.length * 3 / 4);
    }

    @Test
    void aSilentUnitHandsNothingOn() {
        Dense layer = Dense.ofUnits(TITLE, new Matrix(1, 2, new float[] {2, 3}), new Matrix(1, 2, new float[2]));
        Maps input = Maps.units(new float[] {0});
        assertThat(layer.backpropagate(input, layer.activations(input), new float[] {1, 1}))
                .containsExactly(0);
        Maps awake = Maps.units(new float[] {1});
        assertThat(layer.backpropagate(awake, layer.activations(awake), new float[] {1, 1}))
                .containsExactly(5);
    }

    @ParameterizedTest
    @MethodSource("layers")
    void aPartDependsOnWhatItSeesAndOnNothingElse(Layer layer) {
        Maps above = layer.activations(below);
        Patch part = above.areUnits() ? new Patch(0, 0, 1, 1) : new Patch(1, 0, 2, 2);
        Patch seen = layer.sees(part, HEIGHT, WIDTH);
        boolean[] matters = new boolean[HEIGHT * WIDTH];
        for (int i = 0; i < MAPS_BELOW * HEIGHT * WIDTH; i++) {
            Maps other = layer.activations(changed(i, 20));
            for (int map = 0; map < above.count(); map++) {
                for (int cell = 0; cell < part.height() * part.width(); cell++) {
                    int row = part.row() + cell / part.width();
                    int column = part.column() + cell % part.width();
                    matters[i % matters.length] |= other.value(map, row, column) != above.value(map, row, column);
                }
            }
        }
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                boolean inside = row >= seen.row()
                        && row < seen.row() + seen.height()
                        && column >= seen.column()
                        && column < seen.column() + seen.width();
                assertThat(matters[row * WIDTH + column]).isEqualTo(inside);
            }
        }
    }

    @Test
    void onlyDenseLayersRectify() {
        assertThat(layers().map(layer -> layer.rectifies() == layer instanceof Dense))
                .doesNotContain(false);
        assertThat(layers().map(Layer::title)).containsOnly(TITLE);
        assertThat(layers().map(Layer::name)).containsOnly(TITLE.words());
    }

    @Test
    void mapsKnowTheirLeastTheirLimitAndTheirZeros() {
        Maps maps = new Maps(2, 1, 3, new float[] {0, -7, 2, 5, 0, 0});
        assertThat(maps.zeros()).isEqualTo(3);
        assertThat(maps.limit()).isEqualTo(7);
        assertThat(maps.least()).isEqualTo(-7);
        assertThat(new Maps(1, 1, 2, new float[] {4, 3}).least()).isEqualTo(3);
        assertThat(maps.value(1)).isEqualTo(5);
        assertThat(maps.value(1, 0, 2)).isZero();
        assertThat(maps.areUnits()).isFalse();
        assertThat(new Maps(1, 1, 2, new float[2]).areUnits()).isFalse();
        assertThat(new Maps(1, 2, 1, new float[2]).areUnits()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Maps(2, 2, 2, new float[7]));
        float[] copy = maps.values();
        copy[1] = 100;
        assertThat(maps.limit()).isEqualTo(7);
    }

    private Maps changed(int i, float by) {
        float[] values = below.values();
        values[i] += by;
        return new Maps(MAPS_BELOW, HEIGHT, WIDTH, values);
    }

    private static double weighed(Layer layer, Maps below, float[] weights) {
        float[] above = layer.activations(below).values();
        double sum = 0;
        for (int i = 0; i < above.length; i++) {
            sum += (double) above[i] * weights[i];
        }
        return sum;
    }

    private static void assertShape(Maps maps, int count, int height, int width) {
        assertThat(maps.count()).isEqualTo(count);
        assertThat(maps.height()).isEqualTo(height);
        assertThat(maps.width()).isEqualTo(width);
    }

    private float[] normal(int length) {
        return normal(length, random);
    }

    private static float[] normal(int length, Random random) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private static Matrix matrix(int rows, int columns, Random random) {
        return new Matrix(rows, columns, normal(rows * columns, random));
    }
}
