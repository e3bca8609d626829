package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.trace.LayerWeights;
import rowreader.trace.Reading;
import rowreader.trace.Tracer;
import rowreader.viewmodel.reading.TestReaders;

class CounterfactualModelTest {
    private final StudiesFixture fixture = new StudiesFixture();
    private final CounterfactualModel model = fixture.studies.counterfactual();

    @BeforeEach
    void read() {
        fixture.ready();
        model.wanted(true);
    }

    @Test
    void unchangedBothReadingsAreTheSame() {
        assertThat(model.changed().get()).isFalse();
        assertThat(model.comparisonProperty().get().divergence().firstDivergence(0))
                .isEmpty();
    }

    @Test
    void aPaintedPixelIsReadAndPartsTheReadingsAtItsRow() {
        edit(() -> model.paint(9, 4, model.originalProperty().get().at(9, 4) > 0.5f ? 0 : 1));

        Comparison comparison = model.comparisonProperty().get();
        assertThat(comparison.second().digit()).isEqualTo(model.editedProperty().get());
        assertThat(comparison.divergence().firstDivergence(0)).hasValue(9);
        assertThat(model.changed().get()).isTrue();
    }

    @Test
    void theDrawingStaysAsItIs() {
        edit(() -> model.blankLine(10, 0));

        assertThat(fixture.drawing.getDigit()).isEqualTo(StudiesFixture.TEST.digit(0));
        assertThat(model.comparisonProperty().get().first().digit()).isEqualTo(StudiesFixture.TEST.digit(0));
    }

    @Test
    void blankRowsAfterTheDigitAreRead() {
        model.blankRowsAfterProperty().set(5);

        Comparison comparison = model.comparisonProperty().get();
        assertThat(comparison.first().timesteps()).isEqualTo(28);
        assertThat(comparison.second().timesteps()).isEqualTo(33);
        assertThat(comparison.second().probabilities())
                .containsExactly(new Tracer(StudiesFixture.WEIGHTS)
                        .trace(Reading.of(StudiesFixture.TEST.digit(0)).withBlankRowsAfter(5))
                        .probabilities());
    }

    @Test
    void aChangeIsUndoneAsAWhole() {
        Digit original = model.originalProperty().get();
        edit(() -> model.blankLine(10, 0));
        Digit once = model.editedProperty().get();
        edit(() -> {
            model.blankLine(11, 0);
            model.blankLine(12, 0);
        });

        model.undo();
        assertThat(model.editedProperty().get()).isEqualTo(once);
        model.undo();
        assertThat(model.editedProperty().get()).isEqualTo(original);
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void resettingTakesEverythingBackAndCanBeUndone() {
        edit(() -> model.blankLine(10, 0));
        Digit edited = model.editedProperty().get();
        model.blankRowsAfterProperty().set(3);

        model.reset();
        assertThat(model.changed().get()).isFalse();

        model.undo();
        assertThat(model.editedProperty().get()).isEqualTo(edited);
    }

    @Test
    void outsideThePictureNothingIsPainted() {
        edit(() -> {
            model.paint(-1, 4, 1);
            model.paint(4, 28, 1);
            model.blankLine(28, 0);
        });

        assertThat(model.changed().get()).isFalse();
        assertThat(model.canUndoProperty().get()).isFalse();
    }

    @Test
    void anotherDigitStartsWithoutChangesAndNewWeightsKeepThem() {
        edit(() -> model.blankLine(10, 0));
        fixture.give(StudiesFixture.OTHER_WEIGHTS, 2560);
        assertThat(model.changed().get()).isTrue();
        assertThat(((rowreader.trace.Trace) model.comparisonProperty().get().second()).weights())
                .isSameAs(StudiesFixture.OTHER_WEIGHTS);

        fixture.drawing.showTestDigit("Blots", 1, StudiesFixture.TEST.digit(1), 0, Dataset.DIGIT_NAMES);
        assertThat(model.changed().get()).isFalse();
        assertThat(model.editedProperty().get()).isEqualTo(StudiesFixture.TEST.digit(1));

        fixture.drawing.clear();
        assertThat(model.comparisonProperty().get()).isNull();
    }

    @Test
    void changesOutlastANetworkOfAnotherKind() {
        edit(() -> model.blankLine(10, 0));

        fixture.reading.switchTo(TestReaders.of(LayerWeights.mlp(1, 20, 3), "of a dense network"));
        assertThat(model.changed().get()).isTrue();
        assertThat(model.canUndoProperty().get()).isTrue();

        fixture.reading.switchTo(TestReaders.of(StudiesFixture.WEIGHTS, "of a row reader"));
        assertThat(model.changed().get()).isTrue();
        assertThat(model.comparisonProperty().get().second().timesteps()).isEqualTo(28);
    }

    private void edit(Runnable change) {
        model.beginEdit();
        change.run();
        model.endEdit();
    }
}
