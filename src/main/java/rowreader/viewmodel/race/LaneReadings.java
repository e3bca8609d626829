package rowreader.viewmodel.race;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import rowreader.data.Digit;
import rowreader.network.weights.Weights;
import rowreader.trace.Equations;
import rowreader.viewmodel.LatestResult;

/** Has every network of a race read the drawing: again when one of the two changes, the newest only. */
final class LaneReadings {
    private final ObservableValue<Digit> digit;
    private final ReadOnlyObjectWrapper<List<LaneReading>> readings =
            new ReadOnlyObjectWrapper<>(this, "readings", List.of());

    private List<Weights> weights = List.of();
    private List<String> classNames = List.of();

    private final ReadOnlyObjectWrapper<Request> request = new ReadOnlyObjectWrapper<>(this, "request");

    private record Request(List<Weights> weights, List<String> classNames, Digit digit) {
        List<LaneReading> answer() {
            return weights.stream()
                    .map(one -> LaneReading.of(Equations.of(one).probabilities(digit), classNames))
                    .toList();
        }
    }

    LaneReadings(ObservableValue<Digit> digit, Executor tracerThread, Executor fxThread) {
        this.digit = digit;
        LatestResult<Request, List<LaneReading>> latest =
                new LatestResult<>(request, Request::answer, tracerThread, fxThread);
        latest.wantedProperty().set(true);
        readings.bind(latest.valueProperty().orElse(List.of()));
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
        request.set(
                weights.isEmpty() || digit.getValue() == null
                        ? null
                        : new Request(weights, classNames, digit.getValue()));
    }
}
