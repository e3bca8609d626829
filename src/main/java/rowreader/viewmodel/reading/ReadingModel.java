package rowreader.viewmodel.reading;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.data.Digit;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;
import rowreader.trace.Ablation;
import rowreader.trace.FeedForward;
import rowreader.trace.LayerActivations;
import rowreader.trace.Reading;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.Traversal;
import rowreader.trace.lab.UnitOrder;

/**
 * How the network reads the digit: the newest digit, read with the newest weights, shown up to the playback's timestep. A
 * network that reads line by line leaves a trace; one that sees all at once has its layers' activations.
 *
 * <p>Readings are made on the tracer's thread. While one is made only the newest request waits, so that a pen or a
 * training that is faster than the tracer never makes a queue. Everything else happens on the FX thread.
 */
public final class ReadingModel {
    private record Request(ReaderWeights weights, Reading reading, UnitOrder order) {}

    /** What the tracer thread makes of a request; what does not apply to the network is null. */
    private record Result(Trace trace, UnitPlaces places, LayerActivations activations) {}

    private static final String NETWORKS_WITH_ROWS = " An LSTM, GRU or simple RNN can be seen here.";

    private final Executor tracerThread;
    private final Executor fxThread;
    private final ObservableValue<Digit> digit;
    private final PlaybackModel playback;

    private final ReadOnlyObjectWrapper<Trace> trace = new ReadOnlyObjectWrapper<>(this, "trace");
    private final ReadOnlyObjectWrapper<LayerActivations> activations =
            new ReadOnlyObjectWrapper<>(this, "activations");
    private final ReadOnlyStringWrapper noRows = new ReadOnlyStringWrapper(this, "noRows", "");
    private final ReadOnlyObjectWrapper<Traversal> traversal =
            new ReadOnlyObjectWrapper<>(this, "traversal", Traversal.TOP_DOWN);
    private final ReadOnlyObjectWrapper<ReaderWeights> inUse = new ReadOnlyObjectWrapper<>(this, "inUse");
    private final ReadOnlyObjectWrapper<Readout> readout = new ReadOnlyObjectWrapper<>(this, "readout");
    private final ReadOnlyStringWrapper weightsDescription = new ReadOnlyStringWrapper(this, "weightsDescription", "");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private final ObjectProperty<Ablation> ablation = new SimpleObjectProperty<>(this, "ablation", Ablation.NONE);
    private final ObjectProperty<UnitOrder> unitOrder = new SimpleObjectProperty<>(this, "unitOrder", UnitOrder.INDEX);
    private final ReadOnlyObjectWrapper<UnitPlaces> unitPlaces = new ReadOnlyObjectWrapper<>(this, "unitPlaces");
    private final BooleanProperty answersAtEveryRow = new SimpleBooleanProperty(this, "answersAtEveryRow", false);
    private final BooleanProperty live = new SimpleBooleanProperty(this, "live", true);

    /** Not yet taken by the tracer thread. */
    private final AtomicReference<Request> waiting = new AtomicReference<>();

    private final ReadOnlyObjectWrapper<ReaderWeights> newest = new ReadOnlyObjectWrapper<>(this, "newest");

    /** FX thread: the weights of an earlier time that read instead of the newest; null for none. */
    private ReaderWeights recalled;

    /** FX thread: the last request, null when there is nothing to read: what comes in then is void. */
    private Request asked;

    /** Tracer thread: the last request's weights, made ready. */
    private Tracer tracer;

    /** Tracer thread: what {@link #tracer} was made of. */
    private ReaderWeights traced;

    /** Tracer thread: the last request's weights, if they were of a network that sees all at once. */
    private FeedForward feedForward;

    /** Tracer thread: what {@link #feedForward} was made of. */
    private Weights fed;

