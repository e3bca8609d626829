package rowreader.view;

import javafx.scene.layout.Region;

/**
 * A small one-coloured picture on a button. Its shape is {@code -fx-shape} of the style class {@code icon-<name>} in the
 * stylesheet of the pane that shows it; its colour follows the theme.
 */
public final class Icon extends Region {
    public Icon(String name) {
        getStyleClass().addAll("icon", "icon-" + name);
        setMouseTransparent(true);
    }
}
