package rowreader.viewmodel;

import java.io.File;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import rowreader.data.Dataset;
import rowreader.data.DigitSet;
import rowreader.network.TrainingState;

/** The window as a whole: what its panes share, and what concerns none of them alone. Belongs to the FX thread. */
public final class WindowModel {
    /**
     * Something to tell once, in passing.
     *
     * @param text whole sentences
     * @param failure whether something went wrong
     */
    public record Message(String text, boolean failure) {}

    private final TrainingCommands commands;
    private final Executor fxThread;
    private final RandomGenerator random;
    private final TrainingModel training;
    private final PlaybackModel playback = new PlaybackModel();
    private final DrawingModel drawing = new DrawingModel();
    private final ReadingModel reading;

    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper digitsDescription = new ReadOnlyStringWrapper("No training digits loaded yet");
    private final BooleanBinding canShowTestDigit;
    private boolean testDigitAsked;

    /**
     * @param training what shows the run that {@code commands} steer
     * @param tracerThread runs one command at a time
     * @param random picks test digits
     */
    public WindowModel(
            TrainingCommands commands,
            TrainingModel training,
            Executor tracerThread,
            Executor fxThread,
            RandomGenerator random) {
        this.commands = commands;
        this.fxThread = fxThread;
        this.random = random;
        this.training = training;
        canShowTestDigit = training.stateProperty().isNotEqualTo(TrainingState.LOADING);
        reading = new ReadingModel(tracerThread, fxThread, drawing.digitProperty(), playback);
        training.weightsProperty()
                .addListener((observable, was, is) -> reading.newWeights(is.weights(), is.description()));
        training.datasetProperty().addListener((observable, was, is) -> onDigits(is));
    }

    private void onDigits(Dataset dataset) {
        digitsDescription.set(String.format(
                "%s (%s): %,d digits to train on, %,d to test",
                dataset.name(),
                dataset.origin(),
                dataset.training().size(),
                dataset.test().size()));
        if (testDigitAsked) {
            testDigitAsked = false;
            showRandomTestDigit();
        }
    }

    /** The training run. */
    public TrainingModel training() {
        return training;
    }

    /** The one clock of everything that shows a reading. */
    public PlaybackModel playback() {
        return playback;
    }

    /** What is read. */
    public DrawingModel drawing() {
        return drawing;
    }

    /** How it is read. */
    public ReadingModel reading() {
        return reading;
    }

    /** Whether the window is light on dark. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The last thing to be told in passing, or null; every message is another object. */
    public ReadOnlyObjectProperty<Message> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Which digits are trained on, and where they came from. */
    public ReadOnlyStringProperty digitsDescriptionProperty() {
        return digitsDescription.getReadOnlyProperty();
    }

    /** Whether {@link #showRandomTestDigit()} does anything. */
    public BooleanBinding canShowTestDigit() {
        return canShowTestDigit;
    }

    /** Puts some digit of the test set in the place of the drawing; gets the digits first if need be. */
    public void showRandomTestDigit() {
        Dataset dataset = training.datasetProperty().get();
        if (dataset == null) {
            testDigitAsked = true;
            commands.load();
            return;
        }
        DigitSet test = dataset.test();
        int index = random.nextInt(test.size());
        drawing.showTestDigit(dataset.name() + " test digit " + index, test.digit(index), test.label(index));
    }

    /** Saves the network and its run. */
    public void save(File file) {
        File zip = file.getName().contains(".") ? file : new File(file.getPath() + ".zip");
        tell(commands.save(zip.toPath()), "Saved " + zip.getName() + ".");
    }

    /** Goes on from a saved model. */
    public void open(File file) {
        tell(commands.open(file.toPath()), "Opened " + file.getName() + ".");
    }

    private void tell(CompletableFuture<Void> work, String success) {
        work.whenCompleteAsync(
                (nothing, failure) -> message.set(
                        failure == null ? new Message(success, false) : new Message(sentence(failure), true)),
                fxThread);
    }

    private static String sentence(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
