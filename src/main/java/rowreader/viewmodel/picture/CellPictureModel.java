package rowreader.viewmodel.picture;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.UnitGroup;
import rowreader.trace.lab.CellArithmetic;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.CellNumbers;
import rowreader.trace.picture.GateSum;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;

/**
 * The picture of the reading: how deep one looks, and at which layer, unit and gate. All numbers come from the reading shown, at
 * the playback's row. Belongs to the FX thread.
 */
public final class CellPictureModel {
    /** How many partners of a unit are listed. */
    private static final int PARTNERS = 12;

    /** How many products of a sum are listed of each kind. */
    private static final int LARGEST_TERMS = 3;

    private final ReadingModel reading;
    private final PlaybackModel playback;

    private final ObjectProperty<Depth> depth = new SimpleObjectProperty<>(this, "depth", Depth.UNROLLED);
    private final ReadOnlyObjectWrapper<CellFlow> flow = new ReadOnlyObjectWrapper<>(this, "flow");
    private final ReadOnlyIntegerWrapper unit = new ReadOnlyIntegerWrapper(this, "unit", 0);
    private final ReadOnlyObjectWrapper<Quantity> gate = new ReadOnlyObjectWrapper<>(this, "gate");
    private final BooleanProperty mapShown = new SimpleBooleanProperty(this, "mapShown", false);
    private final BooleanProperty filling = new SimpleBooleanProperty(this, "filling", false);
    private final ReadOnlyObjectWrapper<CellNumbers> numbers = new ReadOnlyObjectWrapper<>(this, "numbers");
    private final ReadOnlyObjectWrapper<CellArithmetic> arithmetic = new ReadOnlyObjectWrapper<>(this, "arithmetic");

    /** What was looked at last: with a clear sheet there is nothing, and then the next drawing. Null before there was one. */
    private CellFlow last;

    /** Whether a person chose the unit; if not, it is the one that speaks loudest for the answer. */
    private boolean unitChosen;

    public CellPictureModel(ReadingModel reading, PlaybackModel playback) {
        this.reading = reading;
        this.playback = playback;
        numbers.bind(Bindings.createObjectBinding(
                this::currentNumbers, reading.traceProperty(), playback.timestepProperty(), flow));
        arithmetic.bind(Bindings.createObjectBinding(
                this::currentArithmetic, reading.traceProperty(), playback.timestepProperty(), unit, depth));
        reading.traceProperty().addListener((observable, was, is) -> follow(is));
        flow.addListener((observable, was, is) -> {
            if (is != null) {
                last = is;
                playback.phasesProperty().set(is.phases());
            }
        });
        playback.playableProperty().addListener((observable, was, is) -> {
            if (!is) {
                filling.set(false);
            }
        });
        mapShown.addListener((observable, was, is) -> {
            if (is) {
                filling.set(false);
            }
        });
        filling.addListener((observable, was, is) -> {
            if (is) {
                mapShown.set(false);
            }
        });
        follow(reading.getTrace());
    }

    /** How deep one looks. */
    public ObjectProperty<Depth> depthProperty() {
        return depth;
    }

    public Depth getDepth() {
        return depth.get();
    }

    /** Whether the map of the hidden state is shown instead of the picture, which then does not fill the window. */
    public BooleanProperty mapShownProperty() {
        return mapShown;
    }

    /** Whether the picture fills the window; then it is shown, not the map. */
    public BooleanProperty fillingProperty() {
        return filling;
    }

    /** The reading shown, or null. */
    public ReadOnlyObjectProperty<Trace> traceProperty() {
        return reading.traceProperty();
    }

    public Trace getTrace() {
        return reading.getTrace();
    }

    /** The one clock. */
    public PlaybackModel playback() {
        return playback;
    }

    /** Whether the weights were trained to answer after every row; if not, all readouts but the last are probes. */
    public ObservableValue<Boolean> answersAtEveryRow() {
        return reading.answersAtEveryRowProperty();
    }

    /** Whether the weights were never trained to answer after a row. */
    public boolean isProbe(int timestep) {
        return reading.isProbe(timestep);
    }

    /** The cell of the layer looked at, or null; the same object as long as the network is built alike. */
    public ReadOnlyObjectProperty<CellFlow> flowProperty() {
        return flow.getReadOnlyProperty();
    }

    public CellFlow getFlow() {
        return flow.get();
    }

    /** The numbers of that cell at the playback's row, or null. */
    public ReadOnlyObjectProperty<CellNumbers> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    public CellNumbers getNumbers() {
        return numbers.get();
    }

    /** How the unit came to its numbers; null without a reading, and while nobody looks that deep. */
    public ReadOnlyObjectProperty<CellArithmetic> arithmeticProperty() {
        return arithmetic.getReadOnlyProperty();
    }

