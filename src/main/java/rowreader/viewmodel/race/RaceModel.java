package rowreader.viewmodel.race;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.network.race.KeptRaces;
import rowreader.network.race.RaceResult;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.training.GiveWay;
import rowreader.network.training.TrainingCommands;
import rowreader.network.training.TrainingState;
import rowreader.network.weights.Weights;
import rowreader.text.Text;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Mailbox;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.training.TrainingModel;

/**
 * Networks that learn side by side, as a person starts and watches them. A race and the training never run at the same
 * time: whichever starts asks the other to pause. Belongs to the FX thread.
 */
public final class RaceModel {
    /**
     * Where things are done, one command at a time each.
     *
     * @param race the race
     * @param tracer readings
     * @param files what waits for the disk
     * @param fx all properties and commands
     * @param progress the same, as often as learning is worth showing
     */
    public record Threads(Executor race, Executor tracer, Executor files, Executor fx, Executor progress) {}

    /**
     * A race that is shown.
     *
     * @param name under which it is kept; empty if it is not
     * @param dataset the name of its digits
     */
    public record Shown(String name, String dataset, List<LaneModel> lanes) {
        static final Shown NOTHING = new Shown("", "", List.of());

        static Shown of(String name, RaceResult race) {
            return new Shown(name, race.dataset(), LaneModel.of(race));
        }

        /** Whether there is nothing to show. */
        public boolean isEmpty() {
            return lanes.isEmpty();
        }
    }

    /** At most so much of a race is lost when the program is killed. */
    private static final Duration KEEPING_GAP = Duration.ofMinutes(1);

    private final TrainingCommands commands;
    private final TrainingModel training;
    private final Threads threads;
    private final RaceSetup setup = new RaceSetup();
    private final LaneReadings readings;
    private final KeptRacesModel kept;
    private final Mailbox told;
    private final GiveWay giveWay;

    private final ReadOnlyObjectWrapper<RaceState> state =
            new ReadOnlyObjectWrapper<>(this, "state", RaceState.CHOOSING);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(this, "shown", Shown.NOTHING);
    private final ReadOnlyObjectWrapper<Shown> compared = new ReadOnlyObjectWrapper<>(this, "compared", Shown.NOTHING);
    private final ReadOnlyObjectWrapper<RaceResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper(this, "version");
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>(this, "message");
    private final ObjectBinding<Text> readingHint;

    /** What is to be run once nothing stands in the way. */
    private List<Recipe> recipes = List.of();

    /** The race under way, at rest or not; null if there is none. */
    private RaceRun run;

    /** Whether the race under way is to be over as soon as it rests. */
    private boolean stopping;

    /**
     * @param commands pause the training
     * @param digit the drawing that every network reads, null for none
     * @param giveWay asked by the race between two iterations
     */
    public RaceModel(
            TrainingCommands commands,
            TrainingModel training,
            ObservableValue<Digit> digit,
            KeptRaces keptRaces,
            Threads threads,
            GiveWay giveWay) {
        this.commands = commands;
        this.training = training;
        this.threads = threads;
        this.giveWay = giveWay;
        readings = new LaneReadings(digit, threads.tracer(), threads.fx());
        told = new Mailbox(threads.fx(), threads.progress(), this::changed);
        kept = new KeptRacesModel(this, keptRaces, new FileWork(threads.files(), threads.fx(), message::set));
        readingHint = Bindings.createObjectBinding(() -> hint(digit.getValue()), shown, version, digit);
        training.datasetProperty().addListener((observable, was, is) -> runIfPossible());
        training.stateProperty().addListener((observable, was, is) -> onTraining(was, is));
    }

    private Text hint(Digit drawn) {
        if (shown.get().isEmpty()) {
            return null;
        }
        if (!readings.hasWeights()) {
            return run != null ? null : Text.of("viewmodel.race.noWeights");
        }
        return drawn == null ? Text.of("viewmodel.race.draw") : null;
    }

    // The training beside it.

