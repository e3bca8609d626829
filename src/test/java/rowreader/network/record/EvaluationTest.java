package rowreader.network.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EvaluationTest {
    private final Evaluation evaluation = new Evaluation(new int[][] {{8, 2, 0}, {1, 9, 0}, {0, 4, 0}});

    @Test
    void accuracyIsTheFractionOnTheDiagonal() {
        assertThat(evaluation.count()).isEqualTo(24);
        assertThat(evaluation.accuracy()).isCloseTo(17 / 24.0, within(1e-12));
    }

    @Test
    void precisionLooksDownAColumnAndRecallAlongARow() {
        assertThat(evaluation.precision(1)).isCloseTo(9 / 15.0, within(1e-12));
        assertThat(evaluation.recall(1)).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void whatWasNeverPredictedHasNoPrecision() {
        assertThat(evaluation.precision(2)).isNaN();
        assertThat(evaluation.recall(2)).isZero();
    }

    @Test
    void theMatrixCannotBeChangedFromOutside() {
        evaluation.confusion()[0][0] = 1000;
        assertThat(evaluation.count()).isEqualTo(24);
    }
}
