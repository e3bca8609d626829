package rowreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import rowreader.text.Language;

/** The window says everything in another language as soon as that is chosen, and forgets nothing. */
@ExtendWith(ApplicationExtension.class)
@DisabledIf("noDisplay")
class AppLanguageTest {
    private final Locale before = Language.inUse();
    private RunningApp running;
    private Stage stage;

    static boolean noDisplay() {
        return System.getProperty("os.name").startsWith("Linux") && System.getenv("DISPLAY") == null;
    }

    @Start
    void start(Stage given) throws IOException {
        Language.use(Locale.ENGLISH);
        stage = given;
        running = new RunningApp(given, RunningApp.RECIPE);
    }

    @Stop
    void stop() throws IOException {
        running.close();
    }

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private void choose(FxRobot robot, String tag) {
        robot.interact(() -> ((MenuButton) stage.getScene().lookup("#language"))
                .getItems().stream()
                        .filter(item -> item.getId().equals("language-" + tag))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String text(String id) {
        return ((Labeled) stage.getScene().lookup(id)).getText();
    }

    /** What is in English in the window, by its labels. */
    private List<String> english() {
        List<String> english = new ArrayList<>();
        collect(stage.getScene().getRoot(), english);
        return english;
    }

    private static void collect(Node node, List<String> english) {
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && labeled.getText().matches("(?s).*[a-z]{3,} [a-z]{3,}.*")) {
            english.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, english));
        }
    }

    @Test
    void anotherLanguageIsUsedAtOnceAndWhatWasChosenStays(FxRobot robot) throws Exception {
        await(() -> running.app().model().reading().inUseProperty().get() != null);
        robot.interact(() -> ((ToggleButton) stage.getScene().lookup("#choose-lab")).setSelected(true));
        Scene first = stage.getScene();
        double width = stage.getWidth();
        double height = stage.getHeight();

        assertThat(english()).hasSizeGreaterThan(2);

        choose(robot, "zh-Hant");

        assertThat(stage.getScene()).isNotSameAs(first);
        assertThat(first.getWindow()).isNull();
        assertThat(text("#language")).isEqualTo("\u7e41\u9ad4\u4e2d\u6587");
        assertThat(text("#choose-lab")).isEqualTo("\u8b80\u53d6\u5be6\u9a57\u5ba4");
        assertThat(((ToggleButton) stage.getScene().lookup("#choose-lab")).isSelected())
                .isTrue();
        assertThat(english()).isEmpty();
        assertThat(stage.getWidth()).isEqualTo(width);
        assertThat(stage.getHeight()).isEqualTo(height);

        choose(robot, "en");

        assertThat(text("#choose-lab")).isEqualTo("Reading lab");
        running.app().close();
        assertThat(Files.readString(settings())).contains("\"language\"").contains("\"en\"");
    }

    private Path settings() {
        return RunningApp.settings(running.folder());
    }
}
