package rowreader.viewmodel.training;

import static rowreader.network.training.TrainingState.FAILED;
import static rowreader.network.training.TrainingState.FINISHED;
import static rowreader.network.training.TrainingState.IDLE;
import static rowreader.network.training.TrainingState.LOADING;
import static rowreader.network.training.TrainingState.PAUSED;
import static rowreader.network.training.TrainingState.TRAINING;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import rowreader.data.Dataset;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.training.TrainingCommands;
import rowreader.network.training.TrainingListener;
import rowreader.network.training.TrainingState;
import rowreader.network.weights.Weights;
import rowreader.text.Text;
import rowreader.viewmodel.Mailbox;
import rowreader.viewmodel.curve.Curve;

/**
 * The training as a person sees and steers it.
 *
 * <p>The trainer may tell a thousand things a second. They wait in a {@link Mailbox}, and properties change once for all
 * that waited: as often as progress is worth showing, and at once when the training starts, rests or fails. Nothing told is
 * lost: every loss and accuracy is in its curve.
 *
 * <p>Everything but the {@link TrainingListener} methods, which any thread may call, belongs to the FX thread.
 */
public final class TrainingModel implements TrainingListener {
    /** The seed recipe's length. */
    public static final long DEFAULT_TOTAL_SAMPLES = 1_000_000;

    public static final double DEFAULT_LEARNING_RATE = 0.001;

    /**
     * A snapshot of the weights.
     *
     * @param samples how many training samples they have learned from
     * @param run counts the runs: weights of different runs do not come one from the other
     * @param classNames what the classes are called that they tell apart, in the order of the labels
     */
    public record NewestWeights(Weights weights, long samples, int run, List<String> classNames) {
        /** Which they are, e.g. "of the network in training, after 12,800 training samples". */
        public Text description() {
            return Text.of("viewmodel.training.weights", samples);
        }
    }

    /**
     * The learning rate was changed.
     *
     * @param samples training samples used before that
     */
    public record RateChange(long samples, double learningRate) {}

    private static final int LOSS_REACH = 20;
    private static final int ACCURACY_REACH = 3;

    private final TrainingCommands commands;
    private final LongSupplier nanoClock;

    private final Mailbox told;
    private final DigitsInUse digits;
    private final DroppedRuns dropped;

    private final Curve lossCurve = new Curve(LOSS_REACH);
    private final Curve trainingMinibatchCurve = new Curve(ACCURACY_REACH);
    private final Curve testMinibatchCurve = new Curve(ACCURACY_REACH);
    private final Curve testCurve = new Curve(0);
    private final ObservableList<RateChange> rateChanges = FXCollections.observableArrayList();
    private final Throughput throughput = new Throughput();
    private long newestIteration;
    private long newestSamples;
    private int run;
    /** Learning rates that were asked for and that the training has not taken yet. */
    private int ratesUnderWay;

    private final ReadOnlyObjectWrapper<TrainingState> state = new ReadOnlyObjectWrapper<>(IDLE);
    private final ReadOnlyLongWrapper progressVersion = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper iteration = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper samplesDone = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper totalSamples = new ReadOnlyLongWrapper(DEFAULT_TOTAL_SAMPLES);
    private final ReadOnlyDoubleWrapper smoothedTrainingLoss = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyObjectWrapper<AccuracyPoint> trainingMinibatchAccuracy = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<AccuracyPoint> testMinibatchAccuracy = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<AccuracyPoint> testAccuracy = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper samplesPerSecond = new ReadOnlyDoubleWrapper(Double.NaN);
    private final ReadOnlyObjectWrapper<Duration> timeLeft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Text> activity = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper loadingFraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<Dataset> dataset = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<String>> classNames = new ReadOnlyObjectWrapper<>(Dataset.DIGIT_NAMES);
    private final ReadOnlyObjectWrapper<NewestWeights> weights = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Text> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Text> notice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Recipe> runningRecipe = new ReadOnlyObjectWrapper<>();
    private final DoubleProperty learningRate = new SimpleDoubleProperty(DEFAULT_LEARNING_RATE);

