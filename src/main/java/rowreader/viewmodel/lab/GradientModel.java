package rowreader.viewmodel.lab;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.Text;
import rowreader.trace.Reading;
import rowreader.trace.Trace;
import rowreader.trace.Tracer;
import rowreader.trace.lab.GradientNorms;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderWeights;

/** How far back the error at the end reaches: in the network in use, and in another one beside it. */
public final class GradientModel {
    /**
     * The gradient's norms in one network.
     *
     * @param description which weights it has, e.g. "after 12,800 training samples"
     */
    public record Measured(GradientNorms norms, Text description) {}

    /**
     * The gradient's norms.
     *
     * @param current of the reading shown
     * @param other of the same digit read by another network; null where there is none that reads line by line
     */
    public record Norms(Measured current, Measured other) {}

    private record Inputs(Trace trace, Text description, Integer truth, ReaderWeights other) {
        Norms compute() {
            return new Norms(new Measured(GradientNorms.of(trace, truth), description), otherNorms());
        }

        private Measured otherNorms() {
            if (other == null || !(other.weights() instanceof SequenceWeights weights)) {
                return null;
            }
            Trace read = new Tracer(weights, other.classNames()).trace(Reading.of(trace.digit()));
            return new Measured(GradientNorms.of(read, truth), other.description());
        }
    }

    private final LabModel lab;
    /** Kept from being collected: {@link LatestResult} only listens to it. */
    private final ObjectBinding<Inputs> inputs;

    private final LatestResult<Inputs, Norms> norms;

    /**
     * @param truth what the digit is, null if it is not known
     * @param compared the weights that the reading is compared with, null for none; they come first
     * @param otherReader the weights that could read instead, null for none
     */
    public GradientModel(
            LabModel lab,
            ObservableValue<Integer> truth,
            ObservableValue<ReaderWeights> compared,
            ObservableValue<ReaderWeights> otherReader) {
        this.lab = lab;
        inputs = Bindings.createObjectBinding(
                () -> {
                    Trace trace = lab.traceProperty().get();
                    ReaderWeights other = compared.getValue() == null ? otherReader.getValue() : compared.getValue();
                    return trace == null
                            ? null
                            : new Inputs(
                                    trace,
                                    lab.reading().weightsDescriptionProperty().get(),
                                    truth.getValue(),
                                    other);
                },
                lab.traceProperty(),
                lab.reading().weightsDescriptionProperty(),
                truth,
                compared,
                otherReader);
        norms = lab.compute(inputs, Inputs::compute);
    }

    /** The norms, or null without a reading. */
    public ReadOnlyObjectProperty<Norms> normsProperty() {
        return norms.valueProperty();
    }

    /** The clock of the reading. */
    public PlaybackModel playback() {
        return lab.playback();
    }

    /** Whether the view is shown: only then is anything computed. */
    public void wanted(boolean shown) {
        norms.wantedProperty().set(shown);
    }
}
