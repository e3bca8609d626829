package rowreader.viewmodel.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.network.design.Designs;
import rowreader.network.engine.Network;
import rowreader.network.model.Model;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.TrainingState;
import rowreader.network.weights.LstmWeights;
import rowreader.trace.Garments;
import rowreader.trace.TestWeights;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.reading.ReaderModel.Reader;
import rowreader.viewmodel.training.TrainingModel;

class ReaderModelTest {
    private static final Recipe RECIPE = Recipe.SEED.withHiddenSize(4);
    private static final LstmWeights TRAINED = TestWeights.random(3, 1);

    private final RecordedCommands commands = new RecordedCommands();
    private final TrainingModel training = new TrainingModel(commands, Runnable::run, Runnable::run);
    private final ReadingModel reading = new ReadingModel(
            Runnable::run,
            Runnable::run,
            new SimpleObjectProperty<>(Digit.of(new float[Digit.PIXELS])),
            new PlaybackModel());
    private final ReaderModel model = new ReaderModel(commands, training, reading);

    private static Model model(String... classNames) {
        return model(RECIPE, classNames);
    }

    private static Model model(Recipe recipe, String... classNames) {
        try (Network network = Designs.network(recipe, classNames.length)) {
            return new Model(network.weights(), List.of(classNames), network.state(), TrainingRecord.start(recipe));
        }
    }

    private String description() {
        return reading.weightsDescriptionProperty().get().words();
    }

    @Test
    void theBestReaderReadsAsSoonAsItIsThere() {
        assertThat(reading.getTrace()).isNull();
        Model best = model("a", "b", "c");
        model.onBest(best);
        assertThat(reading.inUseProperty().get().weights()).isSameAs(best.weights());
        assertThat(description()).isEqualTo("of the best reader");
        assertThat(model.classNames().getValue()).containsExactly("a", "b", "c");
    }

    @Test
    void trainingThatBeginsTakesTheReadingOver() {
        model.onBest(model("a", "b"));
        training.onWeights(TRAINED);
        assertThat(description()).isEqualTo("of the best reader");
        assertThat(model.other().getValue().weights()).isSameAs(TRAINED);

        training.onStateChanged(TrainingState.TRAINING);
        assertThat(model.readerProperty().get()).isEqualTo(Reader.TRAINING);
        assertThat(reading.inUseProperty().get().weights()).isSameAs(TRAINED);
        assertThat(description()).isEqualTo("of the network in training, before any training");
        assertThat(model.other().getValue().description()).hasToString("of the best reader");

        training.onIteration(1, 12_800, 2);
        training.onWeights(TRAINED);
        assertThat(description()).isEqualTo("of the network in training, after 12,800 training samples");
    }

    @Test
    void theTunedCopyReadsFromThenOnAndAnotherAfterIt() {
        Model first = model("a", "b");
        Model second = model("x", "y", "z");
        model.readWith(first);
        assertThat(model.readerProperty().get()).isEqualTo(Reader.TUNED);
        assertThat(reading.inUseProperty().get().weights()).isSameAs(first.weights());
        model.readWith(second);
        assertThat(reading.inUseProperty().get().weights()).isSameAs(second.weights());
        assertThat(model.classNames().getValue()).containsExactly("x", "y", "z");
        assertThat(description()).isEqualTo("of a copy trained on your drawings");
        assertThat(model.copy()).isCompletedWithValue(second);
    }

    @Test
    void whatIsReadCallsTheClassesAsItsReaderDoes() {
        model.onBest(model("a", "b", "c"));
        assertThat(reading.getTrace().classNames()).containsExactly("a", "b", "c");

        model.readWith(model("x", "y"));
        assertThat(reading.getTrace().classNames()).containsExactly("x", "y");

        training.onClassNames(Garments.NAMES);
        training.onWeights(TRAINED);
        assertThat(model.other().getValue().classNames()).isEqualTo(Garments.NAMES);
        model.readerProperty().set(Reader.TRAINING);
        assertThat(reading.getTrace().classNames()).isEqualTo(Garments.NAMES);
        assertThat(model.other().getValue().classNames()).containsExactly("a", "b", "c");

        training.onWeights(TestWeights.random(3, 2));
        assertThat(reading.getTrace().classNames()).isEqualTo(Garments.NAMES);
    }

    @Test
    void aCopyOfWhoeverReadsCanBeHad() {
        assertThatThrownBy(() -> model.copy().join())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("The best reader is not there. Read with another network.");
        Model best = model("a", "b");
        model.onBest(best);
        assertThat(model.copy()).isCompletedWithValue(best);

        model.readerProperty().set(Reader.TRAINING);
        CompletableFuture<Model> asked = new CompletableFuture<>();
        commands.model(asked);
        assertThat(model.copy()).isSameAs(asked);
    }

    @Test
    void aNetworkInTrainingThatAnswersAtEveryRowIsNoProbe() {
        training.onReset(RECIPE.withArchitecture(Architecture.LSTM_EVERY_ROW));
        assertThat(reading.answersAtEveryRowProperty().get()).isFalse();
        model.readerProperty().set(Reader.TRAINING);
        assertThat(reading.answersAtEveryRowProperty().get()).isTrue();
    }

    @Test
    void aModelThatWasTrainedToAnswerAtEveryRowIsNoProbe() {
        Model atEveryRow = model(RECIPE.withArchitecture(Architecture.LSTM_EVERY_ROW), "a", "b");
        model.readWith(atEveryRow);
        assertThat(reading.answersAtEveryRowProperty().get()).isTrue();
        model.readWith(model("a", "b"));
        assertThat(reading.answersAtEveryRowProperty().get()).isFalse();

        model.readerProperty().set(Reader.BEST);
        model.onBest(atEveryRow);
        assertThat(reading.answersAtEveryRowProperty().get()).isTrue();
    }
}
