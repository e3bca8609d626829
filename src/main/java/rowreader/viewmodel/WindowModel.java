package rowreader.viewmodel;

import java.io.File;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import rowreader.data.Dataset;
import rowreader.data.DigitSet;
import rowreader.network.LstmWeights;
import rowreader.network.Recipe;
import rowreader.network.TrainingState;
import rowreader.viewmodel.TrainingModel.NewestWeights;

/** The window as a whole: what its panes share, and what concerns none of them alone. Belongs to the FX thread. */
public final class WindowModel {
    /** Who can read the drawing. */
    public enum Reader {
        /** A network that comes with the program, trained beforehand. */
        BEST,
        /** The network in training, or the model that was opened. */
        TRAINING
    }

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

    private final ObjectProperty<Reader> reader = new SimpleObjectProperty<>(Reader.BEST);
    private LstmWeights best;
    private String bestDescription = "";
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
        training.weightsProperty().addListener((observable, was, is) -> {
            if (reader.get() == Reader.TRAINING) {
                reading.newWeights(is.weights(), is.description());
            }
        });
        training.stateProperty().addListener((observable, was, is) -> {
            if (is == TrainingState.TRAINING) {
                reader.set(Reader.TRAINING);
            }
        });
        reader.addListener((observable, was, is) -> switchReader());
        reading.answersAtEveryRowProperty()
                .bind(Bindings.createBooleanBinding(this::answersAtEveryRow, reader, training.runningRecipeProperty()));
        training.datasetProperty().addListener((observable, was, is) -> onDigits(is));
    }

    private boolean answersAtEveryRow() {
        Recipe running = training.runningRecipeProperty().get();
        return reader.get() == Reader.TRAINING
                && running != null
                && running.architecture().answersAtEveryRow();
    }

    private void switchReader() {
        NewestWeights trained = training.weightsProperty().get();
        if (reader.get() == Reader.BEST && best != null) {
            reading.switchTo(best, bestDescription);
        } else if (reader.get() == Reader.TRAINING && trained != null) {
            reading.switchTo(trained.weights(), trained.description());
        }
    }

    /**
     * The best reader is there.
     *
     * @param description which weights these are
     */
    public void onBestReader(LstmWeights weights, String description) {
        best = weights;
        bestDescription = description;
        switchReader();
    }

    /** Something failed that concerns no pane alone. */
    public void onFailed(String sentence) {
        message.set(new Message(sentence, true));
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

    /** Who reads. Training that begins takes it over: one wants to see the network learn. */
    public ObjectProperty<Reader> readerProperty() {
        return reader;
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
        CompletableFuture<Void> opened = commands.open(file.toPath());
        tell(opened, "Opened " + file.getName() + ".");
        opened.thenRunAsync(() -> reader.set(Reader.TRAINING), fxThread);
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
