package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.Weights;
import rowreader.text.UnusableValueException;
import rowreader.trace.Ablation;
import rowreader.trace.FeedForward;
import rowreader.trace.LayerWeights;
import rowreader.trace.Reading;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;

class PredictionsTest {
    private static final DigitSet DIGITS = TestDigits.set(170, 6);
    private static final LstmWeights WEIGHTS = TestWeights.random(30, 4);

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsThatOfATrace(Ablation.Kind kind) {
        Ablation ablation = new Ablation(Set.of(2, 5, 29), kind, 8);
        Predictions answers = Predictions.of(WEIGHTS, DIGITS, 170, ablation, new GiveWay());
        Tracer tracer = new Tracer(WEIGHTS);

        int correct = 0;
        for (int index = 0; index < 170; index++) {
            Trace trace = tracer.trace(Reading.of(DIGITS.digit(index)).withAblation(ablation));
            assertThat(answers.prediction(index)).isEqualTo(trace.prediction());
            assertThat(answers.confidence(index)).isEqualTo(trace.probabilities()[trace.prediction()]);
            correct += trace.prediction() == DIGITS.label(index) ? 1 : 0;
        }
        assertThat(answers.correct()).isEqualTo(correct).isBetween(1, 169);
        assertThat(answers.accuracy()).isEqualTo(correct / 170.0);
    }

    @Test
    void theConfusionMatrixCountsEveryDigitUnderItsLabelAndPrediction() {
        Predictions answers = Predictions.of(WEIGHTS, DIGITS, 170, Ablation.NONE, new GiveWay());
        int[][] expected = new int[10][10];
        Tracer tracer = new Tracer(WEIGHTS);
        for (int index = 0; index < 170; index++) {
            expected[DIGITS.label(index)][tracer.trace(DIGITS.digit(index)).prediction()]++;
        }

        assertThat(answers.confusion()).isDeepEqualTo(expected);
        assertThat(Arrays.stream(expected).flatMapToInt(Arrays::stream).sum()).isEqualTo(170);
    }

    @Test
    void digitsOfClassesThatTheNetworkDoesNotHaveDoNotCount() {
        Predictions answers =
                Predictions.of(TestWeights.random(28, 30, 3, 4), DIGITS, 170, Ablation.NONE, new GiveWay());
        int known = (int)
                IntStream.range(0, 170).filter(index -> DIGITS.label(index) < 3).count();

        assertThat(answers.size()).isEqualTo(known).isBetween(1, 169);
        assertThat(answers.leftOut()).isEqualTo(170 - known);
        assertThat(answers.accuracy()).isEqualTo(answers.correct() / (double) known);
        assertThat(Arrays.stream(answers.confusion()).flatMapToInt(Arrays::stream))
                .hasSize(9);
        assertThat(Arrays.stream(answers.confusion())
                        .flatMapToInt(Arrays::stream)
                        .sum())
                .isEqualTo(known);
        assertThat(answers.misread()).hasSize(known - answers.correct()).allMatch(wrong -> wrong.label() < 3);
    }

    @Test
    void wantingDigitsOfItsClassesItSaysSo() {
        DigitSet others = DigitSet.of(List.of(TestDigits.blot(1)), new byte[] {7});

        assertThatThrownBy(
                        () -> Predictions.of(TestWeights.random(28, 30, 3, 4), others, 1, Ablation.NONE, new GiveWay()))
                .isInstanceOf(UnusableValueException.class)
                .hasMessageStartingWith("None of these digits is of a class that the network tells apart.");
    }

    @Test
    void theMisreadDigitsAreAllThatAreNotCorrectTheSurestFirst() {
        Predictions answers = Predictions.of(WEIGHTS, DIGITS, 170, Ablation.NONE, new GiveWay());
        List<Predictions.Misread> misread = answers.misread();

        assertThat(misread).hasSize(170 - answers.correct());
        assertThat(misread).isSortedAccordingTo(Comparator.comparingDouble(wrong -> -wrong.confidence()));
        assertThat(misread).allSatisfy(wrong -> {
            assertThat(wrong.label()).isEqualTo(DIGITS.label(wrong.index())).isNotEqualTo(wrong.prediction());
            assertThat(wrong.prediction()).isEqualTo(answers.prediction(wrong.index()));
        });
    }

    @Test
    void onlyTheFirstDigitsAreReadAndNoMoreThanThereAre() {
        assertThat(Predictions.of(WEIGHTS, DIGITS, 60, Ablation.NONE, new GiveWay())
                        .size())
                .isEqualTo(60);
        assertThat(Predictions.of(WEIGHTS, DIGITS, 1000, Ablation.NONE, new GiveWay())
                        .size())
                .isEqualTo(170);
    }

    @Test
    void aNetworkThatSeesAllAtOnceAnswersAsItDoesOneByOneAndSaysHowFarItIs() {
        Weights weights = LayerWeights.mlp(1, 20, 4);
        List<Integer> progress = Collections.synchronizedList(new ArrayList<>());

        Predictions answers = Predictions.of(weights, DIGITS, 170, Ablation.NONE, new GiveWay(), progress::add);

        for (int index = 0; index < 170; index++) {
            float[] answer = FeedForward.of(weights).probabilities(DIGITS.digit(index));
            float[] sorted = answer.clone();
            Arrays.sort(sorted);
            assertThat(answers.confidence(index)).isEqualTo(sorted[9]).isEqualTo(answer[answers.prediction(index)]);
        }
        // 50 at a time, in whichever order they are done.
        assertThat(progress).hasSize(4).contains(170).allMatch(read -> read > 0 && read <= 170);
    }
}
