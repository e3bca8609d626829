package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is computed cleverly of a pixel's surroundings, against trying every neighbour. */
class RanksAndCellsTest {
    private final Random random = new Random(12);

    @Test
    void aRankIsExceededByTheRest() {
        float[] few = {5, 1, 4, 2, 3};
        assertThat(Ranks.of(few, 0)).isEqualTo(1);
        assertThat(Ranks.of(few, 0.5)).isEqualTo(3);
        assertThat(Ranks.of(few, 0.99)).isEqualTo(5);
        assertThat(Ranks.of(few, 1)).isEqualTo(5);
        assertThat(few).containsExactly(5, 1, 4, 2, 3);
        for (int length : new int[] {20_000, 45_000, 123_457}) {
            float[] many = values(length);
            for (double part : new double[] {0.01, 0.3, 0.9}) {
                assertThat(Ranks.of(many, part)).isCloseTo((float) part, within(0.02f));
            }
        }
    }

    @Test
    void aRankOfAStripedPictureSeesAllStripes() {
        // Four columns, repeated: a step of four would see only one of them.
        float[] stripes = new float[80_000];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = i % 4;
        }
        assertThat(Ranks.of(stripes, 0.1)).isEqualTo(0);
        assertThat(Ranks.of(stripes, 0.9)).isEqualTo(3);
    }

    @Test
    void aCellIsTheMeanOfItsPixels() {
        int width = 11;
        int height = 7;
        float[] values = values(width * height);
        CellGrid grid = CellGrid.of(values, width, height, 4);
        assertThat(grid.columns()).isEqualTo(3);
        assertThat(grid.rows()).isEqualTo(2);
        for (int cell = 0; cell < 6; cell++) {
            double sum = 0;
            int count = 0;
            for (int i = 0; i < values.length; i++) {
                if (i % width / 4 == cell % 3 && i / width / 4 == cell / 3) {
                    sum += values[i];
                    count++;
                }
            }
            assertThat(grid.values()[cell]).isCloseTo((float) (sum / count), within(1e-5f));
        }
    }

    @Test
    void aCellsMedianIsThatOfTheCellsAround() {
        CellGrid grid = new CellGrid(values(9 * 7), 9, 7, 4);
        for (int reach = 0; reach < 4; reach++) {
            float[] medians = grid.medians(reach).values();
            for (int i = 0; i < medians.length; i++) {
                float[] around = new float[medians.length];
                int count = 0;
                for (int k = 0; k < medians.length; k++) {
                    if (Math.abs(i % 9 - k % 9) <= reach && Math.abs(i / 9 - k / 9) <= reach) {
                        around[count++] = grid.values()[k];
                    }
                }
                Arrays.sort(around, 0, count);
                assertThat(medians[i]).isCloseTo(around[(count - 1) / 2], within(0.5f / 255 + 1e-6f));
            }
        }
    }

    @Test
    void cellsAreSpreadEvenlyFromMiddleToMiddle() {
        // A slope over the cells is a slope over the pixels, level beyond the outermost middles.
        CellGrid slope = new CellGrid(new float[] {0, 1, 2, 10, 11, 12}, 3, 2, 4);
        float[] pixels = slope.spread(12, 8);
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 12; x++) {
                double across = Math.min(2, Math.max(0, (x - 1.5) / 4));
                double down = Math.min(1, Math.max(0, (y - 1.5) / 4));
                assertThat(pixels[y * 12 + x]).isCloseTo((float) (across + 10 * down), within(1e-5f));
            }
        }
    }

    private float[] values(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