    private final BooleanBinding canStart = stateIn(EnumSet.of(IDLE, PAUSED, FAILED));
    private final BooleanBinding canPause = stateIn(EnumSet.of(TRAINING));
    private final BooleanBinding canStep = stateIn(EnumSet.of(IDLE, PAUSED));
    private final BooleanBinding canBegin = stateIn(EnumSet.of(IDLE, PAUSED, FINISHED, FAILED));
    private final BooleanBinding canCancelLoading = stateIn(EnumSet.of(LOADING));
    private final ObservableValue<Optional<Text>> obstacle = state.map(now -> switch (now) {
        case TRAINING -> Optional.of(Text.of("viewmodel.training.pauseFirst"));
        case LOADING -> Optional.of(Text.of("viewmodel.training.stillLoading"));
        case IDLE, PAUSED, FINISHED, FAILED, CLOSED -> Optional.empty();
    });
    private final BooleanBinding canReset = stateIn(EnumSet.of(TRAINING, PAUSED, FINISHED, FAILED));

    /**
     * @param commands the training steered
     * @param fxThread runs what it is given on the FX thread, later or now
     * @param progress the same, as often as loading and learning are worth showing
     */
    public TrainingModel(TrainingCommands commands, Executor fxThread, Executor progress) {
        this(commands, fxThread, progress, System::nanoTime);
    }

    /** The same with a clock of its own, in nanoseconds. */
    TrainingModel(TrainingCommands commands, Executor fxThread, Executor progress, LongSupplier nanoClock) {
        this.commands = commands;
        told = new Mailbox(fxThread, progress, this::showWhatWasTold);
        digits = new DigitsInUse(commands, told);
        dropped = new DroppedRuns(commands, digits, told, () -> newestSamples > 0, notice::set);
        this.nanoClock = nanoClock;
        learningRate.addListener((rate, before, now) -> changeLearningRate(now.doubleValue()));
    }

    /** What is going to be trained, for the time until the training is prepared and tells it. On the FX thread. */
    public void expect(Recipe recipe) {
        totalSamples.set(recipe.samples());
    }

    private void changeLearningRate(double now) {
        Recipe running = runningRecipe.get();
        // What the training told needs not be told to it.
        if (running == null || running.learningRate() != now) {
            ratesUnderWay++;
            commands.learningRate(now).whenComplete((nothing, failure) -> told.tell(() -> ratesUnderWay--));
            if (newestSamples > 0) {
                remember(new RateChange(newestSamples, now));
            }
            runningRecipe.set(running == null ? null : running.withLearningRate(now));
        }
    }

    /** Of several changes between two iterations only the last ever took effect. */
    private void remember(RateChange change) {
        int last = rateChanges.size() - 1;
        if (last >= 0 && rateChanges.get(last).samples() == change.samples()) {
            rateChanges.set(last, change);
        } else {
            rateChanges.add(change);
        }
    }

    private BooleanBinding stateIn(EnumSet<TrainingState> states) {
        return Bindings.createBooleanBinding(() -> states.contains(state.get()), state);
    }

    // What is told, on the trainer thread.

    @Override
    public void onStateChanged(TrainingState now) {
        long nanos = nanoClock.getAsLong();
        told.tell(() -> {
            if (now == TRAINING) {
                throughput.restart(nanos, newestSamples);
            }
            if (now == TRAINING || now == LOADING) {
                failure.set(null);
            }
            if (now == LOADING) {
                loadingFraction.set(-1);
            } else {
                activity.set(null);
            }
            state.set(now);
        });
    }

    @Override
    public void onLoading(Text doing, double fraction) {
        told.tellProgress(() -> {
            activity.set(doing);
            loadingFraction.set(fraction);
        });
    }

    @Override
    public void onNotice(Text message) {
        told.tell(() -> notice.set(message));
    }

    @Override
    public void onClassNames(List<String> names) {
        told.tell(() -> classNames.set(List.copyOf(names)));
    }

    @Override
    public void onReset(Recipe running) {
        long nanos = nanoClock.getAsLong();
        told.tell(() -> {
            // A rate that is still under way comes after the reset for the training, too.
            Recipe shown = ratesUnderWay > 0 ? running.withLearningRate(learningRate.get()) : running;
            runningRecipe.set(shown);
            totalSamples.set(shown.samples());
            learningRate.set(shown.learningRate());
            lossCurve.clear();
            trainingMinibatchCurve.clear();
            testMinibatchCurve.clear();
            testCurve.clear();
            rateChanges.clear();
            trainingMinibatchAccuracy.set(null);
            testMinibatchAccuracy.set(null);
            testAccuracy.set(null);
            run++;
            newestIteration = 0;
            newestSamples = 0;
            throughput.restart(nanos, 0);
            failure.set(null);
        });
    }

