package rowreader.view;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;

/**
 * A scroll pane that paints what changed. The toolkit's own keeps a picture of all that it shows, and paints all of it anew
 * whenever anything in it changes: without a graphics card that costs many times what it saves.
 */
public class ScrollingRegion extends ScrollPane {
    public ScrollingRegion(Node content) {
        super(content);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        getChildren().forEach(child -> child.setCache(false));
        return skin;
    }
}
