package rowreader.viewmodel.recipe;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.network.model.Model;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.LayerRange;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.NamedRecipe;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.ReadingOrder;
import rowreader.viewmodel.training.TrainingModel;

/**
 * A recipe that a person edits, point by point, and then begins anew with.
 *
 * <p>Beside every point stands what is usual: the named recipe that the editing began with, if it has a name, otherwise the
 * recipe that suits its architecture. Choosing an architecture fills in all that is usual with it, but for how much it
 * learns from and the seed: two networks are compared on the same digits.
 *
 * <p>Belongs to the FX thread.
 */
public final class RecipeModel {
    private final TrainingModel training;

    private final ChoicePoint<Architecture> architecture =
            new ChoicePoint<>(Architecture.LSTM, Architecture::displayName);
    private final NumberPoint hiddenSize =
            new NumberPoint(NumberRange.whole(1, Recipe.MAX_HIDDEN_SIZE), StepValues.multiplesOf(10));
    private final ChoicePoint<Integer> layers = new ChoicePoint<>(1, String::valueOf);
    private final ChoicePoint<ReadingOrder> readingOrder =
            new ChoicePoint<>(ReadingOrder.TOP_DOWN, ReadingOrder::displayName);
    private final ChoicePoint<Optimizer> optimizer = new ChoicePoint<>(Optimizer.ADAM, Optimizer::displayName);
    private final NumberPoint learningRate = new NumberPoint(
            NumberRange.decimal(Recipe.MIN_LEARNING_RATE, Recipe.MAX_LEARNING_RATE), StepValues.oneTwoFive(-5));
    private final ChoicePoint<LearningRateSchedule> schedule =
            new ChoicePoint<>(LearningRateSchedule.CONSTANT, LearningRateSchedule::displayName);
    private final NumberPoint gradientClip =
            new NumberPoint(NumberRange.decimal(0, Recipe.MAX_GRADIENT_CLIP), StepValues.oneTwoFive(-1));
    private final NumberPoint batchSize =
            new NumberPoint(NumberRange.whole(1, Recipe.MAX_BATCH_SIZE), StepValues.powersOfTwo());
    private final NumberPoint samples =
            new NumberPoint(NumberRange.whole(1, Recipe.MAX_SAMPLES), StepValues.oneTwoFive(2));
    private final ChoicePoint<Boolean> distorted = new ChoicePoint<>(false, on -> on ? "on" : "off");
    private final NumberPoint builtInDigits =
            new NumberPoint(NumberRange.whole(0, Recipe.MAX_BUILT_IN_DIGITS), StepValues.multiplesOf(5_000));
    private final NumberPoint seed = new NumberPoint(NumberRange.anyWhole(), StepValues.multiplesOf(1));

    private final List<NumberPoint> numbers =
            List.of(hiddenSize, learningRate, gradientClip, batchSize, samples, builtInDigits, seed);
    private final List<ChoicePoint<?>> choices =
            List.of(architecture, layers, readingOrder, optimizer, schedule, distorted);

    private final ReadOnlyObjectWrapper<Recipe> usual = new ReadOnlyObjectWrapper<>(Recipe.SEED);
    private final ReadOnlyObjectWrapper<Recipe> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper confirming = new ReadOnlyBooleanWrapper();
    private final BooleanBinding canApply;

    /** @param training what the recipe is for */
    public RecipeModel(TrainingModel training) {
        this.training = training;
        canApply = training.canBegin().and(draft.isNotNull());
        architecture.valueProperty().addListener((observable, before, chosen) -> fillIn(chosen.recipe()));
        numbers.forEach(point -> point.valueProperty().addListener((observable, before, now) -> update()));
        choices.forEach(point -> point.valueProperty().addListener((observable, before, now) -> update()));
        // What was to be confirmed is another run by then.
        training.canBegin().addListener((observable, before, now) -> confirming.set(false));
        edit(Recipe.SEED);
    }

    /** What is usual with a network: all but how much it learns from and the seed. */
    private void fillIn(Recipe suitable) {
        useAsUsual(suitable);
        hiddenSize.reset();
        layers.reset();
        if (!suitable.architecture().readsLines()) {
            readingOrder.set(ReadingOrder.TOP_DOWN);
        }
        optimizer.reset();
        learningRate.reset();
        schedule.reset();
        gradientClip.reset();
        batchSize.reset();
    }

