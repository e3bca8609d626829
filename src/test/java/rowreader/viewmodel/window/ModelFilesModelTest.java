package rowreader.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.network.SimpleDigits;
import rowreader.network.design.Designs;
import rowreader.network.engine.Network;
import rowreader.network.model.Model;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.GiveWay;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;
import rowreader.text.WordedException;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.drawing.DrawingModel.Source;
import rowreader.viewmodel.drawing.DrawingModel.TestDigit;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderModel.Reader;
import rowreader.viewmodel.training.TrainingModel;

/** The files and the digits of the window, without one. */
class ModelFilesModelTest {
    private static final Recipe RECIPE = Recipe.SEED.withHiddenSize(4);

    @TempDir
    private Path folder;

    private final RecordedCommands commands = new RecordedCommands();
    private final TrainingModel training = new TrainingModel(commands, Runnable::run, Runnable::run);

    private final GiveWay giveWay = new GiveWay();

    private WindowModel window() {
        return WindowFixture.window(commands, training, folder, giveWay);
    }

    private static Model model() {
        return model(TrainingRecord.start(RECIPE));
    }

    /** One that has learned for two iterations. */
    private static Model learned() {
        return model(new TrainingRecord(RECIPE, 0.01, List.of(2.0, 1.5), List.of()));
    }

    private static Model model(TrainingRecord run) {
        try (Network network = Designs.network(RECIPE, 10)) {
            return new Model(network.weights(), Dataset.DIGIT_NAMES, network.state(), run);
        }
    }

    @Test
    void theNetworkInTrainingIsSavedUnderANameWithItsExtension() {
        WindowModel window = window();
        window.files().save(folder.resolve("lstm v1.2").toFile());
        assertThat(commands.asked()).containsExactly("save " + folder.resolve("lstm v1.2.rowreader"));
        assertThat(window.files().newestProperty().get()).hasName("lstm v1.2.rowreader");
        assertThat(window.messageProperty().get()).hasToString("Done: Saved lstm v1.2.rowreader.");
    }

    @Test
    void noModelThatNobodyChoseIsReplaced() throws IOException {
        WindowModel window = window();
        Path old = Files.writeString(folder.resolve("lstm.rowreader"), "old");

        window.files().save(folder.resolve("lstm").toFile());
        assertThat(commands.asked()).isEmpty();
        assertThat(window.messageProperty().get())
                .hasToString(
                        "Failure: lstm.rowreader is there already and would be replaced: save again and choose it, or"
                                + " choose another name.");

        window.files().save(model(), folder.resolve("lstm").toFile());
        assertThat(old).hasContent("old");
        assertThat(window.files().newestProperty().get()).isNull();

        window.files().save(old.toFile());
        assertThat(commands.asked()).containsExactly("save " + old);
        window.files().save(model(), old.toFile());
        assertThat(Model.open(old).classNames()).isEqualTo(Dataset.DIGIT_NAMES);
    }

    @Test
    void theTunedCopyIsSavedWhileItReads() throws IOException {
        WindowModel window = window();
        Model tuned = model();
        window.reader().readWith(tuned);
        window.files().save(folder.resolve("tuned").toFile());
        assertThat(commands.asked()).isEmpty();
        assertThat(Model.open(folder.resolve("tuned.rowreader")).classNames()).isEqualTo(tuned.classNames());
        assertThat(window.files().newestProperty().get()).hasName("tuned.rowreader");
    }

    @Test
    void aModelThatIsDroppedIsOpenedAndReads() {
        WindowModel window = window();
        window.files().take(folder.resolve("other.ZIP").toFile());
        assertThat(commands.asked()).containsExactly("open " + folder.resolve("other.ZIP"));
        assertThat(window.reader().readerProperty().get()).isEqualTo(Reader.TRAINING);
        assertThat(window.messageProperty().get()).hasToString("Done: Opened other.ZIP.");
        assertThat(window.files().newestProperty().get()).hasName("other.ZIP");
    }

