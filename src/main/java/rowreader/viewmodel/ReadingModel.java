package rowreader.viewmodel;

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
import rowreader.network.LstmWeights;
import rowreader.trace.KnockOut;
import rowreader.trace.LstmTracer;
import rowreader.trace.Reading;
import rowreader.trace.Trace;

/**
 * How the network reads the digit: the newest digit, read with the newest weights, shown up to the playback's timestep.
 *
 * <p>Readings are made on the tracer's thread. While one is made only the newest request waits, so that a pen or a
 * training that is faster than the tracer never makes a queue. Everything else happens on the FX thread.
 */
public final class ReadingModel {
    private record Weights(LstmWeights values, String description) {}

    private record Request(Weights weights, Reading reading) {}

    private final Executor tracerThread;
    private final Executor fxThread;
    private final ObservableValue<Digit> digit;
    private final PlaybackModel playback;

    private final ReadOnlyObjectWrapper<Trace> trace = new ReadOnlyObjectWrapper<>(this, "trace");
    private final ReadOnlyObjectWrapper<Readout> readout = new ReadOnlyObjectWrapper<>(this, "readout");
    private final ReadOnlyStringWrapper weightsDescription = new ReadOnlyStringWrapper(this, "weightsDescription", "");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private final ObjectProperty<KnockOut> knockOut = new SimpleObjectProperty<>(this, "knockOut", KnockOut.NONE);
    private final BooleanProperty live = new SimpleBooleanProperty(this, "live", true);

    /** Not yet taken by the tracer thread. */
    private final AtomicReference<Request> waiting = new AtomicReference<>();

    /** FX thread: the newest weights that were given, null before the first. */
    private Weights newest;

    /** FX thread: the last request, null when there is nothing to read: what comes in then is void. */
    private Request asked;

    /** Tracer thread: the last request's weights, made ready. */
    private LstmTracer tracer;

    /** Tracer thread: what {@link #tracer} was made of. */
    private LstmWeights traced;

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
        knockOut.addListener((observable, was, is) -> read());
        trace.addListener((observable, was, is) -> showReadout());
        playback.timestepProperty().addListener((observable, was, is) -> showReadout());
        read();
    }

    /** The reading shown, or null. */
    public ReadOnlyObjectProperty<Trace> traceProperty() {
        return trace.getReadOnlyProperty();
    }

    public Trace getTrace() {
        return trace.get();
    }

    /** The readout at the playback's timestep, or null while there is no reading. */
    public ReadOnlyObjectProperty<Readout> readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    public Readout getReadout() {
        return readout.get();
    }

    /** Whether new weights read the digit again; if not they wait for the next digit. */
    public BooleanProperty liveProperty() {
        return live;
    }

    /**
     * The units out of action in every reading, {@link KnockOut#NONE} at first. Units that the network in use does not
     * have are passed over.
     */
    public ObjectProperty<KnockOut> knockOutProperty() {
        return knockOut;
    }

    /** Which weights read what is shown, e.g. "after 12,800 samples"; empty without weights. */
    public ReadOnlyStringProperty weightsDescriptionProperty() {
        return weightsDescription.getReadOnlyProperty();
    }

    /** What to do to see a reading; empty when there is one. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /**
     * Takes the newest weights.
     *
     * @param description which they are, e.g. "after 12,800 samples"
     */
    public void newWeights(LstmWeights weights, String description) {
        newest = new Weights(weights, description);
        if (live.get() || asked == null) {
            read();
        }
    }

    private void read() {
        Digit toRead = digit.getValue();
        if (toRead == null || newest == null) {
            asked = null;
            waiting.set(null);
            trace.set(null);
            weightsDescription.set(newest == null ? "" : newest.description());
            hint.set(
                    toRead == null
                            ? "Draw a digit, or take a random test digit, to see how it is read."
                            : "There are no weights yet. Start the training, or open a model.");
            return;
        }
        asked = new Request(
                newest,
                Reading.of(toRead)
                        .withKnockOut(knockOut.get().within(newest.values().hiddenSize())));
        hint.set("");
        if (waiting.getAndSet(asked) == null) {
            tracerThread.execute(this::traceWaiting);
        }
    }

    private void traceWaiting() {
        Request request = waiting.getAndSet(null);
        if (request == null) {
            return;
        }
        if (traced != request.weights().values()) {
            traced = request.weights().values();
            tracer = new LstmTracer(traced);
        }
        Trace made = tracer.trace(request.reading());
        fxThread.execute(() -> show(request, made));
    }

    private void show(Request request, Trace made) {
        if (asked != null) {
            trace.set(made);
            weightsDescription.set(request.weights().description());
        }
    }

    private void showReadout() {
        readout.set(trace.get() == null ? null : new Readout(trace.get(), playback.getTimestep()));
    }
}