    private void useAsUsual(Recipe recipe) {
        usual.set(recipe);
        architecture.setUsual(recipe.architecture());
        hiddenSize.setUsual(recipe.hiddenSize());
        layers.setUsual(recipe.layers());
        readingOrder.setUsual(recipe.readingOrder());
        optimizer.setUsual(recipe.optimizer());
        learningRate.setUsual(recipe.learningRate());
        schedule.setUsual(recipe.schedule());
        gradientClip.setUsual(recipe.gradientClip());
        batchSize.setUsual(recipe.batchSize());
        samples.setUsual(recipe.samples());
        distorted.setUsual(recipe.distorted());
        builtInDigits.setUsual(recipe.builtInDigits());
        seed.setUsual(recipe.seed());
    }

    private void update() {
        confirming.set(false);
        draft.set(isRight() ? recipe() : null);
    }

    /** Also false for the moment in which an architecture is chosen and its layers are not yet. */
    private boolean isRight() {
        Architecture chosen = architecture.get();
        return numbers.stream().allMatch(point -> point.get() != null)
                && chosen.layers().contains(layers.get())
                && (chosen.readsLines() || readingOrder.get() == ReadingOrder.TOP_DOWN);
    }

    private Recipe recipe() {
        return new Recipe(
                architecture.get(),
                hiddenSize.get().intValueExact(),
                layers.get(),
                readingOrder.get(),
                batchSize.get().intValueExact(),
                samples.get().longValueExact(),
                optimizer.get(),
                learningRate.get().doubleValue(),
                schedule.get(),
                gradientClip.get().doubleValue(),
                distorted.get(),
                builtInDigits.get().intValueExact(),
                usual.get().evaluationInterval(),
                seed.get().longValueExact());
    }

    // Commands.

    /** Begins the editing anew, with the recipe that runs. */
    public void editRunning() {
        Recipe running = training.runningRecipeProperty().get();
        edit(running == null ? Recipe.SEED : running);
    }

    /** Begins the editing anew, with {@code recipe}. */
    public void edit(Recipe recipe) {
        architecture.set(recipe.architecture());
        useAsUsual(
                NamedRecipe.of(recipe).isPresent()
                        ? recipe
                        : recipe.architecture().recipe());
        hiddenSize.set(recipe.hiddenSize());
        layers.set(recipe.layers());
        readingOrder.set(recipe.readingOrder());
        optimizer.set(recipe.optimizer());
        learningRate.set(recipe.learningRate());
        schedule.set(recipe.schedule());
        gradientClip.set(recipe.gradientClip());
        batchSize.set(recipe.batchSize());
        samples.set(recipe.samples());
        distorted.set(recipe.distorted());
        builtInDigits.set(recipe.builtInDigits());
        seed.set(recipe.seed());
        update();
    }

    /** Makes every point what is usual. */
    public void resetToUsual() {
        edit(usual.get());
    }

    /**
     * Begins anew with the edited recipe. Where that loses what was learned, it first asks: {@link #confirmingProperty()}
     * is true until {@link #confirm()} or {@link #reconsider()}, or until something is edited.
     */
    public void apply() {
        if (canApply.get()) {
            if (training.samplesDoneProperty().get() > 0) {
                confirming.set(true);
            } else {
                begin();
            }
        }
    }

    /** Begins anew, now that the person knows what is lost. */
    public void confirm() {
        if (canApply.get() && confirming.get()) {
            begin();
        }
    }

    private void begin() {
        confirming.set(false);
        training.begin(draft.get());
    }

    /** Goes back to editing. */
    public void reconsider() {
        confirming.set(false);
    }

    // Properties.

    /** The edited recipe; null while any point is wrong. */
    public ReadOnlyObjectProperty<Recipe> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** The recipe whose values are shown as the usual ones. */
    public ReadOnlyObjectProperty<Recipe> usualProperty() {
        return usual.getReadOnlyProperty();
    }

    /** Whether {@link #apply()} does anything. */
    public BooleanBinding canApply() {
        return canApply;
    }

    /** Whether the person must say that what was learned may be lost. */
    public ReadOnlyBooleanProperty confirmingProperty() {
        return confirming.getReadOnlyProperty();
    }

    /** What stands in the way of beginning anew, or what is lost by it; empty if nothing is. */
    public ObservableValue<String> warning() {
        return Bindings.createStringBinding(
                this::warningText, draft, confirming, training.canBegin(), training.samplesDoneProperty());
    }

