package rowreader.viewmodel.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.random.RandomGenerator;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.data.DigitSet;
import rowreader.data.sets.DigitSources;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.training.DroppedRuns.Learned;
import rowreader.viewmodel.training.TrainingModel;

/** Which digits are trained on, and one of them to look at. Belongs to the FX thread. */
public final class DigitsModel {
    private final TrainingModel training;
    private final DrawingModel drawing;
    private final FileWork work;
    private final RandomGenerator random;

    private final ReadOnlyObjectWrapper<Text> description =
            new ReadOnlyObjectWrapper<>(this, "description", Text.of("viewmodel.window.noDigits"));
    private final DigitSources sources;
    private final ReadOnlyObjectWrapper<List<Text>> places;
    private final BooleanBinding canShowTestDigit;
    private boolean testDigitAsked;

    /**
     * @param sources where the user wants digits from
     * @param drawing gets the test digits to show
     * @param random picks test digits
     */
    DigitsModel(
            TrainingModel training, DrawingModel drawing, DigitSources sources, FileWork work, RandomGenerator random) {
        this.training = training;
        this.drawing = drawing;
        this.work = work;
        this.random = random;
        this.sources = sources;
        places = new ReadOnlyObjectWrapper<>(this, "places", sources.places());
        training.digits().expect(sources);
        training.digits().sourcesProperty().addListener((observable, was, is) -> places.set(is.places()));
        canShowTestDigit = training.stateProperty().isNotEqualTo(TrainingState.LOADING);
        training.datasetProperty().addListener((observable, was, is) -> onDigits(is));
        training.stateProperty().addListener((observable, was, is) -> {
            if (was == TrainingState.LOADING) {
                // Digits that come another time must not take the place of what was drawn by then.
                testDigitAsked = false;
            }
        });
    }

    private void onDigits(Dataset dataset) {
        description.set(Text.of(
                "viewmodel.window.digits",
                dataset.title(),
                dataset.origin(),
                dataset.training().size(),
                dataset.test().size()));
        if (testDigitAsked) {
            testDigitAsked = false;
            showRandomTestDigit();
        }
    }

    /** Which digits are trained on, and where they came from. */
    public ReadOnlyObjectProperty<Text> descriptionProperty() {
        return description.getReadOnlyProperty();
    }

    /** The places where digits are looked for, in that order, each in a few words. */
    public ReadOnlyObjectProperty<List<Text>> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /** Why {@link #choose} and {@link #chooseUsual} do nothing for now; empty if they do something. */
    public ObservableValue<Optional<Text>> obstacle() {
        return training.obstacle();
    }

    /** Takes the digits in a folder; the network begins anew with them. */
    public void choose(File folder) {
        choose(Optional.of(folder.toPath()));
    }

    /** Takes the digits from the usual places; the network begins anew with them. */
    public void chooseUsual() {
        choose(Optional.empty());
    }

    private void choose(Optional<Path> folder) {
        if (obstacle().getValue().isEmpty()) {
            Optional<Learned> learned = training.dropped().copyOfRun();
            work.follow(training.digits().change(sources.at(folder)), nothing -> {
                work.tell(Message.done(Text.of("viewmodel.window.otherDigits")));
                learned.ifPresent(training.dropped()::offerBack);
            });
        }
    }

    /** The folder or the file that the digits come from; nothing where it is the usual places. */
    public Optional<Path> named() {
        return training.digits().sourcesProperty().get().absolute().named();
    }

    /** Takes the digits in a folder or a file, or in the usual places, unless they are in use, for a run that comes back. */
    public CompletableFuture<Void> goBackTo(Optional<Path> former) {
        return training.digits().goBackTo(sources.at(former));
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
            training.load();
            return;
        }
        DigitSet test = dataset.test();
        int index = random.nextInt(test.size());
        drawing.showTestDigit(dataset.name(), index, test.digit(index), test.label(index), dataset.classNames());
    }
}