    @Override
    public void onIteration(long iterationsDone, long samples, double loss) {
        long nanos = nanoClock.getAsLong();
        told.tellProgress(() -> {
            newestIteration = iterationsDone;
            newestSamples = samples;
            throughput.mark(nanos, samples);
            // A loss that is not finite has no place on an axis; the training tells of it as a failure.
            if (Double.isFinite(loss)) {
                lossCurve.add(samples, loss);
            }
        });
    }

    @Override
    public void onEvaluated(AccuracyPoint evaluated) {
        told.tellProgress(() -> {
            switch (evaluated.split()) {
                case TRAINING_MINIBATCH -> show(evaluated, trainingMinibatchAccuracy, trainingMinibatchCurve);
                case TEST_MINIBATCH -> show(evaluated, testMinibatchAccuracy, testMinibatchCurve);
                case TEST -> show(evaluated, testAccuracy, testCurve);
            }
        });
    }

    private static void show(AccuracyPoint evaluated, ReadOnlyObjectWrapper<AccuracyPoint> newest, Curve curve) {
        newest.set(evaluated);
        curve.add(evaluated.samples(), evaluated.accuracy());
    }

    @Override
    public void onLoaded(Dataset loaded) {
        told.tell(() -> dataset.set(loaded));
    }

    @Override
    public void onWeights(Weights newest) {
        told.tellProgress(() -> weights.set(new NewestWeights(newest, newestSamples, run, classNames.get())));
    }

    @Override
    public void onFailed(Text message) {
        told.tell(() -> failure.set(message));
    }

    private void showWhatWasTold() {
        boolean training = state.get() == TRAINING;
        double rate = training ? throughput.perSecond() : Double.NaN;
        iteration.set(newestIteration);
        samplesDone.set(newestSamples);
        smoothedTrainingLoss.set(lossCurve.isEmpty() ? Double.NaN : lossCurve.smoothed(lossCurve.size() - 1));
        samplesPerSecond.set(rate);
        timeLeft.set(rate > 0 ? Duration.ofMillis(Math.round(samplesLeft() * 1000 / rate)) : null);
        progressVersion.set(progressVersion.get() + 1);
    }

    private long samplesLeft() {
        return Math.max(0, totalSamples.get() - newestSamples);
    }

    // Commands. One that is not allowed now does nothing: a key may come a moment after the state changed.

    /** Starts, pauses or resumes, whichever is next. */
    public void startOrPause() {
        switch (state.get()) {
            case IDLE, PAUSED, FAILED -> commands.start();
            case TRAINING -> commands.pause();
            case LOADING, FINISHED -> {}
        }
    }

    /** Does one iteration. */
    public void step() {
        if (canStep.get()) {
            commands.iterateOnce();
        }
    }

    /** Goes back to the initial weights; what was learned can be taken back for a while. */
    public void reset() {
        if (canReset.get()) {
            dropped.replace(commands::reset);
        }
    }

    /** Goes to the initial weights of another recipe; what was learned can be taken back for a while. */
    public void begin(Recipe recipe) {
        if (canBegin.get()) {
            dropped.replace(() -> commands.reset(recipe));
        }
    }

    /**
     * Gets the digits without training. While they are on their way already, another command would only wait behind that, and
     * begin anew when that is cancelled.
     */
    public void load() {
        if (state.get() != LOADING) {
            commands.load();
        }
    }

    /** Stops getting the digits; what was downloaded so far is kept for the next try. */
    public void cancelLoading() {
        if (canCancelLoading.get()) {
            commands.cancelLoading();
        }
    }

    /** The user has read the failure. */
    public void dismissFailure() {
        failure.set(null);
    }

    /** The user has read the notice. */
    public void dismissNotice() {
        notice.set(null);
    }

    // Properties.

    /** Where the digits come from. */
    public DigitsInUse digits() {
        return digits;
    }

    /** What was learned and gave way to another network. */
    public DroppedRuns dropped() {
        return dropped;
    }

