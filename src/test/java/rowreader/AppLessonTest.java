package rowreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import rowreader.data.lesson.Chapter;
import rowreader.data.lesson.Page;
import rowreader.data.lesson.Task;
import rowreader.text.InEnglish;
import rowreader.viewmodel.lesson.LessonModel;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.race.RaceState;

/** A robot goes through all eight chapters in the real window, and does what each page asks for. */
@ExtendWith({InEnglish.class, ApplicationExtension.class})
@DisabledIf("noDisplay")
@Tag("by-hand")
class AppLessonTest {
    private RunningApp running;
    private Stage stage;
    private FxRobot robot;

    static boolean noDisplay() {
        return System.getProperty("os.name").startsWith("Linux") && System.getenv("DISPLAY") == null;
    }

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        running = new RunningApp(shown, RunningApp.recipe(200_000));
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    private LessonModel lesson() {
        return running.app().teaching().lesson();
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        try {
            WaitForAsyncUtils.waitFor(
                    30,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(condition).get());
        } catch (TimeoutException e) {
            throw new AssertionError("never: " + what, e);
        }
    }

    @Test
    void allChaptersCanBeDoneInALargeWindow(FxRobot hand) throws Exception {
        walk(hand, 1600, 1000);
    }

    @Test
    void allChaptersCanBeDoneInASmallWindow(FxRobot hand) throws Exception {
        walk(hand, 1024, 768);
    }

