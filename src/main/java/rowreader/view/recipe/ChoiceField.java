package rowreader.view.recipe;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import rowreader.view.Listening;
import rowreader.viewmodel.recipe.EditedChoice;

/** A field for one of a few values. */
final class ChoiceField extends ChoiceBox<Object> {
    ChoiceField(EditedChoice point) {
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Object one) {
                return one == null ? "" : point.name(one).words();
            }

            @Override
            public Object fromString(String name) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        });
        offer(point, point.choicesProperty().get());
        Listening.to(point.choicesProperty(), this, (observable, before, now) -> offer(point, now));
        Listening.to(point.valueProperty(), this, (observable, before, now) -> setValue(now));
        // While the choices change, there is none for a moment.
        valueProperty().addListener((observable, before, now) -> {
            if (now != null) {
                point.valueProperty().set(now);
            }
        });
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** As high as the lines that the chosen words need in so narrow a field; the toolkit thinks of one. */
    @Override
    protected double computePrefHeight(double width) {
        double oneLine = super.computePrefHeight(width);
        return width > 0 && lookup(".label") instanceof Label words
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

    private void offer(EditedChoice point, List<Object> choices) {
        getItems().setAll(choices);
        setValue(point.valueProperty().get());
    }
}