    /** The unit followed, numbered through all layers. */
    public ReadOnlyIntegerProperty unitProperty() {
        return unit.getReadOnlyProperty();
    }

    public int getUnit() {
        return unit.get();
    }

    /** What comes out of the sum looked at, one of {@link CellFlow#sums()}; null without a reading. */
    public ReadOnlyObjectProperty<Quantity> gateProperty() {
        return gate.getReadOnlyProperty();
    }

    public Quantity getGate() {
        return gate.get();
    }

    /** The layers, or reading directions, of the network that reads. */
    public List<UnitGroup> groups() {
        return getTrace() == null ? List.of() : getTrace().equations().groups();
    }

    /** The sum behind a gate of the unit at the playback's row. */
    public GateSum sum(Quantity quantity) {
        return GateSum.of(getTrace(), timestep(), getUnit(), quantity, PARTNERS);
    }

    /** The row looked at, as a timestep of the trace. */
    public int timestep() {
        return playback.getTimestep();
    }

    /** Goes to a row, and into the cell that reads it in a layer. */
    public void openCell(int timestep, UnitGroup group) {
        playback.seek(timestep);
        look(group);
        depth.set(Depth.CELL);
    }

    /** Looks at a layer, or reading direction. */
    public void look(UnitGroup group) {
        if (getTrace() != null && !getFlow().group().equals(group)) {
            unit.set(loudest(getTrace(), group));
            flow.set(CellFlow.of(getTrace().equations(), group));
        }
    }

    /** Follows a unit of whichever layer. */
    public void openUnit(int chosen) {
        if (choose(chosen)) {
            depth.set(Depth.UNIT);
        }
    }

    /** Looks into a sum of the unit followed. */
    public void openSum(Quantity quantity) {
        chooseSum(quantity);
        depth.set(Depth.PRODUCT);
    }

    /** Looks into a sum of a unit. */
    public void followAndOpenSum(int chosen, Quantity quantity) {
        if (choose(chosen)) {
            openSum(quantity);
        }
    }

    /** Follows a unit; false, and nothing changed, if the network has no such unit. */
    private boolean choose(int chosen) {
        boolean there = getTrace() != null && chosen >= 0 && chosen < getTrace().units();
        if (there) {
            unitChosen = true;
            look(getTrace().equations().groupOf(chosen));
            unit.set(chosen);
        }
        return there;
    }

    /** Another of the unit's sums. */
    public void chooseSum(Quantity quantity) {
        if (getFlow() != null && getFlow().sums().contains(quantity)) {
            gate.set(quantity);
        }
    }

    /** One depth up. */
    public void up() {
        depth.set(getDepth().up());
    }

    private void follow(Trace trace) {
        if (trace == null) {
            flow.set(null);
            return;
        }
        if (last == null || !last.isOf(trace.equations())) {
            UnitGroup uppermost =
                    trace.equations().groups().get(trace.equations().groups().size() - 1);
            unitChosen = false;
            unit.set(loudest(trace, uppermost));
            CellFlow shown = CellFlow.of(trace.equations(), uppermost);
            gate.set(shown.sums().get(0));
            flow.set(shown);
            return;
        }
        if (!unitChosen && depth.get().ordinal() < Depth.UNIT.ordinal()) {
            unit.set(loudest(trace, last.group()));
        }
        flow.set(last);
    }

    /** The unit whose hidden state speaks most for the answer; where the output layer does not hear it, the strongest. */
    private static int loudest(Trace trace, UnitGroup group) {
        int last = trace.timesteps() - 1;
        boolean heard = trace.equations().hears(group);
        int loudest = group.first();
        double most = Double.NEGATIVE_INFINITY;
        for (int unit = group.first(); unit < group.end(); unit++) {
            float h = trace.value(Quantity.HIDDEN_STATE, last, unit);
            double says = heard ? h * trace.equations().outputWeight(unit, trace.prediction()) : Math.abs(h);
            if (says > most) {
                most = says;
                loudest = unit;
            }
        }
        return loudest;
    }

    private CellNumbers currentNumbers() {
        return getTrace() == null
                        || getFlow() == null
                        || !getFlow().isOf(getTrace().equations())
                ? null
                : new CellNumbers(getTrace(), getFlow().group(), timestep());
    }

    private CellArithmetic currentArithmetic() {
        boolean there = getTrace() != null && getUnit() < getTrace().units();
        return there && getDepth().ordinal() >= Depth.UNIT.ordinal()
                ? CellArithmetic.of(getTrace(), timestep(), getUnit(), LARGEST_TERMS)
                : null;
    }
}
