package rowreader.trace.lab;

import java.util.Comparator;
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
            float[][] courses = new float[trace.hiddenSize()][trace.timesteps()];
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
    /** By the mean of the forget gate over all rows, the longest memory first. */
    MEAN_FORGET_GATE {
        @Override
        IntToDoubleFunction key(Trace trace) {
            return unit -> -meanForgetGate(trace, unit);
        }
    };

    /** What to sort by, rising. */
    abstract IntToDoubleFunction key(Trace trace);

    /** The units in this order, a permutation of 0..H-1; units that tie stay as numbered. */
    public int[] units(Trace trace) {
        IntToDoubleFunction key = key(trace);
        double[] keys = IntStream.range(0, trace.hiddenSize()).mapToDouble(key).toArray();
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingDouble(unit -> keys[unit]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** What {@code unit} adds to the predicted class's logit: its last hidden state times its output weight. */
    public static float contribution(Trace trace, int unit) {
        return trace.value(Quantity.HIDDEN_STATE, trace.timesteps() - 1, unit)
                * trace.lstm().outputWeight(unit, trace.prediction());
    }

    /** The mean of {@code unit}'s forget gate over all rows. */
    public static float meanForgetGate(Trace trace, int unit) {
        double sum = 0;
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            sum += trace.value(Quantity.FORGET_GATE, timestep, unit);
        }
        return (float) (sum / trace.timesteps());
    }
}
