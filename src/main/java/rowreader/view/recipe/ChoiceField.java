package rowreader.view.recipe;

import java.util.List;
import javafx.util.StringConverter;
import rowreader.view.Listening;
import rowreader.view.WrappedChoice;
import rowreader.viewmodel.recipe.EditedChoice;

/** A field for one of a few values. */
final class ChoiceField extends WrappedChoice<Object> {
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

    private void offer(EditedChoice point, List<Object> choices) {
        getItems().setAll(choices);
        setValue(point.valueProperty().get());
    }
}
