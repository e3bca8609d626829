package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;
import static rowreader.Conditions.awaitPainted;

import java.util.Arrays;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.text.InEnglish;
import rowreader.view.Contrast;
import rowreader.view.TestStage;
import rowreader.viewmodel.drawing.PictureModel;
import rowreader.viewmodel.drawing.PictureModel.Origin;
import rowreader.viewmodel.drawing.PictureModel.Pixels;

/** A sheet of digits in a small window: whatever it offers is in sight, and so is the reading of the digit that is chosen. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class AppFoundPictureTest {
    private static final int COLUMNS = 6;
    private static final int ROWS = 5;
    private static final int SCALE = 4;
    private static final int CELL = 160;

    private RunningApp running;
    private Stage stage;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        running = new RunningApp(shown, RunningApp.RECIPE);
        TestStage.size(shown, 1024, 740);
    }

    @AfterEach
    void close() throws Exception {
        running.close();
    }

    /** Dark digits on light paper. */
    private static Pixels sheet(DigitSet digits) {
        int width = COLUMNS * CELL;
        int[] argb = new int[width * ROWS * CELL];
        Arrays.fill(argb, 0xffebebeb);
        for (int index = 0; index < COLUMNS * ROWS; index++) {
            Digit digit = digits.digit(index);
            for (int y = 0; y < SCALE * Digit.SIDE; y++) {
                for (int x = 0; x < SCALE * Digit.SIDE; x++) {
                    int grey = 235 - Math.round(200 * digit.at(y / SCALE, x / SCALE));
                    int at = (index / COLUMNS * CELL + 24 + y) * width + index % COLUMNS * CELL + 24 + x;
                    argb[at] = 0xff000000 | grey << 16 | grey << 8 | grey;
                }
            }
        }
        return new Pixels(argb, width, ROWS * CELL);
    }

    private static Bounds onScreen(Node node) {
        return node.localToScreen(node.getLayoutBounds());
    }

    @Test
    void allOfASheetOfThirtyDigitsIsInReach(FxRobot robot) throws Exception {
        DigitSet digits = new BuiltInDigits(3, COLUMNS * ROWS, 1)
                .load((activity, fraction) -> {})
                .training();
        Pixels sheet = sheet(digits);
        PictureModel pictures = running.app().model().pictures();
        robot.interact(() -> pictures.read(Origin.CLIPBOARD, sheet.width(), sheet.height(), () -> sheet));
        awaitPainted(() -> robot.lookup("#found-picture").tryQuery().isPresent());

        assertThat(robot.lookup("#digit-cards .toggle-button").queryAll()).hasSize(COLUMNS * ROWS);
        Window window = stage;
        Bounds pane = onScreen(robot.lookup("#found-picture").query());
        for (String id : new String[] {"turn", "invert", "crop", "restore"}) {
            Bounds button = onScreen(robot.lookup("#picture-" + id).query());
            assertThat(pane.contains(button)).as(id).isTrue();
            assertThat(button.getMaxY()).as(id).isLessThan(window.getY() + window.getHeight());
        }
        assertThat(pane.getMaxX()).isLessThan(window.getX() + window.getWidth());
        assertThat(pane.getMinX())
                .isGreaterThanOrEqualTo(
                        onScreen(robot.lookup("#prediction").query().getParent())
                                .getMaxX());
        for (Node text : robot.from(robot.lookup("#found-picture").queryAll())
                .lookup(".label")
                .queryAll()) {
            assertThat(((Labeled) text).getHeight()).isGreaterThanOrEqualTo(((Labeled) text).prefHeight(340) - 1);
        }

        // In the dark, too, the pane is the window's colour: its text is light.
        for (boolean dark : new boolean[] {true, false}) {
            robot.interact(() -> running.app().model().darkProperty().set(dark));
            Pulses.await();
            Node legend = robot.from(robot.lookup("#found-picture").queryAll())
                    .lookup(".label")
                    .query();
            Color paper = robot.capture(new Rectangle2D(pane.getMinX() + 2, pane.getMinY() + 2, 1, 1))
                    .getImage()
                    .getPixelReader()
                    .getColor(0, 0);
            Color ink = (Color) ((Labeled) legend).getTextFill();
            assertThat(Contrast.of(ink, paper)).as("dark: %s", dark).isGreaterThan(4.5);
        }

        Node picture = robot.lookup("#found-picture .image-view").query();
        assertThat(onScreen(picture).getMaxY())
                .isLessThanOrEqualTo(
                        onScreen(robot.from(robot.lookup("#found-picture").queryAll())
                                        .lookup(".label")
                                        .query())
                                .getMinY());
        // Where it came to rest: the toolkit moves it a little after it opened.
        Bounds atRest = Settled.place(robot.lookup("#found-picture").query());
        robot.drag(picture).moveBy(40, 30).drop();
        Pulses.await();
        assertThat(Settled.place(robot.lookup("#found-picture").query())).isEqualTo(atRest);
        assertThat(robot.lookup("#picture-crop").query().isDisabled()).isFalse();

        ToggleButton eighth = (ToggleButton) robot.lookup("#digit-cards .toggle-button").queryAll().stream()
                .skip(7)
                .findFirst()
                .orElseThrow();
        robot.clickOn(eighth);
        await(() -> pictures.seenProperty().get().chosen() == 7);
    }
}
