package rowreader.viewmodel.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.data.drawing.Drawing;
import rowreader.files.Settings.Key;
import rowreader.files.SettingsFile;
import rowreader.network.recipe.Recipe;
import rowreader.text.Language;
import rowreader.viewmodel.reading.ReaderModel.Reader;

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

    private WindowModel window() {
        return WindowFixture.window(folder);
    }

    @Test
    void aWindowIsAsItWasLast() {
        WindowModel before = window();
        model().keepAllOf(before);
        before.darkProperty().set(true);
        before.drawing().penWidthProperty().set(4.5);
        before.playback().speedProperty().set(0.25);
        before.reader().readerProperty().set(Reader.TRAINING);
        runWhatIsDoneSoon();

        WindowModel after = window();
        model().keepAllOf(after);

        assertThat(after.darkProperty().get()).isTrue();
        assertThat(after.drawing().penWidthProperty().get()).isEqualTo(4.5);
        assertThat(after.playback().speedProperty().get()).isEqualTo(0.25);
        assertThat(after.reader().readerProperty().get()).isEqualTo(Reader.TRAINING);
    }

    @ParameterizedTest
    @CsvSource({"1, true", "6, true", "0.9, false", "6.1, false"})
    void aPenIsAsWideAsItWasIfThereIsSuchAPen(double width, boolean taken) throws Exception {
        Files.writeString(file(), "{\"penWidth\": " + width + "}");
        WindowModel window = window();
        model().keepAllOf(window);
        assertThat(window.drawing().penWidthProperty().get()).isEqualTo(taken ? width : Drawing.USUAL_PEN);
    }

    /** The copy is gone with the program that it was made in. */
    @Test
    void aCopyThatWasTrainedOnDrawingsDoesNotReadTheNextTime() {
        WindowModel before = window();
        model().keepAllOf(before);
        before.reader().readerProperty().set(Reader.TUNED);
        runWhatIsDoneSoon();
        WindowModel after = window();
        model().keepAllOf(after);
        assertThat(after.reader().readerProperty().get()).isEqualTo(Reader.BEST);
    }

    @Test
    void theRecipeThatWasTrainedLastIsKept() {
        Recipe recipe = Recipe.SEED.withHiddenSize(17);
        assertThat(SettingsModel.recipe(SettingsFile.open(file()).settings())).isEmpty();
        WindowModel window = window();
        model().keepAllOf(window);

        window.training().onReset(recipe);
        runWhatIsDoneSoon();

        assertThat(SettingsModel.recipe(SettingsFile.open(file()).settings())).contains(recipe);
    }

    @Test
    void aModelThatIsOpenedIsAmongTheRecentOnes() {
        SettingsModel model = model();
        WindowModel window = window();
        model.keepAllOf(window);
        File opened = folder.resolve("seven.zip").toFile();
        window.files().open(opened);
        assertThat(model.recentModelsProperty().get()).containsExactly(opened);
    }

    @Test
    void theLanguageThatIsChosenIsInUseAtOnceAndTheNextTime() {
        Locale before = Language.inUse();
        try {
            SettingsModel model = model();
            assertThat(SettingsModel.language(SettingsFile.open(file()).settings()))
                    .isEmpty();
            model.languageProperty().set(Locale.GERMAN);
            runWhatIsDoneSoon();
            assertThat(Language.inUse()).isEqualTo(Locale.GERMAN);
            assertThat(SettingsModel.language(SettingsFile.open(file()).settings()))
                    .contains(Locale.GERMAN);
        } finally {
            Language.use(before);
        }
    }

    @Test
    void aLanguageThatIsNotOfferedIsNotTakenOver() throws Exception {
        Files.writeString(file(), "{\"language\": \"tlh\"}");
        assertThat(SettingsModel.language(SettingsFile.open(file()).settings())).isEmpty();
    }

    @Test
    void theWindowIsWhereItWas() {
        WindowBounds bounds = new WindowBounds(-10, 20, 900.5, 700, true);
        assertThat(model().window()).isEmpty();
        model().onWindowMoved(bounds);
        runWhatIsDoneSoon();
        assertThat(model().window()).contains(bounds);
    }
}
