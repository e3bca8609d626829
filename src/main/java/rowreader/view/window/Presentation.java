package rowreader.view.window;

import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.scene.Cursor;
import javafx.scene.ImageCursor;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.stage.Stage;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.reading.ReadingPane;
import rowreader.viewmodel.lesson.PresentationModel;
import rowreader.viewmodel.lesson.Surrounding;

/**
 * Shows the reading in front of a class: the whole screen, a large pointer, and on demand
 * nothing at all. Ended, everything is where it was.
 */
final class Presentation {
    private static final double POINTER = 64;
    /** Heights of the pointer's corners by its whole one, x and y: the usual arrow. */
    private static final double[] ARROW = {0, 0, 0, .82, .19, .64, .33, .97, .46, .91, .32, .59, .58, .59};

    private final Stage stage;
    private final Scene scene;
    private final ReadingPane reading;
    private final ObservableValue<Palette> palette;

    private Presentation(Stage stage, Scene scene, ReadingPane reading, ObservableValue<Palette> palette) {
        this.stage = stage;
        this.scene = scene;
        this.reading = reading;
        this.palette = palette;
    }

    /**
     * Begins to follow the model.
     *
     * @param root in its scene already; gets the sheet above everything that shows nothing
     */
    static void install(
            PresentationModel model, Stage stage, ReadingPane reading, Pane root, ObservableValue<Palette> palette) {
        Presentation presentation = new Presentation(stage, root.getScene(), reading, palette);
        Listening.to(model.presentingProperty(), root, (observable, was, is) -> presentation.show(is));
        Listening.to(model.shownProperty(), root, (observable, was, is) -> presentation.showBars(is));
        presentation.showBars(model.shownProperty().getValue());
        Pane blank = new Pane();
        blank.setId("blank");
        blank.setStyle("-fx-background-color: black;");
        blank.visibleProperty().bind(model.blankProperty());
        root.getChildren().add(blank);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        if (model.presentingProperty().get()) {
            // In another language, all of it is made anew.
            presentation.show(true);
        }
        Listening.to(stage.fullScreenProperty(), root, (observable, was, is) -> {
            // The desktop can end it, too.
            if (!is) {
                model.presentingProperty().set(false);
            }
        });
    }

    private void showBars(Set<Surrounding> shown) {
        reading.setBars(shown.contains(Surrounding.DRAWING_TOOLS), shown.contains(Surrounding.PLAYBACK));
    }

    private void show(boolean presents) {
        reading.setPresented(presents);
        scene.setCursor(presents ? largePointer() : null);
        stage.setFullScreen(presents);
    }

    /** No larger than the platform can show. */
    private Cursor largePointer() {
        Dimension2D best = ImageCursor.getBestSize(POINTER, POINTER);
        double size = Math.min(POINTER, Math.min(best.getWidth(), best.getHeight()));
        if (size <= 0) {
            return Cursor.DEFAULT;
        }
        Polygon arrow = new Polygon();
        for (double corner : ARROW) {
            arrow.getPoints().add(corner * (size - 4) + 2);
        }
        arrow.setFill(palette.getValue().accent());
        arrow.setStroke(palette.getValue().background());
        arrow.setStrokeWidth(2);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        WritableImage image = arrow.snapshot(parameters, null);
        return new ImageCursor(image, 2, 2);
    }
}
