package rowreader.network.recipe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import rowreader.text.Texts;

/** The recipes that can be asked for by name. */
public enum NamedRecipe {
    SEED(Recipe.SEED),
    BEST(Recipe.BEST),
    EVERY_ROW(Architecture.LSTM_EVERY_ROW.recipe());

    private final Recipe recipe;

    NamedRecipe(Recipe recipe) {
        this.recipe = recipe;
    }

    /** What to call it on screen, in the language in use. */
    public String title() {
        return Texts.get(this, "name");
    }

    /** What it is and what it is good for, a sentence. */
    public String explanation() {
        return Texts.get(this, "explanation");
    }

    public Recipe recipe() {
        return recipe;
    }

    /** The one that {@code recipe} is, if it has a name. */
    public static Optional<NamedRecipe> of(Recipe recipe) {
        return Arrays.stream(values())
                .filter(named -> named.recipe.equals(recipe))
                .findFirst();
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
