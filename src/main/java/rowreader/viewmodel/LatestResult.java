package rowreader.viewmodel;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.text.Text;

/**
 * A function of something that changes, computed on another thread: the one way here in which the newest request wins. While
 * one answer is computed only the newest input waits, so that a pen or a training that is faster than the function never
 * makes a queue; without an input there is no answer. Nothing is computed while the answer is not wanted: what was missed is
 * made up for when it is wanted again.
 *
 * @param <I> what it is a function of
 * @param <T> the answer
 */
public final class LatestResult<I, T> {
    private static final Logger LOG = LoggerFactory.getLogger(LatestResult.class);

    private record Request<I>(I input, int voided) {}

    private final ObservableValue<? extends I> input;
    private final Function<? super I, ? extends T> function;
    private final Executor labThread;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<T> value = new ReadOnlyObjectWrapper<>(this, "value");
    private final ReadOnlyObjectWrapper<Text> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyBooleanWrapper current = new ReadOnlyBooleanWrapper(this, "current", true);
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted", false);

    /** Not yet taken by the lab thread. */
    private final AtomicReference<Request<I>> waiting = new AtomicReference<>();

    /** FX thread: the last input asked about, null if there was none. */
    private I asked;

    /** FX thread: the input that {@link #value} answers; null if there is none. */
    private I answered;

    /** FX thread: counts how often there was nothing to ask about; what was asked before is void then. */
    private int voided;

    /**
     * @param input null where there is nothing to compute
     * @param function of an input that is not null; runs on the lab thread
     * @param labThread runs one command at a time
     * @param fxThread where everything else happens, this constructor and all other methods included
     */
    public LatestResult(
            ObservableValue<? extends I> input,
            Function<? super I, ? extends T> function,
            Executor labThread,
            Executor fxThread) {
        this.input = input;
        this.function = function;
        this.labThread = labThread;
        this.fxThread = fxThread;
        input.addListener((observable, was, is) -> ask());
        wanted.addListener((observable, was, is) -> ask());
        update();
    }

    /** The newest answer, or null. It is behind its input for as long as computing takes. */
    public ReadOnlyObjectProperty<T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Whether the answer is that to the input there is now; also where there is neither. */
    public ReadOnlyBooleanProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Why there is no answer to the newest input that was asked about; null if there is one, or none yet. */
    public ReadOnlyObjectProperty<Text> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public T getValue() {
        return value.get();
    }

    /** Whether anybody looks at the answer; nobody does at first. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    private void ask() {
        I newest = input.getValue();
        if (newest == null) {
            asked = null;
            voided++;
            waiting.set(null);
            answered = null;
            value.set(null);
            failure.set(null);
        } else if (wanted.get() && !newest.equals(asked)) {
            asked = newest;
            if (waiting.getAndSet(new Request<>(newest, voided)) == null) {
                labThread.execute(this::computeWaiting);
            }
        }
        update();
    }

    private void computeWaiting() {
        Request<I> taken = waiting.getAndSet(null);
        if (taken != null) {
            try {
                T answer = function.apply(taken.input());
                fxThread.execute(() -> show(taken, answer, null));
            } catch (CancellationException e) {
                // The lab thread is being ended: nobody waits for the answer.
                return;
            } catch (RuntimeException | Error e) {
                // Otherwise the answer to an earlier input would stay, and nobody would know why.
                if (!Text.isExpected(e)) {
                    LOG.error("Unexpected", e);
                }
                fxThread.execute(() -> show(taken, null, Text.ofFailure(e)));
            }
        }
    }

    private void show(Request<I> request, T answer, Text why) {
        // An answer to an earlier input is better than none, but not one from before there was nothing to ask about.
        if (request.voided() == voided) {
            answered = request.input();
            value.set(answer);
            failure.set(why);
            update();
        }
    }

    private void update() {
        current.set(Objects.equals(answered, input.getValue()));
    }
}
