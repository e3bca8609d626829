package rowreader.viewmodel.reading;

import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.data.Digit;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;
import rowreader.text.Text;
import rowreader.trace.Ablation;
import rowreader.trace.Answer;
import rowreader.trace.FeedForward;
import rowreader.trace.LayerActivations;
import rowreader.trace.Reading;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.Traversal;
import rowreader.trace.lab.UnitOrder;
import rowreader.viewmodel.LatestResult;

/**
 * How the network reads the digit: the newest digit, read with the newest weights, shown up to the playback's timestep. A
 * network that reads line by line leaves a trace; one that sees all at once has its layers' activations.
 *
 * <p>Readings are made on the tracer's thread, the newest request first, see {@link LatestResult}. Everything else belongs to
 * the FX thread.
 */
public final class ReadingModel {
    private record Request(ReaderWeights weights, Reading reading, UnitOrder order) {}

    /** What the tracer thread makes of a request; what does not apply to the network is null. */
    private record Result(Request request, Trace trace, UnitPlaces places, LayerActivations activations) {}

    private final Executor tracerThread;
    private final Executor fxThread;
    private final ObservableValue<Digit> digit;
    private final PlaybackModel playback;

    private final ReadOnlyObjectWrapper<Trace> trace = new ReadOnlyObjectWrapper<>(this, "trace");
    private final ReadOnlyObjectWrapper<LayerActivations> activations =
            new ReadOnlyObjectWrapper<>(this, "activations");
    private final ObjectBinding<Answer> answer = Bindings.createObjectBinding(
            () -> trace.get() != null ? trace.get() : activations.get(), trace, activations);
    private final ReadOnlyObjectWrapper<Text> noRows = new ReadOnlyObjectWrapper<>(this, "noRows");
    private final ReadOnlyObjectWrapper<Traversal> traversal =
            new ReadOnlyObjectWrapper<>(this, "traversal", Traversal.TOP_DOWN);
    private final ReadOnlyObjectWrapper<ReaderWeights> inUse = new ReadOnlyObjectWrapper<>(this, "inUse");
    private final ReadOnlyObjectWrapper<Readout> readout = new ReadOnlyObjectWrapper<>(this, "readout");
    private final ReadOnlyObjectWrapper<Text> weightsDescription =
            new ReadOnlyObjectWrapper<>(this, "weightsDescription");
    private final ReadOnlyObjectWrapper<Text> hint = new ReadOnlyObjectWrapper<>(this, "hint");
    private final ObjectProperty<Ablation> ablation = new SimpleObjectProperty<>(this, "ablation", Ablation.NONE);
    private final ObjectProperty<UnitOrder> unitOrder = new SimpleObjectProperty<>(this, "unitOrder", UnitOrder.INDEX);
    private final ReadOnlyObjectWrapper<UnitPlaces> unitPlaces = new ReadOnlyObjectWrapper<>(this, "unitPlaces");
    private final BooleanProperty answersAtEveryRow = new SimpleBooleanProperty(this, "answersAtEveryRow", false);
    private final BooleanProperty opening = new SimpleBooleanProperty(this, "opening", false);
    private final BooleanProperty live = new SimpleBooleanProperty(this, "live", true);

    /** What is to be read; null when there is nothing to read. */
    private final ObjectProperty<Request> asked = new SimpleObjectProperty<>(this, "asked");

    private final LatestResult<Request, Result> latest;
    private final ReadOnlyObjectWrapper<ReaderWeights> newest = new ReadOnlyObjectWrapper<>(this, "newest");
    private final ReadOnlyObjectWrapper<ReaderWeights> switchedTo = new ReadOnlyObjectWrapper<>(this, "switchedTo");

    /** FX thread: the weights of an earlier time that read instead of the newest; null for none. */
    private ReaderWeights recalled;

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
        latest = new LatestResult<>(asked, this::made, tracerThread, fxThread);
        latest.wantedProperty().set(true);
        latest.valueProperty().addListener((observable, was, is) -> {
            if (is != null) {
                show(is);
            }
        });
        digit.addListener((observable, was, is) -> read());
        live.addListener((observable, was, isLive) -> {
            if (isLive) {
                read();
            }
        });
        ablation.addListener((observable, was, is) -> read());
        opening.addListener((observable, was, is) -> read());
        unitOrder.addListener((observable, was, is) -> sortUnits());
        trace.addListener((observable, was, is) -> showReadout());
        activations.addListener((observable, was, is) -> showReadout());
        noRows.addListener((observable, was, is) -> playback.playableProperty().set(is == null));
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

    /** What the network in use made of the digit, of whichever kind it is; null while there is nothing to read. */
    public ObservableValue<Answer> answer() {
        return answer;
    }

