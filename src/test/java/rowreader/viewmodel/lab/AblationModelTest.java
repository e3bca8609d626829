package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rowreader.network.training.GiveWay;
import rowreader.trace.Ablation;
import rowreader.trace.Quantity;
import rowreader.trace.Tracer;
import rowreader.trace.lab.Predictions;
import rowreader.trace.lab.UnitAblation;
import rowreader.viewmodel.lab.AblationModel.Cost;

class AblationModelTest {
    private final StudiesFixture fixture = new StudiesFixture();
    private final AblationModel model = fixture.studies.ablation();

    @Test
    void aToggledUnitIsOutOfTheReadingAtOnceAndBackAfterAnother() {
        fixture.ready();

        model.toggle(3);
        assertThat(fixture.reading.getTrace().value(Quantity.HIDDEN_STATE, 27, 3))
                .isZero();

        model.toggle(3);
        assertThat(fixture.reading.getTrace().value(Quantity.HIDDEN_STATE, 27, 3))
                .isNotZero();
    }

    @Test
    void theMostImportantAreThoseOfTheFullNetworkWhateverIsAblated() {
        fixture.ready();
        model.wanted(true);
        Set<Integer> expected =
                UnitAblation.ranking(new Tracer(StudiesFixture.WEIGHTS).trace(StudiesFixture.TEST.digit(0))).stream()
                        .limit(4)
                        .map(UnitAblation::unit)
                        .collect(Collectors.toSet());

        model.toggle(5);
        model.ablateMostImportant(4);

        assertThat(model.ablationProperty().get().units()).isEqualTo(expected);
    }

    @Test
    void kindAndRowAreKeptWhenUnitsChange() {
        fixture.ready();

        model.kind(Ablation.Kind.CELL_FROZEN);
        model.fromTimestep(12);
        model.toggle(1);

        assertThat(fixture.reading.getTrace().reading().ablation())
                .isEqualTo(new Ablation(Set.of(1), Ablation.Kind.CELL_FROZEN, 12));

        model.restoreAll();
        assertThat(model.ablationProperty().get()).isEqualTo(new Ablation(Set.of(), Ablation.Kind.CELL_FROZEN, 12));
    }

    @Test
    void theCostIsTheAccuracyOnTestDigitsWithAndWithoutTheAblation() {
        fixture.ready();
        model.wanted(true);

        model.toggle(2);

        Ablation ablation = model.ablationProperty().get();
        Cost cost = model.costProperty().get();
        assertThat(cost.size()).isEqualTo(40);
        assertThat(cost.ablated())
                .isEqualTo(Predictions.of(StudiesFixture.WEIGHTS, StudiesFixture.TEST, 1000, ablation, new GiveWay())
                        .accuracy());
        assertThat(cost.full())
                .isEqualTo(
                        Predictions.of(StudiesFixture.WEIGHTS, StudiesFixture.TEST, 1000, Ablation.NONE, new GiveWay())
                                .accuracy());
    }

    @Test
    void ofManyAblationsInARowOnlyTheLastIsCounted() {
        StudiesFixture waiting = StudiesFixture.withWaitingSurvey().ready();
        AblationModel slow = waiting.studies.ablation();
        slow.wanted(true);

        slow.toggle(1);
        slow.toggle(2);
        slow.toggle(3);
        waiting.runSurvey();

        assertThat(slow.costProperty().get().ablation().units()).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void withoutTestDigitsOrAblationThereIsNoCost() {
        fixture.give(StudiesFixture.WEIGHTS, 0);
        model.wanted(true);
        model.toggle(1);
        assertThat(model.costProperty().get()).isNull();

        fixture.training.onLoaded(StudiesFixture.DATASET);
        assertThat(model.costProperty().get()).isNotNull();

        model.restoreAll();
        assertThat(model.costProperty().get()).isNull();
    }

    @Test
    void nothingIsCountedWhileTheViewIsNotShown() {
        fixture.ready();

        model.toggle(1);

        assertThat(model.costProperty().get()).isNull();
        assertThat(model.rankingProperty().get()).isNull();
    }
}
