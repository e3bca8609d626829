package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.data.lesson.Chapter;
import rowreader.text.InEnglish;
import rowreader.viewmodel.lesson.LessonModel;

/** A teacher's own lessons, and coming back to a page. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class AppOwnLessonsTest {
    @TempDir
    private Path lessons;

    private RunningApp running;

    @Start
    void open(Stage stage) throws Exception {
        Path folder = Files.createTempDirectory("rowreader-app");
        Path settings = RunningApp.settings(folder);
        Files.createDirectories(settings.getParent());
        Files.writeString(
                settings, "{\"lessonProgress\":{\"chapter\":\"03-memory\",\"page\":2,\"done\":[\"03-memory/2\"]}}");
        running = new RunningApp(stage, RunningApp.RECIPE, folder);
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    private LessonModel lesson() {
        return running.app().teaching().lesson();
    }

    /** As a key acts on a toggle button: without selecting it first. */
    @Test
    void itsLetterOpensTheLessonAndLeavesIt(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.L).release(KeyCode.ALT);
        Pulses.await();
        assertThat(lesson().openProperty().get()).isTrue();
        assertThat(robot.lookup("#open-lesson").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        robot.press(KeyCode.ALT).type(KeyCode.L).release(KeyCode.ALT);
        Pulses.await();
        assertThat(lesson().openProperty().get()).isFalse();
    }

    @Test
    void theLessonGoesOnWhereItWasLeft(FxRobot robot) {
        assertThat(lesson().openProperty().get()).isFalse();
        robot.clickOn("#open-lesson");
        assertThat(robot.lookup("#lesson-title").queryLabeled().getText()).isEqualTo("Four blank rows");
        assertThat(lesson().doneProperty().get()).isTrue();
        robot.clickOn("#lesson-next").clickOn("#lesson-leave");
        assertThat(lesson().openProperty().get()).isFalse();
        robot.clickOn("#open-lesson");
        assertThat(robot.lookup("#lesson-title").queryLabeled().getText()).isEqualTo("What is left of a row");
        robot.clickOn("#lesson-back")
                .clickOn("#lesson-back")
                .clickOn("#lesson-back")
                .clickOn("#lesson-back");
        assertThat(lesson().chapterProperty().get().name()).isEqualTo("02-one-row-at-a-time");
        assertThat(lesson().canGoForward().get()).isTrue();
    }

    @Test
    void aTeachersFolderTakesThePlaceOfTheProgramsChapters(FxRobot robot) throws Exception {
        Files.writeString(
                lessons.resolve("a.txt"),
                "title: Mine\n\npage: Draw\npoint: drawing\ntask: drawn\ndo: Draw.\n\nHello.\n");
        Files.writeString(lessons.resolve("b.txt"), "title: Bad\n\npage: Draw\npoint: moon\n\nHello.\n");
        robot.interact(() -> lesson().takeFrom(lessons.toFile()));
        await(() -> lesson().chaptersProperty().get().size() == 1);
        assertThat(lesson().openProperty().get()).isTrue();
        assertThat(lesson().chapterProperty().get().title()).isEqualTo("Mine");
        await(() -> robot.from(robot.lookup(".messages").<Node>query())
                .lookup((Node node) ->
                        node instanceof Text text && text.getText().startsWith("b.txt, line 4: \"moon\""))
                .tryQuery()
                .isPresent());
        for (String more : List.of("c", "d", "e", "f", "g", "h", "i")) {
            Files.writeString(lessons.resolve(more + ".txt"), "page: no title\n\nHello.\n");
        }
        robot.interact(() -> lesson().takeFrom(lessons.toFile()));
        await(() -> robot.from(robot.lookup(".messages").<Node>query())
                .lookup((Node node) -> node instanceof Text text
                        && text.getText().startsWith("b.txt, line 4: \"moon\"")
                        && text.getText().contains("\nc.txt, line 1")
                        && text.getText().contains("\nf.txt, line 1")
                        && text.getText().endsWith("\nand 3 more files that cannot be used"))
                .tryQuery()
                .isPresent());
        robot.interact(() -> lesson().takeBuiltIn());
        assertThat(lesson().chaptersProperty().get()).hasSize(8);
        Chapter first = lesson().chaptersProperty().get().get(0);
        assertThat(lesson().chapterProperty().get()).isEqualTo(first);
    }
}
