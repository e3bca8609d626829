package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.files.LogFile;
import rowreader.files.Versions;

/** The window is as it was when the program ended. */
@ExtendWith(WindowExtension.class)
@NeedsDisplay
class AppSettingsTest {
    @TempDir
    Path folder;

    @Start
    void start(Stage stage) {
        // Every test opens its own windows.
    }

    private RunningApp open(FxRobot robot, Stage[] stage, Path inFolder) throws Exception {
        RunningApp[] running = new RunningApp[1];
        robot.interact(() -> {
            stage[0] = new Stage();
            try {
                running[0] = new RunningApp(stage[0], RunningApp.RECIPE, inFolder);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return running[0];
    }

    private void close(FxRobot robot, Stage stage, RunningApp running) throws Exception {
        robot.interact(stage::close);
        running.close();
    }

    @Test
    void theNextStartIsAsTheLastOneEnded(FxRobot robot) throws Exception {
        Path first = Files.createDirectory(folder.resolve("first"));
        Stage[] stage = new Stage[1];
        RunningApp running = open(robot, stage, first);
        File model = folder.resolve("mine.zip").toFile();
        await(() -> running.app().model().reading().inUseProperty().get() != null);
        robot.interact(() -> {
            running.app().model().darkProperty().set(true);
            running.app().model().drawing().penWidthProperty().set(4.5);
            running.app().model().playback().speedProperty().set(2);
            stage[0].setX(60);
            stage[0].setY(30);
            stage[0].setWidth(1010);
            stage[0].setHeight(650);
            running.app().model().files().save(model);
        });
        await(() -> running.app().model().files().newestProperty().get() != null);
        Pulses.await();
        robot.interact(() -> {
            stage[0].close();
            // Writes what waits, as at every end of the program.
            running.app().close();
        });
        Path second = Files.createDirectory(folder.resolve("second"));
        Files.createDirectories(RunningApp.settings(second).getParent());
        Files.copy(RunningApp.settings(first), RunningApp.settings(second));
        running.close();

        RunningApp again = open(robot, stage, second);
        try {
            assertThat(again.app().model().darkProperty().get()).isTrue();
            assertThat(again.app().model().drawing().penWidthProperty().get()).isEqualTo(4.5);
            assertThat(again.app().model().playback().speedProperty().get()).isEqualTo(2);
            assertThat(stage[0].getX()).isEqualTo(60);
            assertThat(stage[0].getY()).isEqualTo(30);
            assertThat(stage[0].getWidth()).isEqualTo(1010);
            assertThat(stage[0].getHeight()).isEqualTo(650);
            assertThat(again.app().settings().recentModelsProperty().get()).containsExactly(model);
            assertThat(robot.lookup("#open")
                            .queryAs(javafx.scene.control.SplitMenuButton.class)
                            .getItems())
                    .extracting(javafx.scene.control.MenuItem::getText)
                    .satisfiesExactly(
                            text -> assertThat(text).isEqualTo("Picture of handwriting…"),
                            line -> assertThat(line).isNull(),
                            text -> assertThat(text).startsWith("mine.zip"));
        } finally {
            robot.interact(() -> again.app().model().darkProperty().set(false));
            close(robot, stage[0], again);
        }
    }

    @Test
    void aDamagedSettingsFileIsToldInTheWindow(FxRobot robot) throws Exception {
        Files.createDirectories(RunningApp.settings(folder).getParent());
        Files.writeString(RunningApp.settings(folder), "{");
        Stage[] stage = new Stage[1];
        RunningApp running = open(robot, stage, folder);
        try {
            await(() -> running.app().model().messageProperty().get() != null);
            assertThat(running.app().model().messageProperty().get().text().words())
                    .contains("is damaged and was renamed");
            assertThat(running.app().model().messageProperty().get().failure()).isTrue();
        } finally {
            close(robot, stage[0], running);
        }
    }

    @Test
    void aboutTellsWhatTheProgramIsMadeOf(FxRobot robot) throws Exception {
        Stage[] stage = new Stage[1];
        RunningApp running = open(robot, stage, folder);
        try {
            robot.clickOn("#about");
            await(() -> running.app().about().factsProperty().get() != null);
            Pulses.await();
            assertThat(text(robot, "#about-version")).isEqualTo(Versions.program());
            assertThat(text(robot, "#about-java")).startsWith(System.getProperty("java.version"));
            assertThat(text(robot, "#about-dl4j")).isEqualTo(Versions.dl4j());
            assertThat(text(robot, "#about-log")).isEqualTo(LogFile.path().toString());
            if (System.getProperty("os.name").startsWith("Linux")) {
                // Its kernels stand before the number of threads.
                assertThat(text(robot, "#about-openblas")).matches("OpenBLAS \\d.* \\w+ MAX_THREADS=\\d+");
            }
        } finally {
            close(robot, stage[0], running);
        }
    }

    private static String text(FxRobot robot, String field) {
        return robot.lookup(field).queryAs(TextInputControl.class).getText();
    }
}
