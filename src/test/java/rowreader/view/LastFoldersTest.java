package rowreader.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.files.SettingsFile;
import rowreader.viewmodel.window.FileKind;
import rowreader.viewmodel.window.SettingsModel;

/** The dialogs themselves belong to the system, and no test can click in them. */
@ExtendWith(WindowExtension.class)
@NeedsDisplay
class LastFoldersTest {
    @TempDir
    Path folder;

    private static final File HOME = new File(System.getProperty("user.home"));

    private Stage stage;

    @Start
    void open(Stage stage) {
        this.stage = stage;
        // All tests have the same one.
        stage.getProperties().remove(LastFolders.class);
        stage.setScene(new Scene(new Pane(), 200, 100));
        stage.show();
    }

    private void install() {
        LastFolders.install(
                stage,
                new SettingsModel(
                        SettingsFile.open(folder.resolve("settings.json")), task -> {}, task -> {}, failure -> {}));
    }

    @Test
    void theFolderOfTheFileThatWasChosenIsTheNextStart() throws Exception {
        install();
        File models = Files.createDirectory(folder.resolve("models")).toFile();
        LastFolders.used(FileKind.MODELS, stage, new File(models, "model.zip"));
        assertThat(LastFolders.start(FileKind.MODELS, stage)).contains(models);
        assertThat(LastFolders.start(FileKind.EXPORTS, stage)).contains(HOME);
    }

    @Test
    void aFolderOfDigitsIsTheNextStartItself() throws Exception {
        install();
        File digits = Files.createDirectory(folder.resolve("mnist")).toFile();
        LastFolders.used(FileKind.DIGITS, stage, digits);
        assertThat(LastFolders.start(FileKind.DIGITS, stage)).contains(digits);
    }

    @Test
    void aFolderThatIsGoneAndADialogThatWasCancelledAreNoStartButTheUsersFolderIs() {
        install();
        LastFolders.used(
                FileKind.MODELS, stage, folder.resolve("gone/model.zip").toFile());
        assertThat(LastFolders.used(FileKind.MODELS, stage, null)).isEmpty();
        assertThat(LastFolders.start(FileKind.MODELS, stage)).contains(HOME);
    }

    @Test
    void aPopupOfTheWindowKnowsThemAsWell(FxRobot robot) {
        install();
        Popup popup = new Popup();
        robot.interact(() -> {
            popup.getContent().add(new Pane());
            popup.show(stage);
        });
        LastFolders.used(FileKind.DRAWINGS, popup, folder.resolve("mine.jsonl").toFile());
        assertThat(LastFolders.start(FileKind.DRAWINGS, stage)).contains(folder.toFile());
        robot.interact(popup::hide);
    }

    @Test
    void aWindowWithoutSettingsBeginsInTheUsersFolder() {
        LastFolders.used(FileKind.MODELS, stage, folder.resolve("model.zip").toFile());
        assertThat(LastFolders.start(FileKind.MODELS, stage)).contains(HOME);
    }
}
