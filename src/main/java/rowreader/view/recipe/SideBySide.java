package rowreader.view.recipe;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;

/** Two groups of points side by side where the window has room for both; with large text one below the other. */
final class SideBySide extends Pane {
    private static final double ACROSS = 32;
    private static final double DOWN = 16;

    private final double besides;
    private final Node left;
    private final Node right;

    /** @param besides what the window has to have besides them, pixels */
    SideBySide(double besides, Node left, Node right) {
        super(left, right);
        this.besides = besides;
        this.left = left;
        this.right = right;
        sceneProperty().flatMap(Scene::widthProperty).addListener((observable, was, is) -> requestLayout());
    }

    private boolean isBroken() {
        return getScene() != null
                && left.prefWidth(-1) + ACROSS + right.prefWidth(-1) + besides
                        > getScene().getWidth();
    }

    private static double height(Node group) {
        return group.prefHeight(group.prefWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        double first = left.prefWidth(-1);
        double second = right.prefWidth(-1);
        return isBroken() ? Math.max(first, second) : first + ACROSS + second;
    }

    @Override
    protected double computePrefHeight(double width) {
        return isBroken() ? height(left) + DOWN + height(right) : Math.max(height(left), height(right));
    }

    @Override
    protected double computeMinWidth(double height) {
        return computePrefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        left.resizeRelocate(0, 0, left.prefWidth(-1), height(left));
        right.resizeRelocate(
                isBroken() ? 0 : left.prefWidth(-1) + ACROSS,
                isBroken() ? height(left) + DOWN : 0,
                right.prefWidth(-1),
                height(right));
    }
}
