package rowreader.viewmodel.lab;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import rowreader.trace.Trace;
import rowreader.trace.lab.CellArithmetic;
import rowreader.viewmodel.LatestResult;

/** One unit looked into: its arithmetic at the playback's timestep. */
public final class CellModel {
    /** How many products of a gate's sum are listed of each kind. */
    static final int LARGEST_TERMS = 3;

    private record Inputs(Trace trace, int timestep, int unit) {
        CellArithmetic compute() {
            return CellArithmetic.of(trace, timestep, unit, LARGEST_TERMS);
        }
    }

    private final IntegerProperty unit = new SimpleIntegerProperty(this, "unit", 0);
    private final ObservableValue<Inputs> inputs;
    private final LatestResult<?, CellArithmetic> arithmetic;

    public CellModel(LabModel lab) {
        inputs = Bindings.createObjectBinding(
                () -> inputs(lab.traceProperty().get(), lab.playback().getTimestep()),
                lab.traceProperty(),
                lab.playback().timestepProperty(),
                unit);
        arithmetic = lab.compute(inputs, Inputs::compute);
    }

    private Inputs inputs(Trace trace, int timestep) {
        boolean exists = trace != null && unit.get() >= 0 && unit.get() < trace.units();
        return exists ? new Inputs(trace, Math.min(timestep, trace.timesteps() - 1), unit.get()) : null;
    }

    /** Which unit, from 0; there is no answer about one that the network does not have. */
    public IntegerProperty unitProperty() {
        return unit;
    }

    /** How the unit came to its numbers at the playback's timestep. */
    public LatestResult<?, CellArithmetic> arithmetic() {
        return arithmetic;
    }
}
