package rowreader.viewmodel.lesson;

import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import rowreader.viewmodel.reading.PlaybackModel;

/** The reading in front of a class: nothing but what the back row should see. Belongs to the FX thread. */
public final class PresentationModel {
    private final LessonModel lesson;
    private final PlaybackModel playback;
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");
    private final ObjectBinding<Set<Surrounding>> shown;
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper(this, "blank");

    PresentationModel(LessonModel lesson, PlaybackModel playback) {
        this.lesson = lesson;
        this.playback = playback;
        shown = Bindings.createObjectBinding(
                () -> shown(presenting.get(), lesson), presenting, lesson.openProperty(), lesson.pageProperty());
        presenting.addListener((observable, was, is) -> blank.set(false));
    }

    private static Set<Surrounding> shown(boolean presents, LessonModel lesson) {
        if (!presents) {
            return Set.of(Surrounding.values());
        }
        return lesson.openProperty().get()
                ? Set.copyOf(Surrounding.of(lesson.pageProperty().get()))
                : Set.of();
    }

    /** What stands around the reading: all of it, or while presenting what the lesson's page talks about. */
    public ObservableValue<Set<Surrounding>> shownProperty() {
        return shown;
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
