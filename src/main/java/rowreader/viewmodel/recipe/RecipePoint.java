package rowreader.viewmodel.recipe;

import javafx.beans.value.ObservableValue;

/** One point of a recipe while it is edited, whatever kind of value it has. */
public interface RecipePoint {
    /** What it should be instead, in a few words for the user; empty if nothing is wrong. */
    ObservableValue<String> problem();

    /** Whether it has the value that it usually has. */
    ObservableValue<Boolean> usual();

    /** What it usually is, as the user would choose or type it. */
    ObservableValue<String> usualText();

    /** Goes back to the usual value. */
    void reset();
}
