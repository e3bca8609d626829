package rowreader.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.view.PaintedRegion;
import rowreader.viewmodel.window.ExportModel.Picture;

@ExtendWith(WindowExtension.class)
@NeedsDisplay
class NodePictureTest {
    /** Half a unit of red at the left edge: only twice the pixels can show it without a blend. */
    private static final class HalfUnit extends PaintedRegion {
        @Override
        protected void paint(GraphicsContext canvas, double width, double height) {
            canvas.setFill(Color.RED);
            canvas.fillRect(0, 0, 0.5, height);
        }
    }

    private final StackPane pane = new StackPane(new HalfUnit());

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(pane, 120, 80));
        stage.show();
    }

    @Test
    void canvasesArePaintedAnewWithTwiceThePixels(FxRobot robot) {
        AtomicReference<Picture> taken = new AtomicReference<>();

        robot.interact(() -> taken.set(NodePicture.of(pane, Color.WHITE)));

        Picture picture = taken.get();
        assertThat(picture.width()).isEqualTo((int) (2 * pane.getWidth()));
        assertThat(picture.height()).isEqualTo((int) (2 * pane.getHeight()));
        int middle = picture.height() / 2 * picture.width();
        assertThat(picture.argb()[middle]).isEqualTo(0xffff0000);
        assertThat(picture.argb()[middle + 1]).isEqualTo(0xffffffff);
    }
}
