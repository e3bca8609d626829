package rowreader.viewmodel.recipe;

import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/** A point that is chosen among a few values, and so is never wrong. */
public final class ChoicePoint<T> implements RecipePoint {
    private final ObjectProperty<T> value;
    private final ObjectProperty<T> usualValue;
    private final Function<T, String> naming;
    private final BooleanBinding usual;
    // One for all, not one for every asker: a mapped value tells of a change only if it was read since the last.
    private final ObservableValue<String> usualText;

    ChoicePoint(T value, Function<T, String> naming) {
        this.value = new SimpleObjectProperty<>(value);
        this.usualValue = new SimpleObjectProperty<>(value);
        this.naming = naming;
        this.usual = this.value.isEqualTo(usualValue);
        this.usualText = usualValue.map(naming);
    }

    /** What is chosen. */
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    T get() {
        return value.get();
    }

    void set(T chosen) {
        value.set(chosen);
    }

    void setUsual(T newUsual) {
        usualValue.set(newUsual);
    }

    /** What a value is called. */
    public String name(T one) {
        return naming.apply(one);
    }

    @Override
    public ObservableValue<String> problem() {
        return new ReadOnlyStringWrapper("");
    }

    @Override
    public ObservableValue<Boolean> usual() {
        return usual;
    }

    @Override
    public ObservableValue<String> usualText() {
        return usualText;
    }

    @Override
    public void reset() {
        value.set(usualValue.get());
    }
}
