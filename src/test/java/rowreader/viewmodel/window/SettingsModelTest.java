package rowreader.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.files.Settings.Key;
import rowreader.files.SettingsFile;

class SettingsModelTest {
    private static final Key<String> COLOUR = new Key<>("colour", String.class);
    private static final Key<String> SIZE = new Key<>("size", String.class);

    @TempDir
    Path folder;

    private final Deque<Runnable> soon = new ArrayDeque<>();
    private final List<String> failures = new ArrayList<>();

    private Path file() {
        return folder.resolve("settings.json");
    }

    private SettingsModel model() {
        return new SettingsModel(
                SettingsFile.open(file()), soon::add, Runnable::run, failure -> failures.add(failure.getMessage()));
    }

    private void runWhatIsDoneSoon() {
        while (!soon.isEmpty()) {
            soon.remove().run();
        }
    }

    @Test
    void manyChangesAreOneWrite() {
        SettingsModel model = model();
        for (int i = 0; i < 100; i++) {
            model.set(COLOUR, "number " + i);
        }
        assertThat(soon).hasSize(1);
        assertThat(file()).doesNotExist();
        runWhatIsDoneSoon();
        assertThat(model().get(COLOUR)).contains("number 99");
    }

    @Test
    void whatIsSetToWhatItIsIsNotWritten() {
        model().set(COLOUR, "red");
        runWhatIsDoneSoon();
        model().set(COLOUR, "red");
        assertThat(soon).isEmpty();
    }

    @Test
    void aChangeDuringTheWriteIsNotLost() {
        SettingsModel model = model();
        model.set(COLOUR, "red");
        runWhatIsDoneSoon();
        model.set(COLOUR, "blue");
        runWhatIsDoneSoon();
        assertThat(model().get(COLOUR)).contains("blue");
    }

    @Test
    void closingWritesWhatStillWaits() {
        SettingsModel model = model();
        model.set(COLOUR, "red");
        model.close();
        assertThat(model().get(COLOUR)).contains("red");
    }

    @Test
    void aPropertyHasItsLastValueAgainUnlessThatIsNotAllowed() {
        SimpleObjectProperty<String> property = new SimpleObjectProperty<>("white");
        model().keep(COLOUR, property, value -> true);
        assertThat(property.get()).isEqualTo("white");
        property.set("red");
        runWhatIsDoneSoon();
        SimpleObjectProperty<String> again = new SimpleObjectProperty<>("white");
        model().keep(COLOUR, again, value -> true);
        assertThat(again.get()).isEqualTo("red");
        SimpleObjectProperty<String> picky = new SimpleObjectProperty<>("white");
        model().keep(COLOUR, picky, value -> !value.equals("red"));
        assertThat(picky.get()).isEqualTo("white");
    }

    @Test
    void everyKindOfFileHasAFolderOfItsOwn() {
        SettingsModel model = model();
        for (FileKind kind : FileKind.values()) {
            assertThat(model.lastFolder(kind)).isEmpty();
            model.onFolderUsed(kind, folder.resolve(kind.name()).toFile());
        }
        runWhatIsDoneSoon();
        for (FileKind kind : FileKind.values()) {
            assertThat(model().lastFolder(kind))
                    .contains(folder.resolve(kind.name()).toFile());
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsToldOnce() throws Exception {
        SettingsModel model = model();
        Files.createDirectory(file());
        model.set(COLOUR, "red");
        runWhatIsDoneSoon();
        model.set(COLOUR, "blue");
        runWhatIsDoneSoon();
        assertThat(failures).singleElement().asString().contains("is a folder");
        assertThat(model.get(COLOUR)).contains("blue");
    }

    @Test
    void theNewestOfTheRecentModelsComesFirstAndNoneTwice() {
        SettingsModel model = model();
        for (int i = 0; i < 12; i++) {
            model.addRecentModel(new File(folder.toFile(), i + ".zip"));
        }
        model.addRecentModel(new File(folder.toFile(), "9.zip"));
        runWhatIsDoneSoon();
        assertThat(model().recentModelsProperty().get())
                .extracting(File::getName)
                .containsExactly("9.zip", "11.zip", "10.zip", "8.zip", "7.zip", "6.zip", "5.zip", "4.zip");
    }

    @Test
    void whatTheDiskDidNotTakeIsWrittenWithTheNextChange() throws Exception {
        SettingsModel model = model();
        Files.createDirectory(file());
        model.set(COLOUR, "red");
        runWhatIsDoneSoon();
        Files.delete(file());
        model.set(SIZE, "large");
        runWhatIsDoneSoon();
        assertThat(model().get(COLOUR)).contains("red");
        assertThat(model().get(SIZE)).contains("large");
    }

    @Test
    void aGapAmongTheRecentModelsIsPassedOver() throws Exception {
        Files.writeString(file(), "{\"recentModels\": [null, \"/models/one.zip\"]}");
        assertThat(model().recentModelsProperty().get()).containsExactly(new File("/models/one.zip"));
    }
}
