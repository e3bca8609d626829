package rowreader.view.window;

import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import rowreader.view.Listening;
import rowreader.viewmodel.lesson.PresentationModel;
import rowreader.viewmodel.lesson.Surrounding;

/**
 * Takes away what is around the reading while the picture fills the window, or the reading is presented, and puts it back
 * where it was. What the lesson's page talks about stays in a presentation.
 */
final class PictureFilling {
    /** Of the width of a presentation, where the page talks about what stands beside the reading. */
    private static final double PRESENTED_SHARE = 0.5;

    private final ObservableBooleanValue filling;
    private final PresentationModel presentation;
    private final SplitPane panes;
    private final List<Node> all;
    private final Node above;
    private final Node below;
    private double[] dividers;
    private boolean wasPresented;

    private PictureFilling(
            ObservableBooleanValue filling, PresentationModel presentation, SplitPane panes, Node above, Node below) {
        this.filling = filling;
        this.presentation = presentation;
        this.panes = panes;
        this.above = above;
        this.below = below;
        all = List.copyOf(panes.getItems());
        dividers = panes.getDividerPositions();
    }

    /**
     * Begins to follow.
     *
     * @param panes the reading first
     * @param above the bar above it
     * @param below the bar below it
     */
    static void install(
            ObservableBooleanValue filling, PresentationModel presentation, SplitPane panes, Node above, Node below) {
        PictureFilling it = new PictureFilling(filling, presentation, panes, above, below);
        Listening.to(filling, panes, (observable, was, is) -> it.show());
        Listening.to(presentation.presentingProperty(), panes, (observable, was, is) -> it.show());
        Listening.to(presentation.shownProperty(), panes, (observable, was, is) -> it.show());
        it.show();
    }

    private void show() {
        boolean presents = presentation.presentingProperty().get();
        Set<Surrounding> shown = presentation.shownProperty().getValue();
        boolean alone = filling.get() && !presents;
        noteDividers();
        setShown(above, !alone && shown.contains(Surrounding.HEADER));
        setShown(below, !alone && !presents);
        boolean beside = !alone && shown.contains(Surrounding.SIDE);
        List<Node> items = beside ? all : all.subList(0, 1);
        if (!panes.getItems().equals(items)) {
            panes.getItems().setAll(items);
        }
        if (beside) {
            double[] shares = presents ? new double[] {PRESENTED_SHARE} : dividers;
            if (presents == wasPresented) {
                panes.setDividerPositions(shares);
            } else {
                // The screen is filled, or left, only after this.
                KeptShares.set(panes, shares);
            }
        }
        wasPresented = presents;
    }

    /** Where they are put back in the end: where they were before the reading was alone or presented. */
    private void noteDividers() {
        if (!wasPresented && panes.getItems().size() == all.size()) {
            dividers = panes.getDividerPositions();
        }
    }

    private static void setShown(Node bar, boolean shown) {
        bar.setVisible(shown);
        bar.setManaged(shown);
    }
}
