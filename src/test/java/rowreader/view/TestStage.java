package rowreader.view;

import javafx.scene.Scene;
import javafx.stage.Stage;

/** The stage that all tests of views share: it is as large, and where, as the one before left it. */
public final class TestStage {
    private TestStage() {}

    /** Shows a scene in its own size, at the screen's corner and above all else. On the FX thread. */
    public static void show(Stage stage, Scene scene) {
        stage.setScene(scene);
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
        stage.toFront();
    }

    /** At the screen's corner, and as large as said, whatever another test has left. On the FX thread. */
    public static void size(Stage stage, double width, double height) {
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
    }
}
