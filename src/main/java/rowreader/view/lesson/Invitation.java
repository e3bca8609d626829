package rowreader.view.lesson;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import rowreader.data.lesson.Spot;
import rowreader.text.Texts;

/**
 * What invites a person to draw, in the place of the drawing's name, while a digit is being read to greet them. It lets the
 * mouse through.
 */
public final class Invitation extends Pane {
    /** Where the sheet is too narrow for two lines, in sizes of its text: no word is broken then. */
    private static final double NARROWEST = 11;

    private final ObservableValue<Boolean> shown;
    private final Label words = new Label(Texts.get("view.first-sight.draw"));

    /** @param shown whether it is on; a page of the lesson that asks for a drawing says so itself */
    public Invitation(ObservableValue<Boolean> shown) {
        this.shown = shown;
        setMouseTransparent(true);
        setPickOnBounds(false);
        getStylesheets().add(Invitation.class.getResource("lesson.css").toExternalForm());
        words.setId("invitation");
        words.getStyleClass().add("invitation");
        words.setWrapText(true);
        words.setManaged(false);
        words.setVisible(false);
        getChildren().add(words);
        Runnable place = this::place;
        sceneProperty().addListener((observable, was, scene) -> {
            if (scene != null) {
                scene.addPostLayoutPulseListener(place);
            }
        });
    }

    private void place() {
        Node sheet = shown.getValue()
                ? SpotNodes.find(getScene().getRoot(), Spot.DRAWING).orElse(null)
                : null;
        words.setVisible(sheet != null);
        if (sheet != null) {
            Bounds bounds = sceneToLocal(sheet.localToScene(sheet.getLayoutBounds()));
            double oneLine = words.prefWidth(-1);
            double width = Math.min(oneLine, bounds.getWidth());
            if (words.prefHeight(width) > 2 * words.prefHeight(oneLine)) {
                width = Math.min(oneLine, NARROWEST * words.getFont().getSize());
            }
            double height = words.prefHeight(width);
            // The digit that is being read should be seen.
            words.resizeRelocate(bounds.getMinX(), Math.max(0, bounds.getMinY() - height), width, height);
        }
    }
}
