package rowreader.viewmodel.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rowreader.network.race.Race;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.NumberBounds;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecipePoint;
import rowreader.viewmodel.recipe.EditedNumber;

/** Who is to race, and over what distance. Belongs to the FX thread. */
public final class RaceSetup {
    /** Lengths to choose among, training samples; MNIST has 60,000, which is an epoch. */
    public static final List<Long> LENGTHS = List.of(6_000L, 12_000L, 30_000L, 60_000L, 120_000L, 300_000L, 1_000_000L);

    /** Batch sizes to choose among. */
    public static final List<Integer> BATCH_SIZES = List.of(16, 32, 64, 128, 256, 512);

    /** The largest seed to choose; a race that was kept by a command may have had any. */
    public static final int LARGEST_SEED = 9_999;

    private static final List<Integer> HIDDEN_SIZES = List.of(8, 16, 32, 64, 100, 150, 200, 256, 300, 512);
    private static final List<Double> LEARNING_RATES =
            List.of(0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1);
    private static final long USUAL_LENGTH = 60_000;

    private final ObservableList<Recipe> entries = FXCollections.observableArrayList(
            Architecture.LSTM.recipe(), Architecture.RNN.recipe(), Architecture.MLP.recipe());
    private final ObservableList<Recipe> readOnlyEntries = FXCollections.unmodifiableObservableList(entries);
    private final ObjectProperty<Long> samples = new SimpleObjectProperty<>(this, "samples", USUAL_LENGTH);
    private final ObjectProperty<Integer> batchSize =
            new SimpleObjectProperty<>(this, "batchSize", Recipe.SEED.batchSize());
    private final ObjectProperty<Integer> seed = new SimpleObjectProperty<>(this, "seed", 1);
    private final EditedNumber typedSeed =
            new EditedNumber(NumberBounds.whole(1, LARGEST_SEED), RecipePoint.SEED.steps());
    private final BooleanBinding canAdd = Bindings.size(entries).lessThan(Race.MAX_LANES);
    private final BooleanBinding canRemove = Bindings.size(entries).greaterThan(Race.MIN_LANES);

    RaceSetup() {
        seed.addListener((observable, was, is) -> typedSeed.set(is));
        typedSeed.set(seed.get());
        typedSeed.onChange(() -> {
            if (typedSeed.get() != null) {
                seed.set(typedSeed.get().intValueExact());
            }
        });
    }

    /** Hidden sizes to choose among for an entry, its own and its architecture's usual one among them. */
    public static List<Integer> hiddenSizes(Recipe entry) {
        return with(HIDDEN_SIZES, entry.architecture().recipe().hiddenSize(), entry.hiddenSize());
    }

    /** Learning rates to choose among for an entry, its own and its architecture's usual one among them. */
    public static List<Double> learningRates(Recipe entry) {
        return with(LEARNING_RATES, entry.architecture().recipe().learningRate(), entry.learningRate());
    }

    private static <T extends Comparable<T>> List<T> with(Collection<T> choices, T usual, T own) {
        TreeSet<T> all = new TreeSet<>(choices);
        all.add(usual);
        all.add(own);
        return List.copyOf(all);
    }

    /** Who races, in order; of each recipe counts what the networks do not have in common. Not to be changed here. */
    public ObservableList<Recipe> entries() {
        return readOnlyEntries;
    }

    /** Whether {@link #add()} does anything. */
    public BooleanBinding canAdd() {
        return canAdd;
    }

    /** Whether {@link #remove} does anything. */
    public BooleanBinding canRemove() {
        return canRemove;
    }

    /** One more network, of a kind that is not there yet as long as there is one. */
    public void add() {
        if (canAdd.get()) {
            entries.add(Arrays.stream(Architecture.values())
                    .filter(one -> entries.stream().noneMatch(entry -> entry.architecture() == one))
                    .findFirst()
                    .orElse(Architecture.LSTM)
                    .recipe());
        }
    }

    /** Takes out a network. */
    public void remove(int entry) {
        if (canRemove.get()) {
            entries.remove(entry);
        }
    }

    /** Puts another network in the place of one. */
    public void replace(int entry, Recipe recipe) {
        if (!entries.get(entry).equals(recipe)) {
            entries.set(entry, recipe);
        }
    }

    /** Takes over who raced, and over what distance. */
    public void take(List<Recipe> recipes) {
        entries.setAll(recipes);
        samples.set(recipes.get(0).samples());
        batchSize.set(recipes.get(0).batchSize());
        seed.set((int) Math.max(1, Math.min(LARGEST_SEED, recipes.get(0).seed())));
    }

    /** Training samples for each network. */
    public ObjectProperty<Long> samplesProperty() {
        return samples;
    }

    /** Digits in a minibatch. */
    public ObjectProperty<Integer> batchSizeProperty() {
        return batchSize;
    }

    /** Decides the initial weights and the order of the digits. */
    ObjectProperty<Integer> seedProperty() {
        return seed;
    }

    /** The seed as it is typed; while it is none, the last one that was is in force. */
    public EditedNumber typedSeed() {
        return typedSeed;
    }

    /** Shows the seed that is in force, whatever is typed. */
    public void showSeed() {
        typedSeed.set(seed.get());
    }

    /** What is to race, in full. */
    List<Recipe> recipes() {
        List<Recipe> recipes = new ArrayList<>();
        for (Recipe entry : entries) {
            recipes.add(entry.withSamples(samples.get())
                    .withBatchSize(batchSize.get())
                    .withSeed(seed.get()));
        }
        return recipes;
    }
}
