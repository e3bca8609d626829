package rowreader.viewmodel.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static Curve noise(int size) {
        Curve curve = new Curve(10);
        Random random = new Random(1);
        for (int i = 0; i < size; i++) {
            curve.add(128L * (i + 1), random.nextGaussian());
        }
        return curve;
    }

    @Test
    void keepsEveryOneOfAMillionPoints() {
        Curve curve = noise(1_000_000);

        assertThat(curve.size()).isEqualTo(1_000_000);
        Random random = new Random(1);
        for (int i = 0; i < curve.size(); i++) {
            if (curve.x(i) != 128L * (i + 1) || curve.value(i) != (float) random.nextGaussian()) {
                throw new AssertionError("point " + i + " is not what was added");
            }
        }
    }

    @Test
    void rangesOfAMillionPointsAreThoseOfLookingAtEach() {
        Curve curve = noise(1_000_000);
        Random random = new Random(2);

        for (int trial = 0; trial < 300; trial++) {
            int from = random.nextInt(curve.size());
            int to = from + random.nextInt(Math.min(curve.size() - from, 1 << random.nextInt(20)));
            assertThat(curve.range(from, to)).as("%d .. %d", from, to).isEqualTo(bruteForce(curve, from, to));
        }
        assertThat(curve.range(0, curve.size())).isEqualTo(bruteForce(curve, 0, curve.size()));
    }

    @Test
    void rangesAreRightWhileTheCurveGrows() {
        Curve curve = new Curve(0);
        Random random = new Random(3);
        for (int size = 1; size <= 600; size++) {
            curve.add(size, random.nextGaussian());
            for (int from = 0; from <= size; from += 7) {
                assertThat(curve.range(from, size)).isEqualTo(bruteForce(curve, from, size));
            }
        }
    }

    /** As of a loss that is nowhere near 0: what has not been measured yet is no value. */
    @Test
    void theRangeOfACurveFarFromZeroIsFarFromZero() {
        Curve above = new Curve(0);
        Curve below = new Curve(0);
        for (int i = 0; i < 5_000; i++) {
            above.add(i, 2 + i % 100);
            below.add(i, -2 - i % 100);
        }
        assertThat(above.range(0, 5_000)).isEqualTo(new Range(2, 101));
        assertThat(below.range(0, 5_000)).isEqualTo(new Range(-101, -2));
        assertThat(above.range(150, 180)).isEqualTo(new Range(52, 81));
    }

    @Test
    void theUnionOfRangesHoldsBoth() {
        Range left = new Range(-3, 1);
        Range right = new Range(0, 7);

        assertThat(left.union(right)).isEqualTo(new Range(-3, 7));
        assertThat(right.union(left)).isEqualTo(new Range(-3, 7));
        assertThat(left.union(Range.EMPTY)).isEqualTo(left);
    }

    private static Range bruteForce(Curve curve, int from, int to) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            min = Math.min(min, curve.value(i));
            max = Math.max(max, curve.value(i));
        }
        return new Range(min, max);
    }

    @Test
    void theRangeOfNoPointsIsEmpty() {
        assertThat(noise(100).range(40, 40).isEmpty()).isTrue();
        assertThat(new Curve(0).range(0, 0)).isEqualTo(Range.EMPTY);
        assertThat(new Range(3, 3).isEmpty()).as("of one value").isFalse();
    }

    @Test
    void findsTheNearestPoint() {
        Curve curve = new Curve(0);
        curve.add(100, 1);
        curve.add(200, 2);
        curve.add(400, 3);

        assertThat(curve.nearest(-5)).isZero();
        assertThat(curve.nearest(149)).isZero();
        assertThat(curve.nearest(150)).isZero();
        assertThat(curve.nearest(151)).isEqualTo(1);
        assertThat(curve.nearest(301)).isEqualTo(2);
        assertThat(curve.nearest(1e9)).isEqualTo(2);
        assertThat(new Curve(0).nearest(0)).isEqualTo(-1);
    }

    @Test
    void theSmoothedValueIsTheMeanOfAsManyBeforeAsAfter() {
        Curve curve = noise(100);

        double sum = 0;
        for (int i = 30; i <= 50; i++) {
            sum += curve.value(i);
        }
        assertThat(curve.smoothed(40)).isCloseTo(sum / 21, within(1e-6));
        assertThat(curve.smoothed(0)).isEqualTo(curve.value(0));
        assertThat(curve.smoothed(1)).isCloseTo((curve.value(0) + curve.value(1) + curve.value(2)) / 3, within(1e-6));
    }

    @Test
    void aStraightCurveStaysWhereItIsUpToItsEnd() {
        Curve curve = new Curve(20);
        for (int i = 0; i < 300; i++) {
            curve.add(i, 3 - 0.01 * i);
            assertThat(curve.smoothed(i)).isCloseTo(curve.value(i), within(1e-5));
        }
    }

    /** By hand: the mean of 0, 1, 2, 1, 4 is 1.6, the slope (2 * 4 + 1 - 1) / (4 + 1 + 0 + 1 + 4) = 0.8. */
    @Test
    void theEndOfTheSmoothedCurveIsOnTheStraightLineThroughTheNewestValues() {
        Curve curve = new Curve(2);
        double[] values = {50, 70, 0, 1, 2, 1, 4};
        for (int i = 0; i < values.length; i++) {
            curve.add(i, values[i]);
        }
        assertThat(curve.smoothed(6)).isCloseTo(1.6 + 2 * 0.8, within(1e-6));
        assertThat(curve.smoothed(5)).isCloseTo(1.6 + 0.8, within(1e-6));
        assertThat(curve.smoothed(4)).isCloseTo(1.6, within(1e-6));
    }

    /** A loss that falls as one does at the beginning of a training: an average of what was would lie above all of it. */
    @Test
    void theSmoothedCurveRunsThroughAFallingOneAndNotAboveIt() {
        Curve curve = new Curve(20);
        Random random = new Random(4);
        for (int i = 0; i < 200; i++) {
            curve.add(i, (0.3 + 2 * Math.exp(-i / 40.0)) * (1 + 0.05 * random.nextGaussian()));
        }
        for (int from : new int[] {0, 50, 150}) {
            int above = 0;
            for (int i = from; i < from + 50; i++) {
                above += curve.value(i) > curve.smoothed(i) ? 1 : 0;
            }
            assertThat(above).as("of 50 from %d", from).isBetween(12, 38);
        }
    }

    @Test
    void theSmoothedCurveNeverLeavesTheRangeOfItsValues() {
        Curve curve = new Curve(3);
        double[] accuracies = {0.1, 0.2, 0.9, 1, 1, 1, 1};
        for (int i = 0; i < accuracies.length; i++) {
            curve.add(i, accuracies[i]);
            for (int j = 0; j <= i; j++) {
                assertThat(curve.smoothed(j)).isBetween(0.1 - 1e-6, 1 + 1e-6);
            }
        }
    }

    @Test
    void smoothingAConstantLeavesIt() {
        Curve curve = new Curve(50);
        for (int i = 0; i < 10_000; i++) {
            curve.add(i, 0.25);
        }
        assertThat(curve.smoothed(9_999)).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void aClearedCurveStartsAnew() {
        Curve curve = noise(5_000);
        curve.clear();
        assertThat(curve.isEmpty()).isTrue();

        curve.add(1, 7);
        assertThat(curve.smoothed(0)).isEqualTo(7);
        assertThat(curve.range(0, 1)).isEqualTo(new Range(7, 7));
    }

    @Test
    void refusesToGoBack() {
        Curve curve = new Curve(0);
        curve.add(200, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> curve.add(199, 1))
                .withMessageContaining("200")
                .withMessageContaining("199");
        assertThat(curve.size()).isEqualTo(1);
        curve.add(200, 2);
        assertThat(curve.size()).as("two measurements at once").isEqualTo(2);
        assertThat(curve.isEmpty()).isFalse();
    }

    @Test
    void refusesWhatIsNotFinite() {
        Curve curve = new Curve(0);
        assertThatIllegalArgumentException().isThrownBy(() -> curve.add(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> curve.add(1, Double.POSITIVE_INFINITY));
        assertThat(curve.isEmpty()).isTrue();
    }

    @Test
    void refusesToReadBeyondTheEnd() {
        Curve curve = noise(10);
        assertThatThrownBy(() -> curve.value(10)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> curve.range(0, 11)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
