package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.trace.Quantity;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.lab.CellArithmetic;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;

class CellModelTest {
    private final ObjectProperty<Digit> digit = new SimpleObjectProperty<>(TestDigits.blot(1));
    private final PlaybackModel playback = new PlaybackModel();
    private final ReadingModel reading = new ReadingModel(Runnable::run, Runnable::run, digit, playback);
    private final CellModel cell = new CellModel(new LabModel(reading, playback, Runnable::run, Runnable::run));

    @BeforeEach
    void read() {
        reading.newWeights(TestReaders.of(TestWeights.random(5, 1), ""));
        cell.arithmetic().wantedProperty().set(true);
    }

    @Test
    void theArithmeticIsOfTheUnitAtThePlaybacksTimestep() {
        cell.unitProperty().set(3);
        playback.seek(13);

        CellArithmetic shown = cell.arithmetic().getValue();
        assertThat(shown.unit()).isEqualTo(3);
        assertThat(shown.timestep()).isEqualTo(13);
        Map<Quantity, Float> after = shown.after();
        assertThat(after.get(Quantity.HIDDEN_STATE))
                .isEqualTo(reading.getTrace().value(Quantity.HIDDEN_STATE, 13, 3));
        assertThat(after.get(Quantity.FORGET_GATE) * shown.before().get(Quantity.CELL_STATE)
                        + after.get(Quantity.INPUT_GATE) * after.get(Quantity.CANDIDATE))
                .isCloseTo(after.get(Quantity.CELL_STATE), within(1e-6f));
    }

    @Test
    void itFollowsTheDrawing() {
        CellArithmetic before = cell.arithmetic().getValue();

        digit.set(TestDigits.blot(2));

        assertThat(cell.arithmetic().getValue()).isNotEqualTo(before);
    }

    @Test
    void aUnitThatTheNetworkDoesNotHaveHasNoArithmetic() {
        cell.unitProperty().set(4);
        assertThat(cell.arithmetic().getValue()).isNotNull();

        reading.newWeights(TestReaders.of(TestWeights.random(3, 1), ""));

        assertThat(cell.arithmetic().getValue()).isNull();
    }
}
