package rowreader.viewmodel.kept;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.data.Dataset;
import rowreader.data.DigitSet;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.network.model.Model;
import rowreader.network.training.FineTuning;
import rowreader.network.training.FineTuning.Outcome;
import rowreader.network.training.GiveWay;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.training.TrainingModel;

/** Trains a copy of the network in use on the drawings that were kept. Belongs to the FX thread. */
public final class FineTuningModel {
    private static final long SEED = 1;

    private final TrainingModel training;
    private final KeptDrawingsModel kept;
    private final Supplier<CompletableFuture<Model>> reader;
    private final Executor tuningThread;
    private final Executor fxThread;
    private final Consumer<Message> tell;

    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Text> activity = new ReadOnlyObjectWrapper<>(this, "activity");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<Outcome> outcome = new ReadOnlyObjectWrapper<>();
    private final BooleanBinding canStart;
    private final GiveWay giveWay;

    /** Counts the starts and cancels: what comes of an earlier one is void. */
    private int attempt;

    /** Whether an attempt waits for the training's digits. */
    private boolean waitsForDigits;

    /** Whether that attempt had them loaded; if not, somebody else waits for them, too. */
    private boolean loadsDigits;

    /** Null while none runs. */
    private FineTuning fineTuning;

    /**
     * @param reader gives a copy of the network in use
     * @param tuningThread runs one command at a time
     * @param giveWay asked often
     */
    public FineTuningModel(
            TrainingModel training,
            KeptDrawingsModel kept,
            Supplier<CompletableFuture<Model>> reader,
            Executor tuningThread,
            GiveWay giveWay,
            Executor fxThread,
            Consumer<Message> tell) {
        this.training = training;
        this.kept = kept;
        this.reader = reader;
        this.tuningThread = tuningThread;
        this.fxThread = fxThread;
        this.giveWay = giveWay;
        this.tell = tell;
        canStart =
                Bindings.createBooleanBinding(() -> !running.get() && labelled() > 0, running, kept.drawingsProperty());
        training.datasetProperty().addListener((observable, was, is) -> {
            if (waitsForDigits) {
                begin();
            }
        });
        training.stateProperty().addListener((observable, was, is) -> {
            if (waitsForDigits && was == TrainingState.LOADING) {
                end(Message.failed(Text.of("viewmodel.kept.noDigits")));
            }
        });
    }

    private long labelled() {
        return kept.drawingsProperty().get().stream()
                .filter(drawing -> drawing.label().isPresent())
                .count();
    }

    /** Whether {@link #start()} does anything: there are drawings with labels, and none is running. */
    public BooleanBinding canStart() {
        return canStart;
    }

    /** Whether it goes on now. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What is being done; null while nothing is. */
    public ReadOnlyObjectProperty<Text> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** How much is done, [0, 1]; -1 if unknown. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** What came of the last one, or null. */
    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** Gets the digits if need be and trains. */
    public void start() {
        if (!canStart.get()) {
            return;
        }
        running.set(true);
        outcome.set(null);
        fraction.set(-1);
        if (training.datasetProperty().get() == null) {
            activity.set(Text.of("viewmodel.kept.gettingDigits"));
            waitsForDigits = true;
            loadsDigits = training.stateProperty().get() != TrainingState.LOADING;
            training.load();
        } else {
            begin();
        }
    }

    /** Ends it without a result. */
    public void cancel() {
        if (fineTuning != null) {
            fineTuning.cancel();
        }
        if (waitsForDigits && loadsDigits) {
            training.cancelLoading();
        }
        rest();
    }

    private void begin() {
        waitsForDigits = false;
        activity.set(Text.of("viewmodel.kept.copyingNetwork"));
        int mine = ++attempt;
        Dataset digits = training.datasetProperty().get();
        List<LabelledDrawing> drawings = kept.drawingsProperty().get();
        reader.get()
                .thenApplyAsync(model -> prepared(model, digits, drawings), tuningThread)
                .thenAcceptAsync(
                        made -> {
                            if (mine == attempt) {
                                run(made, mine);
                            }
                        },
                        fxThread)
                .exceptionally(failure -> {
                    fail(failure, mine);
                    return null;
                });
    }

    private static FineTuning prepared(Model model, Dataset digits, List<LabelledDrawing> drawings) {
        DigitSet own = DrawingFitter.fitAll(drawings, model.classNames().size());
        return new FineTuning(model, digits, own, SEED);
    }

    private void run(FineTuning made, int mine) {
        fineTuning = made;
        CompletableFuture.supplyAsync(
                        () -> made.run((doing, done) -> onProgress(doing, done, mine), giveWay), tuningThread)
                .thenAcceptAsync(result -> finish(result, mine), fxThread)
                .exceptionally(failure -> {
                    fail(failure, mine);
                    return null;
                });
    }

    private void onProgress(Text doing, double done, int mine) {
        fxThread.execute(() -> {
            if (mine == attempt) {
                activity.set(doing);
                fraction.set(done);
            }
        });
    }

    private void finish(Optional<Outcome> result, int mine) {
        if (mine == attempt && result.isPresent()) {
            rest();
            outcome.set(result.get());
            tell.accept(Message.done(Text.of("viewmodel.kept.tuned")));
        }
    }

    private void fail(Throwable failure, int mine) {
        fxThread.execute(() -> {
            if (mine == attempt) {
                end(Message.failed(failure));
            }
        });
    }

    private void end(Message why) {
        rest();
        tell.accept(why);
    }

    private void rest() {
        attempt++;
        waitsForDigits = false;
        fineTuning = null;
        running.set(false);
        activity.set(null);
        fraction.set(-1);
    }
}
