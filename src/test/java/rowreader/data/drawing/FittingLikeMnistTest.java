package rowreader.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.data.mnist.MnistSource;

/** Compares rasterised strokes with MNIST's own: its ones are traced row by row, and drawn again by the fitter. */
@EnabledIfEnvironmentVariable(named = MnistSource.FOLDER_VARIABLE, matches = ".+")
class FittingLikeMnistTest {
    private static final InkStatistics MNIST = new InkStatistics();
    private static final InkStatistics DRAWN = new InkStatistics();

    @BeforeAll
    static void traceTheOnes() throws Exception {
        DigitSet digits =
                MnistSource.of(Optional.empty()).load(LoadingProgress.NONE).test();
        for (int i = 0; i < digits.size(); i++) {
            if (digits.label(i) == 1) {
                Digit one = digits.digit(i);
                MNIST.add(one);
                DRAWN.add(DrawingFitter.fit(Drawing.of(List.of(traced(one)))).orElseThrow());
            }
        }
    }

    @Test
    void strokesAreAsThick() {
        assertThat(DRAWN.medianThickness()).isCloseTo(MNIST.medianThickness(), Percentage.withPercentage(4));
    }

    @Test
    void everyEighthOfTheGreysIsAsFrequent() {
        for (int from = 0; from < 256; from += 32) {
            int to = from + 31;
            assertThat(DRAWN.greys(Math.max(1, from), to))
                    .as("greys %d to %d", from, to)
                    .isCloseTo(MNIST.greys(Math.max(1, from), to), Offset.offset(0.04));
        }
    }

    @Test
    void fullInkIsAsFrequent() {
        assertThat(DRAWN.greys(250, 255)).isCloseTo(MNIST.greys(250, 255), Offset.offset(0.04));
    }

    /** The middle of the ink of each row. */
    private static Stroke traced(Digit digit) {
        Stroke.Builder points = new Stroke.Builder();
        for (int row = 0; row < Digit.SIDE; row++) {
            double mass = 0;
            double moment = 0;
            for (int column = 0; column < Digit.SIDE; column++) {
                mass += digit.at(row, column);
                moment += digit.at(row, column) * column;
            }
            if (mass > 0.5) {
                points.add(moment / mass, row);
            }
        }
        return points.build();
    }
}
