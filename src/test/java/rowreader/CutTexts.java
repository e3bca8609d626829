package rowreader;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
import javafx.scene.text.Text;
import rowreader.text.Language;
import rowreader.view.TextWidth;

/**
 * Finds what a person cannot read to its end: a label that ends in an ellipsis, a text that lies outside what can be seen of its
 * parents or the window and that nothing scrolls to, a tooltip wider than the window, a word that is broken. On the FX thread,
 * after a layout.
 */
final class CutTexts {
    /** Rounding, and the air that fonts keep around their letters. */
    private static final double TOLERANCE = 1.5;
    /** Of its font's size, what a line of a Chinese font has above and below its letters. */
    private static final double LINE_AIR = 0.4;
    /** Where JavaFX keeps a node's tooltip. */
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

    private static final String NEVER_FIRST =
            "\uff0c\u3002\u3001\uff1b\uff1a\uff01\uff1f\u300d\u300f\uff09\u201d\u2026";

    private final List<String> found = new ArrayList<>();
    private final Scene scene;
    private int looked;

    private CutTexts(Scene scene) {
        this.scene = scene;
    }

    /**
     * What can be read in a scene.
     *
     * @param texts how many texts there are
     * @param cut those that are cut, each with why and where
     */
    record Found(int texts, List<String> cut) {}

    static Found in(Scene scene) {
        return in(scene.getRoot());
    }

    /** The same, of a part of a scene. */
    static Found in(Node part) {
        CutTexts texts = new CutTexts(part.getScene());
        texts.look(part);
        return new Found(texts.looked, texts.found);
    }

    /** The texts that are smaller than {@code least} pixels: each with its size and where. */
    static List<String> smaller(Scene scene, double least) {
        return WholeWindow.nodes(scene, Text.class).stream()
                .filter(text -> !text.getText().isBlank() && text.getFont().getSize() < least - 0.01)
                .map(text -> text.getFont().getSize() + " px: \"" + text.getText() + "\" in " + path(text))
                .toList();
    }

