package rowreader.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.data.drawing.KeptDrawings;
import rowreader.network.SimpleDigits;
import rowreader.network.design.Designs;
import rowreader.network.engine.Network;
import rowreader.network.model.Model;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;
import rowreader.text.WordedException;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.drawing.DrawingModel.TestDigit;
import rowreader.viewmodel.reading.ReaderModel.Reader;
import rowreader.viewmodel.training.TrainingModel;
import rowreader.viewmodel.window.WindowModel.Threads;

/** The files and the digits of the window, without one. */
class ModelFilesModelTest {
    private static final Recipe RECIPE = Recipe.SEED.withHiddenSize(4);

    @TempDir
    private Path folder;

    private final RecordedCommands commands = new RecordedCommands();
    private final TrainingModel training = new TrainingModel(commands, Runnable::run);

    private WindowModel window() {
        return new WindowModel(
                commands,
                training,
                Optional.empty(),
                new KeptDrawings(folder.resolve("drawings.jsonl")),
                new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run),
                RandomGenerator.of("L64X128MixRandom"));
    }

    private static Model model() {
        try (Network network = Designs.network(RECIPE, 10)) {
            return new Model(network.weights(), Dataset.DIGIT_NAMES, network.state(), TrainingRecord.start(RECIPE));
        }
    }

    @Test
    void theNetworkInTrainingIsSavedUnderANameWithItsExtension() {
        WindowModel window = window();
        window.files().save(folder.resolve("lstm v1.2").toFile());
        assertThat(commands.asked()).containsExactly("save " + folder.resolve("lstm v1.2.zip"));
        assertThat(window.messageProperty().get()).hasToString("Done: Saved lstm v1.2.zip.");
    }

    @Test
    void theTunedCopyIsSavedWhileItReads() throws IOException {
        WindowModel window = window();
        Model tuned = model();
        window.reader().readWith(tuned);
        window.files().save(folder.resolve("tuned").toFile());
        assertThat(commands.asked()).isEmpty();
        assertThat(Model.open(folder.resolve("tuned.zip")).classNames()).isEqualTo(tuned.classNames());
    }

    @Test
    void aModelThatIsDroppedIsOpenedAndReads() {
        WindowModel window = window();
        window.files().take(folder.resolve("other.ZIP").toFile());
        assertThat(commands.asked()).containsExactly("open " + folder.resolve("other.ZIP"));
        assertThat(window.reader().readerProperty().get()).isEqualTo(Reader.TRAINING);
        assertThat(window.messageProperty().get()).hasToString("Done: Opened other.ZIP.");
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

        training.onStateChanged(TrainingState.PAUSED);
        window.digits().choose(folder.toFile());
        assertThat(commands.asked()).containsExactly("digits");
        assertThat(window.digits().placesProperty().get()).hasSize(1);
        assertThat(window.messageProperty().get()).hasToString("Done: The digits are there; the network begins anew.");
    }
}
