package rowreader.viewmodel.lab;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import rowreader.data.Digit;
import rowreader.network.model.Model;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;
import rowreader.text.Text;
import rowreader.text.UnusableValueException;
import rowreader.trace.Answer;
import rowreader.trace.FeedForward;
import rowreader.trace.Reading;
import rowreader.trace.Tracer;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderWeights;

/** Two readings side by side: one that was kept, or the same drawing under another model. Belongs to the FX thread. */
public final class ComparisonModel {
    /** What the current reading is compared with. */
    private sealed interface Other {
        /** What it makes of a digit, or made of one. */
        Answer answer(Digit current);

        Weights weights();

        List<String> classNames();
    }

    private record Kept(Answer answer, Weights weights, List<String> classNames) implements Other {
        @Override
        public Answer answer(Digit current) {
            return answer;
        }
    }

    private record OtherModel(Weights weights, List<String> classNames) implements Other {
        /** Ablation concerns the network in the window, not the one that it is compared with. */
        @Override
        public Answer answer(Digit current) {
            return weights instanceof SequenceWeights recurrent
                    ? new Tracer(recurrent, classNames).trace(Reading.of(current))
                    : FeedForward.of(weights).activations(current, classNames);
        }
    }

    private record Pair(Answer current, Other other) {
        Comparison compute() {
            Answer answer = other.answer(current.digit());
            if (answer.classes() != current.classes()) {
                throw new UnusableValueException(
                        Text.of("viewmodel.lab.otherClasses", answer.classes(), current.classes()));
            }
            return Comparison.of(answer, current);
        }
    }

    private final LabModel lab;
    private final FileWork work;
    private final ReadOnlyObjectWrapper<Other> other = new ReadOnlyObjectWrapper<>(this, "other");
    private final ReadOnlyObjectWrapper<Text> otherDescription = new ReadOnlyObjectWrapper<>(this, "otherDescription");
    private final ReadOnlyObjectWrapper<Text> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final ObjectBinding<Pair> pair;
    private final LatestResult<Pair, Comparison> comparison;
    private final ObservableValue<ReaderWeights> otherWeights;

    /** Counts what was asked for: a file that comes after something else was wanted comes too late. */
    private int newest;

    /** @param fileThread reads model files */
    public ComparisonModel(LabModel lab, Executor fileThread, Executor fxThread) {
        this.lab = lab;
        work = new FileWork(fileThread, fxThread, message -> failure.set(message.text()));
        pair = Bindings.createObjectBinding(
                () -> lab.answer().getValue() == null || other.get() == null
                        ? null
                        : new Pair(lab.answer().getValue(), other.get()),
                lab.answer(),
                other);
        comparison = lab.compute(pair, Pair::compute);
        otherWeights = other.map(
                compared -> new ReaderWeights(compared.weights(), otherDescription.get(), compared.classNames()));
    }

    /** The reading shown, or null. */
    public ObservableValue<Answer> answer() {
        return lab.answer();
    }

    /** Which weights read what is shown. */
    public ReadOnlyObjectProperty<Text> weightsDescriptionProperty() {
        return lab.reading().weightsDescriptionProperty();
    }

    /** First the other reading, second the current one; null while either is missing. */
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.valueProperty();
    }

    /** Why the two cannot be compared, for the user; null if they can, or if either is missing. */
    public ReadOnlyObjectProperty<Text> incomparableProperty() {
        return comparison.failureProperty();
    }

    /** What the current reading is compared with; null for nothing. */
    public ReadOnlyObjectProperty<Text> otherDescriptionProperty() {
        return otherDescription.getReadOnlyProperty();
    }

    /** The weights that the current reading is compared with; null for nothing. */
    public ObservableValue<ReaderWeights> otherWeights() {
        return otherWeights;
    }

    /** Why the last model could not be opened, for the user; null if it could. */
    public ReadOnlyObjectProperty<Text> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The clock of the reading. */
    public PlaybackModel playback() {
        return lab.playback();
    }

    /** Whether the view is shown: only then is anything computed. */
    public void wanted(boolean shown) {
        comparison.wantedProperty().set(shown);
    }

    /** Compares with the current reading from now on. */
    public void keep() {
        Answer current = lab.answer().getValue();
        ReaderWeights inUse = lab.reading().inUseProperty().get();
        if (current != null && inUse != null) {
            newest++;
            failure.set(null);
            otherDescription.set(Text.of(
                    "viewmodel.lab.keptReading", weightsDescriptionProperty().get()));
            other.set(new Kept(current, inUse.weights(), inUse.classNames()));
        }
    }

    private static OtherModel opened(File file) throws IOException {
        Model model = Model.open(file.toPath());
        return new OtherModel(model.weights(), model.classNames());
    }

    /** Compares with what another model makes of the current digit from now on. */
    public void compareWith(File file) {
        int asked = ++newest;
        work.run(() -> opened(file), opened -> {
            if (asked != newest) {
                return;
            }
            failure.set(null);
            otherDescription.set(Text.of("viewmodel.lab.otherModel", file.getName()));
            other.set(opened);
        });
    }

    /** Compares with nothing. */
    public void clear() {
        newest++;
        failure.set(null);
        otherDescription.set(null);
        other.set(null);
    }
}
