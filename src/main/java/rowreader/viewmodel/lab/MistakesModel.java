package rowreader.viewmodel.lab;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.data.Dataset;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;
import rowreader.trace.Ablation;
import rowreader.trace.lab.Predictions;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.reading.ReaderWeights;

/** What the network gets wrong: all test digits read, once asked for. Belongs to the FX thread. */
public final class MistakesModel {
    private static final Logger LOG = LoggerFactory.getLogger(MistakesModel.class);

    /** What a network predicts for all test digits of a dataset. */
    public record TestResults(ReaderWeights weights, Dataset dataset, Predictions predictions) {}

    private final StudiedWeights studied;
    private final DrawingModel drawing;
    private final StudiedDigits digits;
    private final SurveyWork work;
    private final ObjectBinding<NetworkOnDigits> networkOnDigits;
    private final ReadOnlyObjectWrapper<TestResults> results = new ReadOnlyObjectWrapper<>(this, "results");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<Text> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper(this, "read");
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper(this, "size");

    /** Counts the runs: what comes from one that is not the last is void, and that run ends. */
    private final AtomicInteger newest = new AtomicInteger();

    private boolean startWhenPossible;

    /** @param drawing gets the misread digits to show */
    public MistakesModel(StudiedWeights studied, StudiedDigits digits, DrawingModel drawing, SurveyWork work) {
        this.studied = studied;
        this.drawing = drawing;
        this.digits = digits;
        this.work = work;
        networkOnDigits = NetworkOnDigits.of(studied, digits.dataset());
        networkOnDigits.addListener((observable, was, is) -> {
            if (startWhenPossible && is != null) {
                start();
            }
        });
        digits.state().addListener((observable, was, is) -> {
            if (was == TrainingState.LOADING) {
                // Digits that come another time are not what was waited for.
                startWhenPossible = false;
            }
        });
    }

    /** The newest finished results, or null. */
    public ReadOnlyObjectProperty<TestResults> resultsProperty() {
        return results.getReadOnlyProperty();
    }

    /** Whether test digits are being read. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why the last run ended without results; null if it did not. */
    public ReadOnlyObjectProperty<Text> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** How many are read so far. */
    public ReadOnlyIntegerProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** How many are to be read. */
    public ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** The weights that are tested next. */
    public StudiedWeights studied() {
        return studied;
    }

    /** Reads all test digits with the newest weights; gets the digits first if need be. */
    public void start() {
        studied.takeNewest();
        NetworkOnDigits asked = networkOnDigits.get();
        startWhenPossible = asked == null;
        if (asked == null) {
            digits.load().run();
            return;
        }
        int number = newest.incrementAndGet();
        size.set(asked.dataset().test().size());
        read.set(0);
        failure.set(null);
        running.set(true);
        work.thread().execute(() -> evaluate(number, asked));
    }

    private void evaluate(int number, NetworkOnDigits asked) {
        try {
            Predictions predictions = Predictions.of(
                    asked.weights().weights(),
                    asked.dataset().test(),
                    asked.dataset().test().size(),
                    Ablation.NONE,
                    work.giveWay(),
                    count -> onProgress(number, count));
            work.fx().execute(() -> onFinished(number, new TestResults(asked.weights(), asked.dataset(), predictions)));
        } catch (CancellationException e) {
            // It was called off: its results are not wanted.
        } catch (RuntimeException | Error e) {
            // Whatever it was: the run is over, and whoever waits for it is told.
            if (!Text.isExpected(e)) {
                LOG.error("Unexpected", e);
            }
            work.fx().execute(() -> onFailed(number, e));
        }
    }

    private void onFailed(int number, Throwable thrown) {
        if (number == newest.get()) {
            running.set(false);
            failure.set(Text.ofFailure(thrown));
        }
    }

    private void onProgress(int number, int count) {
        if (number != newest.get()) {
            throw new CancellationException();
        }
        work.fx().execute(() -> {
            if (number == newest.get() && running.get()) {
                read.set(Math.max(read.get(), count));
            }
        });
    }

    private void onFinished(int number, TestResults finished) {
        if (number == newest.get()) {
            running.set(false);
            results.set(finished);
        }
    }

    /** Ends the run under way; the last finished results stay. */
    public void cancel() {
        newest.incrementAndGet();
        startWhenPossible = false;
        running.set(false);
    }

    /** Puts a misread digit in the place of the drawing. */
    public void show(Predictions.Misread misread) {
        Dataset dataset = results.get().dataset();
        drawing.showTestDigit(
                dataset.name(),
                misread.index(),
                dataset.test().digit(misread.index()),
                misread.label(),
                dataset.classNames());
    }
}
