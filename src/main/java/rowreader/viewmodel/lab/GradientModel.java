package rowreader.viewmodel.lab;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.Text;
import rowreader.trace.Traversal;
import rowreader.trace.lab.GradientFlow;
import rowreader.trace.lab.GradientFlow.Example;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderWeights;

/**
 * How far back the error at the end reaches, over many test digits: in the network in use, and in another one beside it.
 * Belongs to the FX thread.
 */
public final class GradientModel {
    /** Test digits that it is measured on. */
    public static final int DIGITS = 100;

    /** The flow in one network, which reads line by line. */
    public record Measured(GradientFlow flow, ReaderWeights weights) {
        /** How that network goes over the lines of a picture. */
        public Traversal traversal() {
            return Traversal.of((SequenceWeights) weights.weights());
        }
    }

    /**
     * The flow in two networks, on the same test digits.
     *
     * @param dataset the name of what the test digits are from
     * @param other null where there is none that reads line by line
     */
    public record Flows(String dataset, Measured current, Measured other) {}

    private record Inputs(NetworkOnDigits networkOnDigits, ReaderWeights other) {
        Flows compute(GiveWay giveWay) {
            DigitSet test = networkOnDigits.dataset().test();
            List<Example> examples = IntStream.range(0, Math.min(DIGITS, test.size()))
                    .mapToObj(index -> new Example(test.digit(index), test.label(index)))
                    .toList();
            return new Flows(
                    networkOnDigits.dataset().name(),
                    measured(networkOnDigits.weights(), examples, giveWay),
                    other == null ? null : measured(other, examples, giveWay));
        }

        private static Measured measured(ReaderWeights reader, List<Example> examples, GiveWay giveWay) {
            return reader.weights() instanceof SequenceWeights weights
                    ? new Measured(GradientFlow.of(weights, examples, giveWay), reader)
                    : null;
        }
    }

    private final LabModel lab;
    private final StudiedWeights studied;
    private final StudiedDigits digits;
    /** Kept from being collected: {@link LatestResult} only listens to it. */
    private final ObjectBinding<Inputs> inputs;

    private final LatestResult<Inputs, Flows> flows;

    /**
     * @param compared the weights that the reading is compared with, null for none; they come first
     * @param otherReader the weights that could read instead, null for none
     */
    public GradientModel(
            LabModel lab,
            StudiedWeights studied,
            StudiedDigits digits,
            ObservableValue<ReaderWeights> compared,
            ObservableValue<ReaderWeights> otherReader,
            SurveyWork work) {
        this.lab = lab;
        this.studied = studied;
        this.digits = digits;
        ObjectBinding<NetworkOnDigits> networkOnDigits = NetworkOnDigits.of(studied, digits.dataset());
        inputs = Bindings.createObjectBinding(
                () -> networkOnDigits.get() == null
                                || !(networkOnDigits.get().weights().weights() instanceof SequenceWeights)
                        ? null
                        : new Inputs(
                                networkOnDigits.get(),
                                compared.getValue() == null ? otherReader.getValue() : compared.getValue()),
                networkOnDigits,
                compared,
                otherReader);
        flows = work.compute(inputs, Inputs::compute);
    }

    /** What was measured last; null without digits, or while a network without rows reads. */
    public ReadOnlyObjectProperty<Flows> flowsProperty() {
        return flows.valueProperty();
    }

    /** Why it was not measured; null if it was, or is being measured. */
    public ReadOnlyObjectProperty<Text> failureProperty() {
        return flows.failureProperty();
    }

    /** The clock of the reading. */
    public PlaybackModel playback() {
        return lab.playback();
    }

    /** The weights that it is measured in. */
    public StudiedWeights studied() {
        return studied;
    }

    /** What it is measured on. */
    public StudiedDigits digits() {
        return digits;
    }

    /** Whether the view is shown: only then is anything computed. */
    public void wanted(boolean shown) {
        flows.wantedProperty().set(shown);
    }
}
