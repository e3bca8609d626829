package rowreader.network.training;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import rowreader.data.DatasetSource;
import rowreader.network.model.Model;
import rowreader.network.recipe.Recipe;

/**
 * What can be asked of the training, from any thread. Every command returns at once and takes effect later, on the trainer
 * thread, in the order in which they were given; what comes of it is told by events. Futures complete on the trainer thread.
 */
public interface TrainingCommands {
    /** Gets the digits if need be and trains; goes on from where it was paused, or from the last good weights. */
    void start();

    /** Stops after the iteration that runs. */
    void pause();

    /** Gets the digits without training. */
    void load();

    /** Does one iteration and pauses. */
    void iterateOnce();

    /** Ends the load under way, if there is one, and nothing else: the run is where it was before the load. */
    void cancelLoading();

    /** Goes back to the initial weights of the same seed, to repeat the run exactly. */
    void reset();

    /** Saves the network and its run; fails with an exception whose message is for the user. */
    CompletableFuture<Void> save(Path file);

    /** Goes on from a saved model, at rest; fails with an exception whose message is for the user. */
    CompletableFuture<Void> open(Path file);

    /** Goes on from a model, at rest; fails with an exception whose message is for the user. */
    CompletableFuture<Void> open(Model model);

    /** A copy of the network as it is now, and its run. */
    CompletableFuture<Model> model();

    /**
     * Goes to the initial weights, with the digits of another source; fails with an exception whose message is for the
     * user, the run at rest as it was.
     */
    CompletableFuture<Void> digits(DatasetSource source);

    /** Goes to the initial weights of another recipe. */
    void reset(Recipe recipe);

    /** Sets the learning rate from the next iteration on, and of the runs that a reset begins; completes once it is taken. */
    CompletableFuture<Void> learningRate(double learningRate);
}
