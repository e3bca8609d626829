package rowreader.viewmodel.lab;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;
import rowreader.trace.lab.Familiarity;
import rowreader.trace.lab.KeptFamiliarity;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.reading.ReaderWeights;

/**
 * How strange the picture that is read is to the network: once for every network that learned something and rests, what digits
 * look like to it comes with the program, or is learned from the training's digits, or from built-in ones before there are any.
 * Learning takes its turn among the surveys; a picture is measured at once on the lab thread, or a long survey would leave what
 * is said of another picture on screen. Belongs to the FX thread.
 */
public final class FamiliarityModel {
    private record Question(Familiarity familiarity, Digit digit) {
        Familiarity.Measure answer() {
            return familiarity.measure(digit);
        }
    }

    private final StudiedWeights studied;
    private final ObservableValue<Dataset> dataset;
    private final KeptFamiliarity kept;
    private final SurveyWork work;
    private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
    /** Of the newest network, null until it is learned. */
    private final ObjectProperty<Familiarity> familiarity = new SimpleObjectProperty<>(this, "familiarity");

    private final LatestResult<Question, Familiarity.Measure> measure;
    /** Kept from being collected: {@link LatestResult} only listens to it. */
    private final ObjectBinding<Question> question;
    /** Counts the networks: what was begun for another is void. */
    private volatile int newest;

    /**
     * @param dataset the digits to compare with, null while there are none
     * @param digit what is read, null while there is nothing
     * @param kept what was learned of networks before
     */
    public FamiliarityModel(
            LabModel lab,
            StudiedWeights studied,
            ObservableValue<Dataset> dataset,
            ObservableValue<Digit> digit,
            KeptFamiliarity kept,
            SurveyWork work) {
        this.studied = studied;
        this.dataset = dataset;
        this.kept = kept;
        this.work = work;
        question = Bindings.createObjectBinding(
                () -> familiarity.get() == null || digit.getValue() == null
                        ? null
                        : new Question(familiarity.get(), digit.getValue()),
                familiarity,
                digit);
        measure = lab.compute(question, Question::answer);
        measure.wantedProperty().bind(wanted);
        studied.valueProperty().addListener((observable, was, is) -> learn());
        dataset.addListener((observable, was, is) -> learn());
        wanted.addListener((observable, was, is) -> learn());
    }

    /** Whether anybody looks; nobody does at first. */
    public BooleanProperty wantedProperty() {
        return wanted;
    }

    /** Of the digit that is read; null while there is none or it is not known yet. */
    public ReadOnlyObjectProperty<Familiarity.Measure> measureProperty() {
        return measure.valueProperty();
    }

    private void learn() {
        newest++;
        familiarity.set(null);
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
                    familiarity.set(learned);
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
}
