package rowreader.network.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
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
 * A training run in the background: owns the network, which lives on a thread of its own, and the state that the run is in.
 *
 * <p>Commands may come from any thread and return at once; they take effect between two iterations, in the order in
 * which they were given. A command that makes no sense in the present state does nothing.
 */
public final class Training implements TrainingCommands, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Training.class);

    /** Often enough to see the network learn, seldom enough not to be noticed in the time it takes. */
    private static final Duration WEIGHTS_INTERVAL = Duration.ofMillis(200);

    private static final TrainingListener NOBODY = new TrainingListener() {};

    /** Set before the first command: whoever gives commands and whoever is told may be the same. */
    private TrainingListener listener = NOBODY;

    private final TrainerThread thread;
    private final NetworkMaker networks;
    private final Interruptible loading = new Interruptible();
    private final GiveWay giveWay;

    private volatile TrainingState state = TrainingState.IDLE;

    // Below: touched on the trainer thread only.
    private DatasetSource source;
    private List<String> classNames = Dataset.DIGIT_NAMES;
    private TrainingRecord startingPoint;
    private Dataset dataset;
    private Network network;
    private Trainer trainer;
    /** Whether the network came from a file. */
    private boolean opened;

    private volatile boolean closing;
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
        this(source, recipe, new GiveWay());
    }

    /**
     * The same where a person may need the cores.
     *
     * @param giveWay asked between two iterations, and while all test digits are measured
     */
    public Training(DatasetSource source, Recipe recipe, GiveWay giveWay) {
        this(source, recipe, Designs::network, new TrainerThread(), giveWay);
    }

    /**
     * The same with networks of another make, on another thread.
     *
     * @param trainerThread runs one command at a time
     */
    Training(
            DatasetSource source,
            Recipe recipe,
            NetworkMaker networks,
            ExecutorService trainerThread,
            GiveWay giveWay) {
        this(source, recipe, networks, new TrainerThread(trainerThread), giveWay);
    }

    private Training(
            DatasetSource source, Recipe recipe, NetworkMaker networks, TrainerThread thread, GiveWay giveWay) {
        this.source = source;
        this.startingPoint = TrainingRecord.start(recipe);
        this.networks = networks;
        this.thread = thread;
        this.giveWay = giveWay;
    }

    /** Makes networks with their initial weights. */
    @FunctionalInterface
    interface NetworkMaker {
        Network network(Recipe recipe, int classes);
    }

    /** Tells everything to {@code newListener}. To be called before the first command, by the thread that gives it. */
    public void listen(TrainingListener newListener) {
        listener = newListener;
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
            if (before == TrainingState.TRAINING) {
                return;
            }
            try {
                getDigits();
                go(before);
            } catch (InterruptedException e) {
                go(before);
            } catch (IOException e) {
                fail(Text.ofFailure(e), e);
            }
        });
    }

    /** Gets the digits if need be and trains until all samples are done; goes on from where it was paused. */
    @Override
    public void start() {
        command(() -> {
            if (begins()) {
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
            if (begins()) {
                iterate();
                if (state == TrainingState.TRAINING) {
                    rest(TrainingState.PAUSED);
                }
            }
        });
    }

    /** Ends the load under way, if there is one, and nothing else: the run is where it was before the load. */
    @Override
    public void cancelLoading() {
        loading.interrupt();
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
    public CompletableFuture<Void> learningRate(double learningRate) {
        return command(() -> {
            startingPoint = startingPoint.withLearningRate(learningRate);
            if (trainer != null) {
                trainer.learningRate(learningRate);
            }
        });
    }

    /** Saves the network and its run; fails with an {@link IOException} whose message is for the user. */
    @Override
    public CompletableFuture<Void> save(Path file) {
        return harmless(() -> {
            prepareNetwork();
            TrainingRecord record = trainer == null ? startingPoint : trainer.record();
            ModelFile.save(file, network, classNames, record);
        });
    }

    /** A copy of the network as it is now, and its run. */
    @Override
    public CompletableFuture<Model> model() {
        CompletableFuture<Model> copy = new CompletableFuture<>();
        harmless(() -> {
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
                listener.onLoaded(dataset);
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
        return harmless(() -> goOnFrom(Model.open(file)));
    }

    /** Goes on from a model in memory, at rest: with its optimizer's state and its curves. */
    @Override
    public CompletableFuture<Void> open(Model model) {
        return harmless(() -> goOnFrom(model));
    }

    private void goOnFrom(Model model) {
        Network made = networks.network(model.record().recipe(), model.weights().classes())
                .goingOnFrom(model.state());
        classNames = model.classNames();
        opened = true;
        replaceNetwork(made, model.record());
        if (startingPoint.iterations() == 0) {
            go(TrainingState.IDLE);
        } else {
            boolean done = startingPoint.iterations() >= startingPoint.recipe().iterations();
            go(done ? TrainingState.FINISHED : TrainingState.PAUSED);
        }
    }

    /** Ends the thread after the commands that were given before; the load under way is cancelled, later ones don't begin. */
    @Override
    public void close() {
        closing = true;
        cancelLoading();
        harmless(() -> {
            try {
                go(TrainingState.CLOSED);
            } finally {
                thread.end();
                if (network != null) {
                    network.close();
                }
            }
        });
    }

    /**
     * Waits until all commands that were given before {@link #close()} are done.
     *
     * @return whether they are, after {@code timeout} at most
     */
    public boolean awaitEnd(Duration timeout) throws InterruptedException {
        return thread.awaitEnd(timeout);
    }

    /** Gets what an iteration needs and goes to {@link TrainingState#TRAINING}, if that makes sense now. */
    private boolean begins() {
        TrainingState before = state;
        if (!before.isStartable()) {
            return false;
        }
        try {
            getDigits();
            prepareNetwork();
            checkClasses();
            if (trainer == null) {
                trainer = new Trainer(network, dataset, startingPoint, listener, this::giveWay);
            }
        } catch (InterruptedException e) {
            go(before);
            return false;
        } catch (IOException e) {
            fail(Text.ofFailure(e), e);
            return false;
        }
        go(trainer.isDone() ? TrainingState.FINISHED : TrainingState.TRAINING);
        return state == TrainingState.TRAINING;
    }

    private void checkClasses() throws WordedException {
        int classes = dataset.classNames().size();
        if (classNames.size() != classes) {
            throw new WordedException(Text.of("network.training.classes", classNames.size(), classes));
        }
        if (!classNames.equals(dataset.classNames())) {
            listener.onNotice(
                    Text.of("network.training.renamed", Text.list(classNames), Text.list(dataset.classNames())));
            classNames = dataset.classNames();
            listener.onClassNames(classNames);
        }
    }

    /** Leaves the state at {@link TrainingState#LOADING} if there were none. */
    private void getDigits() throws IOException, InterruptedException {
        if (dataset != null) {
            return;
        }
        go(TrainingState.LOADING);
        dataset = load(source);
        listener.onLoaded(dataset);
        if (!opened && !classNames.equals(dataset.classNames())) {
            makeNetwork(startingPoint.recipe());
        }
    }

    private Dataset load(DatasetSource from) throws IOException, InterruptedException {
        loading.begin();
        try {
            if (closing) {
                throw new InterruptedException("the training is to end");
            }
            return from.load(listener::onLoading);
        } finally {
            loading.end();
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
        Network fresh = networks.network(recipe, classNames.size());
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
        if (!iterationQueued) {
            iterationQueued = true;
            command(() -> {
                iterationQueued = false;
                if (state == TrainingState.TRAINING) {
                    if (giveWay()) {
                        iterate();
                    }
                    queueIteration();
                }
            });
        }
    }

    /** Rests while a person needs the cores; but no command waits for that. */
    private boolean giveWay() {
        return giveWay.rest(thread::isAwaited);
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
        try {
            listener.onFailed(message);
        } finally {
            go(TrainingState.FAILED);
        }
        if (network != null) {
            tellWeights();
        }
    }

    private void go(TrainingState newState) {
        if (state != newState) {
            if (!state.canBecome(newState)) {
                throw new IllegalStateException(state + " cannot become " + newState);
            }
            state = newState;
            listener.onStateChanged(newState);
        }
    }

    private void tellWeights() {
        listener.onWeights(network.weights());
        weightsToldAt = System.nanoTime();
    }

    private void tellHistory(TrainingRecord record) {
        listener.onReset(record.recipe().withLearningRate(record.learningRate()));
        for (int i = 0; i < record.losses().size(); i++) {
            listener.onIteration(
                    i + 1L, record.samplesAfter(i + 1L), record.losses().get(i));
        }
        record.accuracies().forEach(listener::onEvaluated);
    }

    /** One that the run depends on: whatever goes wrong unexpectedly ends it. */
    private CompletableFuture<Void> command(TrainerThread.Command command) {
        return thread.run(command, failure -> fail(failure.text(), failure.getCause()));
    }

    /** One that leaves the run as it is when it fails, whatever the reason. */
    private CompletableFuture<Void> harmless(TrainerThread.Command command) {
        return thread.run(command, failure -> LOG.error("A command failed unexpectedly", failure.getCause()));
    }
}
