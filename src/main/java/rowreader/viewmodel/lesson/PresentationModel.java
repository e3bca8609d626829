package rowreader.viewmodel.lesson;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import rowreader.viewmodel.reading.PlaybackModel;

/** The reading in front of a class: nothing but what the back row should see. Belongs to the FX thread. */
public final class PresentationModel {
    private final LessonModel lesson;
    private final PlaybackModel playback;
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper(this, "blank");

    PresentationModel(LessonModel lesson, PlaybackModel playback) {
        this.lesson = lesson;
        this.playback = playback;
        presenting.addListener((observable, was, is) -> blank.set(false));
    }

    /** Whether it is on. */
    public BooleanProperty presentingProperty() {
        return presenting;
    }

    /** Whether nothing at all is shown, so that all look at the teacher; only while it is on. */
    public ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    /** Begins or ends it. */
    public void toggle() {
        presenting.set(!presenting.get());
    }

    /** Shows nothing, or all again. */
    public void toggleBlank() {
        blank.set(presenting.get() && !blank.get());
    }

    /** A clicker's key for the next: page of the lesson while one is open, otherwise row. */
    public void next() {
        if (lesson.openProperty().get()) {
            lesson.next();
        } else {
            playback.stepForward();
        }
    }

    /** A clicker's key for the one before. */
    public void back() {
        if (lesson.openProperty().get()) {
            lesson.back();
        } else {
            playback.stepBack();
        }
    }
}
