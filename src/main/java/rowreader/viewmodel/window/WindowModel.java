package rowreader.viewmodel.window;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.data.DigitSet;
import rowreader.data.builtin.DigitSources;
import rowreader.data.drawing.KeptDrawings;
import rowreader.network.model.Model;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.TrainingCommands;
import rowreader.network.training.TrainingState;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.drawing.PictureModel;
import rowreader.viewmodel.kept.FineTuningModel;
import rowreader.viewmodel.kept.KeptDrawingsModel;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderWeights;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.training.TrainingModel;
import rowreader.viewmodel.training.TrainingModel.NewestWeights;

/** The window as a whole: what its panes share, and what concerns none of them alone. Belongs to the FX thread. */
public final class WindowModel {
    /** Who can read the drawing. */
    public enum Reader {
        /** A network that comes with the program, trained beforehand. */
        BEST,
        /** The network in training, or the model that was opened. */
        TRAINING,
        /** A copy that was trained on the user's own drawings. */
        TUNED
    }

    /**
     * Where things are done, one command at a time each.
     *
     * @param tracer readings
     * @param files what waits for the disk
     * @param tuning training on drawings
     * @param fx all properties and commands
     */
    public record Threads(Executor tracer, Executor files, Executor tuning, Executor fx) {}

    private final TrainingCommands commands;
    private final Threads threads;
    private final RandomGenerator random;
    private final TrainingModel training;
    private final PlaybackModel playback = new PlaybackModel();
    private final DrawingModel drawing = new DrawingModel();
    private final ReadingModel reading;
    private final CellPictureModel picture;
    private final PictureModel pictures;
    private final KeptDrawingsModel kept;
    private final FineTuningModel fineTuning;

    private final ObjectProperty<Reader> reader = new SimpleObjectProperty<>(Reader.BEST);
    private final ReadOnlyObjectWrapper<Model> best = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Model> tuned = new ReadOnlyObjectWrapper<>();
    private final ObjectBinding<List<String>> classNames;
    private final ObjectBinding<ReaderWeights> otherReader;
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Message> message = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper digitsDescription = new ReadOnlyStringWrapper("No training digits loaded yet");
    private final ReadOnlyObjectWrapper<List<String>> digitPlaces;
    private final BooleanBinding canShowTestDigit;
    private final BooleanBinding canChooseDigits;
    private boolean testDigitAsked;

    /**
     * @param training what shows the run that {@code commands} steer
     * @param data the folder with digits that the user named, if any
     * @param keptDrawings the user's own
     * @param random picks test digits
     */
    public WindowModel(
            TrainingCommands commands,
            TrainingModel training,
            Optional<Path> data,
            KeptDrawings keptDrawings,
            Threads threads,
            RandomGenerator random) {
        this.commands = commands;
        this.threads = threads;
        this.random = random;
        this.training = training;
        digitPlaces = new ReadOnlyObjectWrapper<>(DigitSources.places(data));
        canShowTestDigit = training.stateProperty().isNotEqualTo(TrainingState.LOADING);
        canChooseDigits = training.stateProperty()
                .isNotEqualTo(TrainingState.LOADING)
                .and(training.stateProperty().isNotEqualTo(TrainingState.TRAINING));
        reading = new ReadingModel(threads.tracer(), threads.fx(), drawing.digitProperty(), playback);
        picture = new CellPictureModel(reading, playback);
        pictures = new PictureModel(drawing, threads.files(), threads.fx(), this::onFailed);
        kept = new KeptDrawingsModel(keptDrawings, drawing, threads.files(), threads.fx(), message::set);
        fineTuning = new FineTuningModel(
                commands, training, kept, this::copyOfReader, threads.tuning(), threads.fx(), message::set);
        classNames = Bindings.createObjectBinding(
                this::readersClassNames, reader, best, tuned, training.classNamesProperty());
        otherReader = Bindings.createObjectBinding(this::readsNotNow, reader, best, training.weightsProperty());
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
        switch (reader.get()) {
            case BEST -> read(best.get(), "of the best reader");
            case TUNED -> read(tuned.get(), "of a copy trained on your drawings");
            case TRAINING -> {
                NewestWeights trained = training.weightsProperty().get();
                if (trained != null) {
                    reading.switchTo(trained.weights(), trained.description());
                }
            }
        }
    }

    private void read(Model model, String description) {
        if (model != null) {
            String accuracy = model.record()
                    .testAccuracy()
                    .map(tested -> String.format(
                            Locale.ENGLISH, " (%.2f %% of %,d test digits)", 100 * tested.accuracy(), tested.count()))
                    .orElse("");
            reading.switchTo(model.weights(), description + accuracy);
        }
    }

    private ReaderWeights readsNotNow() {
        if (reader.get() == Reader.TRAINING) {
            return best.get() == null ? null : new ReaderWeights(best.get().weights(), "of the best reader");
        }
        NewestWeights trained = training.weightsProperty().get();
        return trained == null ? null : new ReaderWeights(trained.weights(), trained.description());
    }

    private List<String> readersClassNames() {
        Model model = switch (reader.get()) {
            case BEST -> best.get();
            case TUNED -> tuned.get();
            case TRAINING -> null;
        };
        return model == null ? training.classNamesProperty().get() : model.classNames();
    }

