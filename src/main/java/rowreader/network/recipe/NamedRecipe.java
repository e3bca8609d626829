package rowreader.network.recipe;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The recipes that can be asked for by name. */
public enum NamedRecipe {
    SEED(
            "Seed network",
            "One LSTM of 150 units, Adam at 0.001, minibatches of 128, 1,000,000 samples of MNIST as it is.",
            Recipe.SEED),
    BEST(
            "Best reader",
            "The same network, shown every digit as another hand might have written it, for 36 epochs and with a"
                    + " learning rate that rises and falls: it reads drawings better and takes twice as long.",
            Recipe.BEST),
    EVERY_ROW(
            "Every-row loss",
            "The seed network with a loss at every row: what it says before the last row is no probe but what it was"
                    + " trained to say.",
            Architecture.LSTM_EVERY_ROW.recipe());

    private final String title;
    private final String explanation;
    private final Recipe recipe;

    NamedRecipe(String title, String explanation, Recipe recipe) {
        this.title = title;
        this.explanation = explanation;
        this.recipe = recipe;
    }

    /** What to call it on screen. */
    public String title() {
        return title;
    }

    /** What it is and what it is good for, a sentence. */
    public String explanation() {
        return explanation;
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