    /**
     * @param tracerThread runs one command at a time
     * @param fxThread where all properties change and all commands are called
     * @param digit what to read, null for nothing
     * @param playback the clock of the readout
     */
    public ReadingModel(
            Executor tracerThread, Executor fxThread, ObservableValue<Digit> digit, PlaybackModel playback) {
        this.tracerThread = tracerThread;
        this.fxThread = fxThread;
        this.digit = digit;
        this.playback = playback;
        digit.addListener((observable, was, is) -> read());
        live.addListener((observable, was, isLive) -> {
            if (isLive) {
                read();
            }
        });
        ablation.addListener((observable, was, is) -> read());
        unitOrder.addListener((observable, was, is) -> sortUnits());
        trace.addListener((observable, was, is) -> showReadout());
        activations.addListener((observable, was, is) -> showReadout());
        noRows.addListener((observable, was, is) -> playback.playableProperty().set(is.isEmpty()));
        answersAtEveryRow.addListener((observable, was, is) -> showReadout());
        playback.timestepProperty().addListener((observable, was, is) -> showReadout());
        read();
    }

    /** The reading shown, or null; null too while a network reads that sees all at once. */
    public ReadOnlyObjectProperty<Trace> traceProperty() {
        return trace.getReadOnlyProperty();
    }

    public Trace getTrace() {
        return trace.get();
    }

    /** What a network that sees all at once made of the digit, or null; null too while a network reads line by line. */
    public ReadOnlyObjectProperty<LayerActivations> activationsProperty() {
        return activations.getReadOnlyProperty();
    }

    /** Why there is nothing to show row by row, in one sentence; empty while a network reads line by line. */
    public ReadOnlyStringProperty noRowsProperty() {
        return noRows.getReadOnlyProperty();
    }

    /** How the picture's lines are gone over in the reading shown; from top to bottom while there is none. */
    public ReadOnlyObjectProperty<Traversal> traversalProperty() {
        return traversal.getReadOnlyProperty();
    }

    /** The readout at the playback's timestep, of whichever network; null while there is none. */
    public ReadOnlyObjectProperty<Readout> readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    public Readout getReadout() {
        return readout.get();
    }

    /** What the units are sorted by, wherever they are shown side by side. */
    public ObjectProperty<UnitOrder> unitOrderProperty() {
        return unitOrder;
    }

    /** Which unit of the reading is shown where; null while there is no reading. */
    public ReadOnlyObjectProperty<UnitPlaces> unitPlacesProperty() {
        return unitPlaces.getReadOnlyProperty();
    }

    /** Whether the weights were trained to answer after every row; if not, only the last readout is no probe. */
    public BooleanProperty answersAtEveryRowProperty() {
        return answersAtEveryRow;
    }

    /** Whether new weights read the digit again; if not they wait for the next digit. */
    public BooleanProperty liveProperty() {
        return live;
    }

    /**
     * The units out of action in every reading, {@link Ablation#NONE} at first. Units that the network in use does not
     * have are passed over.
     */
    public ObjectProperty<Ablation> ablationProperty() {
        return ablation;
    }

    /** The weights that read what is shown, of whichever network; those that would read while nothing is. */
    public ReadOnlyObjectProperty<ReaderWeights> inUseProperty() {
        return inUse.getReadOnlyProperty();
    }

    /** Which weights read what is shown, e.g. "after 12,800 samples"; empty without weights. */
    public ReadOnlyStringProperty weightsDescriptionProperty() {
        return weightsDescription.getReadOnlyProperty();
    }

    /** The weights that read unless earlier ones are recalled; null before there are any. */
    public ReadOnlyObjectProperty<ReaderWeights> newestWeightsProperty() {
        return newest.getReadOnlyProperty();
    }

    /** Why there is no reading line by line to see, and what to do; empty when there is one. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /**
     * Takes the newest weights.
     *
     * @param description which they are, e.g. "after 12,800 samples"
     */
    public void newWeights(Weights weights, String description) {
        newWeights(new ReaderWeights(weights, description));
    }

    /** Takes the newest weights. */
    public void newWeights(ReaderWeights weights) {
        newest.set(weights);
        if (recalled == null && (live.get() || asked == null)) {
            read();
        }
    }

    /**
     * Reads at once with weights of another origin than before.
     *
     * @param description which they are
     */
    public void switchTo(Weights weights, String description) {
        switchTo(new ReaderWeights(weights, description));
    }