    private String warningText() {
        if (!training.canBegin().get()) {
            return "Pause the training first.";
        }
        if (draft.get() == null) {
            return "Correct what is marked first.";
        }
        long learned = training.samplesDoneProperty().get();
        return learned == 0
                ? ""
                : String.format(
                        Locale.ENGLISH,
                        confirming.get()
                                ? "What the network learned from %,d samples will be lost. Save it first?"
                                : "Begins anew: what was learned from %,d samples will be lost.",
                        learned);
    }

    /** How large the network is, e.g. "108,910 numbers to learn"; empty while any point is wrong. */
    public ObservableValue<String> size() {
        return describedBy(recipe -> String.format(
                Locale.ENGLISH,
                "%,d parameters",
                Model.parameters(recipe, training.classNamesProperty().get().size())));
    }

    /** How much is to do, e.g. "7,813 iterations, 16.7 times through 60,000 digits"; empty while any point is wrong. */
    public ObservableValue<String> work() {
        return describedBy(recipe -> {
            String iterations = String.format(
                    Locale.ENGLISH, "%,d %s", recipe.iterations(), plural(recipe.iterations(), "iteration"));
            Dataset dataset = training.datasetProperty().get();
            if (dataset == null) {
                return iterations;
            }
            int digits = dataset.training().size()
                    + (dataset.classNames().equals(Dataset.DIGIT_NAMES) ? recipe.builtInDigits() : 0);
            return String.format(
                    Locale.ENGLISH,
                    "%s, %.1f times through %,d digits",
                    iterations,
                    (double) recipe.samples() / digits,
                    digits);
        });
    }

    private static String plural(long count, String noun) {
        return count == 1 ? noun : noun + "s";
    }

    /** What is said of a recipe. */
    @FunctionalInterface
    private interface Description {
        String of(Recipe recipe);
    }

    private ObservableValue<String> describedBy(Description description) {
        Observable[] causes = {draft, training.classNamesProperty(), training.datasetProperty()};
        return Bindings.createStringBinding(() -> draft.get() == null ? "" : description.of(draft.get()), causes);
    }

    /** The recipe that runs, in one line; empty before there is one. */
    public ObservableValue<String> runningSummary() {
        return training.runningRecipeProperty().map(RecipeText::summary).orElse("");
    }

    /** What the recipe that runs is called; empty before there is one. */
    public ObservableValue<String> runningTitle() {
        return training.runningRecipeProperty().map(RecipeText::title).orElse("");
    }

    /** Whether a recipe may be begun with. */
    public BooleanBinding canBegin() {
        return training.canBegin();
    }

    /** How many layers the chosen architecture may have. */
    public ObservableValue<List<Integer>> layerChoices() {
        return architecture.valueProperty().map(chosen -> {
            LayerRange range = chosen.layers();
            return IntStream.rangeClosed(range.fewest(), range.most()).boxed().toList();
        });
    }

    /** The kind of network. */
    public ChoicePoint<Architecture> architecture() {
        return architecture;
    }

    /** Units of each hidden layer. */
    public NumberPoint hiddenSize() {
        return hiddenSize;
    }

    /** Hidden layers, one upon the other. */
    public ChoicePoint<Integer> layers() {
        return layers;
    }

    /** In which order the lines of a picture are read. */
    public ChoicePoint<ReadingOrder> readingOrder() {
        return readingOrder;
    }

    /** How gradients become updates. */
    public ChoicePoint<Optimizer> optimizer() {
        return optimizer;
    }

    /** The learning rate, at its highest. */
    public NumberPoint learningRate() {
        return learningRate;
    }

    /** How the learning rate changes over the run. */
    public ChoicePoint<LearningRateSchedule> schedule() {
        return schedule;
    }

    /** The largest norm of a layer's gradient; 0 for any. */
    public NumberPoint gradientClip() {
        return gradientClip;
    }

    /** Digits in a minibatch. */
    public NumberPoint batchSize() {
        return batchSize;
    }

    /** Training samples in all. */
    public NumberPoint samples() {
        return samples;
    }

    /** Whether digits are distorted anew each time they are shown. */
    public ChoicePoint<Boolean> distorted() {
        return distorted;
    }

    /** Digits that this program draws itself, learned besides. */
    public NumberPoint builtInDigits() {
        return builtInDigits;
    }

    /** Of weights, order and distortions. */
    public NumberPoint seed() {
        return seed;
    }
}
