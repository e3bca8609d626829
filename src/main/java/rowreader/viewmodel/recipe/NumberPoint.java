package rowreader.viewmodel.recipe;

import java.math.BigDecimal;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** A point that is typed, or stepped through round values; what is typed may be wrong for as long as it is. */
public final class NumberPoint implements RecipePoint {
    private final NumberRange range;
    private final StepValues ladder;
    private final StringProperty text = new SimpleStringProperty("");
    /** What {@link #text} says; null where it says nothing in range. */
    private final ReadOnlyObjectWrapper<BigDecimal> value = new ReadOnlyObjectWrapper<>();
    /** Where stepping goes on from when what is typed is wrong. */
    private BigDecimal lastGood;

    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<BigDecimal> usualValue = new SimpleObjectProperty<>();
    // One each, not one for every asker: a mapped value tells of a change only if it was read since the last.
    private final ObservableValue<Boolean> usual = value.flatMap(
                    now -> usualValue.map(usually -> usually.compareTo(now) == 0))
            .orElse(false);
    private final ObservableValue<String> usualText;

    NumberPoint(NumberRange range, StepValues ladder) {
        this.range = range;
        this.ladder = ladder;
        this.lastGood = range.least();
        this.usualText = usualValue.map(range::format);
        text.addListener((observable, before, typed) -> read(typed));
        read(text.get());
    }

    private void read(String typed) {
        BigDecimal read = range.parse(typed).orElse(null);
        lastGood = read == null ? lastGood : read;
        problem.set(read == null ? range.description() : "");
        value.set(read);
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What it says, null where that is no number in range. */
    ReadOnlyObjectProperty<BigDecimal> valueProperty() {
        return value.getReadOnlyProperty();
    }

    BigDecimal get() {
        return value.get();
    }

    void set(Number number) {
        text.set(range.format(decimal(number)));
    }

    void setUsual(Number number) {
        usualValue.set(decimal(number));
    }

    private static BigDecimal decimal(Number number) {
        return new BigDecimal(number.toString());
    }

    /** Goes {@code steps} round values up, or down if negative, and stays in range. */
    public void step(int steps) {
        BigDecimal stepped = lastGood;
        for (int i = 0; i < Math.abs(steps); i++) {
            stepped = range.nearest((steps > 0 ? ladder.above() : ladder.below()).apply(stepped));
        }
        set(stepped);
    }

    /** Writes the number as this program does, if it is one: "1e6" becomes "1,000,000". */
    public void tidy() {
        if (value.get() != null) {
            set(value.get());
        }
    }

    @Override
    public ObservableValue<String> problem() {
        return problem.getReadOnlyProperty();
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
        set(usualValue.get());
    }
}
