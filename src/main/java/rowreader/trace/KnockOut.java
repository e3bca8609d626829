package rowreader.trace;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Units put out of action, to see what they were good for.
 *
 * @param units their indices
 * @param kind what is done to them
 * @param fromTimestep the first timestep at which it is done
 */
public record KnockOut(Set<Integer> units, Kind kind, int fromTimestep) {
    /** Nothing is knocked out. */
    public static final KnockOut NONE = new KnockOut(Set.of(), Kind.HIDDEN_TO_ZERO, 0);

    /** What is done to a unit. */
    public enum Kind {
        /** h is 0: nobody hears the unit. Its cell state goes on by its own equation. */
        HIDDEN_TO_ZERO,
        /** c stays as it was before {@link #fromTimestep}: the unit learns nothing more. Its output gate goes on. */
        CELL_FROZEN
    }

    /** @throws IllegalArgumentException if a unit or the timestep is negative */
    public KnockOut {
        units = Set.copyOf(units);
        if (fromTimestep < 0 || units.stream().anyMatch(unit -> unit < 0)) {
            throw new IllegalArgumentException("units " + units + " from timestep " + fromTimestep);
        }
    }

    /** One unit silenced over the whole reading. */
    public static KnockOut silence(int unit) {
        return new KnockOut(Set.of(unit), Kind.HIDDEN_TO_ZERO, 0);
    }

    /** The same without the units that a network of {@code hiddenSize} units does not have. */
    public KnockOut within(int hiddenSize) {
        return new KnockOut(
                units.stream().filter(unit -> unit < hiddenSize).collect(Collectors.toSet()), kind, fromTimestep);
    }

    /** Whether {@code unit} is out of action at {@code timestep}. */
    public boolean affects(int unit, int timestep) {
        return timestep >= fromTimestep && units.contains(unit);
    }

    /**
     * Does it to a state just computed.
     *
     * @param gates [4H] activations at {@code timestep}
     * @param previousCellState [H] before it
     * @param hiddenState [H] after it, changed
     * @param cellState [H] after it, changed
     */
    void apply(int timestep, float[] gates, float[] previousCellState, float[] hiddenState, float[] cellState) {
        if (timestep < fromTimestep) {
            return;
        }
        for (int unit : units) {
            switch (kind) {
                case HIDDEN_TO_ZERO -> hiddenState[unit] = 0;
                case CELL_FROZEN -> {
                    cellState[unit] = previousCellState[unit];
                    float outputGate = gates[Quantity.OUTPUT_GATE.ordinal() * cellState.length + unit];
                    hiddenState[unit] = outputGate * Activations.tanh(cellState[unit]);
                }
            }
        }
    }
}
