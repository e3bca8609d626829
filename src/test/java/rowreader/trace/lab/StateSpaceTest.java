package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.Quantity;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class StateSpaceTest {
    private static final DigitSet DIGITS = TestDigits.set(120, 6);
    private static final LstmWeights WEIGHTS = TestWeights.random(20, 4);
    private static StateSpace space;

    private final Tracer tracer = new Tracer(WEIGHTS);

    @BeforeAll
    static void readAll() {
        space = StateSpace.of(WEIGHTS, DIGITS, 120, new GiveWay());
    }

    @Test
    void aDigitOfTheSetEndsWhereItsPathEnds() {
        Trace trace = tracer.trace(DIGITS.digit(77));

        assertThat(space.path(trace)).hasSize(28);
        assertThat(space.path(trace).get(27)).isEqualTo(space.end(77));
        assertThat(space.label(77)).isEqualTo(DIGITS.label(77));
    }

    @Test
    void thePlaneIsCentredAndShowsTheVarianceItSays() {
        double x = 0;
        double y = 0;
        double inPlane = 0;
        double[] mean = new double[20];
        float[][] last = new float[120][];
        for (int index = 0; index < 120; index++) {
            StateSpace.Point end = space.end(index);
            x += end.x();
            y += end.y();
            inPlane += end.x() * end.x() + end.y() * end.y();
            last[index] = tracer.trace(DIGITS.digit(index)).values(Quantity.HIDDEN_STATE, 27);
            for (int u = 0; u < 20; u++) {
                mean[u] += last[index][u] / 120;
            }
        }
        double all = 0;
        for (float[] hiddenState : last) {
            for (int u = 0; u < 20; u++) {
                all += Math.pow(hiddenState[u] - mean[u], 2);
            }
        }
        assertThat(x).isCloseTo(0, within(1e-4));
        assertThat(y).isCloseTo(0, within(1e-4));
        assertThat(space.explainedVariance())
                .isCloseTo(inPlane / all, within(1e-5))
                .isBetween(0.1, 1.0);
    }

    @Test
    void theNearestDigitsAreThoseOfAllPairsAtTheSameRow() {
        Trace trace = tracer.trace(TestDigits.blot(99));
        for (int timestep : new int[] {0, 13, 27}) {
            List<Integer> expected = IntStream.range(0, 120)
                    .boxed()
                    .sorted(Comparator.comparingDouble(index -> distance(trace, index, timestep)))
                    .limit(5)
                    .toList();
            if (timestep > 0) {
                assertThat(space.nearest(trace, timestep, 5))
                        .extracting(StateSpace.Neighbour::index)
                        .isEqualTo(expected);
            }
            assertThat((double) space.nearest(trace, timestep, 1).get(0).distance())
                    .isCloseTo(distance(trace, expected.get(0), timestep), within(1e-5));
        }
    }

    private double distance(Trace trace, int index, int timestep) {
        Trace other = tracer.trace(DIGITS.digit(index));
        double sum = 0;
        for (int u = 0; u < 20; u++) {
            sum += Math.pow(
                    trace.value(Quantity.HIDDEN_STATE, timestep, u) - other.value(Quantity.HIDDEN_STATE, timestep, u),
                    2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void aDigitOfTheSetIsItsOwnNearest() {
        StateSpace.Neighbour nearest =
                space.nearest(tracer.trace(DIGITS.digit(31)), 20, 5).get(0);

        assertThat(nearest).isEqualTo(new StateSpace.Neighbour(31, DIGITS.label(31), 0));
    }

    @Test
    void afterTheLastRowOfTheDigitTheOthersLastStatesAreCompared() {
        Trace longer = tracer.trace(Reading.of(DIGITS.digit(31)).withBlankRowsAfter(3));

        assertThat(space.path(longer)).hasSize(31);
        assertThat(space.nearest(longer, 30, 5)).hasSize(5);
    }

    @Test
    void noDigitsSpanNoPlane() {
        assertThatThrownBy(() -> StateSpace.of(WEIGHTS, DIGITS, 0, new GiveWay()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Without biases a network that sees nothing does nothing. */
    @Test
    void whoReadsNothingStaysWhereEveryReadingStarts() {
        LstmWeights unbiased = new LstmWeights(
                WEIGHTS.inputWeights(),
                WEIGHTS.recurrentWeights(),
                new float[80],
                WEIGHTS.outputWeights(),
                WEIGHTS.outputBias());
        StateSpace other = StateSpace.of(unbiased, DIGITS, 200, new GiveWay());

        assertThat(other.size()).as("as many as there are").isEqualTo(120);
        assertThat(other.path(new Tracer(unbiased).trace(Digit.of(new float[Digit.PIXELS]))))
                .containsOnly(other.origin());
        assertThat(other.origin()).isNotEqualTo(new StateSpace.Point(0, 0));
    }

    @Test
    void oneDigitIsAPoint() {
        StateSpace one = StateSpace.of(WEIGHTS, DIGITS, 1, new GiveWay());

        assertThat(one.end(0)).isEqualTo(new StateSpace.Point(0, 0));
    }
}
