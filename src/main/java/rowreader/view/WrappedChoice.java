package rowreader.view;

import javafx.geometry.Orientation;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;

/** A choice that shows what is chosen in as many lines as it needs in so narrow a field; the toolkit's own thinks of one. */
public class WrappedChoice<T> extends ChoiceBox<T> {
    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        words().setWrapText(true);
        return skin;
    }

    /** What is chosen, in words; null before there is a skin. */
    private Label words() {
        return getChildren().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double oneLine = super.computePrefHeight(width);
        Label words = words();
        return width > 0 && words != null
                ? Math.max(
                        oneLine,
                        snappedTopInset()
                                + words.prefHeight(width - snappedLeftInset() - snappedRightInset())
                                + snappedBottomInset())
                : oneLine;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
