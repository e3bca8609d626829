package rowreader.viewmodel.reading;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import rowreader.data.Digit;
import rowreader.trace.picture.Phase;

/**
 * The one clock of the reading: which row is being read, and in slow motion which phase of it. Every view of the reading
 * follows its timestep.
 *
 * <p>It does not tick by itself: while a window shows, the view's clock calls {@link #advance} whenever something is due.
 * Belongs to the FX thread.
 */
public final class PlaybackModel {
    /** The timestep of the last row. */
    public static final int LAST_TIMESTEP = Digit.SIDE - 1;

    /** At speed 1: seven seconds for a digit, slow enough to talk along. */
    public static final double ROWS_PER_SECOND = 4;

    /** What can be chosen, slowest first. */
    public static final List<Double> SPEEDS = List.of(0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0);

    public static final double SLOWEST = SPEEDS.get(0);
    public static final double FASTEST = SPEEDS.get(SPEEDS.size() - 1);

    /** At this speed and below, a row is gone through phase by phase. */
    public static final double SLOW_MOTION = 0.1;

    /** How many rows' time a loop rests on the last row, so that its prediction can be seen. */
    private static final int LOOP_REST = 6;

    /** The same in slow motion, where a row takes seconds. */
    private static final int SLOW_LOOP_REST = 2;

    /** Sums of times are a little less than what they should be. */
    private static final double ALMOST = 1e-9;

    private static final double NANOS = 1e9;

    private final ReadOnlyIntegerWrapper timestep = new ReadOnlyIntegerWrapper(this, "timestep", LAST_TIMESTEP);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing", false);
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase");
    private final ObjectProperty<List<Phase>> phases =
            new SimpleObjectProperty<>(this, "phases", List.of(Phase.values()));
    private final BooleanProperty playable = new SimpleBooleanProperty(this, "playable", true);
    private final BooleanProperty loop = new SimpleBooleanProperty(this, "loop", false);
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", 1);

    /** Time spent at the current timestep, in rows: at 1 the next row is due. */
    private double rowsDue;

    public PlaybackModel() {
        playable.addListener((observable, was, is) -> {
            pause();
            goTo(LAST_TIMESTEP);
        });
        phases.addListener((observable, was, is) -> {
            if (phase.get() != null && !is.contains(phase.get())) {
                phase.set(null);
            }
        });
    }

    /**
     * Whether there is anything to play: a network that sees the picture at once reads no row before another. If not, the
     * timestep is the last one and stays there.
     */
    public BooleanProperty playableProperty() {
        return playable;
    }

    public boolean isPlayable() {
        return playable.get();
    }

    /** The row being read, 0..{@value #LAST_TIMESTEP}; at the start the last one, where the prediction is. */
    public ReadOnlyIntegerProperty timestepProperty() {
        return timestep.getReadOnlyProperty();
    }

    public int getTimestep() {
        return timestep.get();
    }

    /**
     * How far the row is gone through in slow motion, or step by step; null while whole rows are read: then all of its
     * phases are over. Whoever knows no phases shows the row as it is after the last.
     */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public Phase getPhase() {
        return phase.get();
    }

    /** The phases of a row in the network that reads, in their order; at least one. */
    public ObjectProperty<List<Phase>> phasesProperty() {
        return phases;
    }

    /** Whether time moves the timestep. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public boolean isPlaying() {
        return playing.get();
    }

    /** Whether playing starts again after the last row. */
    public BooleanProperty loopProperty() {
        return loop;
    }

    /** How much faster than {@link #ROWS_PER_SECOND} rows are read, {@link #SLOWEST}..{@link #FASTEST}. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** Plays on, or from the first row if the last one was reached. */
    public void play() {
        if (!isPlayable()) {
            return;
        }
        if (getTimestep() == LAST_TIMESTEP && phase.get() == null) {
            seek(0);
        }
        rowsDue = phase.get() == null
                ? 0
                : phases.get().indexOf(phase.get()) / (double) phases.get().size();
        playing.set(true);
        showPhase();
    }

    public void pause() {
        playing.set(false);
    }

