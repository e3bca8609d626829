package rowreader.view.reading;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.text.InEnglish;
import rowreader.view.PointerEvents;
import rowreader.view.TestStage;

/** What a place under the pointer says can be read wherever the place is. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class PointedRegionTest {
    private static final double EDGE = 30;
    private Said said;
    private ScrollPane scrolling;

    /** Says at every place what a test has it say. */
    private static final class Said extends PointedRegion {
        private String text = "";

        @Override
        protected void paint(GraphicsContext canvas, double width, double height) {
            canvas.fillRect(0, 0, width, height);
        }

        @Override
        protected String explain(double x, double y) {
            return text;
        }
    }

    @Start
    void open(Stage stage) {
        said = new Said();
        said.setMinSize(700, 600);
        scrolling = new ScrollPane(said);
        scrolling.setMinSize(500, 350);
        scrolling.setMaxSize(500, 350);
        HBox root = new HBox(scrolling);
        root.setPadding(new Insets(EDGE));
        TestStage.show(stage, new Scene(root, 500 + 2 * EDGE, 350 + 2 * EDGE));
    }

    /** Where the text is in the window, while the pointer is at a place of what is shown of the region. */
    private Bounds at(FxRobot robot, double x, double y, String text) {
        robot.interact(() -> {
            said.text = text;
            Bounds viewport = scrolling.localToScene(scrolling.getLayoutBounds());
            double inX = viewport.getMinX() + x;
            double inY = viewport.getMinY() + y;
            said.fireEvent(PointerEvents.at(MouseEvent.MOUSE_MOVED, inX, inY));
            said.getScene().getRoot().layout();
        });
        Label label = (Label) said.lookup(".explanation");
        assertThat(label.isVisible()).as("said at all").isTrue();
        assertThat(label.getHeight()).as("in whole lines").isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()));
        return label.localToScene(label.getLayoutBounds());
    }

    private Bounds pane() {
        return new BoundingBox(EDGE, EDGE, 500, 350);
    }

    @Test
    void aShortTextStandsAboveToTheRight(FxRobot robot) {
        Bounds text = at(robot, 200, 200, "row 7, unit 3");

        assertThat(text.getMinX()).isGreaterThan(EDGE + 200);
        assertThat(text.getMaxY()).isLessThan(EDGE + 200);
    }

    @Test
    void noTextIsCutByThePaneThatScrollsIt(FxRobot robot) {
        String sentence = "At row 7 of 28 the unit 113 holds what it has had since row 4, and gives nothing of it.";
        robot.interact(() -> scrolling.setHvalue(0.5));
        for (String text : new String[] {"row 7, unit 3", sentence, sentence + " " + sentence}) {
            for (double x : new double[] {8, 250, 478}) {
                for (double y : new double[] {8, 170, 328}) {
                    assertThat(pane().contains(at(robot, x, y, text)))
                            .as(text.length() + " letters at " + x + ", " + y)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aLongTextGoesOnInASecondLine(FxRobot robot) {
        double line = at(robot, 200, 200, "one").getHeight();

        assertThat(at(robot, 200, 200, "a few words more ".repeat(10)).getHeight())
                .isGreaterThan(1.5 * line);
    }
}