    private void onTraining(TrainingState was, TrainingState is) {
        if (state.get() == RaceState.WAITING) {
            boolean gaveUp =
                    was == TrainingState.LOADING && training.datasetProperty().get() == null;
            if (gaveUp && is != TrainingState.LOADING) {
                rest();
                message.set(Message.failed(Text.of("viewmodel.race.noDigits")));
            } else {
                runIfPossible();
            }
        } else if (state.get() == RaceState.RACING && is == TrainingState.TRAINING) {
            pause();
            message.set(Message.done(Text.of("viewmodel.race.paused")));
        }
    }

    private void runIfPossible() {
        if (state.get() != RaceState.WAITING || training.datasetProperty().get() == null) {
            return;
        }
        switch (training.stateProperty().get()) {
            case LOADING -> {}
            case TRAINING -> commands.pause();
            case IDLE, PAUSED, FINISHED, FAILED -> run();
        }
    }

    // Commands. One that is not allowed now does nothing.

    /** Starts, pauses, resumes or starts anew, whichever is next. */
    public void startOrPause() {
        switch (state.get()) {
            case CHOOSING -> begin(setup.recipes());
            case RACING -> pause();
            case PAUSED -> await();
            case OVER ->
                begin(shown.get().lanes().stream().map(LaneModel::recipe).toList());
            case WAITING -> {}
        }
    }

    private void begin(List<Recipe> toRun) {
        recipes = toRun;
        await();
    }

    private void await() {
        state.set(RaceState.WAITING);
        if (training.stateProperty().get() == TrainingState.TRAINING) {
            message.set(Message.done(Text.of("viewmodel.race.trainingPaused")));
        }
        if (training.datasetProperty().get() == null) {
            training.load();
        }
        runIfPossible();
    }

    private void run() {
        if (run == null) {
            Dataset dataset = training.datasetProperty().get();
            Narrator narrator = new Narrator(dataset.classNames());
            run = new RaceRun(dataset, recipes, giveWay, narrator, KEEPING_GAP);
            narrator.run = run;
            kept.leave();
            result.set(null);
            readings.take(List.of(), List.of());
            shown.set(Shown.NOTHING);
        }
        state.set(RaceState.RACING);
        stopping = false;
        run.rest(false);
        threads.race().execute(run::run);
    }

    private void pause() {
        run.rest(true);
    }

    /** Ends the race where it is, or stops waiting for it to begin. */
    public void stop() {
        switch (state.get()) {
            case WAITING -> rest();
            case RACING -> {
                stopping = true;
                pause();
            }
            case PAUSED -> end();
            case CHOOSING, OVER -> {}
        }
    }

    /** Back to where it was before it waited. */
    private void rest() {
        if (run != null) {
            state.set(RaceState.PAUSED);
        } else {
            state.set(shown.get().isEmpty() ? RaceState.CHOOSING : RaceState.OVER);
        }
    }

    private void end() {
        RaceRun ended = run;
        run = null;
        threads.race().execute(ended::close);
        state.set(RaceState.OVER);
        changed();
    }

    /** Lets the networks be chosen again, beginning with those that raced. */
    public void choose() {
        if (state.get() == RaceState.OVER) {
            setup.take(shown.get().lanes().stream().map(LaneModel::recipe).toList());
            clear();
            state.set(RaceState.CHOOSING);
        }
    }

    private void clear() {
        kept.leave();
        readings.take(List.of(), List.of());
        result.set(null);
        shown.set(Shown.NOTHING);
        compared.set(Shown.NOTHING);
        changed();
    }

    /** Whether another race may be shown in the place of this one. */
    boolean mayShowAnother() {
        return state.get() == RaceState.CHOOSING || state.get() == RaceState.OVER;
    }

    /** Shows a race that was kept. */
    void show(String name, RaceResult race) {
        if (mayShowAnother()) {
            clear();
            shown.set(Shown.of(name, race));
            result.set(race);
            state.set(RaceState.OVER);
            changed();
            kept.secure();
        }
    }

    /** The race that is shown was kept under this name, or is kept no more if it is empty. */
    void named(String name) {
        shown.set(new Shown(name, shown.get().dataset(), shown.get().lanes()));
        kept.secure();
    }

