package rowreader.viewmodel.shelf;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import rowreader.data.drawing.ExampleDrawings;
import rowreader.text.Text;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.drawing.DrawingModel.Source;
import rowreader.viewmodel.reading.PlaybackModel;

/**
 * What a person sees at the very first start: a digit is being read, slowly, again and again. Whatever they do ends the loop;
 * the digit stays to be looked into until they draw one, or choose another. Belongs to the FX thread.
 */
public final class FirstSight {
    /** Times {@link PlaybackModel#ROWS_PER_SECOND}: a digit takes 14 seconds. */
    private static final double SPEED = 0.5;

    private static final int LABEL = 3;

    private final DrawingModel drawing;
    private final PlaybackModel playback;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ChangeListener<Source> onOther = (observable, was, is) -> leave();
    private double speedBefore;
    private boolean loopBefore;
    private boolean looping;

    public FirstSight(DrawingModel drawing, PlaybackModel playback) {
        this.drawing = drawing;
        this.playback = playback;
    }

    /** Whether its digit is on the sheet, and nothing else was there yet. */
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
        drawing.sourceProperty().addListener(onOther);
        if (moving) {
            looping = true;
            playback.speedProperty().set(SPEED);
            playback.loopProperty().set(true);
            playback.toStart();
            playback.play();
        }
    }

    /** The person does something: from now on the reading plays as it usually does, and only to its end. */
    public void takeOver() {
        if (looping) {
            looping = false;
            playback.loopProperty().set(loopBefore);
            playback.speedProperty().set(speedBefore);
        }
    }

    /** The person draws, or the program ends: the sheet is empty, the speed what it was. */
    public void end() {
        if (running.get()) {
            leave();
            playback.pause();
            playback.toEnd();
            drawing.clear();
        }
    }

    private void leave() {
        drawing.sourceProperty().removeListener(onOther);
        running.set(false);
        takeOver();
    }
}
