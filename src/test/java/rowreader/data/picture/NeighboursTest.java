package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each pixel gets from those around it, against every one of them looked at. */
class NeighboursTest {
    private static float[] picture(int width, int height) {
        Random random = new Random(31L * width + height);
        float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(20) - 10;
        }
        return values;
    }

    /** @param outside whether a neighbour outside is its nearest inside, or is left out */
    private static float[] each(
            float[] values, int width, int height, int radius, boolean outside, ToDoubleFunction<double[]> function) {
        float[] result = new float[values.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double[] around = new double[(2 * radius + 1) * (2 * radius + 1)];
                int count = 0;
                for (int ny = y - radius; ny <= y + radius; ny++) {
                    for (int nx = x - radius; nx <= x + radius; nx++) {
                        int insideX = Math.max(0, Math.min(width - 1, nx));
                        int insideY = Math.max(0, Math.min(height - 1, ny));
                        if (outside || (nx == insideX && ny == insideY)) {
                            around[count++] = values[insideY * width + insideX];
                        }
                    }
                }
                double[] sorted = Arrays.copyOf(around, count);
                Arrays.sort(sorted);
                result[y * width + x] = (float) function.applyAsDouble(sorted);
            }
        }
        return result;
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,9", "2,2", "7,1", "13,11", "40,17"})
    void theMedianIsTheFifthOfNine(int width, int height) {
        float[] values = picture(width, height);
        assertThat(MedianOfNine.of(values, width, height))
                .containsExactly(each(values, width, height, 1, true, nine -> nine[4]));
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "5,1,3", "1,5,2", "13,11,1", "13,11,2", "40,17,5", "9,9,30"})
    void extremesAreThoseOfTheWholeSquare(int width, int height, int radius) {
        float[] values = picture(width, height);
        SlidingExtremes around = new SlidingExtremes(width, height, radius);
        assertThat(around.largest(values))
                .containsExactly(each(values, width, height, radius, false, all -> all[all.length - 1]));
        assertThat(around.smallest(values)).containsExactly(each(values, width, height, radius, false, all -> all[0]));
    }
}