    /** Shows another race beside this one, if there still is one. */
    void compare(String name, RaceResult race) {
        if (!shown.get().isEmpty()) {
            compared.set(Shown.of(name, race));
            changed();
        }
    }

    /** Takes away the race beside this one. */
    public void endComparison() {
        compared.set(Shown.NOTHING);
        changed();
    }

    /**
     * Ends the race for good; nothing is told any more.
     *
     * @return done when what it came to is kept
     */
    public CompletableFuture<Void> close() {
        if (run == null) {
            return CompletableFuture.completedFuture(null);
        }
        RaceRun ended = run;
        run = null;
        ended.rest(true);
        return CompletableFuture.supplyAsync(ended::close, threads.race())
                .thenAcceptAsync(kept::secureAtEnd, threads.files());
    }

    /** What a race tells on its thread, told on to the FX thread; void once another race is under way. */
    private final class Narrator implements RaceRun.Watcher {
        private final List<String> classNames;
        private RaceRun run;

        Narrator(List<String> classNames) {
            this.classNames = classNames;
        }

        private void tell(Runnable change) {
            told.tell(ofThisRun(change));
        }

        private void tellProgress(Runnable change) {
            told.tellProgress(ofThisRun(change));
        }

        private Runnable ofThisRun(Runnable change) {
            return () -> {
                if (run == RaceModel.this.run) {
                    change.run();
                }
            };
        }

        @Override
        public void onLanes(RaceResult atStart) {
            tell(() -> shown.set(Shown.of("", atStart)));
        }

        @Override
        public void onIteration(int lane, long samples, double seconds, double trainingLoss) {
            tellProgress(() -> lane(lane).onIteration(samples, seconds, trainingLoss));
        }

        @Override
        public void onEvaluated(int lane, double seconds, AccuracyPoint evaluated) {
            tellProgress(() -> lane(lane).onEvaluated(seconds, evaluated));
        }

        @Override
        public void onFailed(int lane, Text failure) {
            tell(() -> lane(lane).onFailed(failure));
        }

        @Override
        public void onWeights(List<Weights> weights) {
            tellProgress(() -> readings.take(weights, classNames));
        }

        @Override
        public void onProgress(RaceResult soFar) {
            tell(() -> kept.secure(soFar));
        }

        @Override
        public void onRest(RaceResult soFar, boolean over) {
            tell(() -> {
                take(soFar);
                if (over || stopping) {
                    end();
                } else {
                    state.set(RaceState.PAUSED);
                }
            });
        }

        @Override
        public void onBroken(Text sentence, RaceResult soFar) {
            tell(() -> {
                message.set(Message.failed(sentence));
                if (soFar != null) {
                    take(soFar);
                }
                end();
                if (shown.get().isEmpty()) {
                    state.set(RaceState.CHOOSING);
                }
            });
        }

        private void take(RaceResult soFar) {
            for (int lane = 0; lane < soFar.lanes().size(); lane++) {
                lane(lane).take(soFar.lanes().get(lane));
            }
            result.set(soFar);
            kept.secure();
        }

        private LaneModel lane(int lane) {
            return shown.get().lanes().get(lane);
        }
    }

    private void changed() {
        version.set(version.get() + 1);
    }

    // Properties.

    /** Who is to race. */
    public RaceSetup setup() {
        return setup;
    }

    /** The races that were kept. */
    public KeptRacesModel kept() {
        return kept;
    }

    /** Where the race stands. */
    public ReadOnlyObjectProperty<RaceState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The race under way, or the one that was run or opened last. */
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The race to compare it with. */
    public ReadOnlyObjectProperty<Shown> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** What the shown race came to, so far if it rests; null while it runs or there is none. */
    ReadOnlyObjectProperty<RaceResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Changes when curves or numbers of lanes may have. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** How each lane of the shown race reads the drawing; empty where {@link #readingHint()} says why. */
    public ReadOnlyObjectProperty<List<LaneReading>> readingsProperty() {
        return readings.readingsProperty();
    }

    /** Why no network reads; null if they do or will in a moment. */
    public ObjectBinding<Text> readingHint() {
        return readingHint;
    }

    /** The last thing to be told in passing, or null; every message is another object. */
    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }
}
