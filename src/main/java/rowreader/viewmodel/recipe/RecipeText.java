package rowreader.viewmodel.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.NamedRecipe;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.ReadingOrder;

/** A recipe in words. */
public final class RecipeText {
    private RecipeText() {}

    /** What to call it, e.g. "Best reader", "GRU" where all is as usual with one, "Custom" otherwise. */
    public static String title(Recipe recipe) {
        Architecture architecture = recipe.architecture();
        return NamedRecipe.of(recipe)
                .map(NamedRecipe::title)
                .orElse(recipe.equals(architecture.recipe()) ? architecture.displayName() : "Custom");
    }

    /** In one line, e.g. "GRU, 150 units, Adam 0.001, batch 128, seed 1"; what is not there is not said. */
    public static String summary(Recipe recipe) {
        List<String> points = new ArrayList<>();
        points.add(recipe.architecture().displayName());
        if (recipe.architecture().layers().isChoice()) {
            points.add(recipe.layers() + (recipe.layers() == 1 ? " layer" : " layers"));
        }
        points.add(recipe.hiddenSize() + " units");
        if (recipe.readingOrder() != ReadingOrder.TOP_DOWN) {
            points.add("read " + decapitalized(recipe.readingOrder().displayName()));
        }
        points.add(recipe.optimizer().displayName() + " " + NumberRange.plain(recipe.learningRate()));
        if (recipe.schedule() != LearningRateSchedule.CONSTANT) {
            points.add(decapitalized(recipe.schedule().displayName()));
        }
        if (recipe.gradientClip() > 0) {
            points.add("clip " + NumberRange.plain(recipe.gradientClip()));
        }
        points.add("batch " + recipe.batchSize());
        if (recipe.distorted()) {
            points.add("distorted digits");
        }
        if (recipe.builtInDigits() > 0) {
            points.add(String.format(Locale.ENGLISH, "%,d built-in digits", recipe.builtInDigits()));
        }
        points.add("seed " + recipe.seed());
        return String.join(", ", points);
    }

    private static String decapitalized(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
