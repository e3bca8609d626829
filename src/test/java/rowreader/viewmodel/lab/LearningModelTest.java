package rowreader.viewmodel.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.Garments;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.lab.Snapshot;
import rowreader.viewmodel.lab.LearningModel.Past;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;
import rowreader.viewmodel.training.TrainingModel.NewestWeights;

class LearningModelTest {
    private static final List<String> NAMES = Garments.NAMES;
    private static final LstmWeights FIRST = TestWeights.random(5, 1);
    private static final LstmWeights SECOND = TestWeights.random(5, 2);
    private static final LstmWeights THIRD = TestWeights.random(5, 3);

    private final ObjectProperty<Digit> digit = new SimpleObjectProperty<>(TestDigits.blot(1));
    private final ObjectProperty<NewestWeights> newest = new SimpleObjectProperty<>();
    private final PlaybackModel playback = new PlaybackModel();
    private final ReadingModel reading = new ReadingModel(Runnable::run, Runnable::run, digit, playback);
    private final LabModel lab = new LabModel(reading, playback, Runnable::run, Runnable::run);
    private final LearningModel learning = new LearningModel(lab, newest);

    @Test
    void theReadingAtEveryTimeIsWhatThoseWeightsRead() {
        learning.past().wantedProperty().set(true);
        train();

        Past past = learning.past().getValue();
        assertThat(past.beliefs().snapshots()).isEqualTo(3);
        assertThat(past.beliefs().samples(1)).isEqualTo(128);
        learning.goTo(past.snapshots(), 1);
        for (int row = 0; row < Digit.SIDE; row++) {
            assertThat(past.beliefs().probability(1, row, 4))
                    .isEqualTo(reading.getTrace().readout(row, 4));
        }
    }

    @Test
    void goingBackReadsWithTheWeightsOfThenWhateverIsTrainedSince() {
        train();
        learning.goTo(times(), 0);
        assertThat(reading.getTrace().weights()).isSameAs(FIRST);
        assertThat(reading.weightsDescriptionProperty().get())
                .asString()
                .contains("of the network in training as it was", "after 0 training samples");

        show(THIRD, 512, 1);
        assertThat(reading.getTrace().weights()).isSameAs(FIRST);
    }

    @Test
    void thePastCallsTheClassesAsTheTrainingDoes() {
        learning.past().wantedProperty().set(true);
        train();
        learning.goTo(times(), 0);

        assertThat(learning.past().getValue().className(9)).isEqualTo("Ankle boot");
        assertThat(reading.getTrace().classNames()).isEqualTo(NAMES);
    }

    @Test
    void itIsKnownWhenAnotherNetworkThanTheOneInTrainingReads() {
        train();
        assertThat(learning.ofNetworkInUse().get()).isTrue();

        reading.switchTo(TestReaders.of(TestWeights.random(5, 77), "of the best reader"));
        assertThat(learning.ofNetworkInUse().get()).isFalse();

        learning.goTo(times(), 0);
        assertThat(learning.ofNetworkInUse().get()).isTrue();
    }

    @Test
    void anotherReaderReadsAsItIsNow() {
        train();
        learning.goTo(times(), 0);

        reading.switchTo(TestReaders.of(THIRD, "of the network in training"));

        assertThat(learning.recalledProperty().get()).isNull();
        learning.goTo(times(), 0);
        assertThat(reading.getTrace().weights()).isSameAs(FIRST);
    }

    @Test
    void nowIsTheNewestWeights() {
        train();
        learning.goTo(times(), 0);
        show(SECOND, 512, 1);

        learning.toNow();

        assertThat(learning.recalledProperty().get()).isNull();
        assertThat(reading.getTrace().weights()).isSameAs(SECOND);
    }

    @Test
    void theLastOfTheTimesIsNow() {
        train();
        learning.goTo(times(), 1);

        learning.goTo(times(), 2);

        assertThat(learning.recalledProperty().get()).isNull();
        assertThat(reading.getTrace().weights()).isSameAs(THIRD);
    }

    @Test
    void anotherRunHasAPastOfItsOwn() {
        train();
        learning.goTo(times(), 1);

        show(SECOND, 0, 2);

        assertThat(times()).extracting(Snapshot::weights).containsExactly(SECOND);
        assertThat(learning.recalledProperty().get()).isNull();
    }

    @Test
    void aLargeNetworkHasFewerSnapshotsThatFitIntoMemory() {
        LstmWeights large = TestWeights.random(700, 1);
        for (int i = 0; i < 60; i++) {
            show(large, 128L * i, 1);
        }
        long bytes = 2L * Float.BYTES * (large.inputWeights().length + large.recurrentWeights().length);

        assertThat(times().size() * bytes).isLessThan(260L << 20);
        assertThat(times()).hasSizeGreaterThanOrEqualTo(4);
    }

    private void train() {
        show(FIRST, 0, 1);
        show(SECOND, 128, 1);
        show(THIRD, 256, 1);
    }

    /** As the window does: the reading is told too. */
    private void show(LstmWeights weights, long samples, int run) {
        newest.set(new NewestWeights(weights, samples, run, NAMES));
        reading.newWeights(TestReaders.of(weights, ""));
    }

    private List<Snapshot> times() {
        return learning.snapshotsProperty().get();
    }
}
