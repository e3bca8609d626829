package rowreader;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

/** All that a scene says to anybody: in labels, painted, in tooltips, to a screen reader. On the FX thread. */
final class SceneTexts {
    /** Where JavaFX keeps a node's tooltip. */
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private final Set<String> found = new TreeSet<>();

    private SceneTexts() {}

    /** What is said in {@code scene}, each text with where it stands. */
    static Set<String> in(Scene scene) {
        SceneTexts texts = new SceneTexts();
        texts.repaint(scene.getRoot());
        WindowTour.layOut(scene);
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

    private void repaint(Node node) {
        if (node instanceof Canvas && node.getParent() instanceof Region painter) {
            painter.requestLayout();
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::repaint);
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
        } else if (node instanceof Canvas canvas) {
            painted(canvas);
        }
        add("accessible", node.getAccessibleText());
        add("accessible help", node.getAccessibleHelp());
        if (node.getProperties().get(TOOLTIP) instanceof Tooltip tooltip) {
            add("tooltip", tooltip.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    /** What waits to be painted in the next pulse; JavaFX keeps it in private, and nowhere else. */
    private void painted(Canvas canvas) {
        try {
            Field buffer = Canvas.class.getDeclaredField("current");
            buffer.setAccessible(true);
            Object waiting = buffer.get(canvas);
            if (waiting == null) {
                return;
            }
            Field objects = waiting.getClass().getDeclaredField("objs");
            Field end = waiting.getClass().getDeclaredField("writeobjpos");
            objects.setAccessible(true);
            end.setAccessible(true);
            Object[] all = (Object[]) objects.get(waiting);
            for (int index = 0; index < end.getInt(waiting); index++) {
                if (all[index] instanceof String text) {
                    add("painted", text);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JavaFX keeps what is painted somewhere else", e);
        }
    }
}
