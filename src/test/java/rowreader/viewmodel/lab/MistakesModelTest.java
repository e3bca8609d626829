package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rowreader.network.training.GiveWay;
import rowreader.network.training.TrainingState;
import rowreader.trace.Ablation;
import rowreader.trace.TestWeights;
import rowreader.trace.lab.Predictions;
import rowreader.trace.lab.Predictions.Misread;
import rowreader.viewmodel.drawing.DrawingModel.TestDigit;
import rowreader.viewmodel.reading.TestReaders;

class MistakesModelTest {
    private final StudiesFixture fixture = new StudiesFixture();
    private final MistakesModel model = fixture.studies.mistakes();

    @Test
    void theExamReadsAllTestDigits() {
        fixture.ready();

        model.start();

        Predictions expected =
                Predictions.of(StudiesFixture.WEIGHTS, StudiesFixture.TEST, 40, Ablation.NONE, new GiveWay());
        assertThat(model.resultsProperty().get().predictions().misread()).isEqualTo(expected.misread());
        assertThat(model.readProperty().get()).isEqualTo(40);
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void anExamOverDigitsOfMoreClassesThanTheNetworkHasLeavesTheOthersOut() {
        fixture.ready();
        fixture.reading.switchTo(TestReaders.of(TestWeights.random(28, 12, 3, 1), "of three classes"));

        model.start();

        assertThat(model.failureProperty().get()).isNull();
        assertThat(model.resultsProperty().get().predictions().size()).isBetween(1, 39);
    }

    @Test
    void anExamThatIsCalledOffGivesNothing() {
        StudiesFixture waiting = StudiesFixture.withWaitingSurvey().ready();
        MistakesModel slow = waiting.studies.mistakes();

        slow.start();
        assertThat(slow.runningProperty().get()).isTrue();
        slow.cancel();
        waiting.runSurvey();

        assertThat(slow.runningProperty().get()).isFalse();
        assertThat(slow.resultsProperty().get()).isNull();

        slow.start();
        waiting.runSurvey();
        assertThat(slow.resultsProperty().get()).isNotNull();
    }

    @Test
    void anExamThatFailsEndsAndSaysWhy() {
        StudiesFixture waiting = StudiesFixture.withWaitingSurvey().ready();
        MistakesModel slow = waiting.studies.mistakes();
        // Weights for rows of another length than a digit's: reading with them throws.
        waiting.give(TestWeights.random(27, 12, 10, 1), 2560);

        slow.start();
        waiting.runSurvey();

        assertThat(slow.runningProperty().get()).isFalse();
        assertThat(slow.failureProperty().get()).isNotNull();
        assertThat(slow.resultsProperty().get()).isNull();

        waiting.give(StudiesFixture.WEIGHTS, 3840);
        slow.start();
        waiting.runSurvey();
        assertThat(slow.failureProperty().get()).isNull();
        assertThat(slow.resultsProperty().get()).isNotNull();
    }

    @Test
    void withoutDigitsItGetsThemAndStartsWhenTheyAreThere() {
        fixture.give(StudiesFixture.WEIGHTS, 0);

        model.start();
        assertThat(fixture.commands.asked()).containsExactly("load");
        assertThat(model.resultsProperty().get()).isNull();

        fixture.training.onLoaded(StudiesFixture.DATASET);
        assertThat(model.resultsProperty().get()).isNotNull();
    }

    @Test
    void digitsThatAreOnTheirWayAreWaitedFor() {
        fixture.give(StudiesFixture.WEIGHTS, 0);
        fixture.training.onStateChanged(TrainingState.LOADING);

        model.start();
        assertThat(fixture.commands.asked()).isEmpty();

        fixture.training.onLoaded(StudiesFixture.DATASET);
        assertThat(model.resultsProperty().get()).isNotNull();
    }

    @Test
    void aMisreadDigitGoesIntoTheReader() {
        fixture.ready();
        model.start();
        Misread wrong = model.resultsProperty().get().predictions().misread().get(0);

        model.show(wrong);

        assertThat(fixture.drawing.getSource())
                .isEqualTo(new TestDigit(
                        "Blots",
                        wrong.index(),
                        StudiesFixture.TEST.digit(wrong.index()),
                        wrong.label(),
                        String.valueOf(wrong.label())));
        assertThat(fixture.reading.getTrace().prediction()).isEqualTo(wrong.prediction());
    }

    @Test
    void withoutTheDigitsThatItWaitedForItDoesNotStartLater() {
        fixture.give(StudiesFixture.WEIGHTS, 0);
        model.start();
        fixture.training.onStateChanged(TrainingState.LOADING);
        fixture.training.onStateChanged(TrainingState.IDLE);

        fixture.training.onLoaded(StudiesFixture.DATASET);

        assertThat(model.resultsProperty().get()).isNull();
    }
}
