package rowreader.viewmodel.race;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import rowreader.data.Digit;
import rowreader.network.weights.Weights;
import rowreader.trace.Equations;

/** Has every network of a race read the drawing: again when one of the two changes, the newest only. */
final class LaneReadings {
    private final ObservableValue<Digit> digit;
    private final Executor tracerThread;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<List<LaneReading>> readings =
            new ReadOnlyObjectWrapper<>(this, "readings", List.of());

    private List<Weights> weights = List.of();
    private List<String> classNames = List.of();

    /** What to read next; null while nothing waits. */
    private final AtomicReference<Request> waiting = new AtomicReference<>();

    /** What was last asked for; null if nothing is to be shown. */
    private Request newest;

    private record Request(List<Weights> weights, List<String> classNames, Digit digit) {}

    LaneReadings(ObservableValue<Digit> digit, Executor tracerThread, Executor fxThread) {
        this.digit = digit;
        this.tracerThread = tracerThread;
        this.fxThread = fxThread;
        digit.addListener((observable, was, is) -> read());
    }

    /** One for each network that reads; empty if there are none or nothing is drawn. */
    ReadOnlyObjectProperty<List<LaneReading>> readingsProperty() {
        return readings.getReadOnlyProperty();
    }

    /** Whether there is anyone who could read. */
    boolean hasWeights() {
        return !weights.isEmpty();
    }

    /** Has these read from now on; none if there are none. */
    void take(List<Weights> newWeights, List<String> newClassNames) {
        weights = newWeights;
        classNames = newClassNames;
        read();
    }

    private void read() {
        if (weights.isEmpty() || digit.getValue() == null) {
            newest = null;
            waiting.set(null);
            readings.set(List.of());
            return;
        }
        newest = new Request(weights, classNames, digit.getValue());
        if (waiting.getAndSet(newest) == null) {
            tracerThread.execute(this::readWaiting);
        }
    }

    private void readWaiting() {
        Request request = waiting.getAndSet(null);
        if (request == null) {
            return;
        }
        List<LaneReading> read = request.weights().stream()
                .map(one -> LaneReading.of(Equations.of(one).probabilities(request.digit()), request.classNames()))
                .toList();
        fxThread.execute(() -> {
            // An answer to an earlier drawing is better than none, but not one of another race.
            if (newest != null && read.size() == newest.weights().size()) {
                readings.set(read);
            }
        });
    }
}