    /** Where the training stands. */
    public ReadOnlyObjectProperty<TrainingState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Whether {@link #startOrPause()} would start or resume. */
    public BooleanBinding canStart() {
        return canStart;
    }

    /** Whether {@link #startOrPause()} would pause. */
    public BooleanBinding canPause() {
        return canPause;
    }

    /** Whether {@link #step()} does anything. */
    public BooleanBinding canStep() {
        return canStep;
    }

    /** Whether {@link #begin} does anything: only at rest. */
    public BooleanBinding canBegin() {
        return canBegin;
    }

    /** Why a network cannot begin anew, nor from other digits, for now; empty if it can. */
    public ObservableValue<Optional<Text>> obstacle() {
        return obstacle;
    }

    /** What is trained now, in full, at the present learning rate; null before there is a network. */
    public ReadOnlyObjectProperty<Recipe> runningRecipeProperty() {
        return runningRecipe.getReadOnlyProperty();
    }

    /** Whether {@link #reset()} does anything. */
    public BooleanBinding canReset() {
        return canReset;
    }

    /** Whether {@link #cancelLoading()} does anything. */
    public BooleanBinding canCancelLoading() {
        return canCancelLoading;
    }

    /** Iterations done. */
    public ReadOnlyLongProperty iterationProperty() {
        return iteration.getReadOnlyProperty();
    }

    /** Training samples done. */
    public ReadOnlyLongProperty samplesDoneProperty() {
        return samplesDone.getReadOnlyProperty();
    }

    /** Training samples of the whole run. */
    public ReadOnlyLongProperty totalSamplesProperty() {
        return totalSamples.getReadOnlyProperty();
    }

    /** The training loss averaged over about 20 iterations, nats; NaN before the first. */
    public ReadOnlyDoubleProperty smoothedTrainingLossProperty() {
        return smoothedTrainingLoss.getReadOnlyProperty();
    }

    /** The newest on a training minibatch, or null. */
    public ReadOnlyObjectProperty<AccuracyPoint> trainingMinibatchAccuracyProperty() {
        return trainingMinibatchAccuracy.getReadOnlyProperty();
    }

    /** The newest on a test minibatch, or null. */
    public ReadOnlyObjectProperty<AccuracyPoint> testMinibatchAccuracyProperty() {
        return testMinibatchAccuracy.getReadOnlyProperty();
    }

    /** The newest on the whole test set, or null. */
    public ReadOnlyObjectProperty<AccuracyPoint> testAccuracyProperty() {
        return testAccuracy.getReadOnlyProperty();
    }

    /** Over the last seconds of training, pauses left out; NaN when not training or not known yet. */
    public ReadOnlyDoubleProperty samplesPerSecondProperty() {
        return samplesPerSecond.getReadOnlyProperty();
    }

    /** Until all samples are done, at the present speed; null when not training or not known yet. */
    public ReadOnlyObjectProperty<Duration> timeLeftProperty() {
        return timeLeft.getReadOnlyProperty();
    }

    /** What is being done while loading; null otherwise. */
    public ReadOnlyObjectProperty<Text> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** The fraction of the loading that is done, [0, 1]; -1 if unknown. */
    public ReadOnlyDoubleProperty loadingFractionProperty() {
        return loadingFraction.getReadOnlyProperty();
    }

    /** The digits trained and tested on, or null before they are there. */
    public ReadOnlyObjectProperty<Dataset> datasetProperty() {
        return dataset.getReadOnlyProperty();
    }

    /** What the network calls its classes, in the order of the labels. */
    public ReadOnlyObjectProperty<List<String>> classNamesProperty() {
        return classNames.getReadOnlyProperty();
    }

    /** The newest weights, or null before there are any. */
    public ReadOnlyObjectProperty<NewestWeights> weightsProperty() {
        return weights.getReadOnlyProperty();
    }

    /** What failed and what to do, for the user; null if nothing did or the user dismissed it. */
    public ReadOnlyObjectProperty<Text> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Something the user should know that is not a failure; null if there is nothing. */
    public ReadOnlyObjectProperty<Text> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** When the learning rate was changed in this run, and to what; grows. */
    public ObservableList<RateChange> rateChanges() {
        return FXCollections.unmodifiableObservableList(rateChanges);
    }

    /**
     * The optimizer's, [{@value Recipe#MIN_LEARNING_RATE}, {@value Recipe#MAX_LEARNING_RATE}]; a change goes to the training
     * and to {@link #runningRecipeProperty()}.
     */
    public DoubleProperty learningRateProperty() {
        return learningRate;
    }

    /** Changes when the progress's numbers and the curves may have, once, after all of them. */
    public ReadOnlyLongProperty progressVersionProperty() {
        return progressVersion.getReadOnlyProperty();
    }

    /** The training loss of every iteration, nats. */
    public Curve lossCurve() {
        return lossCurve;
    }

    /** Accuracies on training minibatches, [0, 1]. */
    public Curve trainingMinibatchCurve() {
        return trainingMinibatchCurve;
    }

    /** Accuracies on test minibatches, [0, 1]. */
    public Curve testMinibatchCurve() {
        return testMinibatchCurve;
    }

    /** Accuracies on the whole test set, [0, 1]. */
    public Curve testCurve() {
        return testCurve;
    }
}
