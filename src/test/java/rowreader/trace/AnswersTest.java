package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.MlpWeights;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;

/** What networks of every kind say of digits and of files of drawings. */
class AnswersTest {
    private static final Drawing BAR = Drawing.of(List.of(Stroke.of(new double[] {0, 0.1}, new double[] {0, 1})));
    private static final Drawing FLAT = Drawing.of(List.of(Stroke.of(new double[] {0, 1}, new double[] {0, 0.2})));

    @Test
    void aNetworkThatSeesAllAtOnceAnswersOnce() {
        MlpWeights weights = LayerWeights.mlp(2, 8, 3);
        Digit digit = TestDigits.blot(2);
        LayerActivations seen = FeedForward.of(weights).activations(digit);
        float[] probabilities = seen.probabilities();
        int best = 0;
        for (int label = 0; label < 10; label++) {
            best = probabilities[label] > probabilities[best] ? label : best;
            assertThat(seen.readout(0, label)).isEqualTo(probabilities[label]);
        }
        assertThat(best).as("for zero could not be told from no answer").isPositive();
        assertThat(seen.prediction()).isEqualTo(best);
        assertThat(seen.prediction(0)).isEqualTo(best);
        assertThat(seen.isByLines()).isFalse();
        assertThat(seen.timesteps()).isEqualTo(1);
        assertThat(seen.classes()).isEqualTo(10);
        assertThat(seen.digit()).isEqualTo(digit);
        assertThat(seen.probabilitiesOf(digit)).isEqualTo(probabilities);
        assertThat(seen.network().probabilities(digit)).isEqualTo(probabilities);
        assertThat(seen.className(3)).isEqualTo("3");
    }

    @Test
    void drawingsOfAFileAreReadInTheirOrderAndCountedByTheirLabels() {
        LstmWeights weights = TestWeights.random(9, 5);
        StrokesReading reading = StrokesReading.of(
                weights,
                List.of(
                        new LabelledDrawing(1, OptionalInt.of(4), BAR),
                        new LabelledDrawing(2, OptionalInt.of(1), Drawing.EMPTY),
                        new LabelledDrawing(3, OptionalInt.empty(), FLAT),
                        new LabelledDrawing(4, OptionalInt.of(10), BAR),
                        new LabelledDrawing(5, OptionalInt.of(4), BAR)));
        Trace bar = new Tracer(weights).trace(DrawingFitter.fit(BAR).orElseThrow());
        assertThat(reading.lines()).extracting(StrokesReading.Line::number).containsExactly(1L, 3L, 4L, 5L);
        assertThat(reading.lines().get(0).prediction()).isEqualTo(bar.prediction());
        assertThat((float) reading.lines().get(0).probability()).isEqualTo(bar.probabilities()[bar.prediction()]);
        int[][] expected = new int[10][10];
        expected[4][bar.prediction()] = 2;
        assertThat(reading.confusion()).isDeepEqualTo(expected);
    }

    @Test
    void aLineIsRightOnlyIfItsLabelIsKnownAndRead() {
        assertThat(new StrokesReading.Line(1, OptionalInt.of(3), 3, 1).isRight())
                .isTrue();
        assertThat(new StrokesReading.Line(1, OptionalInt.of(4), 3, 1).isRight())
                .isFalse();
        assertThat(new StrokesReading.Line(1, OptionalInt.empty(), 3, 1).isRight())
                .isFalse();
    }

    @Test
    void allNumbersOfANetworkAreCounted() {
        int units = 7;
        List<SequenceWeights> all = TestWeights.ofEveryKind(units, ReadingOrder.TOP_DOWN, 1);
        int output = (units + 1) * 10;
        int lstm = 4 * units * (28 + units + 1);
        assertThat(parameters(all.get(0))).isEqualTo(lstm + output);
        assertThat(parameters(all.get(1))).isEqualTo(units * (28 + units + 1) + output);
        assertThat(parameters(all.get(2))).isEqualTo(3 * units * (28 + units + 1) + output);
        assertThat(parameters(all.get(3))).isEqualTo(lstm + 4 * units * (2 * units + 1) + output);
        assertThat(parameters(all.get(4))).isEqualTo(2 * lstm + (2 * units + 1) * 10);
    }

    @Test
    void twoNetworksHaveOneFingerprintOnlyIfTheyReadTheSame() throws Exception {
        Set<String> prints = new HashSet<>();
        for (ReadingOrder order : ReadingOrder.values()) {
            for (SequenceWeights weights : TestWeights.ofEveryKind(5, order, 1)) {
                prints.add(print(weights));
            }
        }
        assertThat(prints).hasSize(ReadingOrder.values().length * 5);
        LstmWeights one = TestWeights.random(5, 1);
        float[] bias = one.bias();
        bias[3] += 1;
        float[] outputBias = one.outputBias();
        outputBias[3] += 1;
        LstmWeights otherBias = new LstmWeights(
                one.inputWeights(), one.recurrentWeights(), bias, one.outputWeights(), one.outputBias());
        LstmWeights otherOutput = new LstmWeights(
                one.inputWeights(), one.recurrentWeights(), one.bias(), one.outputWeights(), outputBias);
        assertThat(print(TestWeights.random(5, 1))).isEqualTo(print(one));
        assertThat(print(otherBias)).isNotEqualTo(print(one));
        assertThat(print(otherOutput)).isNotEqualTo(print(one));
    }

    @Test
    void anyOtherWeightMakesAnotherFingerprint() throws Exception {
        LstmWeights one = TestWeights.random(5, 1);
        float[] input = one.inputWeights();
        float[] recurrent = one.recurrentWeights();
        float[] output = one.outputWeights();
        Set<String> prints = new HashSet<>();
        for (float[] weights : List.of(input, recurrent, output)) {
            for (int place : new int[] {0, weights.length - 1}) {
                weights[place] += 1;
                prints.add(print(new LstmWeights(input, recurrent, one.bias(), output, one.outputBias())));
            }
        }
        assertThat(prints).hasSize(6).doesNotContain(print(one));
    }

    private static int parameters(SequenceWeights weights) {
        return RecurrentEquations.of(weights).parameters();
    }

    private static String print(SequenceWeights weights) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        RecurrentEquations.of(weights).feed(digest);
        return HexFormat.of().formatHex(digest.digest());
    }
}
