package rowreader.viewmodel.lab;

import rowreader.trace.Trace;
import rowreader.trace.lab.ReadoutDivergence;

/**
 * Two readings, and where they part.
 *
 * @param first the one that the other is held against
 * @param second the other
 */
public record Comparison(Trace first, Trace second, ReadoutDivergence parting) {
    /** From here on two readouts look apart. */
    public static final float APART = 0.1f;

    static Comparison of(Trace first, Trace second) {
        return new Comparison(first, second, ReadoutDivergence.of(first, second));
    }
}
