package rowreader.view.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import rowreader.viewmodel.picture.CellPictureModel;

/** Takes away what is around the reading while the picture fills the window, and puts it back where it was. */
final class PictureFilling {
    private final SplitPane panes;
    private final BorderPane content;
    private final List<Node> all;
    private final Node top;
    private final Node bottom;
    private double[] dividers;

    private PictureFilling(SplitPane panes, BorderPane content) {
        this.panes = panes;
        this.content = content;
        all = List.copyOf(panes.getItems());
        top = content.getTop();
        bottom = content.getBottom();
    }

    /** @param panes the reading first */
    static void install(CellPictureModel picture, SplitPane panes, BorderPane content) {
        PictureFilling filling = new PictureFilling(panes, content);
        picture.fillingProperty().addListener((observable, was, fills) -> filling.fill(fills));
    }

    private void fill(boolean fills) {
        if (fills) {
            dividers = panes.getDividerPositions();
            panes.getItems().setAll(all.get(0));
            content.setTop(null);
            content.setBottom(null);
        } else {
            panes.getItems().setAll(all);
            panes.setDividerPositions(dividers);
            content.setTop(top);
            content.setBottom(bottom);
        }
    }
}