    private void walk(FxRobot hand, double width, double height) throws Exception {
        robot = hand;
        robot.interact(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            running.app().race().setup().samplesProperty().set(6_000L);
        });
        await(
                "weights",
                () -> running.app().model().reading().newestWeightsProperty().get() != null);
        long begun = System.nanoTime();
        robot.clickOn("#open-lesson");
        List<Chapter> chapters = lesson().chaptersProperty().get();
        assertThat(chapters).hasSize(8);
        for (Chapter chapter : chapters.subList(Integer.getInteger("from", 0), 8)) {
            if (lesson().chapterProperty().get() != chapter) {
                robot.interact(() -> lesson().goTo(chapter));
            }
            for (Page page : chapter.pages()) {
                assertThat(lesson().pageProperty().get()).isSameAs(page);
                String where = chapter.name() + ": " + page.title();
                assertPointsAtSomethingInSight(where);
                if (page.task() != null) {
                    doTask(page.task());
                    try {
                        await(where, () -> lesson().doneProperty().get());
                    } catch (AssertionError e) {
                        throw new AssertionError(
                                running.app().model().drawing().getSource() + " read by "
                                        + running.app()
                                                .model()
                                                .reader()
                                                .readerProperty()
                                                .get() + " as "
                                        + running.app()
                                                .model()
                                                .reading()
                                                .getTrace()
                                                .prediction(),
                                e);
                    }
                    assertThat(robot.lookup("#lesson-state")
                                    .queryAs(Labeled.class)
                                    .getText())
                            .isEqualTo("Done");
                }
                if (lesson().canGoForward().get()) {
                    robot.clickOn("#lesson-next");
                }
            }
            assertThat(lesson().isDone(chapter)).as(chapter.name()).isTrue();
        }
        assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.MINUTES.toNanos(5));
        robot.clickOn("#lesson-leave");
        assertThat(robot.lookup("#lesson").query().isVisible()).isFalse();
    }

    /** The ring is where the control is, and inside the window. */
    private void assertPointsAtSomethingInSight(String where) throws Exception {
        await("a ring at " + where, () -> {
            Node ring = robot.lookup("#lesson-ring").query();
            Bounds bounds = ring.localToScene(ring.getLayoutBounds());
            return ring.isVisible()
                    && bounds.getWidth() > 10
                    && bounds.getHeight() > 10
                    && stage.getScene().getWidth() >= bounds.getMaxX()
                    && stage.getScene().getHeight() >= bounds.getMaxY();
        });
    }

    private void doTask(Task task) throws Exception {
        switch (task.kind()) {
            case DRAWN -> {
                if (task.number() == 3) {
                    robot.clickOn("#reader-best");
                }
                robot.clickOn("#clear");
                draw(new double[][] {{.3, .2, .5, .14, .66, .25, .5, .46, .68, .62, .6, .84, .4, .88, .28, .76}});
            }
            case ANSWER -> draw(new double[][] {{.3, .2, .28, .34, .5, .46}, {.5, .46, .3, .6, .28, .76}});
            case TEST_DIGIT -> robot.clickOn("#random");
            case EXAMPLE -> {
                robot.clickOn("#examples");
                await("examples", () -> !robot.lookup(".example").queryAll().isEmpty());
                robot.clickOn(robot.lookup(".example").<Node>query());
            }
            case PLAYED -> {
                robot.interact(
                        () -> running.app().model().playback().speedProperty().set(8));
                robot.clickOn("#play");
            }
            case AT_ROW -> {
                int row = (int) task.number() - 1;
                robot.type(row < 14 ? KeyCode.HOME : KeyCode.END);
                robot.type(row < 14 ? KeyCode.RIGHT : KeyCode.LEFT, row < 14 ? row : 27 - row);
            }
            case READER -> robot.clickOn(task.trainingReader() ? "#reader-training" : "#reader-best");
            case SAMPLES, TRAINING_RUNNING -> robot.clickOn("#start-or-pause");
            case LEARNING_RATE -> {
                robot.doubleClickOn("#learning-rate .text-field");
                robot.push(KeyCode.SHORTCUT, KeyCode.A);
                robot.write(task.atLeast() ? "1" : "0.001").type(KeyCode.ENTER);
                if (!task.atLeast()) {
                    robot.clickOn("#reset");
                }
            }
            case WHAT_IF_CHANGED -> {
                robot.clickOn("Ink");
                // The picture is a square in the middle; near its corner there is paper.
                Bounds pixels = onScreen(robot.lookup(".pixel-editor").query());
                double away = 0.4 * Math.min(pixels.getWidth(), pixels.getHeight());
                robot.clickOn(pixels.getCenterX() - away, pixels.getCenterY() - away);
            }
            case KEPT -> {
                robot.clickOn("#keep");
                robot.clickOn("#keep-as-3");
            }
            case RACING -> {
                robot.interact(() -> {
                    running.app().race().setup().remove(2);
                });
                robot.clickOn("#race-start-or-pause");
            }
            case RACE_OVER ->
                await("the race", () -> running.app().race().stateProperty().get() == RaceState.OVER);
            case PHASE -> robot.type(KeyCode.PERIOD, 3);
            case UNIT_CHOSEN -> chooseUnit();
            case VIEW, LOSS -> {}
            default -> throw new AssertionError("the robot cannot do " + task);
        }
    }

    /** Back in the cell, on the strips of units, wherever they are. */
    private void chooseUnit() {
        robot.clickOn("#to-1");
        Node picture = robot.lookup(".cell-picture").query();
        for (double y = 0.15; y < 0.95 && !lesson().doneProperty().get(); y += 0.05) {
            for (double x = 0.3; x < 0.95 && !lesson().doneProperty().get(); x += 0.1) {
                if (running.app().model().picture().getDepth() != Depth.CELL) {
                    robot.interact(() ->
                            running.app().model().picture().depthProperty().set(Depth.CELL));
                }
                Bounds bounds = picture.localToScreen(picture.getBoundsInLocal());
                robot.clickOn(bounds.getMinX() + x * bounds.getWidth(), bounds.getMinY() + y * bounds.getHeight());
            }
        }
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getBoundsInLocal());
    }

    private void draw(double[][] strokes) {
        Node canvas = robot.lookup("#drawing").query();
        for (double[] stroke : strokes) {
            Bounds bounds = canvas.localToScreen(canvas.getBoundsInLocal());
            double side = Math.min(bounds.getWidth(), bounds.getHeight());
            double left = bounds.getMinX() + (bounds.getWidth() - side) / 2;
            double top = bounds.getMinY() + (bounds.getHeight() - side) / 2;
            for (int i = 0; i < stroke.length; i += 2) {
                robot.moveTo(left + stroke[i] * side, top + stroke[i + 1] * side);
                if (i == 0) {
                    robot.press(MouseButton.PRIMARY);
                }
            }
            robot.release(MouseButton.PRIMARY);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
