package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.Quantity;
import rowreader.trace.RecurrentEquations;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class DigitFiguresTest {
    private static final int UNITS = 12;
    private static final LstmWeights WEIGHTS = TestWeights.random(UNITS, 3);
    private static final RecurrentEquations EQUATIONS = RecurrentEquations.of(WEIGHTS);
    private static DigitFigures ofKnown;

    @BeforeAll
    static void compare() {
        ofKnown = DigitFigures.of(EQUATIONS, TestDigits.set(120, 5), new GiveWay());
    }

    private static DataInputStream written() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ofKnown.write(new DataOutputStream(bytes));
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void theAnswerIsThatOfATraceWithWhatSpeaksForItAndForAnyLabel() {
        DigitSet digits = TestDigits.set(20, 8);
        Tracer tracer = new Tracer(WEIGHTS);
        for (int index = 0; index < 20; index++) {
            Digit digit = digits.digit(index);
            Trace trace = tracer.trace(digit);
            float[] logits = trace.logits(27);
            double exponentials = 0;
            for (float logit : logits) {
                exponentials += Math.exp(logit);
            }
            Arrays.sort(logits);
            double ink = 0;
            for (float pixel : digit.pixels()) {
                ink += pixel;
            }

            double[] figures = ofKnown.of(digit);

            assertThat(figures).hasSize(20).hasSize(ofKnown.count());
            assertThat(figures[6]).isCloseTo(Math.log(exponentials), within(1e-9));
            assertThat(figures[7]).isCloseTo((double) logits[9] - logits[8], within(1e-9));
            assertThat(DigitFigures.ink(figures)).isCloseTo(ink, within(1e-9));
            assertThat(DigitFigures.thickness(figures)).isEqualTo(DigitFigures.thickness(digit));
            for (int label = 0; label < 10; label++) {
                assertThat(figures[10 + label]).isEqualTo(label == trace.prediction() ? 1 : 0);
            }
        }
    }

    @Test
    void distancesAreThoseToTheCentresKeptOfKnownDigitsAndOfForms() throws IOException {
        DataInputStream in = written();
        Centres states = Centres.read(in, UNITS);
        Centres directions = Centres.read(in, StrokeDirections.COUNT);
        Centres formStates = Centres.read(in, UNITS);
        Centres formDirections = Centres.read(in, StrokeDirections.COUNT);
        DigitFigures read = DigitFigures.read(written(), EQUATIONS);
        Tracer tracer = new Tracer(WEIGHTS);
        for (int seed = 1; seed <= 5; seed++) {
            Digit digit = TestDigits.blot(seed);
            Trace trace = tracer.trace(digit);
            int answer = trace.prediction();
            float[] state = trace.values(Quantity.HIDDEN_STATE, 27);
            float[] strokes = StrokeDirections.of(digit);

            assertThat(Arrays.copyOf(ofKnown.of(digit), 6))
                    .containsExactly(
                            states.logDistance(state, answer),
                            states.logDistanceToOthers(state, answer),
                            formStates.logDistance(state, 0),
                            directions.logDistance(strokes, answer),
                            directions.logDistanceToOthers(strokes, answer),
                            formDirections.logDistance(strokes, 0));
            assertThat(read.of(digit)).isEqualTo(ofKnown.of(digit));
            for (int label = 0; label < 10; label++) {
                assertThat(states.logDistance(state, label))
                        .as("every label is known")
                        .isLessThan(10);
                assertThat(directions.logDistance(strokes, label)).isLessThan(10);
            }
            // Forms have no labels: all of them count for one.
            assertThat(formStates.logDistance(state, 1)).isGreaterThan(40);
            assertThat(formDirections.logDistance(strokes, 1)).isGreaterThan(40);
        }
    }

    @Test
    void theThicknessOfABarIsTwiceItsInkOverItsOutline() {
        for (int width = 1; width <= 6; width++) {
            float[] pixels = new float[Digit.PIXELS];
            for (int row = 4; row < 24; row++) {
                Arrays.fill(pixels, row * 28 + 10, row * 28 + 10 + width, 0.5f);
            }
            // One corner is cut: there the ink ends both ways at once.
            double outline = 2 * 20 + 2 * width - 2 + Math.sqrt(2);

            Digit bar = Digit.of(pixels);

            // To half a byte: a pixel is kept in 255 steps.
            assertThat(DigitFigures.ink(bar)).isCloseTo(0.5 * 20 * width, within(0.005 * 20 * width));
            assertThat(DigitFigures.thickness(bar)).isCloseTo(2 * 20 * width / outline, within(1e-5));
        }
        assertThat(DigitFigures.thickness(Digit.of(new float[Digit.PIXELS]))).isZero();
    }
}
