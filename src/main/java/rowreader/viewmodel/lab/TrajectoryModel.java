package rowreader.viewmodel.lab;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.Text;
import rowreader.trace.Reading;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.Traversal;
import rowreader.trace.lab.StateSpace;
import rowreader.trace.lab.StateSpace.Neighbour;
import rowreader.trace.lab.StateSpace.Point;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.reading.PlaybackModel;

/** The way of the hidden state through the plane of many digits' last states. Belongs to the FX thread. */
public final class TrajectoryModel {
    /** Test digits that the plane is made of. */
    public static final int DIGITS = 2000;

    private static final int NEIGHBOURS = 5;

    /**
     * A plane, and the digits in it.
     *
     * @param weights whose hidden states it is made of
     * @param description which weights these are
     * @param classNames what the digits' classes are called, in the order of the labels
     * @param ends where the digits end, in the order of the test set
     */
    public record Plane(
            SequenceWeights weights,
            Text description,
            DigitSet digits,
            List<String> classNames,
            StateSpace space,
            List<Point> ends) {
        /** What the digits of a label are called. */
        public String className(int label) {
            return classNames.get(label);
        }
    }

    /**
     * A reading in a plane, by the plane's own weights.
     *
     * @param path where it is after each row
     * @param neighbours the nearest digits after each row, nearest first
     */
    public record Path(Plane plane, List<Point> path, List<List<Neighbour>> neighbours) {}

    private record Walk(Plane plane, Reading reading) {}

    private final LabModel lab;
    private final StudiedWeights studied;
    private final StudiedDigits digits;
    private final LatestResult<NetworkOnDigits, Plane> plane;
    private final LatestResult<Walk, Path> path;
    /** These two are kept from being collected: {@link LatestResult} only listens to them. */
    private final ObjectBinding<NetworkOnDigits> networkOnDigits;

    private final ObjectBinding<Walk> walk;

    public TrajectoryModel(LabModel lab, StudiedWeights studied, StudiedDigits digits, SurveyWork work) {
        this.lab = lab;
        this.studied = studied;
        this.digits = digits;
        networkOnDigits = NetworkOnDigits.of(studied, digits.dataset());
        plane = work.compute(networkOnDigits, TrajectoryModel::plane);
        walk = Bindings.createObjectBinding(this::walk, plane.valueProperty(), lab.traceProperty());
        path = lab.compute(walk, TrajectoryModel::path);
    }

    /** Null for a network without hidden states that go anywhere. */
    private static Plane plane(NetworkOnDigits asked, GiveWay giveWay) {
        DigitSet digits = asked.dataset().test();
        if (!(asked.weights().weights() instanceof SequenceWeights weights)) {
            return null;
        }
        StateSpace space = StateSpace.of(weights, digits, DIGITS, giveWay);
        return new Plane(
                weights,
                asked.weights().description(),
                digits,
                asked.dataset().classNames(),
                space,
                IntStream.range(0, space.size()).mapToObj(space::end).toList());
    }

    private Walk walk() {
        Plane shown = plane.getValue();
        Trace trace = lab.traceProperty().get();
        return shown == null || trace == null ? null : new Walk(shown, trace.reading());
    }

    private static Path path(Walk walk) {
        StateSpace space = walk.plane().space();
        Reading reading = walk.reading();
        Trace trace = new Tracer(walk.plane().weights()).trace(reading);
        return new Path(
                walk.plane(),
                space.path(trace),
                IntStream.range(0, trace.timesteps())
                        .mapToObj(timestep -> neighbours(walk.plane(), trace, timestep))
                        .toList());
    }

    /** A test digit is not its own neighbour. */
    private static List<Neighbour> neighbours(Plane plane, Trace trace, int timestep) {
        return plane.space().nearest(trace, timestep, NEIGHBOURS + 1).stream()
                .filter(neighbour -> !plane.digits().digit(neighbour.index()).equals(trace.digit()))
                .limit(NEIGHBOURS)
                .toList();
    }

    /** Why the plane shown is not that of the weights studied, or there is none: null where nothing failed. */
    public ReadOnlyObjectProperty<Text> failureProperty() {
        return plane.failureProperty();
    }

    /** Whether the plane shown is that of the weights studied. */
    public ReadOnlyBooleanProperty planeCurrentProperty() {
        return plane.currentProperty();
    }

    /** The plane shown, or null. */
    public ReadOnlyObjectProperty<Plane> planeProperty() {
        return plane.valueProperty();
    }

    /** The reading shown, in whatever plane; null for none. */
    public ReadOnlyObjectProperty<Trace> traceProperty() {
        return lab.traceProperty();
    }

    /** The reading shown in the plane, or null. */
    public ReadOnlyObjectProperty<Path> pathProperty() {
        return path.valueProperty();
    }

    /** How the picture's lines are gone over. */
    public ObservableValue<Traversal> traversal() {
        return lab.reading().traversalProperty();
    }

    /** The clock of the reading. */
    public PlaybackModel playback() {
        return lab.playback();
    }

    /** The weights that the plane is of. */
    public StudiedWeights studied() {
        return studied;
    }

    /** What it is measured on. */
    public StudiedDigits digits() {
        return digits;
    }

    /** Whether the view is shown: only then is anything computed. */
    public void wanted(boolean shown) {
        plane.wantedProperty().set(shown);
        path.wantedProperty().set(shown);
    }
}
