package rowreader.network.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.data.Dataset;
import rowreader.data.DatasetSource;
import rowreader.network.design.Designs;
import rowreader.network.engine.Network;
import rowreader.network.model.Model;
import rowreader.network.model.ModelFile;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.TrainingRecord;
import rowreader.text.Text;
import rowreader.text.WordedException;

/**
 * A training run in the background: owns the one thread on which the network lives, and the state that the run is in.
 *
 * <p>Commands may come from any thread and return at once; they take effect between two iterations, in the order in
 * which they were given. A command that makes no sense in the present state does nothing.
 */
public final class Training implements TrainingCommands, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);

    /** Often enough to see the network learn, seldom enough not to be noticed in the time it takes. */
    private static final Duration WEIGHTS_INTERVAL = Duration.ofMillis(120);

    private static final TrainingListener NOBODY = new TrainingListener() {};

    /** Set before the first command: whoever gives commands and whoever is told may be the same. */
    private TrainingListener listener = NOBODY;

    private final ExecutorService trainerThread = Executors.newSingleThreadExecutor(daemon());
    private volatile TrainingState state = TrainingState.IDLE;
    private volatile Thread loadingThread;

    // Below: touched on the trainer thread only.
    private DatasetSource source;
    private List<String> classNames = Dataset.DIGIT_NAMES;
    private TrainingRecord startingPoint;
    private Dataset dataset;
    private Network network;
    private Trainer trainer;
    /** Whether the network came from a file. */
    private boolean opened;

    private boolean iterationQueued;
    private long weightsToldAt = System.nanoTime();

    /**
     * A run that has not begun.
     *
     * @param source where the digits come from; asked when they are first needed
     * @param listener is told everything
     */
    public Training(DatasetSource source, Recipe recipe, TrainingListener listener) {
        this(source, recipe);
        listen(listener);
    }

    /** A run that has not begun and that tells nobody, until somebody listens. */
    public Training(DatasetSource source, Recipe recipe) {
        this.source = source;
        this.startingPoint = TrainingRecord.start(recipe);
    }

    /** Tells everything to {@code newListener}. To be called before the first command, by the thread that gives it. */
    public void listen(TrainingListener newListener) {
        listener = newListener;
    }

    private static ThreadFactory daemon() {
        return task -> {
            Thread thread = new Thread(task, "trainer");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Where the run stands. */
    public TrainingState state() {
        return state;
    }

    /** Makes the network with its initial weights and tells them, so that something can be read before training. */
    public void prepare() {
        command(this::prepareNetwork);
    }

    /** Gets the digits without training; the listener is told when they are there. */
    @Override
    public void load() {
        command(() -> {
            TrainingState before = state;
            if (before != TrainingState.TRAINING && hasDataset()) {
                go(before);
            }
        });
    }

    /** Gets the digits if need be and trains until all samples are done; goes on from where it was paused. */
    @Override
    public void start() {
        command(() -> {
            if (isStartable() && isReady()) {
                go(TrainingState.TRAINING);
                queueIteration();
            }
        });
    }

    /** Rests after the present iteration. */
    @Override
    public void pause() {
        command(() -> {
            if (state == TrainingState.TRAINING) {
                rest(TrainingState.PAUSED);
            }
        });
    }

    /** Makes one iteration and rests. */
    @Override
    public void iterateOnce() {
        command(() -> {
            if (isStartable() && isReady()) {
                go(TrainingState.TRAINING);
                iterate();
                if (state == TrainingState.TRAINING) {
                    rest(TrainingState.PAUSED);
                }
            }
        });
    }

    /** Ends the run here, with a measurement on the whole test set; while digits are loaded, stops that instead. */
    @Override
    public void stop() {
        cancelLoading();
        command(() -> {
            if (trainer != null && (state == TrainingState.TRAINING || state == TrainingState.PAUSED)) {
                trainer.measureTest();
                rest(TrainingState.FINISHED);
            }
        });
    }

    /** Goes back to the initial weights of the same recipe: the run that follows repeats the first exactly. */
    @Override
    public void reset() {
        command(() -> begin(startingPoint.recipe()));
    }

    /** Goes back to the initial weights of {@code recipe}. */
    @Override
    public void reset(Recipe recipe) {
        command(() -> begin(recipe));
    }

    /** Changes the learning rate from the next iteration on, and of the runs that a reset begins. */
    @Override
    public void learningRate(double learningRate) {
        command(() -> {
            startingPoint = startingPoint.withLearningRate(learningRate);
            if (trainer != null) {
                trainer.learningRate(learningRate);
            }
        });
    }

    /** Saves the network and its run; fails with an {@link IOException} whose message is for the user. */
    @Override
    public CompletableFuture<Void> save(Path file) {
        return command(() -> {
            prepareNetwork();
            TrainingRecord record = trainer == null ? startingPoint : trainer.record();
            ModelFile.save(file, network, classNames, record);
        });
    }

    /** A copy of the network as it is now, and its run. */
    @Override
    public CompletableFuture<Model> model() {
        CompletableFuture<Model> copy = new CompletableFuture<>();
        command(() -> {
                    prepareNetwork();
                    copy.complete(
                            trainer == null
                                    ? new Model(network.weights(), classNames, network.state(), startingPoint)
                                    : trainer.model(classNames));
                })
                .exceptionally(failure -> {
                    copy.completeExceptionally(failure);
                    return null;
                });
        return copy;
    }

    /**
     * Gets the digits of another source and goes back to the initial weights. Where they cannot be had, it fails with an
     * {@link IOException} whose message is for the user, and the run rests as it was.
     */
    @Override
    public CompletableFuture<Void> digits(DatasetSource other) {
        cancelLoading();
        return command(() -> {
            if (state == TrainingState.TRAINING) {
                rest(TrainingState.PAUSED);
            }
            TrainingState before = state;
            go(TrainingState.LOADING);
            try {
                dataset = load(other);
                source = other;
                begin(startingPoint.recipe());
            } catch (InterruptedException e) {
                go(before);
                throw new WordedException(Text.of("network.training.cancelled"), e);
            } catch (IOException e) {
                go(before);
                throw e;
            }
        });
    }

    /**
     * Goes on from a saved model, of whatever architecture, at rest: its recipe is the run's from now on. Fails with an
     * {@link IOException} whose message is for the user.
     */
    @Override
    public CompletableFuture<Void> open(Path file) {
        return command(() -> {
            Model model = Model.open(file);
            classNames = model.classNames();
            opened = true;
            replaceNetwork(model.network(), model.record());
            if (startingPoint.iterations() == 0) {
                go(TrainingState.IDLE);
            } else {
                boolean done =
                        startingPoint.iterations() >= startingPoint.recipe().iterations();
                go(done ? TrainingState.FINISHED : TrainingState.PAUSED);
            }
        });
    }

    /** Ends the thread after the present iteration; loading is cancelled. */
    @Override
    public void close() {
        cancelLoading();
        command(() -> {
            if (network != null) {
                network.close();
            }
        });
        trainerThread.shutdown();
    }

    private boolean isStartable() {
        return state != TrainingState.TRAINING && state != TrainingState.FINISHED;
    }

    /** Whether there is all that an iteration needs; gets it if there is not. */
    private boolean isReady() {
        if (!hasDataset()) {
            return false;
        }
        prepareNetwork();
        int classes = dataset.classNames().size();
        if (classNames.size() != classes) {
            fail(Text.of("network.training.classes", classNames.size(), classes), null);
            return false;
        }
        if (!classNames.equals(dataset.classNames())) {
            classNames = dataset.classNames();
            listener.onClassNames(classNames);
        }
        if (trainer == null) {
            trainer = new Trainer(network, dataset, startingPoint, listener);
        }
        return true;
    }

    private boolean hasDataset() {
        if (dataset != null) {
            return true;
        }
        go(TrainingState.LOADING);
        try {
            dataset = load(source);
            if (!opened && !classNames.equals(dataset.classNames())) {
                makeNetwork(startingPoint.recipe());
            }
            return true;
        } catch (InterruptedException e) {
            go(restingState());
        } catch (IOException e) {
            fail(Text.ofFailure(e), e);
        }
        return false;
    }

    private Dataset load(DatasetSource from) throws IOException, InterruptedException {
        loadingThread = Thread.currentThread();
        try {
            Dataset loaded = from.load(listener::onLoading);
            listener.onLoaded(loaded);
            return loaded;
        } finally {
            loadingThread = null;
            // A cancel that came too late must not reach the next command.
            Thread.interrupted();
        }
    }

    private TrainingState restingState() {
        return startingPoint.iterations() == 0 ? TrainingState.IDLE : TrainingState.PAUSED;
    }

    private void cancelLoading() {
        Thread loading = loadingThread;
        if (loading != null) {
            loading.interrupt();
        }
    }

    private void prepareNetwork() {
        if (network == null) {
            makeNetwork(startingPoint.recipe());
        }
    }

    private void begin(Recipe recipe) {
        makeNetwork(recipe);
        go(TrainingState.IDLE);
    }

    private void makeNetwork(Recipe recipe) {
        opened = false;
        classNames = dataset == null ? Dataset.DIGIT_NAMES : dataset.classNames();
        Network fresh = Designs.network(recipe, classNames.size());
        replaceNetwork(fresh, TrainingRecord.start(recipe));
    }

    private void replaceNetwork(Network newNetwork, TrainingRecord record) {
        if (network != null) {
            network.close();
        }
        network = newNetwork;
        startingPoint = record;
        trainer = null;
        network.fallbackReason().ifPresent(listener::onNotice);
        listener.onClassNames(classNames);
        tellHistory(record);
        tellWeights();
    }

    /** Iterations queue up behind the commands that came meanwhile: that is how those take effect between two. */
    private void queueIteration() {
        if (!iterationQueued && !trainerThread.isShutdown()) {
            iterationQueued = true;
            command(() -> {
                iterationQueued = false;
                if (state == TrainingState.TRAINING) {
                    iterate();
                    queueIteration();
                }
            });
        }
    }

    private void iterate() {
        try {
            trainer.iterate();
        } catch (NonFiniteLossException e) {
            tellHistory(trainer.record());
            fail(Text.ofFailure(e), e);
            return;
        }
        if (trainer.isDone()) {
            rest(TrainingState.FINISHED);
        } else if (System.nanoTime() - weightsToldAt > WEIGHTS_INTERVAL.toNanos()) {
            tellWeights();
        }
    }

    private void rest(TrainingState restingState) {
        tellWeights();
        go(restingState);
    }

    private void fail(Text message, Throwable cause) {
        LOG.error(message.toString(), cause);
        listener.onFailed(message);
        if (network != null) {
            tellWeights();
        }
        go(TrainingState.FAILED);
    }

    private void go(TrainingState newState) {
        if (state != newState) {
            state = newState;
            listener.onStateChanged(newState);
        }
    }

    private void tellWeights() {
        listener.onWeights(network.weights());
        weightsToldAt = System.nanoTime();
    }

    private void tellHistory(TrainingRecord record) {
        Recipe recipe = record.recipe();
        listener.onReset(recipe.withLearningRate(record.learningRate()));
        for (int i = 0; i < record.losses().size(); i++) {
            long samples = Math.min((i + 1L) * recipe.batchSize(), recipe.samples());
            listener.onIteration(i + 1L, samples, record.losses().get(i));
        }
        record.accuracies().forEach(listener::onEvaluated);
    }

    /** What a command does on the trainer thread. */
    @FunctionalInterface
    private interface Command {
        void run() throws IOException;
    }

    private CompletableFuture<Void> command(Command command) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try {
            trainerThread.execute(() -> run(command, done));
        } catch (RejectedExecutionException e) {
            done.completeExceptionally(e);
        }
        return done;
    }

    private void run(Command command, CompletableFuture<Void> done) {
        try {
            command.run();
            done.complete(null);
        } catch (IOException e) {
            LOG.warn("A command failed", e);
            done.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
            fail(sentence(e), e);
        }
    }

    private static Text sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return Text.of("network.training.memory");
            }
        }
        return Text.of("network.training.unexpected", failure);
    }
}
