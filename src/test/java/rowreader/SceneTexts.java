package rowreader;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import rowreader.view.Heard;

/** All that a scene says to anybody: in labels, painted, in tooltips, to a screen reader. On the FX thread. */
final class SceneTexts {
    /** Where JavaFX keeps a node's tooltip. */
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private final Set<String> found = new TreeSet<>();

    private SceneTexts() {}

    /** What is said in {@code scene}, each text with where it stands. */
    static Set<String> in(Scene scene) {
        SceneTexts texts = new SceneTexts();
        PaintedTexts.in(scene).forEach(line -> texts.add("painted", line.text()));
        if (scene.getWindow() instanceof Stage stage) {
            texts.add("title", stage.getTitle());
        }
        texts.collect(scene.getRoot());
        return texts.found;
    }

    private void add(String where, String text) {
        if (text != null && !text.isBlank()) {
            found.add(where + ": " + text);
        }
    }

    private void collect(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text) {
            // A label's own says the same, or the beginning of it.
            if (!(node.getParent() instanceof Labeled)) {
                add("text", text.getText());
            }
        } else if (node instanceof Labeled labeled) {
            add("label", labeled.getText());
        } else if (node instanceof TextInputControl field) {
            add("field", field.getText());
            add("prompt", field.getPromptText());
        }
        // What is heard of a control or a text is its text, which was collected.
        boolean collected = node instanceof Control || node instanceof Text;
        add("accessible", collected ? node.getAccessibleText() : Heard.of(node));
        add("accessible help", node.getAccessibleHelp());
        if (node.getProperties().get(TOOLTIP) instanceof Tooltip tooltip) {
            add("tooltip", tooltip.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }
}
