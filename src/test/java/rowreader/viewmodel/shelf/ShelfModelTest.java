package rowreader.viewmodel.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.TestWeights;
import rowreader.trace.lab.InstructiveDigits;
import rowreader.trace.lab.InstructiveDigits.LateTurn;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.lab.StudiedWeights;
import rowreader.viewmodel.lab.StudiesFixture;
import rowreader.viewmodel.reading.TestReaders;

class ShelfModelTest {
    private final StudiesFixture fixture = new StudiesFixture();
    private final ShelfModel shelf = new ShelfModel(
            new StudiedWeights(fixture.reading, fixture.training),
            fixture.training.datasetProperty(),
            fixture.drawing,
            new SurveyWork(Runnable::run, Runnable::run, new GiveWay()));

    /** The sentence about the digit whose reading turns late. */
    private String lateTurn(SequenceWeights weights) {
        fixture.ready();
        shelf.wanted(true);
        fixture.reading.switchTo(TestReaders.of(weights, "of a test"));
        return shelf.shelfProperty().get().examples().get(0).line().words();
    }

    private static LateTurn found(SequenceWeights weights) {
        return InstructiveDigits.of(weights, StudiesFixture.TEST, ShelfModel.DIGITS, new GiveWay())
                .lateTurn()
                .orElseThrow();
    }

    @Test
    void theRowThatTurnsAReadingIsTheOneThatIsReadThen() {
        SequenceWeights weights =
                TestWeights.ofEveryKind(12, ReadingOrder.BOTTOM_UP, 3).get(0);
        LateTurn turn = found(weights);
        assertThat(lateTurn(weights))
                .isEqualTo("Row " + (28 - turn.timestep()) + " turns this reading from " + turn.before() + " to "
                        + turn.after() + ".");
    }

    @Test
    void columnsAreNotCalledRowsAndWhoReadsBothWaysIsAtTwoAtATime() {
        List<SequenceWeights> weights = TestWeights.ofEveryKind(12, ReadingOrder.COLUMNS, 3);
        assertThat(lateTurn(weights.get(0)))
                .startsWith("Column " + (found(weights.get(0)).timestep() + 1) + " turns this reading from ");
        int timestep = found(weights.get(4)).timestep();
        assertThat(lateTurn(weights.get(4)))
                .startsWith("Columns " + (timestep + 1) + " and " + (28 - timestep) + " turn this reading from ");
    }
}
