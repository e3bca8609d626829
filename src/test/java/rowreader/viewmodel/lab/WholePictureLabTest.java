package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rowreader.network.weights.Weights;
import rowreader.trace.FeedForward;
import rowreader.trace.LayerWeights;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.reading.TestReaders;

/** The lab with a network that sees the whole picture at once: what needs no rows works. */
class WholePictureLabTest {
    private static final Weights DENSE = LayerWeights.mlp(1, 20, 3);

    private final StudiesFixture fixture = new StudiesFixture();

    @BeforeEach
    void readWithADenseNetwork() {
        fixture.ready();
        fixture.reading.switchTo(TestReaders.of(DENSE, "of a dense network"));
    }

    @Test
    void theEvidenceIsThatOfTheDenseNetwork() {
        LatestResult<?, RowEvidence> evidence = fixture.lab.evidence();
        evidence.wantedProperty().set(true);

        assertThat(evidence.getValue().answer().probabilities())
                .isEqualTo(FeedForward.of(DENSE).probabilities(StudiesFixture.TEST.digit(0)));
        assertThat(evidence.getValue().pixelGradient()).isNotEmpty();
    }

    @Test
    void whatIfReadsTheChangedPicture() {
        CounterfactualModel model = fixture.studies.counterfactual();
        model.wanted(true);
        model.paint(3, 4, 1);

        assertThat(model.readsLines().getValue()).isFalse();
        assertThat(model.comparisonProperty().get().second().probabilities())
                .isEqualTo(FeedForward.of(DENSE)
                        .probabilities(StudiesFixture.TEST.digit(0).withPixel(3, 4, 1)));
    }

    @Test
    void itsAnswerIsComparedWithThatOfARecurrentNetwork() {
        ComparisonModel model = fixture.studies.comparison();
        model.wanted(true);
        model.keep();
        fixture.reading.switchTo(TestReaders.of(StudiesFixture.WEIGHTS, "of an LSTM"));

        Comparison comparison = model.comparisonProperty().get();
        assertThat(comparison.first().isByLines()).isFalse();
        assertThat(comparison.second().isByLines()).isTrue();
        assertThat(model.otherWeights().getValue().weights()).isSameAs(DENSE);
    }
}
