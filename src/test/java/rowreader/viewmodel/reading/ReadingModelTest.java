package rowreader.viewmodel.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.MlpWeights;
import rowreader.trace.Ablation;
import rowreader.trace.LayerActivations;
import rowreader.trace.LayerWeights;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.lab.UnitOrder;

class ReadingModelTest {
    private static final LstmWeights EARLY = weights(0.01f);
    private static final LstmWeights LATE = weights(0.05f);
    private static final Digit GREY = digit(0.5f);
    private static final Digit WHITE = digit(1);

    /** Commands that wait until the test runs them. */
    private static final class Waiting implements Executor {
        private final Queue<Runnable> commands = new ArrayDeque<>();

        @Override
        public void execute(Runnable command) {
            commands.add(command);
        }

        void run() {
            while (!commands.isEmpty()) {
                commands.remove().run();
            }
        }
    }

    private final ObjectProperty<Digit> digit = new SimpleObjectProperty<>();
    private final PlaybackModel playback = new PlaybackModel();
    private final Waiting tracerThread = new Waiting();
    private final Waiting fxThread = new Waiting();
    private final ReadingModel immediate = new ReadingModel(Runnable::run, Runnable::run, digit, playback);
    private final ReadingModel reading = new ReadingModel(tracerThread, fxThread, digit, playback);

    @Test
    void saysWhatIsMissing() {
        assertThat(immediate.getTrace()).isNull();
        assertThat(immediate.hintProperty().get()).asString().contains("Draw a digit");

        digit.set(GREY);
        assertThat(immediate.hintProperty().get()).asString().contains("no weights");

        immediate.newWeights(TestReaders.of(EARLY, "after 0 samples"));
        assertThat(immediate.hintProperty().get()).isNull();
        assertThat(immediate.getTrace()).isNotNull();
    }

    @Test
    void whileTheWeightsAreOnTheirWayNobodyIsAskedToDoAnything() {
        immediate.openingProperty().set(true);
        digit.set(GREY);
        assertThat(immediate.hintProperty().get()).asString().contains("One moment");

        immediate.openingProperty().set(false);
        assertThat(immediate.hintProperty().get()).asString().contains("no weights");
    }

    @Test
    void readsTheDigitWithTheWeights() {
        digit.set(GREY);

        immediate.newWeights(TestReaders.of(EARLY, "after 0 samples"));

        assertRead(immediate, EARLY, GREY);
        assertThat(immediate.weightsDescriptionProperty().get()).hasToString("after 0 samples");
    }

    @Test
    void theReadoutFollowsThePlaybackAndIsAProbeBeforeTheLastRow() {
        digit.set(GREY);
        immediate.newWeights(TestReaders.of(EARLY, ""));

        assertThat(immediate.getReadout().isProbe()).isFalse();
        assertThat(immediate.getReadout().probabilities())
                .containsExactly(immediate.getTrace().probabilities());

        playback.seek(13);
        assertThat(immediate.getReadout().isProbe()).isTrue();
        assertThat(immediate.getReadout().probabilities())
                .containsExactly(immediate.getTrace().readout(13));
    }

    @Test
    void aClearedSheetHasNoReading() {
        digit.set(GREY);
        immediate.newWeights(TestReaders.of(EARLY, ""));

        digit.set(null);

        assertThat(immediate.getTrace()).isNull();
        assertThat(immediate.getReadout()).isNull();
    }

    @Test
    void newWeightsReadTheDigitAgain() {
        digit.set(GREY);
        immediate.newWeights(TestReaders.of(EARLY, "after 128 samples"));

        immediate.newWeights(TestReaders.of(LATE, "after 256 samples"));

        assertRead(immediate, LATE, GREY);
        assertThat(immediate.weightsDescriptionProperty().get()).hasToString("after 256 samples");
    }

    @Test
    void unitsAreKnockedOutAtOnceAndStayOutForOtherDigitsAndWeights() {
        digit.set(GREY);
        immediate.newWeights(TestReaders.of(EARLY, ""));
        float[] healthy = immediate.getTrace().probabilities();
        Ablation ablation = new Ablation(Set.of(1), Ablation.Kind.HIDDEN_TO_ZERO, 0);

        immediate.ablationProperty().set(ablation);

        assertThat(immediate.getTrace().value(Quantity.HIDDEN_STATE, 27, 1)).isZero();
        digit.set(WHITE);
        assertThat(immediate.getTrace().reading().ablation()).isEqualTo(ablation);
        immediate.newWeights(TestReaders.of(LATE, ""));
        assertThat(immediate.getTrace().reading().ablation()).isEqualTo(ablation);

        immediate.ablationProperty().set(Ablation.NONE);
        digit.set(GREY);
        immediate.newWeights(TestReaders.of(EARLY, ""));
        assertThat(immediate.getTrace().probabilities()).containsExactly(healthy);
    }

