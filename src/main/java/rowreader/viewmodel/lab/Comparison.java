package rowreader.viewmodel.lab;

import rowreader.trace.Answer;
import rowreader.trace.lab.ReadoutDivergence;

/**
 * Two readings, and where they diverge.
 *
 * @param first the one that the other is compared with
 * @param second the other
 */
public record Comparison(Answer first, Answer second, ReadoutDivergence divergence) {
    /** Two readouts that are further apart than this have diverged: their total variation. */
    public static final float DIVERGENCE_THRESHOLD = 0.1f;

    static Comparison of(Answer first, Answer second) {
        return new Comparison(first, second, ReadoutDivergence.of(first, second));
    }
}
