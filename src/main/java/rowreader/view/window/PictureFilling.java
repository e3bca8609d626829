package rowreader.view.window;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import rowreader.view.Listening;

/**
 * Takes away what is around the reading while the picture fills the window, or the reading is presented, and puts it back
 * where it was.
 */
final class PictureFilling {
    private final ObservableBooleanValue filling;
    private final ObservableBooleanValue presenting;
    private final SplitPane panes;
    private final List<Node> all;
    private final List<Node> bars;
    private double[] dividers;
    private boolean alone;

    private PictureFilling(
            ObservableBooleanValue filling, ObservableBooleanValue presenting, SplitPane panes, List<Node> bars) {
        this.filling = filling;
        this.presenting = presenting;
        this.panes = panes;
        this.bars = bars;
        all = List.copyOf(panes.getItems());
    }

    /**
     * Begins to follow.
     *
     * @param panes the reading first
     * @param bars above and below it
     */
    static void install(
            ObservableBooleanValue filling, ObservableBooleanValue presenting, SplitPane panes, List<Node> bars) {
        PictureFilling it = new PictureFilling(filling, presenting, panes, bars);
        Listening.to(filling, panes, (observable, was, is) -> it.show());
        Listening.to(presenting, panes, (observable, was, is) -> it.show());
        it.show();
    }

    private void show() {
        boolean is = filling.get() || presenting.get();
        if (is == alone) {
            return;
        }
        alone = is;
        if (is) {
            dividers = panes.getDividerPositions();
            panes.getItems().setAll(all.get(0));
        } else {
            panes.getItems().setAll(all);
            panes.setDividerPositions(dividers);
        }
        for (Node bar : bars) {
            bar.setVisible(!is);
            bar.setManaged(!is);
        }
    }
}
