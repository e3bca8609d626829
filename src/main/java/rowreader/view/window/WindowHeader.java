package rowreader.view.window;

import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

/**
 * Title and subtitle at the left, tools at the right. The tools come first: where the window is narrow or its text large, the
 * subtitle is left out, then the title, which stands in the window's own bar as well; only then the tools go on in a second line.
 */
final class WindowHeader extends Pane {
    private static final double GAP = 10;

    private final Label title;
    private final Label subtitle;
    private final FlowPane tools;

    WindowHeader(Label title, Label subtitle, FlowPane tools) {
        this.title = title;
        this.subtitle = subtitle;
        this.tools = tools;
        tools.setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("window-header");
        getChildren().addAll(title, subtitle, tools);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double inside(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    /** How wide the tools are in one line; a flow's own preference is the length at which it wraps. */
    private double line() {
        double line = tools.snappedLeftInset() + tools.snappedRightInset();
        for (Node tool : tools.getChildren()) {
            if (tool.isManaged()) {
                line += Math.ceil(tool.prefWidth(-1)) + tools.getHgap();
            }
        }
        return line;
    }

    private boolean hasRoomForTitle(double width) {
        return title.prefWidth(-1) + GAP + line() <= inside(width);
    }

    private boolean hasRoomForSubtitle(double width) {
        return title.prefWidth(-1) + subtitle.prefWidth(-1) + 2 * GAP + line() <= inside(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + title.prefWidth(-1) + GAP + line() + snappedRightInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double all = width < 0 ? prefWidth(-1) : width;
        double lines = tools.prefHeight(inside(all));
        double whole = hasRoomForTitle(all) ? Math.max(title.prefHeight(-1), lines) : lines;
        return Math.ceil(snappedTopInset() + whole + snappedBottomInset());
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = inside(getWidth());
        double height = getHeight() - top - snappedBottomInset();
        title.setVisible(hasRoomForTitle(getWidth()));
        subtitle.setVisible(hasRoomForSubtitle(getWidth()));
        double begin = title.isVisible() ? Math.ceil(title.prefWidth(-1)) + GAP : 0;
        title.resizeRelocate(left, top, Math.ceil(title.prefWidth(-1)), height);
        subtitle.resizeRelocate(left + begin, top, Math.ceil(subtitle.prefWidth(-1)), height);
        double toolsWidth = Math.min(width, Math.ceil(line()));
        tools.resizeRelocate(left + width - toolsWidth, top, toolsWidth, height);
    }
}
