package rowreader.view.recipe;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import rowreader.viewmodel.recipe.ChoicePoint;

/** A field for one of a few values. */
final class ChoiceField<T> extends ChoiceBox<T> {
    ChoiceField(ChoicePoint<T> point, ObservableValue<List<T>> choices) {
        this(point, choices.getValue());
        choices.addListener((observable, before, now) -> {
            getItems().setAll(now);
            setValue(point.valueProperty().get());
        });
    }

    ChoiceField(ChoicePoint<T> point, List<T> choices) {
        setMaxWidth(Double.MAX_VALUE);
        getItems().setAll(choices);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : point.name(one);
            }

            @Override
            public T fromString(String name) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        setValue(point.valueProperty().get());
        point.valueProperty().addListener((observable, before, now) -> setValue(now));
        // While the choices change, there is none for a moment.
        valueProperty().addListener((observable, before, now) -> {
            if (now != null) {
                point.valueProperty().set(now);
            }
        });
    }
}
