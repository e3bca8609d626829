package rowreader.viewmodel.recipe;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.RecipePoint;
import rowreader.text.Text;

/** A point that is chosen among a few values, and so is never wrong. */
public final class EditedChoice implements EditedPoint {
    private final RecipePoint point;
    private final ObjectProperty<Object> value;
    private final ObjectProperty<Object> usualValue;
    private final ReadOnlyObjectWrapper<List<Object>> choices;
    private final ReadOnlyObjectWrapper<Optional<Text>> withoutChoice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding usual;
    // One for all, not one for every asker: a mapped value tells of a change only if it was read since the last.
    private final ObservableValue<Text> usualText;

    EditedChoice(RecipePoint point, Architecture architecture) {
        this.point = point;
        value = new SimpleObjectProperty<>(point.usual(architecture));
        usualValue = new SimpleObjectProperty<>(value.get());
        choices = new ReadOnlyObjectWrapper<>(point.choices(architecture));
        usual = value.isEqualTo(usualValue);
        usualText = usualValue.map(point::shown);
        offerThatOf(architecture);
    }

    /** Offers what networks of an architecture may have; what is chosen may be none of it until it is set. */
    void offerThatOf(Architecture architecture) {
        choices.set(point.choices(architecture));
        withoutChoice.set(choices.get().size() > 1 ? Optional.empty() : Optional.of(point.withoutChoice(architecture)));
    }

    /** What is chosen. */
    public ObjectProperty<Object> valueProperty() {
        return value;
    }

    /** What there is to choose among. */
    public ReadOnlyObjectProperty<List<Object>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /** Why there is nothing to choose; empty where there is. */
    public ReadOnlyObjectProperty<Optional<Text>> withoutChoiceProperty() {
        return withoutChoice.getReadOnlyProperty();
    }

    /** What a value is called. */
    public Text name(Object one) {
        return point.shown(one);
    }

    @Override
    public Object get() {
        return value.get();
    }

    @Override
    public void set(Object chosen) {
        value.set(chosen);
    }

    @Override
    public void setUsual(Object newUsual) {
        usualValue.set(newUsual);
    }

    @Override
    public ObservableValue<Optional<Text>> problem() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    @Override
    public ObservableValue<Boolean> usual() {
        return usual;
    }

    @Override
    public ObservableValue<Text> usualText() {
        return usualText;
    }

    @Override
    public void reset() {
        value.set(usualValue.get());
    }

    @Override
    public void onChange(Runnable listener) {
        value.addListener((observable, before, now) -> listener.run());
    }
}
