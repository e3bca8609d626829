package rowreader.viewmodel.recipe;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import rowreader.network.recipe.NumberBounds;
import rowreader.network.recipe.StepValues;
import rowreader.text.Text;

/** A point that is typed, or stepped through round values; what is typed may be wrong for as long as it is. */
public final class EditedNumber implements EditedPoint {
    private TypedNumbers numbers;
    private final StepValues steps;
    private final StringProperty text = new SimpleStringProperty("");
    /** What {@link #text} says; null where it says nothing in range. */
    private final ReadOnlyObjectWrapper<BigDecimal> value = new ReadOnlyObjectWrapper<>();
    /** Where stepping goes on from when what is typed is wrong. */
    private BigDecimal lastGood;

    private final ReadOnlyObjectWrapper<Optional<Text>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<BigDecimal> usualValue = new SimpleObjectProperty<>();
    // One each, not one for every asker: a mapped value tells of a change only if it was read since the last.
    private final ObservableValue<Boolean> usual = value.flatMap(
                    now -> usualValue.map(usually -> usually.compareTo(now) == 0))
            .orElse(false);
    private final ObservableValue<Text> usualText;

    /**
     * A number that is not typed yet.
     *
     * @param steps to the next round values
     */
    public EditedNumber(NumberBounds bounds, StepValues steps) {
        this.numbers = new TypedNumbers(bounds);
        this.steps = steps;
        this.lastGood = bounds.least();
        this.usualText = usualValue.map(usually -> numbers.text(usually));
        text.addListener((observable, before, typed) -> read(typed));
        read(text.get());
    }

    private void read(String typed) {
        BigDecimal read = numbers.parse(typed).orElse(null);
        lastGood = read == null ? lastGood : read;
        problem.set(read == null ? Optional.of(numbers.description()) : Optional.empty());
        value.set(read);
    }

    /** Becomes {@code shown}, a whole number, unless it is that already: what is typed for it stays as it is typed. */
    public void follow(int shown) {
        if (get() == null || get().intValueExact() != shown) {
            set(shown);
        }
    }

    /** From now on other numbers are in range; what is typed stays, right or wrong. */
    public void bounds(NumberBounds bounds) {
        numbers = new TypedNumbers(bounds);
        read(text.get());
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    @Override
    public BigDecimal get() {
        return value.get();
    }

    @Override
    public void set(Object number) {
        text.set(numbers.format(decimal(number)));
    }

    @Override
    public void setUsual(Object number) {
        usualValue.set(decimal(number));
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    /** Goes {@code steps} round values up, or down if negative, and stays in range. */
    public void step(int steps) {
        BigDecimal stepped = lastGood;
        for (int i = 0; i < Math.abs(steps); i++) {
            stepped = numbers.nearest((steps > 0 ? this.steps.above() : this.steps.below()).apply(stepped));
        }
        set(stepped);
    }

    /**
     * Writes the number as this program does in the language in use, if it is one: "1e6" becomes "1,000,000"; what was none in
     * another language can be one in this.
     */
    public void tidy() {
        if (value.get() == null) {
            read(text.get());
        }
        if (value.get() != null) {
            set(value.get());
        }
    }

    @Override
    public ObservableValue<Optional<Text>> problem() {
        return problem.getReadOnlyProperty();
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
        set(usualValue.get());
    }

    @Override
    public void onChange(Runnable listener) {
        value.addListener((observable, before, now) -> listener.run());
    }
}
