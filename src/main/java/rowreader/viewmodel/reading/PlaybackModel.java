package rowreader.viewmodel.reading;

import java.time.Duration;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import rowreader.data.Digit;

/**
 * The one clock of the reading: which row is being read. Every view of the reading follows its timestep.
 *
 * <p>It does not tick by itself: while a window shows, the view's animation clock calls {@link #advance}. Belongs to the FX
 * thread.
 */
public final class PlaybackModel {
    /** The timestep of the last row. */
    public static final int LAST_TIMESTEP = Digit.SIDE - 1;

    /** At speed 1: seven seconds for a digit, slow enough to talk along. */
    public static final double ROWS_PER_SECOND = 4;

    public static final double SLOWEST = 0.25;
    public static final double FASTEST = 8;

    /** How many rows' time a loop rests on the last row, so that its prediction can be seen. */
    private static final int LOOP_REST = 6;

    private final ReadOnlyIntegerWrapper timestep = new ReadOnlyIntegerWrapper(this, "timestep", LAST_TIMESTEP);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing", false);
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
        if (getTimestep() == LAST_TIMESTEP) {
            seek(0);
        }
        rowsDue = 0;
        playing.set(true);
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
        timestep.set(Math.max(0, Math.min(LAST_TIMESTEP, row)));
    }

    /** Lets time pass: reads the rows that are due if playing. */
    public void advance(Duration elapsed) {
        if (!isPlaying()) {
            return;
        }
        double pace = ROWS_PER_SECOND * Math.max(SLOWEST, Math.min(FASTEST, speed.get()));
        rowsDue += elapsed.toNanos() / 1e9 * pace;
        while (isPlaying() && rowsDue >= rest()) {
            double left = rowsDue - rest();
            if (getTimestep() < LAST_TIMESTEP) {
                seek(getTimestep() + 1);
            } else if (loop.get()) {
                toStart();
            }
            rowsDue = left;
            if (getTimestep() == LAST_TIMESTEP && !loop.get()) {
                pause();
            }
        }
    }

    private int rest() {
        return getTimestep() == LAST_TIMESTEP ? LOOP_REST : 1;
    }
}
