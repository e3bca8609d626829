package rowreader.viewmodel.recipe;

import static rowreader.network.recipe.RecipePoint.ARCHITECTURE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.network.model.Model;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.NamedRecipe;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecipePoint;
import rowreader.text.Text;
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

    private final Map<RecipePoint, EditedPoint> points = new EnumMap<>(RecipePoint.class);
    private final ReadOnlyObjectWrapper<Recipe> usual = new ReadOnlyObjectWrapper<>(Recipe.SEED);
    private final ReadOnlyObjectWrapper<Recipe> draft = new ReadOnlyObjectWrapper<>();

    /** What the points change: it has more than they show, like the sizes of unequal layers. */
    private Recipe edited = Recipe.SEED;

    private final BooleanBinding canApply;
    private final EditedNumber learningRate =
            new EditedNumber(RecipePoint.LEARNING_RATE.offered(), RecipePoint.LEARNING_RATE.steps());

    /** @param training what the recipe is for */
    public RecipeModel(TrainingModel training) {
        this.training = training;
        canApply = training.canBegin().and(draft.isNotNull());
        for (RecipePoint point : RecipePoint.edited()) {
            points.put(
                    point,
                    point.isTyped()
                            ? new EditedNumber(point.offered(), point.steps())
                            : new EditedChoice(point, Architecture.LSTM));
        }
        choice(ARCHITECTURE)
                .valueProperty()
                .addListener((observable, before, chosen) -> fillIn(((Architecture) chosen).recipe()));
        points.values().forEach(point -> point.onChange(this::update));
        edit(Recipe.SEED);
        training.learningRateProperty().addListener((observable, was, is) -> learningRate.set(is));
        learningRate.set(training.learningRateProperty().get());
    }

    /** What is usual with a network: all but how much it learns from and the seed. */
    private void fillIn(Recipe suitable) {
        edited = suitable;
        useAsUsual(suitable);
        points.forEach((point, value) -> {
            if (value instanceof EditedChoice choice) {
                choice.offerThatOf(suitable.architecture());
            }
            if (point.followsArchitecture()
                    || !point.isTyped() && !point.allows(value.get(), suitable.architecture())) {
                value.reset();
            }
        });
    }

    private void useAsUsual(Recipe recipe) {
        usual.set(recipe);
        points.forEach((point, value) -> value.setUsual(point.get(recipe)));
    }

    private void update() {
        draft.set(isRight() ? recipe() : null);
    }

    /** Also false for the moment in which an architecture is chosen and its layers are not yet. */
    private boolean isRight() {
        Architecture chosen = (Architecture) choice(ARCHITECTURE).get();
        return points.entrySet().stream().allMatch(entry -> {
            Object value = entry.getValue().get();
            return value != null && entry.getKey().allows(value, chosen);
        });
    }

    private Recipe recipe() {
        // The architecture is first: it decides what the others may be.
        Recipe recipe = edited;
        for (RecipePoint point : RecipePoint.edited()) {
            recipe = point.with(recipe, points.get(point).get());
        }
        return recipe;
    }

    // Commands.

    /** Begins the editing anew, with the recipe that runs. */
    public void editRunning() {
        Recipe running = training.runningRecipeProperty().get();
        edit(running == null ? Recipe.SEED : running);
    }

    /** Begins the editing anew, with {@code recipe}. */
    public void edit(Recipe recipe) {
        choice(ARCHITECTURE).set(recipe.architecture());
        useAsUsual(
                NamedRecipe.of(recipe).isPresent()
                        ? recipe
                        : recipe.architecture().recipe());
        edited = recipe;
        points.forEach((point, value) -> value.set(point.get(recipe)));
        update();
    }

    /** Makes every point what is usual. */
    public void resetToUsual() {
        edit(usual.get());
    }

    /** Begins anew with the edited recipe; the training keeps what was learned for a while. */
    public void apply() {
        if (canApply.get()) {
            training.begin(draft.get());
        }
    }

    /** Begins anew with {@code recipe}, whatever is edited. */
    public void begin(Recipe recipe) {
        training.begin(recipe);
    }

    /** Puts the learning rate that is typed in force; does nothing if it is none. */
    public void enterLearningRate() {
        if (learningRate.get() != null) {
            training.learningRateProperty().set(learningRate.get().doubleValue());
        }
    }

    /** Shows the learning rate that is in force, whatever is typed. */
    public void showLearningRate() {
        learningRate.set(training.learningRateProperty().get());
    }

    // Properties.

    /** That of the run, as it is typed; in force once it is entered. */
    public EditedNumber learningRate() {
        return learningRate;
    }

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

    /** What stands in the way of beginning anew, or what it takes the place of; empty if nothing. */
    public ObservableValue<Optional<Text>> warning() {
        return Bindings.createObjectBinding(
                this::warningNow, draft, training.stateProperty(), training.samplesDoneProperty());
    }

    private Optional<Text> warningNow() {
        Optional<Text> obstacle = training.obstacle().getValue();
        if (obstacle.isPresent()) {
            return obstacle;
        }
        if (draft.get() == null) {
            return Optional.of(Text.of("viewmodel.recipe.correctFirst"));
        }
        long learned = training.samplesDoneProperty().get();
        return learned == 0 ? Optional.empty() : Optional.of(Text.of("viewmodel.recipe.beginsAnew", learned));
    }

    /** How large the network is, e.g. "108,910 parameters"; empty while any point is wrong. */
    public ObservableValue<Optional<Text>> size() {
        return describedBy(recipe -> Text.of(
                "viewmodel.recipe.size",
                Model.parameters(recipe, training.classNamesProperty().get().size())));
    }

    /** How much is to do, e.g. "7,813 iterations, 16.7 times through 60,000 digits"; empty while any point is wrong. */
    public ObservableValue<Optional<Text>> work() {
        return describedBy(recipe -> {
            Dataset dataset = training.datasetProperty().get();
            if (dataset == null) {
                return Text.of("viewmodel.recipe.work", recipe.iterations());
            }
            int digits = dataset.training().size()
                    + (dataset.classNames().equals(Dataset.DIGIT_NAMES) ? recipe.builtInDigits() : 0);
            return Text.of(
                    "viewmodel.recipe.workWithData", recipe.iterations(), (double) recipe.samples() / digits, digits);
        });
    }

    /** What is said of a recipe. */
    @FunctionalInterface
    private interface Description {
        Text of(Recipe recipe);
    }

    private ObservableValue<Optional<Text>> describedBy(Description description) {
        Observable[] causes = {draft, training.classNamesProperty(), training.datasetProperty()};
        return Bindings.createObjectBinding(
                () -> Optional.ofNullable(draft.get()).map(description::of), causes);
    }

    /** The recipe that runs, in one line; null before there is one. */
    public ObservableValue<Text> runningSummary() {
        return training.runningRecipeProperty().map(RecipeText::summary);
    }

    /** What the recipe that runs is called; null before there is one. */
    public ObservableValue<Text> runningTitle() {
        return training.runningRecipeProperty().map(RecipeText::title);
    }

    /** Whether a recipe may be begun with. */
    public BooleanBinding canBegin() {
        return training.canBegin();
    }

    /** A point as it is edited; one of {@link RecipePoint#edited()}. */
    public EditedPoint point(RecipePoint point) {
        return points.get(point);
    }

    /** A point that is typed. */
    public EditedNumber number(RecipePoint point) {
        return (EditedNumber) points.get(point);
    }

    /** A point that is chosen. */
    public EditedChoice choice(RecipePoint point) {
        return (EditedChoice) points.get(point);
    }
}