    /** Why there is nothing to show row by row, in one sentence; null while a network reads line by line. */
    public ReadOnlyObjectProperty<Text> noRowsProperty() {
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

    /**
     * What is known of the digit that is there, as long as it is its reading that is shown; null for the moment in which the
     * one before it still is.
     */
    public <T> ObservableValue<T> ofReading(ObservableValue<T> ofDigit) {
        return Bindings.createObjectBinding(
                () -> digitRead() == digit.getValue() ? ofDigit.getValue() : null, ofDigit, digit, answer);
    }

    private Digit digitRead() {
        return answer.get() == null ? null : answer.get().digit();
    }

    /** Whether the weights were never trained to answer after a row. */
    public boolean isProbe(int timestep) {
        return timestep != PlaybackModel.LAST_TIMESTEP && !answersAtEveryRow.get();
    }

    /** Whether the weights that are to read are on their way: who waits for them has nothing to do. */
    public BooleanProperty openingProperty() {
        return opening;
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

    /** Which weights read what is shown, e.g. "after 12,800 samples"; null without weights. */
    public ReadOnlyObjectProperty<Text> weightsDescriptionProperty() {
        return weightsDescription.getReadOnlyProperty();
    }

    /** The weights that read unless earlier ones are recalled; null before there are any. */
    public ReadOnlyObjectProperty<ReaderWeights> newestWeightsProperty() {
        return newest.getReadOnlyProperty();
    }

    /** The weights that were there when another reader was chosen last, whatever came after them; null before any was. */
    public ReadOnlyObjectProperty<ReaderWeights> switchedToProperty() {
        return switchedTo.getReadOnlyProperty();
    }

    /** Why there is no reading line by line to see, and what to do; null when there is one. */
    public ReadOnlyObjectProperty<Text> hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** Takes the newest weights. */
    public void newWeights(ReaderWeights weights) {
        newest.set(weights);
        if (recalled == null && (live.get() || asked.get() == null)) {
            read();
        }
    }

    /** Reads at once with weights of another origin than before. */
    public void switchTo(ReaderWeights weights) {
        newest.set(weights);
        switchedTo.set(weights);
        recalled = null;
        read();
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
        if (toRead != null && weights != null) {
            asked.set(new Request(weights, Reading.of(toRead).withAblation(ablation.get()), unitOrder.get()));
            return;
        }
        asked.set(null);
        NoRows instead = weights == null ? null : NoRows.of(weights.weights());
        trace.set(null);
        activations.set(null);
        noRows.set(instead == null ? null : instead.why());
        unitPlaces.set(null);
        inUse.set(weights);
        weightsDescription.set(weights == null ? null : weights.description());
        hint.set(hintWithout(toRead));
    }

    private Text hintWithout(Digit toRead) {
        if (toRead == null) {
            return Text.of("viewmodel.reading.hint.draw");
        }
        return opening.get() ? Text.of("viewmodel.reading.hint.opening") : Text.of("viewmodel.reading.hint.noWeights");
    }

    /** On the tracer thread. */
    private Result made(Request request) {
        return request.weights().weights() instanceof SequenceWeights weights
                ? traced(request, weights)
                : new Result(request, null, null, seen(request));
    }

    private Result traced(Request request, SequenceWeights weights) {
        if (traced != request.weights()) {
            traced = request.weights();
            tracer = new Tracer(weights, request.weights().classNames());
        }
        Trace made = tracer.trace(request.reading());
        return new Result(request, made, UnitPlaces.of(request.order(), made), null);
    }

    private LayerActivations seen(Request request) {
        if (fed != request.weights().weights()) {
            fed = request.weights().weights();
            feedForward = FeedForward.of(fed);
        }
        return feedForward.activations(
                request.reading().digit(), request.weights().classNames());
    }

    private void show(Result result) {
        Request request = result.request();
        NoRows instead = NoRows.of(request.weights().weights());
        inUse.set(request.weights());
        // First the places and the traversal: who is told of the trace will look for them.
        unitPlaces.set(result.places());
        traversal.set(
                result.trace() == null ? Traversal.TOP_DOWN : result.trace().traversal());
        // What comes before what goes: in between there would be no answer, as if nothing were read.
        if (result.trace() == null) {
            activations.set(result.activations());
            trace.set(null);
        } else {
            trace.set(result.trace());
            activations.set(null);
        }
        noRows.set(instead == null ? null : instead.why());
        hint.set(instead == null ? null : instead.hint());
        weightsDescription.set(request.weights().description());
        if (request.order() != unitOrder.get()) {
            sortUnits();
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
            readout.set(Readout.of(trace.get(), playback.getTimestep(), isProbe(playback.getTimestep())));
        } else {
            readout.set(
                    activations.get() == null
                            ? null
                            : Readout.ofWhole(activations.get().probabilities()));
        }
    }
}
