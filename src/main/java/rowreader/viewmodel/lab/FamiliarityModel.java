package rowreader.viewmodel.lab;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;
import rowreader.trace.lab.Familiarity;
import rowreader.trace.lab.KeptFamiliarity;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.reading.ReaderWeights;

/**
 * How strange the picture that is read is to the network: once for every network that learned something and rests, what digits
 * look like to it comes with the program, or is learned from the training's digits, or from built-in ones before there are any.
 * Belongs to the FX thread.
 */
public final class FamiliarityModel {
    private final StudiedWeights studied;
    private final ObservableValue<Dataset> dataset;
    private final ObservableValue<Digit> digit;
    private final KeptFamiliarity kept;
    private final SurveyWork work;
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
    private final ReadOnlyObjectWrapper<Familiarity.Measure> measure = new ReadOnlyObjectWrapper<>(this, "measure");

    /** Of the newest network, null until it is learned. */
    private Familiarity familiarity;
    /** Whether the digit is being measured; the newest one is measured when that is done. */
    private boolean measuring;
    /** Counts the networks: what was begun for another is void. */
    private volatile int newest;

    /**
     * @param dataset the digits to compare with, null while there are none
     * @param digit what is read, null while there is nothing
     * @param kept what was learned of networks before
     */
    public FamiliarityModel(
            StudiedWeights studied,
            ObservableValue<Dataset> dataset,
            ObservableValue<Digit> digit,
            KeptFamiliarity kept,
            SurveyWork work) {
        this.studied = studied;
        this.dataset = dataset;
        this.digit = digit;
        this.kept = kept;
        this.work = work;
        studied.valueProperty().addListener((observable, was, is) -> learn());
        dataset.addListener((observable, was, is) -> learn());
        wanted.addListener((observable, was, is) -> learn());
        digit.addListener((observable, was, is) -> measure());
    }

    /** Whether anybody looks; nobody does at first. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** Of the digit that is read; null while there is none or it is not known yet. */
    public ReadOnlyObjectProperty<Familiarity.Measure> measureProperty() {
        return measure.getReadOnlyProperty();
    }

    private void learn() {
        newest++;
        familiarity = null;
        measure.set(null);
        ReaderWeights reader = studied.valueProperty().get();
        if (wanted.get() && reader != null && reader.trained() && reader.weights() instanceof SequenceWeights) {
            int number = newest;
            Dataset digits = dataset.getValue();
            work.thread().execute(() -> learn(number, reader.weights(), digits));
        }
    }

    private void learn(int number, Weights weights, Dataset digits) {
        try {
            checkIsNewest(number);
            Familiarity learned = kept.of(
                    (SequenceWeights) weights,
                    Optional.ofNullable(digits),
                    work.giveWay(),
                    read -> checkIsNewest(number));
            work.fx().execute(() -> {
                if (number == newest) {
                    familiarity = learned;
                    measure();
                }
            });
        } catch (CancellationException e) {
            // Another network reads by now.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void checkIsNewest(int number) {
        if (number != newest) {
            throw new CancellationException();
        }
    }

    private void measure() {
        Digit shown = digit.getValue();
        if (shown == null || familiarity == null) {
            measure.set(null);
        } else if (!measuring) {
            measuring = true;
            Familiarity with = familiarity;
            work.thread().execute(() -> {
                Familiarity.Measure measured = with.measure(shown);
                work.fx().execute(() -> onMeasured(with, shown, measured));
            });
        }
    }

    private void onMeasured(Familiarity with, Digit shown, Familiarity.Measure measured) {
        measuring = false;
        if (with == familiarity && shown == digit.getValue()) {
            measure.set(measured);
        } else {
            measure();
        }
    }
}
