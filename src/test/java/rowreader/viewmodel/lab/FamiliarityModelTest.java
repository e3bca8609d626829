package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.text.TestTexts;
import rowreader.trace.TestDigits;
import rowreader.trace.lab.Familiarity.Measure;
import rowreader.viewmodel.reading.ReaderWeights;
import rowreader.viewmodel.reading.TestReaders;

class FamiliarityModelTest {
    private final StudiesFixture fixture = new StudiesFixture();
    private final FamiliarityModel model = fixture.studies.familiarity();

    @BeforeEach
    void draw() {
        fixture.training.onLoaded(StudiesFixture.DATASET);
        fixture.drawing.showPicture(
                TestTexts.named("a digit"), TestDigits.set(1, 3).digit(0));
        model.wantedProperty().set(true);
    }

    private void read(boolean trained) {
        fixture.reading.switchTo(
                new ReaderWeights(StudiesFixture.WEIGHTS, TestTexts.named("some"), List.of(), trained));
    }

    @Test
    void aNetworkThatLearnedSomethingSaysHowStrangeAPictureIs() {
        read(true);

        assertThat(model.measureProperty().get()).isNotNull();
    }

    @Test
    void aNetworkThatLearnedNothingIsNotAsked() {
        read(false);

        assertThat(model.measureProperty().get()).isNull();
    }

    @Test
    void anotherPictureIsMeasuredWhileASurveyTakesLong() {
        StudiesFixture waiting = StudiesFixture.withWaitingSurvey();
        FamiliarityModel beside = waiting.studies.familiarity();
        waiting.training.onLoaded(StudiesFixture.DATASET);
        waiting.drawing.showPicture(TestTexts.named("one"), StudiesFixture.TEST.digit(0));
        beside.wantedProperty().set(true);
        waiting.reading.switchTo(TestReaders.of(StudiesFixture.WEIGHTS, "some"));
        waiting.runSurvey();
        Measure ofTheFirst = beside.measureProperty().get();
        assertThat(ofTheFirst).isNotNull();

        // From here on the survey thread is busy.
        float[] black = new float[Digit.PIXELS];
        Arrays.fill(black, 1);
        waiting.drawing.showPicture(TestTexts.named("ink all over"), Digit.of(black));

        assertThat(beside.measureProperty().get()).isNotNull().isNotEqualTo(ofTheFirst);
    }
}
