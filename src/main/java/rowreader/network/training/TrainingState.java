package rowreader.network.training;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a {@link Training} stands.
 *
 * <pre>
 *   from \ to   IDLE  LOADING  TRAINING  PAUSED  FINISHED  FAILED  CLOSED
 *   IDLE          -      l        s        o         o        f       c
 *   LOADING       b      -        s        b         b        f       c
 *   TRAINING      r                -       p         d        f       c
 *   PAUSED        r      l        s        -         o        f       c
 *   FINISHED      r      l                 o         -        f       c
 *   FAILED        r      l        s        o         o        -       c
 *   CLOSED                                                            -
 * </pre>
 *
 * l: digits are needed; b: they are there, or the load was cancelled: back to where it was, or to new initial weights; s:
 * start or one iteration; p: pause; d: all samples are done; r: reset, or a model without a run was opened; o: a model was
 * opened, or all samples turned out to be done; f: a failure that the run does not survive; c: close.
 */
public enum TrainingState {
    /** Nothing trained yet: fresh initial weights, or none. */
    IDLE,
    /** The digits are being read, downloaded or made. */
    LOADING,
    /** Iterations run. */
    TRAINING,
    /** Stopped between two iterations, can go on. */
    PAUSED,
    /** All samples of the recipe are done. */
    FINISHED,
    /** Ended by a failure; the last good weights are kept. */
    FAILED,
    /** The networks are freed, and every command is refused. */
    CLOSED;

    /** Whether a training may go from here to {@code next}, which is another state. */
    boolean canBecome(TrainingState next) {
        return next != this && nexts().contains(next);
    }

    /** Whether iterations can begin here. */
    boolean isStartable() {
        return this == IDLE || this == PAUSED || this == FAILED;
    }

    private Set<TrainingState> nexts() {
        return switch (this) {
            case IDLE, LOADING, PAUSED, FAILED -> EnumSet.allOf(TrainingState.class);
            case FINISHED -> EnumSet.complementOf(EnumSet.of(TRAINING));
            case TRAINING -> EnumSet.complementOf(EnumSet.of(LOADING));
            case CLOSED -> EnumSet.noneOf(TrainingState.class);
        };
    }
}