    @Test
    void whatWasLearnedBeforeAModelWasOpenedCanBeTakenBack() {
        WindowModel window = window();
        commands.model(CompletableFuture.completedFuture(learned()));
        training.onReset(RECIPE);
        training.onIteration(2, 256, 1.5);
        window.files().open(folder.resolve("other.zip").toFile());
        Message told = window.messageProperty().get();
        assertThat(told.text()).hasToString("A network that had learned from 256 samples was let go.");
        told.action().orElseThrow().run().run();
        assertThat(commands.asked()).contains("open a model of 2 iterations");
    }

    @Test
    void aModelThatDoesNotOpenLetsNothingGo() {
        WindowModel window = window();
        training.onReset(RECIPE);
        training.onIteration(2, 256, 1.5);
        commands.answer(CompletableFuture.failedFuture(new IOException("other.zip is not a model.")));
        window.files().open(folder.resolve("other.zip").toFile());
        assertThat(training.dropped().lastProperty().get()).isNull();
    }

    @Test
    void aNewDrawingIsReadToItsLastRowUnlessItPlays() {
        WindowModel window = window();
        window.playback().seek(12);
        window.drawing().beginStroke(0.5, 0.2);
        window.drawing().extendStroke(0.5, 0.8);
        window.drawing().endStroke();
        assertThat(window.playback().getTimestep()).isEqualTo(PlaybackModel.LAST_TIMESTEP);

        window.playback().seek(12);
        window.drawing().penWidthProperty().set(3);
        assertThat(window.playback().getTimestep()).isEqualTo(12);
        window.playback().play();
        window.drawing().undo();
        assertThat(window.playback().getTimestep()).isEqualTo(12);
        assertThat(window.playback().isPlaying()).isTrue();
    }

    @Test
    void whatComputesLongGivesWayWhileThePenIsDown() {
        WindowModel window = window();
        window.drawing().beginStroke(0.5, 0.2);
        assertThat(giveWay.rest(() -> true)).isFalse();
        window.drawing().endStroke();
        assertThat(giveWay.rest(() -> true)).isTrue();
    }

    @Test
    void aModelThatDoesNotOpenIsToldAndWhoeverReadGoesOnReading() {
        WindowModel window = window();
        commands.answer(CompletableFuture.failedFuture(
                new WordedException(Text.of("text.reason", "other.zip is not a model."))));
        window.files().open(folder.resolve("other.zip").toFile());
        assertThat(window.reader().readerProperty().get()).isEqualTo(Reader.BEST);
        assertThat(window.messageProperty().get()).hasToString("Failure: other.zip is not a model.");
    }

    @Test
    void drawingsAndPicturesThatAreDroppedGoWhereTheyBelong() throws IOException {
        WindowModel window = window();
        window.files()
                .take(Files.writeString(folder.resolve("class.jsonl"), "{\"label\":3,\"strokes\":[[[0,0],[9,10]]]}\n")
                        .toFile());
        assertThat(window.kept().drawingsProperty().get()).hasSize(1);
        window.files()
                .take(Files.writeString(folder.resolve("class.INKML"), "<ink><trace>0 0, 9 10</trace></ink>")
                        .toFile());
        window.files()
                .take(Files.writeString(folder.resolve("pen.dat"), ".COORD X Y\n.PEN_DOWN\n0 0\n9 -10\n.PEN_UP\n")
                        .toFile());
        assertThat(window.kept().drawingsProperty().get()).hasSize(3);
        window.files()
                .take(Files.writeString(folder.resolve("notes.txt"), "no picture")
                        .toFile());
        assertThat(window.messageProperty().get().text().words()).contains("notes.txt is not a picture");
    }

    @Test
    void aTestDigitIsShownAsSoonAsTheDigitsAreThere() {
        WindowModel window = window();
        window.digits().showRandomTestDigit();
        assertThat(commands.asked()).containsExactly("load");
        assertThat(window.digits().descriptionProperty().get()).hasToString("No training digits loaded yet");

        training.onLoaded(SimpleDigits.dataset(30, 20));
        assertThat(window.drawing().getSource()).isInstanceOf(TestDigit.class);
        assertThat(window.digits().descriptionProperty().get().words()).endsWith(": 30 digits to train on, 20 to test");
    }