    @Test
    void unitsThatTheNetworkDoesNotHaveArePassedOver() {
        digit.set(GREY);
        immediate.ablationProperty().set(new Ablation(Set.of(0, 999), Ablation.Kind.CELL_FROZEN, 3));

        immediate.newWeights(TestReaders.of(EARLY, ""));

        assertThat(immediate.getTrace().reading().ablation())
                .isEqualTo(new Ablation(Set.of(0), Ablation.Kind.CELL_FROZEN, 3));
    }

    @Test
    void notLiveNewWeightsWaitForTheNextDigit() {
        digit.set(GREY);
        immediate.newWeights(TestReaders.of(EARLY, "after 128 samples"));
        immediate.liveProperty().set(false);

        immediate.newWeights(TestReaders.of(LATE, "after 256 samples"));
        assertRead(immediate, EARLY, GREY);
        assertThat(immediate.weightsDescriptionProperty().get()).hasToString("after 128 samples");

        digit.set(WHITE);
        assertRead(immediate, LATE, WHITE);
    }

    @Test
    void notLiveTheFirstWeightsStillRead() {
        immediate.liveProperty().set(false);
        digit.set(GREY);

        immediate.newWeights(TestReaders.of(EARLY, ""));

        assertThat(immediate.getTrace()).isNotNull();
    }

    @Test
    void switchingLiveOnReadsWithTheNewestWeightsAtOnce() {
        digit.set(GREY);
        immediate.newWeights(TestReaders.of(EARLY, ""));
        immediate.liveProperty().set(false);
        immediate.newWeights(TestReaders.of(LATE, ""));

        immediate.liveProperty().set(true);

        assertRead(immediate, LATE, GREY);
    }

    @Test
    void whileTheTracerIsBusyOnlyTheNewestRequestWaits() {
        reading.newWeights(TestReaders.of(EARLY, ""));
        digit.set(GREY);
        digit.set(WHITE);
        reading.newWeights(TestReaders.of(LATE, ""));

        assertThat(tracerThread.commands).hasSize(1);
        tracerThread.run();
        assertThat(fxThread.commands).hasSize(1);
        assertThat(reading.getTrace()).isNull();
        fxThread.run();
        assertRead(reading, LATE, WHITE);
    }

    /** Or the reading of one digit would be judged by the label of the next. */
    @Test
    void whatIsKnownOfADigitWaitsForItsReading() {
        ObjectProperty<Integer> label = new SimpleObjectProperty<>(3);
        ObservableValue<Integer> ofReading = reading.ofReading(label);
        reading.newWeights(TestReaders.of(EARLY, ""));
        digit.set(GREY);
        assertThat(ofReading.getValue()).isNull();
        tracerThread.run();
        fxThread.run();
        assertThat(ofReading.getValue()).isEqualTo(3);

        label.set(7);
        digit.set(WHITE);
        assertThat(ofReading.getValue()).isNull();
        tracerThread.run();
        fxThread.run();
        assertThat(ofReading.getValue()).isEqualTo(7);
    }

    @Test
    void aReadingOfWhatWasClearedMeanwhileIsVoid() {
        reading.newWeights(TestReaders.of(EARLY, ""));
        digit.set(GREY);
        tracerThread.run();

        digit.set(null);
        fxThread.run();

        assertThat(reading.getTrace()).isNull();
    }

    @Test
    void clearingBeforeTheTracerStartsSparesItTheWork() {
        reading.newWeights(TestReaders.of(EARLY, ""));
        digit.set(GREY);
        digit.set(null);

        tracerThread.run();

        assertThat(fxThread.commands).isEmpty();
    }

    @Test
    void drawingAgainAfterClearingIsRead() {
        reading.newWeights(TestReaders.of(EARLY, ""));
        digit.set(GREY);
        digit.set(null);
        digit.set(WHITE);

        tracerThread.run();
        fxThread.run();

        assertRead(reading, EARLY, WHITE);
    }

    @Test
    void theUnitsAreSortedTogetherWithTheReading() {
        digit.set(GREY);
        immediate.unitOrderProperty().set(UnitOrder.CONTRIBUTION);
        immediate.newWeights(TestReaders.of(EARLY, ""));

        UnitPlaces places = immediate.unitPlacesProperty().get();
        int[] expected = UnitOrder.CONTRIBUTION.units(immediate.getTrace());
        assertThat(places.size()).isEqualTo(expected.length);
        for (int place = 0; place < expected.length; place++) {
            assertThat(places.unitAt(place)).isEqualTo(expected[place]);
            assertThat(places.placeOf(expected[place])).isEqualTo(place);
        }
    }

    @Test
    void anotherOrderSortsWithoutReadingAgain() {
        digit.set(GREY);
        immediate.newWeights(TestReaders.of(EARLY, ""));
        Trace before = immediate.getTrace();

        immediate.unitOrderProperty().set(UnitOrder.LONGEST_MEMORY);

        assertThat(immediate.unitPlacesProperty().get().order()).isEqualTo(UnitOrder.LONGEST_MEMORY);
        assertThat(immediate.getTrace()).isSameAs(before);
    }

