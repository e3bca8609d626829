package rowreader.viewmodel.lab;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;
import rowreader.text.Text;
import rowreader.trace.Reading;
import rowreader.trace.RecurrentEquations;
import rowreader.trace.Trace;
import rowreader.trace.lab.BeliefMatrix;
import rowreader.trace.lab.Snapshot;
import rowreader.trace.lab.SnapshotHistory;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.reading.ReaderWeights;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.training.TrainingModel.NewestWeights;

/** The training's past: what it would have read in the drawing at any time, and the way back to that time. */
public final class LearningModel {
    private static final int MOST_SNAPSHOTS = 48;
    private static final int FEWEST_SNAPSHOTS = 4;
    /** Of all snapshots of the largest networks, together with what is kept to read with them. */
    private static final long BYTES = 256L << 20;

    /**
     * What a reading would have been.
     *
     * @param reading the reading
     * @param snapshots from the first to the newest
     * @param beliefs with each snapshot's weights
     * @param classNames what the training's classes are called, in the order of the labels
     */
    public record Past(Reading reading, List<Snapshot> snapshots, BeliefMatrix beliefs, List<String> classNames) {
        /** What the class of {@code label} is called. */
        public String className(int label) {
            return classNames.get(label);
        }
    }

    private record Inputs(Reading reading, List<Snapshot> snapshots, List<String> classNames) {
        Past compute() {
            return new Past(reading, snapshots, BeliefMatrix.of(snapshots, reading), classNames);
        }
    }

    private final ReadingModel reading;
    private final ReadOnlyObjectWrapper<List<Snapshot>> snapshots =
            new ReadOnlyObjectWrapper<>(this, "snapshots", List.of());
    private final ReadOnlyObjectWrapper<Snapshot> recalled = new ReadOnlyObjectWrapper<>(this, "recalled");
    private final LatestResult<?, Past> past;
    private final ObservableValue<Inputs> inputs;
    private final BooleanBinding ofNetworkInUse;
    /** All weights of this training that may still be in use. */
    private final List<WeakReference<Weights>> remembered = new ArrayList<>();

    private SnapshotHistory history;
    private List<String> classNames = List.of();
    private int run;

    /** @param weights the training's newest weights, null before the first */
    public LearningModel(LabModel lab, ObservableValue<NewestWeights> weights) {
        reading = lab.reading();
        ofNetworkInUse = Bindings.createBooleanBinding(
                this::isOfNetworkInUse, lab.reading().inUseProperty(), snapshots, recalled);
        inputs = Bindings.createObjectBinding(() -> inputs(lab.traceProperty().get()), lab.traceProperty(), snapshots);
        past = lab.compute(inputs, Inputs::compute);
        // Who chooses another reader reads with its newest weights.
        reading.switchedToProperty().addListener((observable, was, is) -> recalled.set(null));
        weights.addListener((observable, was, is) -> remember(is));
        if (weights.getValue() != null) {
            remember(weights.getValue());
        }
    }

    private Inputs inputs(Trace trace) {
        return trace == null || snapshots.get().isEmpty()
                ? null
                : new Inputs(trace.reading(), snapshots.get(), classNames);
    }

    private boolean isOfNetworkInUse() {
        ReaderWeights inUse = reading.inUseProperty().get();
        return inUse == null
                || snapshots.get().isEmpty()
                || remembered.stream().anyMatch(weights -> weights.refersTo(inUse.weights()));
    }

    private void remember(NewestWeights newest) {
        if (newest.run() != run) {
            remembered.clear();
        }
        // Also those that were thinned out since may still be reading.
        remembered.removeIf(weights -> weights.refersTo(null));
        remembered.add(new WeakReference<>(newest.weights()));
        if (newest.weights() instanceof SequenceWeights weights) {
            if (history == null || newest.run() != run) {
                history = new SnapshotHistory(capacity(weights));
                run = newest.run();
                toNow();
            }
            classNames = newest.classNames();
            history.add(newest.samples(), weights);
            snapshots.set(history.snapshots());
        } else if (history != null) {
            // A network that reads in no order has no rows to tell apart.
            history = null;
            snapshots.set(List.of());
            toNow();
        }
    }

    /** As many as there is memory for. A snapshot is held twice: as weights, and laid out to read with. */
    private static int capacity(SequenceWeights weights) {
        long bytes = 2L * Float.BYTES * RecurrentEquations.of(weights).parameters();
        return (int) Math.max(FEWEST_SNAPSHOTS, Math.min(MOST_SNAPSHOTS, BYTES / bytes));
    }

    /** Whether the network whose past this is reads the drawing; if not, another one does. */
    public ObservableBooleanValue ofNetworkInUse() {
        return ofNetworkInUse;
    }

    /** The times that one can go back to, from the first to the newest. */
    public ReadOnlyObjectProperty<List<Snapshot>> snapshotsProperty() {
        return snapshots.getReadOnlyProperty();
    }

    /** The time gone back to; null for now. */
    public ReadOnlyObjectProperty<Snapshot> recalledProperty() {
        return recalled.getReadOnlyProperty();
    }

    /** What the drawing would have been read as at each of these times. */
    public LatestResult<?, Past> past() {
        return past;
    }

    /**
     * Goes back to a time: everything that shows the reading follows.
     *
     * @param times from the first to the newest; the last of them is now, whatever the training has done since
     * @param index the place in {@code times}
     */
    public void goTo(List<Snapshot> times, int index) {
        Snapshot snapshot = times.get(index);
        if (index == times.size() - 1) {
            toNow();
        } else if (snapshot != recalled.get()) {
            recalled.set(snapshot);
            reading.recall(new ReaderWeights(
                    snapshot.weights(), Text.of("viewmodel.lab.pastWeights", snapshot.samples()), classNames));
        }
    }

    /** Comes back to the newest weights. */
    public void toNow() {
        recalled.set(null);
        reading.readWithNewestWeights();
    }
}
