package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import rowreader.trace.Ablation;
import rowreader.viewmodel.shelf.ShelfModel;

/** Whatever goes over many digits rests while the pen is down, and is done afterwards. */
@Timeout(60)
class StudiesGiveWayTest {
    static Stream<Arguments> studies() {
        return Stream.of(
                study(
                        "answer",
                        fixture -> fixture.studies.answer().wanted(true),
                        fixture -> fixture.studies.answer().others()),
                study(
                        "units",
                        fixture -> fixture.studies.units().wanted(true),
                        fixture -> fixture.studies.units().surveyProperty()),
                study(
                        "ablation",
                        fixture -> {
                            fixture.studies.ablation().wanted(true);
                            fixture.reading.ablationProperty().set(new Ablation(Set.of(1), Ablation.NONE.kind(), 0));
                        },
                        fixture -> fixture.studies.ablation().costProperty()),
                study(
                        "trajectory",
                        fixture -> fixture.studies.trajectory().wanted(true),
                        fixture -> fixture.studies.trajectory().planeProperty()),
                study(
                        "mistakes",
                        fixture -> fixture.studies.mistakes().start(),
                        fixture -> fixture.studies.mistakes().resultsProperty()),
                study(
                        "gradient",
                        fixture -> fixture.studies.gradient().wanted(true),
                        fixture -> fixture.studies.gradient().flowsProperty()),
                study(
                        "familiarity",
                        fixture ->
                                fixture.studies.familiarity().wantedProperty().set(true),
                        fixture -> fixture.studies.familiarity().measureProperty()));
    }

    private static Arguments study(
            String name, Consumer<StudiesFixture> ask, Function<StudiesFixture, ObservableValue<?>> result) {
        return Arguments.of(name, ask, result);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    void aStudyRestsWhileThePenIsDown(
            String name, Consumer<StudiesFixture> ask, Function<StudiesFixture, ObservableValue<?>> result)
            throws Exception {
        StudiesFixture fixture = StudiesFixture.withWaitingSurvey().ready();
        ask.accept(fixture);
        requireRest(fixture, result.apply(fixture));
    }

    @Test
    void theSearchForExamplesRestsWhileThePenIsDown() throws Exception {
        StudiesFixture fixture = StudiesFixture.withWaitingSurvey().ready();
        ShelfModel shelf = new ShelfModel(
                new StudiedWeights(fixture.reading, fixture.training),
                fixture.training.datasetProperty(),
                fixture.drawing,
                fixture.work);
        shelf.wanted(true);
        requireRest(fixture, shelf.shelfProperty());
    }

    private static void requireRest(StudiesFixture fixture, ObservableValue<?> result) throws Exception {
        fixture.giveWay.ask(true);
        Thread survey = new Thread(fixture::runSurvey);
        survey.start();
        while (survey.getState() != Thread.State.TIMED_WAITING && survey.getState() != Thread.State.WAITING) {
            assertThat(survey.isAlive()).as("it did not rest").isTrue();
            Thread.onSpinWait();
        }
        assertThat(result.getValue()).isNull();

        fixture.giveWay.ask(false);
        survey.join();
        assertThat(result.getValue()).isNotNull();
    }
}