    @Test
    void anOrderChosenWhileReadingHolds() {
        reading.newWeights(TestReaders.of(EARLY, ""));
        digit.set(GREY);
        tracerThread.run();
        reading.unitOrderProperty().set(UnitOrder.CONTRIBUTION);
        fxThread.run();
        tracerThread.run();
        fxThread.run();

        assertThat(reading.unitPlacesProperty().get().order()).isEqualTo(UnitOrder.CONTRIBUTION);
    }

    @Test
    void recalledWeightsReadEverythingUntilTheNewestAreAskedFor() {
        digit.set(GREY);
        immediate.newWeights(TestReaders.of(LATE, "late"));
        immediate.recall(TestReaders.of(EARLY, "early"));
        assertRead(immediate, EARLY, GREY);
        assertThat(immediate.weightsDescriptionProperty().get()).hasToString("early");

        digit.set(WHITE);
        immediate.newWeights(TestReaders.of(LATE, "later"));
        assertRead(immediate, EARLY, WHITE);

        immediate.readWithNewestWeights();
        assertRead(immediate, LATE, WHITE);
        assertThat(immediate.weightsDescriptionProperty().get()).hasToString("later");
    }

    @Test
    void aNetworkThatSeesAllAtOnceGivesItsLayersAndAnAnswerInsteadOfATrace() {
        digit.set(GREY);
        immediate.newWeights(TestReaders.of(EARLY, "rows"));
        playback.toStart();

        immediate.switchTo(TestReaders.of(LayerWeights.mlp(2, 6, 1), "dense"));

        LayerActivations activations = immediate.activationsProperty().get();
        assertThat(activations.digit()).isSameAs(GREY);
        assertThat(immediate.getTrace()).isNull();
        assertThat(immediate.getReadout().probabilities()).containsExactly(activations.probabilities());
        assertThat(immediate.getReadout().isProbe()).isFalse();
        assertThat(immediate.noRowsProperty().get()).asString().contains("all 784 pixels at once", "nothing to play");
        assertThat(immediate.hintProperty().get())
                .asString()
                .startsWith(immediate.noRowsProperty().get().words());
        assertThat(playback.isPlayable()).isFalse();
        assertThat(playback.getTimestep()).isEqualTo(PlaybackModel.LAST_TIMESTEP);

        immediate.switchTo(TestReaders.of(LayerWeights.leNet(8, 1), "LeNet"));
        assertThat(immediate.activationsProperty().get().size()).isEqualTo(5);
        assertThat(immediate.noRowsProperty().get()).asString().contains("LeNet");

        immediate.switchTo(TestReaders.of(LATE, "rows again"));
        assertThat(immediate.activationsProperty().get()).isNull();
        assertThat(immediate.noRowsProperty().get()).isNull();
        assertThat(immediate.hintProperty().get()).isNull();
        assertThat(playback.isPlayable()).isTrue();
        assertRead(immediate, LATE, GREY);
    }

    @Test
    void whoSeesAllAtOnceIsKnownBeforeThereIsADigit() {
        immediate.newWeights(TestReaders.of(LayerWeights.mlp(1, 6, 1), "dense"));

        assertThat(playback.isPlayable()).isFalse();
        assertThat(immediate.noRowsProperty().get()).isNotNull();
        assertThat(immediate.hintProperty().get()).asString().contains("Draw a digit");
    }

    @Test
    void ofManyRequestsOnlyTheLatestIsSeen() {
        MlpWeights dense = LayerWeights.mlp(1, 6, 1);
        reading.newWeights(TestReaders.of(dense, "dense"));
        digit.set(GREY);
        digit.set(WHITE);
        tracerThread.run();
        assertThat(reading.activationsProperty().get()).isNull();
        fxThread.run();

        assertThat(reading.activationsProperty().get().digit()).isSameAs(WHITE);
    }

    private static void assertRead(ReadingModel model, LstmWeights weights, Digit digit) {
        assertThat(model.getTrace().weights()).isSameAs(weights);
        assertThat(model.getTrace().digit()).isSameAs(digit);
    }

    private static Digit digit(float pixel) {
        float[] pixels = new float[Digit.PIXELS];
        Arrays.fill(pixels, pixel);
        return Digit.of(pixels);
    }

    private static LstmWeights weights(float value) {
        int hiddenSize = 3;
        return new LstmWeights(
                filled(Digit.SIDE * 4 * hiddenSize, value),
                filled(hiddenSize * 4 * hiddenSize, -value),
                filled(4 * hiddenSize, value),
                filled(hiddenSize * 10, value),
                filled(10, value));
    }

    private static float[] filled(int size, float value) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = value * (1 + i % 7);
        }
        return values;
    }
}
