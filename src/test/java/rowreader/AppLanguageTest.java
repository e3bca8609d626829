package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.text.Language;
import rowreader.text.Texts;
import rowreader.viewmodel.race.RaceModel;
import rowreader.viewmodel.race.RaceState;
import rowreader.viewmodel.window.SidePaneChoice;

/** The window says everything in another language as soon as that is chosen, and forgets nothing. */
@ExtendWith(WindowExtension.class)
@NeedsDisplay
class AppLanguageTest {
    private final Locale before = Language.inUse();
    private RunningApp running;
    private Stage stage;

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

    private void choose(FxRobot robot, String tag) {
        robot.interact(() -> ((MenuButton) stage.getScene().lookup("#language"))
                .getItems().stream()
                        .filter(item -> item.getId().equals("language-" + tag))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        Pulses.await();
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
    void aPictureTakenInAnotherLanguageLeavesTheWindowAsItIs(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(1100);
            stage.setHeight(700);
        });
        choose(robot, "de");
        robot.interact(() -> {
            stage.getScene().getRoot().snapshot(null, null);
            assertThat(stage.getScene().getRoot().getLayoutBounds().getWidth()).isEqualTo(1100);
            assertThat(stage.getScene().getRoot().getLayoutBounds().getHeight()).isEqualTo(700);
        });
    }

    @Test
    void theButtonOfAnOpenLessonStaysPressed(FxRobot robot) throws Exception {
        var lesson = running.app().teaching().lesson();
        robot.interact(lesson::goOn);
        await(() -> lesson.openProperty().get());

        choose(robot, "de");

        assertThat(((ToggleButton) stage.getScene().lookup("#open-lesson")).isSelected())
                .isTrue();
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

    private void speak(FxRobot robot, String tag) {
        robot.interact(() -> running.app().settings().languageProperty().set(Locale.forLanguageTag(tag)));
        Pulses.await();
    }

    private String typed(String id) {
        return ((Spinner<?>) stage.getScene().lookup(id)).getEditor().getText();
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> ((ButtonBase) stage.getScene().lookup(id)).fire());
    }

    @Test
    void aRecipeThatIsBeingEditedGoesOnInTheOtherLanguage(FxRobot robot) throws Exception {
        await(() -> running.app().model().reading().inUseProperty().get() != null);
        press(robot, "#edit-recipe");
        robot.interact(() -> {
            ((Spinner<?>) stage.getScene().lookup("#recipe-samples"))
                    .getEditor()
                    .setText("1,234,567");
            ((Spinner<?>) stage.getScene().lookup("#recipe-learning-rate"))
                    .getEditor()
                    .setText("0.0125");
            stage.getScene().lookup("#recipe-seed").requestFocus();
        });

        speak(robot, "de");

        assertThat(typed("#recipe-samples")).isEqualTo("1.234.567");
        assertThat(typed("#recipe-learning-rate")).isEqualTo("0,0125");
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("recipe-seed");
        assertThat(text("#apply-recipe")).isEqualTo(Texts.get("view.recipe.apply"));
        assertThat(stage.getScene().lookup("#apply-recipe").isDisabled()).isFalse();

        press(robot, "#cancel-recipe");
        assertThat(stage.getScene().lookup("#apply-recipe")).isNull();
    }

    @Test
    void theSheetOfKeysFollows(FxRobot robot) {
        press(robot, "#keys");
        assertThat(text("#close-keys")).isEqualTo("Close");

        speak(robot, "zh-Hant");

        assertThat(text("#close-keys")).isEqualTo(Texts.get("view.keys.close")).isNotEqualTo("Close");
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("close-keys");
        assertThat(english()).isEmpty();
        press(robot, "#close-keys");
        assertThat(stage.getScene().lookup("#close-keys")).isNull();
    }

    @Test
    void whyANetworkLeftTheRaceIsSaidInTheNewLanguage(FxRobot robot) throws Exception {
        Recipe wild = Architecture.LENET
                .recipe()
                .withHiddenSize(12)
                .withOptimizer(Optimizer.MOMENTUM)
                .withLearningRate(1)
                .withSamples(600)
                .withBatchSize(10);
        RaceModel race = running.app().race();
        robot.interact(() -> {
            running.app().model().sidePaneProperty().set(SidePaneChoice.RACE);
            race.setup().take(List.of(wild, wild.withSeed(2)));
            race.startOrPause();
        });
        await(() -> race.stateProperty().get() == RaceState.OVER);
        Pulses.await();
        assertThat(text(".race-failure")).startsWith("The loss became").contains("diverged");

        speak(robot, "de");

        assertThat(text(".race-failure")).startsWith("Der Verlust wurde").contains("divergiert");
        assertThat(text(".race-failure"))
                .isEqualTo(race.shownProperty()
                        .get()
                        .lanes()
                        .get(0)
                        .failure()
                        .orElseThrow()
                        .words());
    }

    /** They lie over the window that is no more. */
    @Test
    void whatIsOpenOverTheWindowClosesAndOpensAgain(FxRobot robot) throws Exception {
        await(() -> running.app().model().reading().inUseProperty().get() != null);
        String[] tags = {"de", "en"};
        int turn = 0;
        for (String opener : List.of("#digits", "#about", "#my-drawings", "#examples", "#export", "#view-menu")) {
            robot.interact(() -> {
                Node node = stage.getScene().lookup(opener);
                if (node instanceof MenuButton menu) {
                    menu.show();
                } else {
                    ((ButtonBase) node).fire();
                }
            });
            await(() -> Window.getWindows().size() == 2);

            speak(robot, tags[turn++ % 2]);

            await(() -> Window.getWindows().equals(List.of(stage)));
        }
    }

    private Path settings() {
        return RunningApp.settings(running.folder());
    }
}
