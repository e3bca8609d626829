package rowreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import rowreader.data.lesson.Chapter;
import rowreader.data.lesson.Page;
import rowreader.data.lesson.Task;
import rowreader.data.lesson.TaskKind;
import rowreader.text.InEnglish;
import rowreader.view.TestStage;
import rowreader.viewmodel.lesson.LessonModel;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.race.RaceState;
import rowreader.viewmodel.window.LookModel;

/** A robot goes through all eight chapters in the real window, and does what each page asks for. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class AppLessonTest {
    private static final double[] A_THREE = {.3, .2, .5, .14, .66, .25, .5, .46, .68, .62, .6, .84, .4, .88, .28, .76};
    /** What makes an eight of it. */
    private static final double[][] LEFT_SIDE = {{.3, .2, .28, .34, .5, .46}, {.5, .46, .3, .6, .28, .76}};

    /** Makes a curve, and a race's result. */
    private static final Set<TaskKind> TALKED_ABOUT_LATER =
            Set.of(TaskKind.SAMPLES, TaskKind.RACING, TaskKind.RACE_OVER);

    private RunningApp running;
    private Stage stage;
    private QuickHand hand;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        running = new RunningApp(shown, RunningApp.recipe(3_000_000));
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    private LessonModel lesson() {
        return running.app().teaching().lesson();
    }

    @Test
    void allChaptersCanBeDoneInALargeWindow() throws Exception {
        walk(1600, 1000, 1);
    }

    @Test
    void allChaptersCanBeDoneInASmallWindow() throws Exception {
        walk(1024, 768, 1);
    }

    @Test
    void allChaptersCanBeDoneWithLargeText() throws Exception {
        walk(1366, 768, 1.5);
    }

    /** Without bars, and yet all that a page talks about is there; doing it is as in a window. */
    @Test
    void allThatChaptersTalkAboutIsThereInAPresentation() throws Exception {
        begin(1600, 1000, 1);
        hand.type(KeyCode.F11);
        for (Chapter chapter : lesson().chaptersProperty().get()) {
            for (Page page : chapter.pages()) {
                look(chapter, page);
                if (page.task() != null
                        && TALKED_ABOUT_LATER.contains(page.task().kind())) {
                    doTask(page.task());
                }
                if (lesson().canGoForward().get()) {
                    hand.click("#lesson-next");
                }
            }
        }
        assertThat(running.app().teaching().presentation().presentingProperty().get())
                .isTrue();
    }

    private void walk(double width, double height, double textScale) throws Exception {
        long begun = System.nanoTime();
        begin(width, height, textScale);
        List<Chapter> chapters = lesson().chaptersProperty().get();
        assertThat(chapters).hasSize(8);
        for (Chapter chapter : chapters) {
            for (Page page : chapter.pages()) {
                visit(chapter, page);
            }
            assertThat(lesson().isDone(chapter)).as(chapter.name()).isTrue();
        }
        assertThat(System.nanoTime() - begun).isLessThan(TimeUnit.MINUTES.toNanos(5));
        hand.click("#lesson-leave");
        assertThat(lesson().openProperty().get()).isFalse();
    }

    private void begin(double width, double height, double textScale) {
        hand = new QuickHand(stage);
        onFx(() -> {
            TestStage.size(stage, width, height);
            // As a person in a hurry would set them.
            running.app().race().setup().samplesProperty().set(2_000L);
            running.app().model().playback().speedProperty().set(8);
        });
        Conditions.await(
                "weights",
                () -> running.app().model().reading().newestWeightsProperty().get() != null);
        List<Double> scales = LookModel.TEXT_SCALES;
        for (int press = scales.indexOf(1.0); press < scales.indexOf(textScale); press++) {
            hand.typeWithControl(KeyCode.PLUS);
        }
        assertThat(running.app().teaching().look().textScaleProperty().get()).isEqualTo(textScale);
        hand.click("#open-lesson");
    }

    private void look(Chapter chapter, Page page) {
        String where = chapter.name() + ": " + page.title();
        Conditions.await(where, () -> lesson().pageProperty().get() == page);
        assertPointsAtSomethingInSight(where);
        if (page.task() != null) {
            assertTaskIsInSight(where);
        }
    }

    private void visit(Chapter chapter, Page page) throws Exception {
        look(chapter, page);
        if (page.task() != null) {
            String where = chapter.name() + ": " + page.title();
            doTask(page.task());
            Conditions.await(
                    () -> where + " with " + running.app().model().drawing().getSource(),
                    () -> lesson().doneProperty().get());
            Conditions.await(
                    where + " says that it is done",
                    () -> ((Labeled) stage.getScene().lookup("#lesson-state"))
                            .getText()
                            .equals("Done"));
        }
        if (lesson().canGoForward().get()) {
            hand.click("#lesson-next");
        }
    }

    /** The ring is where the control is, and inside the window. */
    private void assertPointsAtSomethingInSight(String where) {
        Conditions.await("a ring at " + where, () -> {
            Node ring = stage.getScene().lookup("#lesson-ring");
            Bounds bounds = ring.localToScene(ring.getLayoutBounds());
            return ring.isVisible()
                    && bounds.getWidth() > 10
                    && bounds.getHeight() > 10
                    && bounds.getMinX() >= 0
                    && bounds.getMinY() >= 0
                    && stage.getScene().getWidth() >= bounds.getMaxX()
                    && stage.getScene().getHeight() >= bounds.getMaxY();
        });
    }

    /** All of it, without scrolling. */
    private void assertTaskIsInSight(String where) {
        // A new page is laid out at the next pulse.
        Conditions.await("the whole task at " + where, () -> {
            Labeled task = (Labeled) stage.getScene().lookup("#lesson-task");
            return task.getHeight() >= task.prefHeight(task.getWidth()) - 1;
        });
        onFx(() -> {
            Node box = stage.getScene().lookup(".lesson-task-box");
            Bounds task = box.localToScene(box.getLayoutBounds());
            Node pane = stage.getScene().lookup("#lesson");
            Bounds lesson = pane.localToScene(pane.getLayoutBounds());
            assertThat(lesson.contains(task))
                    .as(where + ": " + task + " in " + lesson)
                    .isTrue();
            assertThat(lesson.getMaxY())
                    .as(where)
                    .isLessThanOrEqualTo(stage.getScene().getHeight());
            for (Node node = box; node != null; node = node.getParent()) {
                assertThat(node).as(where).isNotInstanceOf(ScrollPane.class);
            }
        });
    }

    private void doTask(Task task) throws Exception {
        switch (task.kind()) {
            case DRAWN -> {
                if (task.number() == 3) {
                    hand.click("#reader-best");
                }
                if (!hand.find("#clear").isDisabled()) {
                    hand.click("#clear");
                }
                draw(A_THREE);
            }
            case ANSWER -> draw(LEFT_SIDE);
            case TEST_DIGIT -> hand.click("#random");
            case EXAMPLE -> {
                hand.click("#examples");
                hand.click(".example");
            }
            case PLAYED -> hand.click("#play");
            case AT_ROW -> goToRow((int) task.number());
            case READER -> hand.click(task.trainingReader() ? "#reader-training" : "#reader-best");
            case SAMPLES, TRAINING_RUNNING -> hand.click("#start-or-pause");
            case LEARNING_RATE -> {
                hand.click("#learning-rate .text-field");
                hand.typeWithControl(KeyCode.A);
                if (task.atLeast()) {
                    hand.type(KeyCode.DIGIT1, KeyCode.ENTER);
                } else {
                    hand.type(KeyCode.DIGIT0, KeyCode.PERIOD, KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.DIGIT1);
                    hand.type(KeyCode.ENTER);
                    hand.click("#reset");
                }
            }
            case WHAT_IF_CHANGED -> paintPaper();
            case KEPT -> {
                hand.click("#keep");
                hand.click("#keep-as-3");
            }
            case RACING -> {
                onFx(() -> running.app().race().setup().remove(2));
                hand.click("#race-start-or-pause");
            }
            case RACE_OVER ->
                Conditions.await(
                        "the race", () -> running.app().race().stateProperty().get() == RaceState.OVER);
            case PHASE -> hand.type(KeyCode.PERIOD, KeyCode.PERIOD, KeyCode.PERIOD);
            case UNIT_CHOSEN -> chooseUnit();
            case VIEW, LOSS -> {}
            default -> throw new AssertionError("the robot cannot do " + task);
        }
    }

    private void goToRow(int row) {
        hand.type(row < 14 ? KeyCode.HOME : KeyCode.END);
        KeyCode step = row < 14 ? KeyCode.RIGHT : KeyCode.LEFT;
        for (int steps = row < 14 ? row - 1 : 28 - row; steps > 0; steps--) {
            hand.type(step);
        }
    }

    /** The picture is a square in the middle; near its corner there is paper. */
    private void paintPaper() {
        hand.click("#tool-ink");
        Node pixels = hand.find(".pixel-editor");
        hand.reach(pixels);
        Bounds bounds = pixels.getLayoutBounds();
        double side = 0.4 * Math.min(bounds.getWidth(), bounds.getHeight());
        hand.clickAt(pixels, 0.5 - side / bounds.getWidth(), 0.5 - side / bounds.getHeight());
    }

    /** Back in the cell, on the strips of units, wherever they are. */
    private void chooseUnit() {
        hand.click("#to-1");
        Node picture = hand.find(".cell-picture");
        // The gates' strips are in the middle of the picture or a little above.
        for (double away = 0; away < 0.4 && !lesson().doneProperty().get(); away += 0.02) {
            for (double y : new double[] {0.42 - away, 0.42 + away}) {
                for (double x : new double[] {0.18, 0.28, 0.39, 0.5, 0.77}) {
                    clickInCell(picture, x, y);
                }
            }
        }
    }

    private void clickInCell(Node picture, double x, double y) {
        if (!lesson().doneProperty().get()) {
            onFx(() -> running.app().model().picture().depthProperty().set(Depth.CELL));
            hand.clickAt(picture, x, y);
        }
    }

    private void draw(double[]... strokes) {
        Node canvas = hand.find("#drawing");
        hand.reach(canvas);
        Bounds bounds = canvas.getLayoutBounds();
        double side = Math.min(bounds.getWidth(), bounds.getHeight());
        for (double[] stroke : strokes) {
            hand.drag(IntStream.range(0, stroke.length / 2)
                    .mapToObj(place -> QuickHand.within(
                            canvas,
                            0.5 + (stroke[2 * place] - 0.5) * side / bounds.getWidth(),
                            0.5 + (stroke[2 * place + 1] - 0.5) * side / bounds.getHeight()))
                    .toArray(Point2D[]::new));
        }
    }

    private static void onFx(Runnable action) {
        assertThat(Platform.isFxApplicationThread()).isFalse();
        WaitForAsyncUtils.waitForAsyncFx(5_000, action);
        Pulses.await();
    }
}
