package rowreader.view.race;

import java.util.List;
import java.util.function.Function;
import javafx.util.StringConverter;
import rowreader.view.Tip;
import rowreader.view.WrappedChoice;

/** A choice among a few values, explained in a tooltip. */
final class Choice<T> extends WrappedChoice<T> {
    private final Tip explanation;

    /**
     * @param name what it chooses, for those who cannot see it
     * @param text how a value is written
     */
    Choice(String id, String name, String explanation, Function<T, String> text) {
        setId(id);
        setAccessibleText(name);
        this.explanation = new Tip(explanation);
        this.explanation.on(this);
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("not edited as text");
            }
        });
    }

    /** @param says what there is to say of it from now on */
    void explain(String says) {
        explanation.setText(says);
    }

    /** Offers {@code values}, and shows {@code chosen} of them. */
    void offer(List<T> values, T chosen) {
        if (!getItems().equals(values)) {
            getItems().setAll(values);
        }
        setValue(chosen);
    }
}
