package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rowreader.network.training.TrainingState;
import rowreader.trace.Quantity;
import rowreader.trace.lab.StateSpace;
import rowreader.viewmodel.lab.TrajectoryModel.Path;

class TrajectoryModelTest {
    private final StudiesFixture fixture = new StudiesFixture();
    private final TrajectoryModel model = fixture.studies.trajectory();

    @Test
    void thePathIsTheReadingsHiddenStatesInThePlane() {
        fixture.ready();
        model.wanted(true);

        Path path = model.pathProperty().get();
        StateSpace space = path.plane().space();
        assertThat(path.plane().ends()).hasSize(40);
        assertThat(path.path()).hasSize(28);
        assertThat(path.path().get(13))
                .isEqualTo(space.project(fixture.reading.getTrace().values(Quantity.HIDDEN_STATE, 13)));
    }

    @Test
    void aTestDigitIsNotItsOwnNeighbour() {
        fixture.ready();
        model.wanted(true);

        assertThat(model.pathProperty().get().neighbours())
                .hasSize(28)
                .allSatisfy(nearest -> assertThat(nearest).hasSize(5).noneMatch(neighbour -> neighbour.index() == 0));
    }

    @Test
    void whileTheTrainingRunsThePathStaysInThePlanesOwnNetwork() {
        fixture.ready();
        model.wanted(true);
        Path before = model.pathProperty().get();

        fixture.training.onStateChanged(TrainingState.TRAINING);
        fixture.give(StudiesFixture.OTHER_WEIGHTS, 2560);
        assertThat(model.pathProperty().get().path()).isEqualTo(before.path());

        model.studied().takeNewest();
        assertThat(model.pathProperty().get().plane().weights()).isSameAs(StudiesFixture.OTHER_WEIGHTS);
    }

    @Test
    void whileAnotherPlaneIsMadeTheOldOneIsKnownToBeOld() {
        StudiesFixture waiting = StudiesFixture.withWaitingSurvey().ready();
        TrajectoryModel slow = waiting.studies.trajectory();
        slow.wanted(true);
        waiting.runSurvey();
        assertThat(slow.planeCurrentProperty().get()).isTrue();

        waiting.give(StudiesFixture.OTHER_WEIGHTS, 2560);
        assertThat(slow.planeCurrentProperty().get()).isFalse();
        assertThat(slow.planeProperty().get().description()).asString().contains("1280");

        waiting.runSurvey();
        assertThat(slow.planeCurrentProperty().get()).isTrue();
        assertThat(slow.planeProperty().get().description()).asString().contains("2560");
    }

    @Test
    void missingDigitsCanBeAskedFor() {
        fixture.give(StudiesFixture.WEIGHTS, 0);
        model.wanted(true);
        assertThat(model.planeProperty().get()).isNull();

        model.digits().load().run();
        assertThat(fixture.commands.asked()).containsExactly("load");

        fixture.training.onLoaded(StudiesFixture.DATASET);
        assertThat(model.planeProperty().get()).isNotNull();
        assertThat(model.pathProperty().get()).isNull();
    }
}
