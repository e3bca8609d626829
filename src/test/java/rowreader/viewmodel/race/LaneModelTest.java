package rowreader.viewmodel.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.network.race.Divergence;
import rowreader.network.race.RaceLane;
import rowreader.network.race.RaceResult;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.record.TrainingRecord;

class LaneModelTest {
    private static final AccuracyPoint MEASURED = new AccuracyPoint(2, 256, Split.TEST, 0.5, 100);

    private final LaneModel model = LaneModel.of(new RaceResult("none", List.of(lane(0, 0, List.of(), null))))
            .get(0);

    private static RaceLane lane(int iterations, double loss, List<AccuracyPoint> accuracies, Divergence divergence) {
        return new RaceLane(
                new TrainingRecord(Recipe.SEED, 0.001, Collections.nCopies(iterations, loss), accuracies),
                1,
                Collections.nCopies(iterations, 0.1),
                divergence);
    }

    /** Of a lane with as many iterations as were told, so that nobody could tell otherwise whether it was read once more. */
    @Test
    void whatWasToldAlreadyIsNotBuiltAnewAtARest() {
        model.onIteration(128, 0.1, 2.5);
        model.onIteration(256, 0.2, 2.25);

        model.take(lane(2, 7, List.of(), new Divergence(3, 9)));

        assertThat(model.bySamples().loss().value(1)).isEqualTo(2.25);
        assertThat(model.samples()).isEqualTo(256);
        assertThat(model.failure()).isPresent();
    }

    @Test
    void whatWasNotToldIsShownAfterARest() {
        model.onIteration(128, 0.1, 2.5);

        model.take(lane(2, 7, List.of(), null));
        assertThat(model.bySamples().loss().size()).isEqualTo(2);
        assertThat(model.bySeconds().loss().value(0)).isEqualTo(7);
        assertThat(model.testAccuracy()).isEmpty();

        model.take(lane(2, 7, List.of(MEASURED), null));
        assertThat(model.testAccuracy()).contains(MEASURED);

        model.take(lane(1, 6, List.of(), null));
        assertThat(model.bySamples().loss().size()).isEqualTo(1);
        assertThat(model.testAccuracy()).isEmpty();
    }
}
