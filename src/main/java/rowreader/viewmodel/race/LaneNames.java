package rowreader.viewmodel.race;

import java.util.List;
import java.util.function.Function;
import rowreader.network.recipe.Recipe;
import rowreader.text.Text;

/** What the networks of a race are called: by their kind, and where that is not enough by what they differ in. */
final class LaneNames {
    private LaneNames() {}

    static List<Text> of(List<Recipe> recipes) {
        return recipes.stream().map(recipe -> name(recipe, recipes)).toList();
    }

    private static Text name(Recipe recipe, List<Recipe> recipes) {
        Text name = Text.of("viewmodel.race.lane", recipe.architecture().displayName());
        List<Recipe> alike = recipes.stream()
                .filter(other -> other.architecture() == recipe.architecture())
                .toList();
        if (differ(alike, Recipe::hiddenSize)) {
            name = Text.of("viewmodel.race.lane.units", name, recipe.hiddenSize());
        }
        if (differ(alike, Recipe::learningRate)) {
            name = Text.of("viewmodel.race.lane.rate", name, recipe.learningRate());
        }
        return name;
    }

    private static boolean differ(List<Recipe> recipes, Function<Recipe, Object> point) {
        return recipes.stream().map(point).distinct().count() > 1;
    }
}
