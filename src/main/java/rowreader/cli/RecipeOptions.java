package rowreader.cli;

import picocli.CommandLine.Option;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.ReadingOrder;

/** Single points of a recipe that can be changed, for every command that trains. */
final class RecipeOptions {
    @Option(names = "--seed", paramLabel = "N", description = "Decides weights and order of the digits (1).")
    private Long seed;

    @Option(names = "--batch", paramLabel = "N", description = "Digits in a minibatch (128).")
    private Integer batch;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description = "In which order recurrent networks read the lines of a picture: ${COMPLETION-CANDIDATES}"
                    + " (top-down). The others see all of it at once and have no order.")
    private ReadingOrder order;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description =
                    "How gradients become updates: ${COMPLETION-CANDIDATES} (adam). Momentum wants a larger learning"
                            + " rate, such as 0.05.")
    private Optimizer optimizer;

    @Option(
            names = "--schedule",
            paramLabel = "NAME",
            description = "How the learning rate changes over the run: ${COMPLETION-CANDIDATES} (seed: constant).")
    private LearningRateSchedule schedule;

    @Option(
            names = "--clip",
            paramLabel = "X",
            description = "The longest gradient of a layer; 0 for any (lstm: 0, rnn and gru: 1).")
    private Double clip;

    /**
     * {@code recipe} with what was asked for instead.
     *
     * @throws IllegalArgumentException if it cannot be so; the message is for the user
     */
    Recipe changed(Recipe recipe) {
        return changed(recipe, order);
    }

    /** The same, but what sees the whole picture at once is left without an order. */
    Recipe changedWhereItFits(Recipe recipe) {
        return changed(recipe, recipe.architecture().readsLines() ? order : null);
    }

    private Recipe changed(Recipe recipe, ReadingOrder newOrder) {
        Recipe changed = seed == null ? recipe : recipe.withSeed(seed);
        changed = batch == null ? changed : changed.withBatchSize(batch);
        changed = newOrder == null ? changed : changed.withReadingOrder(newOrder);
        changed = optimizer == null ? changed : changed.withOptimizer(optimizer);
        changed = schedule == null ? changed : changed.withSchedule(schedule);
        return clip == null ? changed : changed.withGradientClip(clip);
    }
}