    public void toggle() {
        if (isPlaying()) {
            pause();
        } else {
            play();
        }
    }

    /** Pauses on the next row. */
    public void stepForward() {
        pause();
        seek(getTimestep() + 1);
    }

    /** Pauses on the row before. */
    public void stepBack() {
        pause();
        seek(getTimestep() - 1);
    }

    /** Pauses on the next phase: after the last one on the first of the next row. */
    public void nextPhase() {
        if (!isPlayable()) {
            return;
        }
        pause();
        int next = phase.get() == null ? 0 : phases.get().indexOf(phase.get()) + 1;
        if (next < phases.get().size()) {
            phase.set(phases.get().get(next));
        } else if (getTimestep() < LAST_TIMESTEP) {
            goTo(getTimestep() + 1);
            phase.set(phases.get().get(0));
        } else {
            phase.set(null);
        }
    }

    /** Pauses on the phase before: before the first one on the last of the row before. */
    public void previousPhase() {
        if (!isPlayable()) {
            return;
        }
        pause();
        int last = phases.get().size() - 1;
        int previous = phase.get() == null ? last : phases.get().indexOf(phase.get()) - 1;
        if (previous >= 0) {
            phase.set(phases.get().get(previous));
        } else if (getTimestep() > 0) {
            goTo(getTimestep() - 1);
            phase.set(phases.get().get(last));
        }
    }

    /** Pauses on a phase of the row being read. */
    public void goToPhase(Phase chosen) {
        if (isPlayable() && phases.get().contains(chosen)) {
            pause();
            phase.set(chosen);
        }
    }

    public void toStart() {
        seek(0);
    }

    public void toEnd() {
        seek(LAST_TIMESTEP);
    }

    /** Goes to a row, the nearest there is; playing goes on from it. */
    public void seek(int row) {
        if (isPlayable()) {
            goTo(row);
        }
    }

    private void goTo(int row) {
        rowsDue = 0;
        phase.set(null);
        timestep.set(Math.max(0, Math.min(LAST_TIMESTEP, row)));
    }

    /** Lets time pass: reads the rows that are due if playing. */
    public void advance(Duration elapsed) {
        if (!isPlaying()) {
            return;
        }
        rowsDue += elapsed.toNanos() / NANOS * rowsPerSecond();
        while (isPlaying() && rowsDue + ALMOST >= rest()) {
            double left = rowsDue - rest();
            if (getTimestep() < LAST_TIMESTEP) {
                seek(getTimestep() + 1);
            } else if (loop.get()) {
                toStart();
            } else {
                pause();
                phase.set(null);
            }
            rowsDue = Math.max(0, left);
            if (getTimestep() == LAST_TIMESTEP && !loop.get() && !isSlowMotion()) {
                pause();
            }
        }
        if (isPlaying()) {
            showPhase();
        }
    }

    /** How long playing changes nothing, after what {@link #advance} was told of: until the next row or phase. */
    public Duration untilChange() {
        double due = isWithinRow() ? (phasesOver() + 1.0) / phases.get().size() : rest();
        return Duration.ofNanos((long) Math.ceil(Math.max(0, due - rowsDue) / rowsPerSecond() * NANOS));
    }

    private double rowsPerSecond() {
        return ROWS_PER_SECOND * Math.max(SLOWEST, Math.min(FASTEST, speed.get()));
    }

    private boolean isSlowMotion() {
        return speed.get() <= SLOW_MOTION;
    }

    private void showPhase() {
        phase.set(isWithinRow() ? phases.get().get(phasesOver()) : null);
    }

    /** Whether a row is gone through, and not read whole or rested on. */
    private boolean isWithinRow() {
        return isSlowMotion() && phasesOver() < phases.get().size();
    }

    private int phasesOver() {
        return (int) (rowsDue * phases.get().size() + ALMOST);
    }

    private int rest() {
        if (getTimestep() < LAST_TIMESTEP) {
            return 1;
        }
        return isSlowMotion() ? loop.get() ? SLOW_LOOP_REST : 1 : LOOP_REST;
    }
}
