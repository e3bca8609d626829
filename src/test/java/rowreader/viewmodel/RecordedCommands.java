package rowreader.viewmodel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import rowreader.data.DatasetSource;
import rowreader.network.model.Model;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.TrainingCommands;

/** Commands that only remember what was asked. */
public final class RecordedCommands implements TrainingCommands {
    private final List<String> asked = new ArrayList<>();
    private final List<Recipe> recipes = new ArrayList<>();
    private CompletableFuture<Void> answer = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> digits;
    private CompletableFuture<Model> model = new CompletableFuture<>();

    /** What a copy of the network is from now on. */
    public void model(CompletableFuture<Model> next) {
        model = next;
    }

    /** What was asked, in order. */
    public List<String> asked() {
        return asked;
    }

    /** The recipes to begin anew with, in order. */
    public List<Recipe> recipes() {
        return recipes;
    }

    /** What other digits come to from now on, if not to the same as saving. */
    public void digits(CompletableFuture<Void> next) {
        digits = next;
    }

    /** What saving, opening and another learning rate come to from now on. */
    public void answer(CompletableFuture<Void> next) {
        answer = next;
    }

    @Override
    public void start() {
        asked.add("start");
    }

    @Override
    public void pause() {
        asked.add("pause");
    }

    @Override
    public void iterateOnce() {
        asked.add("iterateOnce");
    }

    @Override
    public void cancelLoading() {
        asked.add("cancelLoading");
    }

    @Override
    public void reset() {
        asked.add("reset");
    }

    @Override
    public void reset(Recipe recipe) {
        asked.add("reset to a recipe");
        recipes.add(recipe);
    }

    @Override
    public void load() {
        asked.add("load");
    }

    @Override
    public CompletableFuture<Void> save(Path file) {
        asked.add("save " + file);
        return answer;
    }

    @Override
    public CompletableFuture<Void> open(Path file) {
        asked.add("open " + file);
        return answer;
    }

    @Override
    public CompletableFuture<Void> open(Model model) {
        asked.add("open a model of " + model.record().iterations() + " iterations");
        return answer;
    }

    @Override
    public CompletableFuture<Model> model() {
        asked.add("model");
        return model;
    }

    @Override
    public CompletableFuture<Void> digits(DatasetSource source) {
        asked.add("digits");
        return digits == null ? answer : digits;
    }

    @Override
    public CompletableFuture<Void> learningRate(double learningRate) {
        asked.add("learningRate " + learningRate);
        return answer;
    }
}
