package rowreader.view.lab;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Lies over what is not true of the network in use, or not yet, and says why in a sentence; what is below shows through but
 * can be neither clicked nor reached by keys. There is one sort of veil in all of the lab, so that one learns to read it once.
 */
public final class Veil extends StackPane {
    private final Label sentence = new Label();

    /**
     * @param covered what is veiled
     * @param why a sentence while it is not true; null or empty while it is
     */
    public Veil(Node covered, ObservableValue<String> why) {
        sentence.getStyleClass().add("veil-sentence");
        sentence.setWrapText(true);
        StackPane cover = new StackPane(sentence);
        cover.getStyleClass().add("veil");
        cover.setAlignment(Pos.CENTER);
        sentence.textProperty().bind(why.orElse(""));
        cover.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        covered.disableProperty().bind(cover.visibleProperty());
        // Its height is what is covered needs: a view that is cut could not be read.
        setMinWidth(0);
        VBox.setVgrow(this, VBox.getVgrow(covered));
        getChildren().addAll(covered, cover);
    }

    /** What it says; empty while nothing is veiled. */
    public String sentence() {
        return sentence.getText();
    }
}