    private void look(Node node) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled) {
            lookAtLabel(labeled);
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            looked++;
            lookAtPlace(text);
            lookAtLines(text);
            lookAtWords(text);
        }
        if (node.getProperties().get(TOOLTIP) instanceof Tooltip tooltip) {
            lookAtTooltip(node, tooltip);
        }
        if (node instanceof TextField) {
            // What is typed can be longer than the field; the caret scrolls to it.
            lookAtField((TextField) node);
        } else if (!(node instanceof TextArea) && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::look);
        }
    }

    private void report(String what, String text, Node node) {
        found.add(what + ": \"" + text + "\" in " + path(node));
    }

    private static String path(Node node) {
        StringBuilder path = new StringBuilder();
        Node each = node;
        for (int up = 0; each != null && up < 6; up++, each = each.getParent()) {
            String styles = String.join(".", each.getStyleClass());
            path.append(up == 0 ? "" : " < ")
                    .append(each.getId() == null ? "" : "#" + each.getId() + " ")
                    .append(each.getClass().getSimpleName())
                    .append(styles.isEmpty() ? "" : "." + styles);
        }
        return path.toString();
    }

    private static String words(Labeled labeled) {
        String text = labeled.getText() == null ? "" : labeled.getText();
        return labeled.isMnemonicParsing() ? text.replaceFirst("_", "") : text;
    }

    private void lookAtLabel(Labeled labeled) {
        String whole = words(labeled).strip();
        if (whole.isEmpty() || labeled.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY) {
            return;
        }
        for (Node child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text && text.isVisible() && child != labeled.getGraphic()) {
                String shown = text.getText().strip();
                String end = labeled.getEllipsisString();
                if (shown.isEmpty() || shown.endsWith(end) && !whole.endsWith(end)) {
                    report("ellipsised to \"" + shown + "\"", whole, labeled);
                } else if (text.getLayoutBounds().getHeight()
                        > labeled.getHeight() + LINE_AIR * text.getFont().getSize()) {
                    report("lower than its text", whole, labeled);
                }
            }
        }
        if (labeled.getParent() instanceof Region parent && !isInside(labeled, parent)) {
            Bounds bounds = labeled.localToParent(labeled.getLayoutBounds());
            report(
                    "sticks out of its parent by "
                            + Math.round(Math.max(-bounds.getMinX(), bounds.getMaxX() - parent.getWidth()))
                            + " across, "
                            + Math.round(Math.max(-bounds.getMinY(), bounds.getMaxY() - parent.getHeight()))
                            + " down",
                    whole,
                    labeled);
        }
    }

    private static boolean isInside(Region child, Region parent) {
        // Not its bounds with all that is in it: the blank at the end of a line is no loss.
        Bounds bounds = child.localToParent(child.getLayoutBounds());
        return !child.isManaged()
                || bounds.getMinX() > -TOLERANCE
                        && bounds.getMaxX() < parent.getWidth() + TOLERANCE
                        && bounds.getMinY() > -TOLERANCE
                        && bounds.getMaxY() < parent.getHeight() + TOLERANCE;
    }

    private void lookAtPlace(Text text) {
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        for (Node above = text.getParent(); above != null; above = above.getParent()) {
            if (above instanceof ScrollPane scroll) {
                bounds = reached(bounds, scroll);
            } else if (above.getClip() != null && !above.getStyleClass().contains("viewport")) {
                if (above.getStyleClass().contains("clipped-container")) {
                    // The rows of a table or list: those out of sight are scrolled to.
                    return;
                }
                if (isCut(bounds, above.localToScene(above.getClip().getBoundsInParent()))) {
                    report("clipped", text.getText(), text);
                    return;
                }
            }
        }
        if (isCut(bounds, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()))) {
            report("outside of the window", text.getText(), text);
        }
    }

    private static boolean isCut(Bounds text, Bounds sight) {
        return text.getMinX() < sight.getMinX() - TOLERANCE
                || text.getMaxX() > sight.getMaxX() + TOLERANCE
                || text.getMinY() < sight.getMinY() - 2 * TOLERANCE
                || text.getMaxY() > sight.getMaxY() + 2 * TOLERANCE;
    }

    /** Where a text can be brought by scrolling, in each direction in which the pane scrolls. */
    private static Bounds reached(Bounds text, ScrollPane scroll) {
        Bounds sight = scroll.localToScene(
                scroll.getViewportBounds().getWidth() > 0
                        ? new BoundingBox(
                                0,
                                0,
                                scroll.getViewportBounds().getWidth(),
                                scroll.getViewportBounds().getHeight())
                        : scroll.getLayoutBounds());
        Bounds content = scroll.getContent().localToScene(scroll.getContent().getLayoutBounds());
        boolean across =
                content.getWidth() > sight.getWidth() + 1 && scroll.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
        boolean down = content.getHeight() > sight.getHeight() + 1
                && scroll.getVbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER;
        boolean insideAcross =
                text.getMinX() >= content.getMinX() - TOLERANCE && text.getMaxX() <= content.getMaxX() + TOLERANCE;
        boolean insideDown = text.getMinY() >= content.getMinY() - 2 * TOLERANCE
                && text.getMaxY() <= content.getMaxY() + 2 * TOLERANCE;
        double x = across && insideAcross ? sight.getMinX() : text.getMinX();
        double width = across && insideAcross ? 1 : text.getWidth();
        double y = down && insideDown ? sight.getMinY() : text.getMinY();
        double height = down && insideDown ? 1 : text.getHeight();
        return new BoundingBox(x, y, width, height);
    }

    /** What closes something in Chinese, or ends it, never begins a line. */
    private void lookAtLines(Text text) {
        String said = text.getText();
        if (text.getLayoutBounds().getHeight() < 2 * text.getFont().getSize()) {
            return;
        }
        for (int index = 1; index < said.length(); index++) {
            boolean closes = NEVER_FIRST.indexOf(said.charAt(index)) >= 0;
            if (closes && said.charAt(index - 1) != '\n' && top(text, index) > top(text, index - 1)) {
                report("a line begins with " + said.charAt(index), said, text);
            }
        }
    }

    /** A word that is wider than its lines goes on in the next one, without a hyphen. */
    private void lookAtWords(Text text) {
        double most = text.getWrappingWidth();
        // The words of the pseudo-language are longer than those of any.
        if (most <= 0 || Language.inUse().equals(Language.PSEUDO)) {
            return;
        }
        BreakIterator breaks = BreakIterator.getLineInstance(Language.inUse());
        breaks.setText(text.getText());
        int begin = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String word = text.getText().substring(begin, end).strip();
            if (TextWidth.of(word, text.getFont()) > most + TOLERANCE) {
                report("a broken word", word, text);
            }
            begin = end;
        }
    }

    private static double top(Text text, int index) {
        return ((MoveTo) text.caretShape(index, true)[0]).getY();
    }

    private void lookAtTooltip(Node node, Tooltip tooltip) {
        String text = tooltip.getText();
        if (text == null || text.isBlank() || tooltip.isWrapText()) {
            return;
        }
        Text measured = new Text(text);
        measured.setFont(tooltip.getFont());
        if (measured.getLayoutBounds().getWidth() > scene.getWindow().getWidth() - 40) {
            report("a tooltip wider than the window", text, node);
        }
    }

    private void lookAtField(TextField field) {
        String text = field.getText() == null || field.getText().isEmpty() ? field.getPromptText() : field.getText();
        if (text == null || text.isBlank()) {
            return;
        }
        Text measured = new Text(text);
        measured.setFont(field.getFont());
        double room = field.getWidth() - field.snappedLeftInset() - field.snappedRightInset();
        if (measured.getLayoutBounds().getWidth() > room + TOLERANCE) {
            report("longer than its field", text, field);
        }
    }
}