    private CompletableFuture<Model> copyOfReader() {
        return switch (reader.get()) {
            case BEST ->
                best.get() == null
                        ? CompletableFuture.failedFuture(
                                new IllegalStateException("The best reader is not there. Read with another network."))
                        : CompletableFuture.completedFuture(best.get());
            case TUNED -> CompletableFuture.completedFuture(tuned.get());
            case TRAINING -> commands.model();
        };
    }

    /** The best reader is there. */
    public void onBestReader(Model model) {
        best.set(model);
        if (reader.get() == Reader.BEST) {
            switchReader();
        }
    }

    /** Something failed that concerns no pane alone. */
    public void onFailed(String sentence) {
        message.set(new Message(sentence, true));
    }

    private void onDigits(Dataset dataset) {
        digitsDescription.set(String.format(
                Locale.ENGLISH,
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

    /** The reading as a picture. */
    public CellPictureModel picture() {
        return picture;
    }

    /** Pictures that are dropped or pasted. */
    public PictureModel pictures() {
        return pictures;
    }

    /** The drawings that were kept. */
    public KeptDrawingsModel kept() {
        return kept;
    }

    /** Training on them. */
    public FineTuningModel fineTuning() {
        return fineTuning;
    }

    /** What the network that reads calls its classes, in the order of the labels. */
    public ObservableValue<List<String>> classNames() {
        return classNames;
    }

    /** The copy that was trained on drawings and chosen to read; null for none. */
    public ReadOnlyObjectProperty<Model> tunedProperty() {
        return tuned.getReadOnlyProperty();
    }

    /** Reads with the copy that was just trained on drawings. */
    public void readWithTuned() {
        tuned.set(fineTuning.outcomeProperty().get().model());
        reader.set(Reader.TUNED);
        switchReader();
    }

    /** Who reads. Training that begins takes it over: one wants to see the network learn. */
    public ObjectProperty<Reader> readerProperty() {
        return reader;
    }

    /** The other one of the best reader and the network in training, to hold against the one that reads; null for none. */
    public ObservableValue<ReaderWeights> otherReader() {
        return otherReader;
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

    /** The places where digits are looked for, in that order, each in a few words. */
    public ReadOnlyObjectProperty<List<String>> digitPlacesProperty() {
        return digitPlaces.getReadOnlyProperty();
    }

    /** Whether {@link #chooseDigits} and {@link #chooseUsualDigits} do anything. */
    public BooleanBinding canChooseDigits() {
        return canChooseDigits;
    }

    /** Takes the digits in a folder; the network begins anew with them. */
    public void chooseDigits(File folder) {
        chooseDigits(Optional.of(folder.toPath()));
    }

    /** Takes the digits from the usual places; the network begins anew with them. */
    public void chooseUsualDigits() {
        chooseDigits(Optional.empty());
    }

    private void chooseDigits(Optional<Path> folder) {
        if (canChooseDigits.get()) {
            CompletableFuture<Void> chosen = commands.digits(DigitSources.of(folder));
            tell(chosen, "The digits are there; the network begins anew.");
            chosen.thenRunAsync(() -> digitPlaces.set(DigitSources.places(folder)), threads.fx());
        }
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
        drawing.showTestDigit(
                dataset.name() + " test digit " + index, test.digit(index), test.label(index), dataset.classNames());
    }

    /** Saves the network and its run: the copy trained on drawings while that reads, else the one in training. */
    public void save(File file) {
        if (reader.get() == Reader.TUNED) {
            save(tuned.get(), file);
        } else {
            File zip = zip(file);
            tell(commands.save(zip.toPath()), saved(zip));
        }
    }

    /** Saves the copy that was just trained on drawings. */
    public void saveTuned(File file) {
        save(fineTuning.outcomeProperty().get().model(), file);
    }

    private void save(Model model, File file) {
        File zip = zip(file);
        CompletableFuture<Void> work = CompletableFuture.runAsync(
                () -> {
                    try {
                        model.save(zip.toPath());
                    } catch (IOException e) {
                        throw new CompletionException(e);
                    }
                },
                threads.files());
        tell(work, saved(zip));
    }

    private static File zip(File file) {
        return file.getName().contains(".") ? file : new File(file.getPath() + ".zip");
    }

    private static String saved(File zip) {
        return "Saved " + zip.getName() + ".";
    }

    /** Does what a file that is dropped on the window is good for: a model, drawings, or a picture to be read. */
    public void take(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        if (name.endsWith(".zip")) {
            open(file);
        } else if (name.endsWith(".jsonl")) {
            kept.addAllOf(file);
        } else {
            pictures.read(file);
        }
    }

    /** Goes on from a saved model. */
    public void open(File file) {
        CompletableFuture<Void> opened = commands.open(file.toPath());
        tell(opened, "Opened " + file.getName() + ".");
        opened.thenRunAsync(() -> reader.set(Reader.TRAINING), threads.fx());
    }

    private void tell(CompletableFuture<Void> work, String success) {
        work.whenCompleteAsync(
                (nothing, failure) -> message.set(
                        failure == null ? new Message(success, false) : new Message(sentence(failure), true)),
                threads.fx());
    }

    private static String sentence(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
