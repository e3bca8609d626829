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
    /** What is above the drawing's name, or beside it, is farther away than this, pixels. */
    private static final double AIR = 8;

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
            Bounds drawn = inHere(sheet);
            Node name = getScene().lookup("#provenance");
            Bounds named = name != null && SpotNodes.isInSight(name) ? inHere(name) : drawn;
            double oneLine = words.prefWidth(-1);
            double width = Math.min(oneLine, Math.max(drawn.getWidth(), named.getWidth()));
            // Not for nothing: a box as wide as the drawing looks better.
            if (words.prefHeight(width + AIR) < words.prefHeight(width)) {
                width = Math.min(oneLine, width + AIR);
            }
            double height = words.prefHeight(width);
            // The digit that is being read should be seen, and the tools above its name.
            double top = Math.max(Math.max(0, named.getMinY() - AIR), drawn.getMinY() - height);
            words.resizeRelocate(drawn.getMinX(), top, width, height);
        }
    }

    private Bounds inHere(Node node) {
        return sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }
}
