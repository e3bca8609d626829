package rowreader.trace.lab;

import java.util.List;
import rowreader.trace.Gradients;
import rowreader.trace.Trace;
import rowreader.trace.UnitGroup;

/**
 * How much of the error at the end reaches each earlier timestep: the norm of the loss's gradient with respect to h_t, by
 * backpropagation through time with the weights that read. Where it vanishes, a line cannot be learned from.
 *
 * @param trace the reading
 * @param label the label that the loss is taken against
 * @param labelIsTruth whether that is what the digit is; if not, it is what the network answers
 * @param courses one for each layer or direction
 */
public record GradientNorms(Trace trace, int label, boolean labelIsTruth, List<Course> courses) {
    /**
     * The norms of one group of units.
     *
     * @param units the group
     * @param norms ‖dLoss/dh_t‖ over its units, [timesteps]; not to be changed
     */
    public record Course(UnitGroup units, double[] norms) {
        /** What is left at the first timestep of the norm at the last. */
        public double left() {
            return norms[0] / norms[norms.length - 1];
        }
    }

    /**
     * The norms of a reading; the loss is the cross-entropy.
     *
     * @param truth what the digit is, null if that is not known
     */
    public static GradientNorms of(Trace trace, Integer truth) {
        boolean known = truth != null && truth < trace.classes();
        int label = known ? truth : trace.prediction();
        Gradients gradients = Gradients.ofLoss(trace, label);
        return new GradientNorms(
                trace,
                label,
                known,
                trace.equations().groups().stream()
                        .map(units -> new Course(units, gradients.norms(units)))
                        .toList());
    }
}
