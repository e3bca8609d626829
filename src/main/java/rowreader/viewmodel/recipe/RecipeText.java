package rowreader.viewmodel.recipe;

import java.util.Arrays;
import java.util.Optional;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.ConvolutionSizes;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.NamedRecipe;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecipePoint;
import rowreader.network.recipe.RecurrentStart;
import rowreader.network.weights.ReadingOrder;
import rowreader.text.Text;

/** A recipe in words. */
public final class RecipeText {
    private RecipeText() {}

    /** What to call it, e.g. "Best reader", "GRU" where all is as usual with one, "Custom" otherwise. */
    public static Text title(Recipe recipe) {
        Architecture architecture = recipe.architecture();
        return NamedRecipe.of(recipe)
                .map(named -> Text.of("viewmodel.recipe.named", named.title()))
                .orElse(
                        recipe.equals(architecture.recipe())
                                ? Text.of("viewmodel.recipe.named", architecture.displayName())
                                : Text.of("viewmodel.recipe.custom"));
    }

    /** In one line, e.g. "GRU, 150 units, Adam 0.001, batch 128, seed 1"; what is not there is not said. */
    public static Text summary(Recipe recipe) {
        return Arrays.stream(RecipePoint.values())
                .flatMap(point -> phrase(point, recipe).stream())
                .reduce((said, next) -> Text.of("viewmodel.recipe.list", said, next))
                .orElseThrow();
    }

    /** What a summary says of a point; nothing where that goes without saying. */
    private static Optional<Text> phrase(RecipePoint point, Recipe recipe) {
        return switch (point) {
            case HIDDEN_SIZE -> recipe.sizes().isEmpty() ? phraseIf(true, point, recipe) : Optional.of(sizes(recipe));
            case LAYERS ->
                phraseIf(
                        recipe.architecture().layers().isChoice()
                                && recipe.sizes().isEmpty(),
                        point,
                        recipe);
            case READING_ORDER ->
                recipe.readingOrder() == ReadingOrder.TOP_DOWN
                        ? Optional.empty()
                        : Optional.of(Text.of(recipe.readingOrder(), "summary"));
            case RECURRENT_START -> phraseIf(recipe.recurrentStart() != RecurrentStart.USUAL, point, recipe);
            case SCHEDULE ->
                recipe.schedule() == LearningRateSchedule.CONSTANT
                        ? Optional.empty()
                        : Optional.of(Text.of(recipe.schedule(), "summary"));
            case GRADIENT_CLIP -> phraseIf(recipe.gradientClip() > 0, point, recipe);
            case AUGMENTED -> phraseIf(recipe.augmented(), point, recipe);
            case BUILT_IN_DIGITS -> phraseIf(recipe.builtInDigits() > 0, point, recipe);
            // The optimizer is named with its learning rate.
            case OPTIMIZER, SAMPLES, EVALUATION_INTERVAL -> Optional.empty();
            default -> phraseIf(true, point, recipe);
        };
    }

    /** What is said of a network whose parts have sizes of their own. */
    private static Text sizes(Recipe recipe) {
        if (recipe.architecture() == Architecture.LENET) {
            ConvolutionSizes sizes = recipe.convolutions();
            return Text.of(
                    "viewmodel.recipe.convolutions",
                    sizes.firstMaps(),
                    sizes.firstKernel(),
                    sizes.secondMaps(),
                    sizes.secondKernel(),
                    recipe.hiddenSize());
        }
        Text widths = recipe.widths().stream()
                .map(width -> Text.of("viewmodel.recipe.width", width))
                .reduce((said, next) -> Text.of("viewmodel.recipe.list", said, next))
                .orElseThrow();
        return Text.of("viewmodel.recipe.widths", widths);
    }

    private static Optional<Text> phraseIf(boolean said, RecipePoint point, Recipe recipe) {
        Object value = point.get(recipe);
        return said
                ? Optional.of(Text.of(
                        point,
                        "summary",
                        point.shown(value),
                        value,
                        recipe.optimizer().displayName()))
                : Optional.empty();
    }
}
