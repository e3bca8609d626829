package rowreader;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import rowreader.data.DatasetSource;
import rowreader.network.model.Model;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Training;
import rowreader.network.training.TrainingCommands;

/**
 * Passes the view-model's commands on to the training. The two need each other, one to ask and one to tell; this is
 * where the circle is closed.
 */
final class AppTrainingCommands implements TrainingCommands {
    private Training training;

    /** Everything goes to {@code newTraining} from now on. */
    void steer(Training newTraining) {
        training = newTraining;
    }

    @Override
    public void start() {
        training.start();
    }

    @Override
    public void pause() {
        training.pause();
    }

    @Override
    public void load() {
        training.load();
    }

    @Override
    public void iterateOnce() {
        training.iterateOnce();
    }

    @Override
    public void stop() {
        training.stop();
    }

    @Override
    public void reset() {
        training.reset();
    }

    @Override
    public void reset(Recipe recipe) {
        training.reset(recipe);
    }

    @Override
    public CompletableFuture<Void> save(Path file) {
        return training.save(file);
    }

    @Override
    public CompletableFuture<Void> open(Path file) {
        return training.open(file);
    }

    @Override
    public CompletableFuture<Model> model() {
        return training.model();
    }

    @Override
    public CompletableFuture<Void> digits(DatasetSource source) {
        return training.digits(source);
    }

    @Override
    public void learningRate(double learningRate) {
        training.learningRate(learningRate);
    }
}
