package rowreader.viewmodel.lesson;

import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;
import rowreader.files.Settings.Key;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.TrainingState;
import rowreader.viewmodel.training.TrainingModel;
import rowreader.viewmodel.window.SettingsModel;

/**
 * How long a training will take, as far as this computer has shown: the pace of the last run of a network of the same kind and
 * size. Belongs to the FX thread.
 */
public final class TrainingPace {
    /**
     * A pace that was measured.
     *
     * @param network which kind and size of network
     * @param samplesPerSecond training samples
     */
    public record Measured(String network, double samplesPerSecond) {}

    private static final Key<Measured> PACE = new Key<>("trainingPace", Measured.class);

    private final SettingsModel settings;
    private final ObjectBinding<Duration> expected;
    /** Of the run that goes on; null before its pace is known. */
    private Measured newest;

    public TrainingPace(TrainingModel training, SettingsModel settings) {
        this.settings = settings;
        training.samplesPerSecondProperty().addListener((observable, was, is) -> {
            Recipe recipe = training.runningRecipeProperty().get();
            if (is.doubleValue() > 0 && recipe != null) {
                newest = new Measured(network(recipe), is.doubleValue());
            }
        });
        training.stateProperty().addListener((observable, was, is) -> {
            if (was == TrainingState.TRAINING && newest != null) {
                settings.set(PACE, newest);
            }
            // What is trained next may be another network, and rest before its pace is known.
            newest = null;
        });
        expected = Bindings.createObjectBinding(
                () -> expected(
                        training.runningRecipeProperty().get(),
                        training.totalSamplesProperty().get()),
                training.runningRecipeProperty(),
                training.totalSamplesProperty(),
                training.stateProperty());
    }

    private Duration expected(Recipe recipe, long samples) {
        return settings.get(PACE)
                .filter(pace -> recipe != null && network(recipe).equals(pace.network()) && pace.samplesPerSecond() > 0)
                .map(pace -> Duration.ofMillis(Math.round(1000 * samples / pace.samplesPerSecond())))
                .orElse(null);
    }

    private static String network(Recipe recipe) {
        return recipe.architecture().name() + " " + recipe.hiddenSize() + " " + recipe.layers() + " "
                + recipe.batchSize();
    }

    /** How long the whole run will take; null where no such network was trained here before. */
    public ObservableValue<Duration> expected() {
        return expected;
    }
}