    /** Reads at once with weights of another origin than before. */
    public void switchTo(ReaderWeights weights) {
        newest.set(weights);
        recalled = null;
        read();
    }

    /**
     * Reads with weights of an earlier time, until {@link #readWithNewestWeights()}.
     *
     * @param description which they are, e.g. "after 12,800 samples"
     */
    public void recall(Weights weights, String description) {
        recall(new ReaderWeights(weights, description));
    }

    /** Reads with weights of an earlier time, until {@link #readWithNewestWeights()}. */
    public void recall(ReaderWeights weights) {
        recalled = weights;
        read();
    }

    /** Comes back from weights that were recalled. */
    public void readWithNewestWeights() {
        if (recalled != null) {
            recalled = null;
            read();
        }
    }

    private void read() {
        Digit toRead = digit.getValue();
        ReaderWeights weights = recalled == null ? newest.get() : recalled;
        if (toRead == null || weights == null) {
            asked = null;
            waiting.set(null);
            trace.set(null);
            activations.set(null);
            noRows.set(weights == null ? "" : NoRows.because(weights.weights()));
            unitPlaces.set(null);
            inUse.set(weights);
            weightsDescription.set(weights == null ? "" : weights.description());
            hint.set(
                    toRead == null
                            ? "Draw a digit, or take a random test digit, to see how it is read."
                            : "There are no weights yet. Start the training, or open a model.");
            return;
        }
        asked = new Request(weights, Reading.of(toRead).withAblation(ablation.get()), unitOrder.get());
        if (waiting.getAndSet(asked) == null) {
            tracerThread.execute(this::traceWaiting);
        }
    }

    private void traceWaiting() {
        Request request = waiting.getAndSet(null);
        if (request == null) {
            return;
        }
        Result result = request.weights().weights() instanceof SequenceWeights weights
                ? traced(request, weights)
                : new Result(null, null, seen(request));
        fxThread.execute(() -> show(request, result));
    }

    private Result traced(Request request, SequenceWeights weights) {
        if (traced != request.weights()) {
            traced = request.weights();
            tracer = new Tracer(weights, request.weights().classNames());
        }
        Trace made = tracer.trace(request.reading());
        return new Result(made, UnitPlaces.of(request.order(), made), null);
    }

    private LayerActivations seen(Request request) {
        if (fed != request.weights().weights()) {
            fed = request.weights().weights();
            feedForward = FeedForward.of(fed);
        }
        return feedForward.activations(request.reading().digit());
    }

    private void show(Request request, Result result) {
        if (asked != null) {
            inUse.set(request.weights());
            // First the places and the traversal: who is told of the trace will look for them.
            unitPlaces.set(result.places());
            traversal.set(
                    result.trace() == null ? Traversal.TOP_DOWN : result.trace().traversal());
            trace.set(result.trace());
            activations.set(result.activations());
            noRows.set(NoRows.because(request.weights().weights()));
            hint.set(noRows.get().isEmpty() ? "" : noRows.get() + NETWORKS_WITH_ROWS);
            weightsDescription.set(request.weights().description());
            if (request.order() != unitOrder.get()) {
                sortUnits();
            }
        }
    }

    /** Sorts what is shown: another order is no reason to read again. */
    private void sortUnits() {
        Trace shown = trace.get();
        UnitOrder order = unitOrder.get();
        if (shown != null) {
            tracerThread.execute(() -> {
                UnitPlaces sorted = UnitPlaces.of(order, shown);
                fxThread.execute(() -> {
                    if (trace.get() == shown && unitOrder.get() == order) {
                        unitPlaces.set(sorted);
                    }
                });
            });
        }
    }

    private void showReadout() {
        if (trace.get() != null) {
            readout.set(Readout.of(trace.get(), playback.getTimestep(), answersAtEveryRow.get()));
        } else {
            readout.set(
                    activations.get() == null
                            ? null
                            : Readout.ofWhole(activations.get().probabilities()));
        }
    }
}
