package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rowreader.files.UnusableFileException;
import rowreader.text.InEnglish;
import rowreader.text.Text;
import rowreader.viewmodel.RecordedCommands;

@ExtendWith(InEnglish.class)
class PlaceToSaveTest {
    private static final Path FILE = Path.of("three.zip");

    @TempDir
    Path folder;

    private final RecordedCommands training = new RecordedCommands();
    private final StringWriter err = new StringWriter();

    private PlaceToSave place(Path file) {
        return new PlaceToSave(file, new PrintWriter(err));
    }

    @Test
    void whatIsSavedIsNamed() throws IOException {
        place(FILE).save(training);
        assertThat(training.asked()).containsExactly("save three.zip");
        assertThat(err).hasToString("Saved three.zip" + System.lineSeparator());
    }

    @Test
    void nothingIsSavedWhereNoFileWasAskedFor() throws IOException {
        place(null).check();
        place(null).save(training);
        assertThat(training.asked()).isEmpty();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aPlaceThatTakesNoFileIsToldBeforehand() {
        assertThatCode(() -> place(folder.resolve("three.zip")).check()).doesNotThrowAnyException();
        assertThatThrownBy(() -> place(folder.resolve("none/three.zip")).check())
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("three.zip cannot be written");
    }

    @Test
    void whoIsInterruptedStopsAndSavesWhatWasLearned() {
        place(FILE).stopAndSave(training, () -> true);
        assertThat(training.asked()).containsExactly("cancelLoading", "pause", "save three.zip");
    }

    @Test
    void whoIsInterruptedBeforeTheFirstIterationHasNothingToSave() {
        place(FILE).stopAndSave(training, () -> false);
        assertThat(training.asked()).containsExactly("cancelLoading", "pause");
    }

    @Test
    void whatItsPlaceDoesNotTakeIsWrittenElsewhereAndNamed() {
        training.answer(
                CompletableFuture.failedFuture(new UnusableFileException(Text.of("text.reason", "It is full."))));
        PlaceToSave place = new PlaceToSave(Path.of("models/three.zip"), new PrintWriter(err), (name, writing) -> {
            training.answer(CompletableFuture.completedFuture(null));
            writing.write(Path.of("elsewhere", name));
            return Path.of("elsewhere", name);
        });
        assertThatThrownBy(() -> place.save(training))
                .hasMessage("It is full. It was written to " + Path.of("elsewhere/three.zip") + " instead.");
        assertThat(training.asked()).last().isEqualTo("save " + Path.of("elsewhere/three.zip"));
    }

    @Test
    void whatNoPlaceTakesIsSaidAsTheProgramEnds() {
        training.answer(CompletableFuture.failedFuture(new IOException("The disk is full.")));
        new PlaceToSave(FILE, new PrintWriter(err), (name, writing) -> {
                    writing.write(Path.of("elsewhere", name));
                    return null;
                })
                .stopAndSave(training, () -> true);
        assertThat(err).hasToString("The disk is full." + System.lineSeparator());
    }
}
