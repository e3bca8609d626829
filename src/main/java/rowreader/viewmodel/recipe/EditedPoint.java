package rowreader.viewmodel.recipe;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import rowreader.text.Text;

/** One point of a recipe while it is edited, whatever kind of value it has. Belongs to the FX thread. */
public sealed interface EditedPoint permits EditedNumber, EditedChoice {
    /** What it should be instead; empty if nothing is wrong. */
    ObservableValue<Optional<Text>> problem();

    /** Whether it has the value that it usually has. */
    ObservableValue<Boolean> usual();

    /** What it usually is, as the user would choose or type it. */
    ObservableValue<Text> usualText();

    /** The value; null while what is typed is wrong. */
    Object get();

    /** Gives it a value. */
    void set(Object value);

    /** Says what it usually is. */
    void setUsual(Object value);

    /** Goes back to the usual value. */
    void reset();

    /** Tells {@code listener} of each change of the value. */
    void onChange(Runnable listener);
}
