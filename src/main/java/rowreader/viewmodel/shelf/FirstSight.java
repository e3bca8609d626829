package rowreader.viewmodel.shelf;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import rowreader.data.drawing.ExampleDrawings;
import rowreader.text.Text;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.reading.PlaybackModel;

/**
 * What a person sees at the very first start: a digit is being read, slowly, again and again, until they do something. Belongs
 * to the FX thread.
 */
public final class FirstSight {
    /** Times {@link PlaybackModel#ROWS_PER_SECOND}: a digit takes 14 seconds. */
    private static final double SPEED = 0.5;

    private static final int LABEL = 3;

    private final DrawingModel drawing;
    private final PlaybackModel playback;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private double speedBefore;
    private boolean loopBefore;

    public FirstSight(DrawingModel drawing, PlaybackModel playback) {
        this.drawing = drawing;
        this.playback = playback;
    }

    /** Whether it is on. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /**
     * Begins, unless something is on the sheet already.
     *
     * @param moving whether the reading plays; if not, it stands at its answer
     */
    public void begin(boolean moving) {
        if (running.get() || drawing.getDigit() != null) {
            return;
        }
        running.set(true);
        speedBefore = playback.speedProperty().get();
        loopBefore = playback.loopProperty().get();
        drawing.showKept(Text.of("viewmodel.first-sight.name"), ExampleDrawings.three(), LABEL);
        if (moving) {
            playback.speedProperty().set(SPEED);
            playback.loopProperty().set(true);
            playback.toStart();
            playback.play();
        }
    }

    /** Ends, if it is on: the sheet is empty, the speed what it was. */
    public void end() {
        if (!running.get()) {
            return;
        }
        running.set(false);
        playback.pause();
        playback.loopProperty().set(loopBefore);
        playback.speedProperty().set(speedBefore);
        playback.toEnd();
        drawing.clear();
    }
}
