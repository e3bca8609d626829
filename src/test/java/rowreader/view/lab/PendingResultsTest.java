package rowreader.view.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.text.InEnglish;
import rowreader.text.TestTexts;
import rowreader.text.UnusableValueException;
import rowreader.trace.LayerWeights;
import rowreader.trace.TestWeights;
import rowreader.view.Palette;
import rowreader.view.lab.answer.AnswerView;
import rowreader.view.lab.gradient.GradientView;
import rowreader.view.lab.units.UnitsView;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.lab.StudiesFixture;
import rowreader.viewmodel.lab.UnitsModel.Pattern;
import rowreader.viewmodel.reading.TestReaders;

/** What the lab says where a result is not there yet: that it waits for it, and not that there is nothing. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class PendingResultsTest {
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);

    @Test
    void aResultIsMissedOnlyWhereNothingWasRead() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        ObjectProperty<Integer> read = new SimpleObjectProperty<>();
        LatestResult<Integer, Integer> half = new LatestResult<>(
                read,
                number -> {
                    if (number % 2 == 1) {
                        throw new UnusableValueException(TestTexts.named("odd"));
                    }
                    return number / 2;
                },
                waiting::add,
                Runnable::run);
        half.wantedProperty().set(true);
        ObservableValue<String> words = LabTexts.result(half, number -> "half: " + number);

        assertThat(words.getValue()).isEqualTo("Draw a digit to see this.");
        read.set(8);
        assertThat(words.getValue()).isEqualTo("One moment…");
        waiting.remove().run();
        assertThat(words.getValue()).isEqualTo("half: 4");
        read.set(9);
        waiting.remove().run();
        assertThat(words.getValue()).isEqualTo("odd");
        read.set(null);
        assertThat(words.getValue()).isEqualTo("Draw a digit to see this.");
    }

    @Test
    void theGradientIsBeingMeasuredAndNotImpossible(FxRobot robot) {
        StudiesFixture fixture = StudiesFixture.withWaitingSurvey();
        robot.interact(() -> {
            GradientView view = new GradientView(fixture.studies.gradient(), palette);
            view.onShown(true);
            Label verdict = (Label) view.node().lookup("#gradient-verdict");

            assertThat(verdict.getText()).isEqualTo("This is measured on 100 test digits. Load them first.");
            fixture.ready();
            assertThat(verdict.getText()).isEqualTo("Measuring on 100 test digits\u00a0…");
            fixture.runSurvey();
            assertThat(verdict.getText()).startsWith("In the LSTM ");
            fixture.reading.switchTo(TestReaders.of(LayerWeights.mlp(2, 6, 1), "of a dense network"));
            fixture.runSurvey();
            assertThat(verdict.getText()).startsWith("This network sees the whole picture at once");
        });
    }

    @Test
    void othersOfAClassThatTheNetworkOfBeforeDoesNotHaveAreUnknownYet(FxRobot robot) {
        StudiesFixture fixture = StudiesFixture.withWaitingSurvey();
        robot.interact(() -> {
            AnswerView view = new AnswerView(fixture.studies.answer(), palette);
            view.onShown(true);
            Label others = (Label) view.node().lookup("#others-decided");
            fixture.ready();
            fixture.reading.switchTo(TestReaders.of(TestWeights.random(28, 12, 2, 1), "of two classes"));
            fixture.runSurvey();
            assertThat(others.getText()).contains("of two classes");

            fixture.reading.switchTo(TestReaders.of(StudiesFixture.OTHER_WEIGHTS, "of ten classes"));

            assertThat(fixture.reading.getTrace().prediction()).isGreaterThan(1);
            assertThat(others.getText()).startsWith("How other digits of this class are read is known once");
            fixture.runSurvey();
            assertThat(others.getText()).contains("of ten classes");
        });
    }

    @Test
    void unitsFoundInOtherWeightsAreNotShown(FxRobot robot) {
        StudiesFixture fixture = StudiesFixture.withWaitingSurvey();
        robot.interact(() -> {
            UnitsView view = new UnitsView(fixture.studies.units(), palette);
            // The content of what scrolls is found where it has its looks.
            new Scene((Parent) view.node());
            view.node().applyCss();
            view.onShown(true);
            fixture.ready();
            fixture.runSurvey();
            fixture.studies.units().patternProperty().set(new Pattern(4, 27));
            Pane matches = (Pane) view.node().lookup("#matching-units");
            Node unknown = view.node().lookup("#units-unknown");
            assertThat(matches.getChildren()).hasSize(5);
            assertThat(unknown.isVisible()).isFalse();
            assertThat(((Label) ((Parent) matches.getChildren().get(0))
                                    .getChildrenUnmodifiable()
                                    .get(0))
                            .getText())
                    .matches("Unit \\d+: \\d+\u00a0% agreement with “on from row 5 to row 28 and only there”, "
                            + "over 40 test digits");

            fixture.reading.switchTo(TestReaders.of(StudiesFixture.OTHER_WEIGHTS, "of another"));

            assertThat(matches.getChildren()).isEmpty();
            assertThat(unknown.isVisible()).isTrue();
            fixture.runSurvey();
            assertThat(matches.getChildren()).hasSize(5);
            assertThat(unknown.isVisible()).isFalse();
        });
    }
}
