package rowreader.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;

/** When what is painted is painted. */
@ExtendWith(WindowExtension.class)
@NeedsDisplay
class PaintedRegionTest {
    private final IntegerProperty shown = new SimpleIntegerProperty();
    private Number number;
    private StackPane inner;
    private StackPane outer;

    /** Remembers what it painted last. */
    private static final class Number extends PaintedRegion {
        private final IntegerProperty shown;
        private int paintings;
        private int painted = -1;

        Number(IntegerProperty shown) {
            this.shown = shown;
            repaintOn(shown);
        }

        @Override
        protected void paint(GraphicsContext canvas, double width, double height) {
            paintings++;
            painted = shown.get();
        }
    }

    @Start
    void open(Stage stage) {
        number = new Number(shown);
        inner = new StackPane(number);
        outer = new StackPane(inner);
        TestStage.show(stage, new Scene(outer, 100, 100));
    }

    private void change(FxRobot robot, int value) {
        robot.interact(() -> {
            shown.set(value);
            outer.layout();
        });
    }

    @Test
    void aChangeIsPaintedOnce(FxRobot robot) {
        int before = number.paintings;
        robot.interact(() -> {
            shown.set(1);
            shown.set(2);
            outer.layout();
        });

        assertThat(number.painted).isEqualTo(2);
        assertThat(number.paintings).isEqualTo(before + 1);
    }

    @Test
    void whatIsHiddenIsPaintedWhenItIsShownAgain(FxRobot robot) {
        change(robot, 3);
        int before = number.paintings;
        robot.interact(() -> {
            inner.setVisible(false);
            outer.setVisible(false);
        });
        change(robot, 4);
        change(robot, 5);
        assertThat(number.painted).isEqualTo(3);
        robot.interact(() -> {
            inner.setVisible(true);
            outer.layout();
        });
        assertThat(number.painted).as("the outer one still hides it").isEqualTo(3);
        robot.interact(() -> {
            outer.setVisible(true);
            outer.layout();
        });

        assertThat(number.painted).isEqualTo(5);
        assertThat(number.paintings).isEqualTo(before + 1);
        change(robot, 6);
        assertThat(number.painted).isEqualTo(6);
    }

    @Test
    void whatIsItselfHiddenIsPaintedWhenItIsShownAgain(FxRobot robot) {
        robot.interact(() -> number.setVisible(false));
        change(robot, 7);
        assertThat(number.painted).isNotEqualTo(7);
        robot.interact(() -> {
            number.setVisible(true);
            outer.layout();
        });

        assertThat(number.painted).isEqualTo(7);
    }
}
