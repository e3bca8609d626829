package rowreader.trace.lab;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;

/** Orders in which to show a trace's units. */
public enum UnitOrder {
    /** As the network numbers them. */
    INDEX {
        @Override
        IntToDoubleFunction key(Trace trace) {
            return unit -> unit;
        }
    },
    /** By the first principal component of the units' hidden states over time: units that behave alike are neighbours. */
    FIRST_PRINCIPAL_COMPONENT {
        @Override
        IntToDoubleFunction key(Trace trace) {
            float[][] courses = new float[trace.units()][trace.timesteps()];
            for (int unit = 0; unit < courses.length; unit++) {
                for (int timestep = 0; timestep < courses[unit].length; timestep++) {
                    courses[unit][timestep] = trace.value(Quantity.HIDDEN_STATE, timestep, unit);
                }
            }
            PrincipalComponents components = new PrincipalComponents(courses);
            return unit -> -components.coordinate(0, courses[unit]);
        }
    },
    /** By what the unit adds to the predicted class's logit after the last row, largest first. */
    CONTRIBUTION {
        @Override
        IntToDoubleFunction key(Trace trace) {
            return unit -> -contribution(trace, unit);
        }
    },
    /**
     * By the mean over all timesteps of the gate that keeps the memory, the longest memory first: an LSTM's forget gate, a
     * GRU's update gate. Networks without such a gate stay as numbered.
     */
    LONGEST_MEMORY {
        @Override
        IntToDoubleFunction key(Trace trace) {
            return keepingGate(trace).isPresent() ? unit -> -meanKeepingGate(trace, unit) : unit -> unit;
        }
    };

    /** What to sort by, rising. */
    abstract IntToDoubleFunction key(Trace trace);

    /** The units in this order, a permutation: each layer's stay together, units that tie stay as numbered. */
    public int[] units(Trace trace) {
        IntToDoubleFunction key = key(trace);
        double[] keys = IntStream.range(0, trace.units()).mapToDouble(key).toArray();
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer unit) ->
                                trace.equations().groupOf(unit).first())
                        .thenComparingDouble(unit -> keys[unit]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * What {@code unit} adds to the predicted class's logit: its last hidden state times its output weight; 0 for units of
     * layers that the output layer does not hear.
     */
    public static float contribution(Trace trace, int unit) {
        return trace.value(Quantity.HIDDEN_STATE, trace.timesteps() - 1, unit)
                * trace.equations().outputWeight(unit, trace.prediction());
    }

    /** The gate that says how much of a unit's memory is kept; none in a network without gates. */
    public static Optional<Quantity> keepingGate(Trace trace) {
        return trace.quantities().stream()
                .filter(quantity -> quantity == Quantity.FORGET_GATE || quantity == Quantity.UPDATE_GATE)
                .findFirst();
    }

    /**
     * The mean of {@code unit}'s {@link #keepingGate} over all timesteps.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    public static float meanKeepingGate(Trace trace, int unit) {
        Quantity gate = keepingGate(trace).orElseThrow();
        double sum = 0;
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            sum += trace.value(gate, timestep, unit);
        }
        return (float) (sum / trace.timesteps());
    }
}
