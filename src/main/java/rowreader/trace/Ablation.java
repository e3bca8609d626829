package rowreader.trace;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * Units taken out of the computation, to see what they contribute.
 *
 * @param units their indices
 * @param kind what is done to them
 * @param fromTimestep the first timestep at which it is done
 */
public record Ablation(Set<Integer> units, Kind kind, int fromTimestep) {
    /** No unit is ablated. */
    public static final Ablation NONE = new Ablation(Set.of(), Kind.HIDDEN_TO_ZERO, 0);

    /** What is done to a unit. */
    public enum Kind {
        /** h is 0: no unit and no logit receives anything from it. Its cell state, if it has one, goes on by its own equation. */
        HIDDEN_TO_ZERO,
        /**
         * The unit's memory stays as it was before {@link #fromTimestep}: it takes in nothing more. Of an LSTM that is c, and
         * its output gate goes on; of cells without a cell state it is h.
         */
        CELL_FROZEN
    }

    /** @throws IllegalArgumentException if a unit or the timestep is negative */
    public Ablation {
        units = Set.copyOf(units);
        if (fromTimestep < 0 || units.stream().anyMatch(unit -> unit < 0)) {
            throw new IllegalArgumentException("units " + units + " from timestep " + fromTimestep);
        }
    }

    /** One unit with h = 0 over the whole reading. */
    public static Ablation ofUnit(int unit) {
        return new Ablation(Set.of(unit), Kind.HIDDEN_TO_ZERO, 0);
    }

    /** The same without the units that a network of so many units does not have. */
    public Ablation within(int networkUnits) {
        return new Ablation(
                units.stream().filter(unit -> unit < networkUnits).collect(Collectors.toSet()), kind, fromTimestep);
    }

    /** Whether {@code unit} is ablated at {@code timestep}. */
    public boolean affects(int unit, int timestep) {
        return timestep >= fromTimestep && units.contains(unit);
    }

    /**
     * Does it to the units of a layer just computed.
     *
     * @param before the layer's values before {@code timestep}
     * @param now those after it, changed
     */
    void apply(int timestep, RecurrentLayer layer, CellValues before, CellValues now) {
        if (timestep < fromTimestep) {
            return;
        }
        for (int unit : units) {
            if (layer.units().contains(unit)) {
                int own = unit - layer.units().first();
                switch (kind) {
                    case HIDDEN_TO_ZERO -> now.hiddenState[own] = 0;
                    case CELL_FROZEN -> layer.cell().freeze(before, now, own);
                }
            }
        }
    }
}
