package rowreader.viewmodel.lab;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.network.training.TrainingState;
import rowreader.viewmodel.reading.ReaderWeights;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.training.TrainingModel;

/**
 * The weights that costly questions are about: those over many digits. They are the newest ones while the training
 * rests; while it runs they stay, so that the questions do not compete with it, until someone asks for the newest or
 * chooses another reader: what is then said of the one before would be about no network in sight.
 */
public final class StudiedWeights {
    private final ReadingModel reading;
    private final TrainingModel training;
    private final ReadOnlyObjectWrapper<ReaderWeights> value = new ReadOnlyObjectWrapper<>(this, "value");
    private final BooleanBinding outdated;

    public StudiedWeights(ReadingModel reading, TrainingModel training) {
        this.reading = reading;
        this.training = training;
        outdated = Bindings.createBooleanBinding(
                () -> value.get() != reading.newestWeightsProperty().get(), value, reading.newestWeightsProperty());
        reading.newestWeightsProperty().addListener((observable, was, is) -> follow());
        reading.switchedToProperty().addListener((observable, was, is) -> takeNewest());
        training.stateProperty().addListener((observable, was, is) -> follow());
        takeNewest();
    }

    private void follow() {
        if (value.get() == null || training.stateProperty().get() != TrainingState.TRAINING) {
            takeNewest();
        }
    }

    /** Goes to the newest weights. */
    public void takeNewest() {
        value.set(reading.newestWeightsProperty().get());
    }

    /** The weights studied, or null before there are any. */
    public ReadOnlyObjectProperty<ReaderWeights> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /** Whether there are newer ones. */
    public BooleanBinding outdated() {
        return outdated;
    }
}
