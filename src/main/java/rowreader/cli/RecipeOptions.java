package rowreader.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecipePoint;

/** Single points of a recipe that can be changed, for every command that trains. */
final class RecipeOptions {
    private final Map<RecipePoint, OptionSpec> options = new EnumMap<>(RecipePoint.class);

    /**
     * Adds an option for each of some points to a command.
     *
     * @param points of {@link RecipePoint#options()}
     */
    RecipeOptions(CommandSpec command, List<RecipePoint> points) {
        for (RecipePoint point : points) {
            OptionSpec option = OptionSpec.builder(point.option())
                    .type(point.type())
                    .paramLabel(paramLabel(point))
                    // A percent sign would begin a format, a dollar a variable; there is none in these.
                    .description(point.optionText().words())
                    .build();
            options.put(point, option);
            command.addOption(option);
        }
    }

    private static String paramLabel(RecipePoint point) {
        if (point.type().isEnum()) {
            return "NAME";
        }
        return point.type() == Double.class ? "X" : "N";
    }

    /**
     * {@code recipe} with what was asked for instead.
     *
     * @throws IllegalArgumentException if it cannot be so; the message is for the user
     */
    Recipe changed(Recipe recipe) {
        return changed(recipe, options.keySet());
    }

    /** The same, but what sees the whole picture at once is left without an order. */
    Recipe changedWhereItFits(Recipe recipe) {
        List<RecipePoint> fitting = new ArrayList<>(options.keySet());
        if (!recipe.architecture().readsLines()) {
            fitting.remove(RecipePoint.READING_ORDER);
        }
        return changed(recipe, fitting);
    }

    private Recipe changed(Recipe recipe, Iterable<RecipePoint> points) {
        Recipe changed = recipe;
        for (RecipePoint point : points) {
            Object asked = options.get(point).getValue();
            changed = asked == null ? changed : point.with(changed, asked);
        }
        return changed;
    }
}
