package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Quantity;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class RowInfluenceTest {
    private static final Digit DIGIT = TestDigits.blot(1);

    @Test
    void aLineIsHeldAgainstTheSameReadingWithoutIt() {
        for (SequenceWeights weights : TestWeights.ofEveryKind(8, ReadingOrder.COLUMNS, 3)) {
            Tracer tracer = new Tracer(weights);
            Trace trace = tracer.trace(DIGIT);
            float[] pixels = DIGIT.pixels();
            for (int row = 0; row < Digit.SIDE; row++) {
                pixels[row * Digit.SIDE + 12] = 0;
            }
            Trace without = tracer.trace(Reading.of(Digit.of(pixels)));
            RowInfluence memory = RowInfluence.of(trace);

            for (int timestep : new int[] {12, 20, 27}) {
                double sum = 0;
                for (int unit = 0; unit < trace.units(); unit++) {
                    double difference = trace.value(Quantity.HIDDEN_STATE, timestep, unit)
                            - without.value(Quantity.HIDDEN_STATE, timestep, unit);
                    sum += difference * difference;
                }
                assertThat((double) memory.distance(12, timestep)).isCloseTo(Math.sqrt(sum), within(1e-6));
            }
            assertThat(memory.distance(12, 27)).as("column 12 has ink").isPositive();
        }
    }

    @Test
    void whatIsNotReadYetIsNotRemembered() {
        RowInfluence memory = RowInfluence.of(new Tracer(TestWeights.rnn(8, ReadingOrder.BOTTOM_UP, 3)).trace(DIGIT));
        for (int line = 0; line < Digit.SIDE; line++) {
            for (int timestep = 0; timestep < line; timestep++) {
                assertThat(memory.distance(line, timestep)).isZero();
            }
        }
    }

    @Test
    void whatIsLeftIsTheDistanceInPartsOfTheLargest() {
        RowInfluence memory = RowInfluence.of(new Tracer(TestWeights.random(8, 3)).trace(DIGIT));
        for (int line = 0; line < Digit.SIDE; line++) {
            float most = 0;
            for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
                most = Math.max(most, memory.distance(line, timestep));
            }
            float left = 0;
            for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
                assertThat(memory.left(line, timestep) * most)
                        .isCloseTo(memory.distance(line, timestep), within(1e-6f));
                left = Math.max(left, memory.left(line, timestep));
            }
            // The digit's first four lines and its last four are blank.
            assertThat(left).isEqualTo(line < 4 || line > 23 ? 0 : 1);
        }
    }
}