    @Test
    void otherDigitsAreChosenOnlyAtRest() {
        WindowModel window = window();
        training.onStateChanged(TrainingState.TRAINING);
        window.digits().choose(folder.toFile());
        assertThat(commands.asked()).isEmpty();

        assertThat(window.digits().obstacle().getValue()).isPresent();

        training.onStateChanged(TrainingState.PAUSED);
        assertThat(window.digits().obstacle().getValue()).isEmpty();
        window.digits().choose(folder.toFile());
        assertThat(commands.asked()).containsExactly("digits");
        assertThat(window.digits().placesProperty().get()).hasSize(1);
        assertThat(window.messageProperty().get()).hasToString("Done: The digits are there; the network begins anew.");
    }

    @Test
    void aTestDigitThatWasAskedForIsForgottenWithTheDigitsThatDidNotCome() {
        WindowModel window = window();
        window.digits().showRandomTestDigit();
        training.onStateChanged(TrainingState.LOADING);
        training.onStateChanged(TrainingState.IDLE);
        window.drawing().beginStroke(0.5, 0.5);
        window.drawing().endStroke();
        Source drawn = window.drawing().getSource();

        training.onLoaded(SimpleDigits.dataset(20, 10));

        assertThat(window.drawing().getSource()).isSameAs(drawn);
    }

    @Test
    void theDigitsOfTheUsualPlacesCanBeChosenAgain() {
        WindowModel window = window();
        List<Text> usual = window.digits().placesProperty().get();
        window.digits().choose(folder.toFile());
        assertThat(window.digits().placesProperty().get()).isNotEqualTo(usual);

        window.digits().chooseUsual();

        assertThat(commands.asked()).containsExactly("digits", "digits");
        assertThat(window.digits().placesProperty().get()).hasToString(usual.toString());
    }

    @Test
    void whatWasLearnedFromOtherDigitsCanBeTakenBack() {
        WindowModel window = window();
        commands.model(CompletableFuture.completedFuture(learned()));
        training.onReset(RECIPE);
        training.onIteration(2, 256, 1.5);

        window.digits().choose(folder.toFile());

        assertThat(window.messageProperty().get().text())
                .hasToString("A network that had learned from 256 samples was let go.");
    }

    @Test
    void whatWasLearnedFromOtherDigitsComesBackWithThem() {
        WindowModel window = window();
        List<Text> usual = window.digits().placesProperty().get();
        commands.model(CompletableFuture.completedFuture(learned()));
        training.onReset(RECIPE);
        training.onIteration(2, 256, 1.5);
        window.digits().choose(folder.toFile());
        commands.asked().clear();

        window.messageProperty().get().action().orElseThrow().run().run();

        assertThat(commands.asked()).containsExactly("model", "digits", "open a model of 2 iterations");
        assertThat(window.digits().placesProperty().get()).hasToString(usual.toString());
        assertThat(window.digits().named()).isEmpty();

        // And the run that gave way for that learned from the folder.
        window.messageProperty().get().action().orElseThrow().run().run();
        assertThat(window.digits().named()).contains(folder.toAbsolutePath());
    }

    @Test
    void whatWasLearnedFromDigitsThatAreGoneDoesNotTakeThePlaceOfAnything() {
        WindowModel window = window();
        commands.model(CompletableFuture.completedFuture(learned()));
        training.onReset(RECIPE);
        training.onIteration(2, 256, 1.5);
        window.digits().choose(folder.toFile());
        Message told = window.messageProperty().get();
        commands.asked().clear();
        commands.digits(
                CompletableFuture.failedFuture(new WordedException(Text.of("text.reason", "The digits are gone."))));

        told.action().orElseThrow().run().run();

        assertThat(commands.asked()).containsExactly("model", "digits");
        assertThat(window.messageProperty().get()).hasToString("Failure: The digits are gone.");
        assertThat(window.digits().named()).contains(folder.toAbsolutePath());
    }

    @Test
    void aTestDigitCanBeHadUnlessTheDigitsAreJustComing() {
        WindowModel window = window();
        assertThat(window.digits().canShowTestDigit().get()).isTrue();
        training.onStateChanged(TrainingState.LOADING);
        assertThat(window.digits().canShowTestDigit().get()).isFalse();
    }
}
