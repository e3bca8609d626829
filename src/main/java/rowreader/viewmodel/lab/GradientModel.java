package rowreader.viewmodel.lab;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.data.Dataset;
import rowreader.data.DigitSet;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.lab.GradientFlow;
import rowreader.trace.lab.GradientFlow.Example;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderWeights;

/**
 * How far back the error at the end reaches, over many test digits: in the network in use, and in another one beside it.
 * Belongs to the FX thread.
 */
public final class GradientModel {
    /** Test digits that it is measured on. */
    public static final int DIGITS = 100;

    /** The flow in one network. */
    public record Measured(GradientFlow flow, ReaderWeights weights) {}

    /**
     * The flow in two networks, on the same test digits.
     *
     * @param dataset the name of what the test digits are from
     * @param other null where there is none that reads line by line
     */
    public record Flows(String dataset, Measured current, Measured other) {}

    private record Inputs(NetworkOnDigits networkOnDigits, ReaderWeights other) {
        Flows compute() {
            DigitSet test = networkOnDigits.dataset().test();
            List<Example> examples = IntStream.range(0, Math.min(DIGITS, test.size()))
                    .mapToObj(index -> new Example(test.digit(index), test.label(index)))
                    .toList();
            return new Flows(
                    networkOnDigits.dataset().name(),
                    measured(networkOnDigits.weights(), examples),
                    other == null ? null : measured(other, examples));
        }

        private static Measured measured(ReaderWeights reader, List<Example> examples) {
            return reader.weights() instanceof SequenceWeights weights
                    ? new Measured(GradientFlow.of(weights, examples), reader)
                    : null;
        }
    }

    private final LabModel lab;
    private final StudiedWeights studied;
    private final ObservableValue<Dataset> dataset;
    private final Runnable load;
    /** Kept from being collected: {@link LatestResult} only listens to it. */
    private final ObjectBinding<Inputs> inputs;

    private final LatestResult<Inputs, Flows> flows;

    /**
     * @param dataset where the test digits are from, null while there are none
     * @param compared the weights that the reading is compared with, null for none; they come first
     * @param otherReader the weights that could read instead, null for none
     * @param load gets the test digits
     * @param surveyThread for what takes a second; runs one command at a time
     */
    public GradientModel(
            LabModel lab,
            StudiedWeights studied,
            ObservableValue<Dataset> dataset,
            ObservableValue<ReaderWeights> compared,
            ObservableValue<ReaderWeights> otherReader,
            Runnable load,
            Executor surveyThread,
            Executor fxThread) {
        this.lab = lab;
        this.studied = studied;
        this.dataset = dataset;
        this.load = load;
        ObjectBinding<NetworkOnDigits> networkOnDigits = NetworkOnDigits.of(studied, dataset);
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
        flows = new LatestResult<>(inputs, Inputs::compute, surveyThread, fxThread);
    }

    /** What was measured last; null without digits, or while a network without rows reads. */
    public ReadOnlyObjectProperty<Flows> flowsProperty() {
        return flows.valueProperty();
    }

    /** The clock of the reading. */
    public PlaybackModel playback() {
        return lab.playback();
    }

    /** The weights that it is measured in. */
    public StudiedWeights studied() {
        return studied;
    }

    /** Where the test digits are from, or null. */
    public ObservableValue<Dataset> dataset() {
        return dataset;
    }

    /** Gets the test digits. */
    public void loadDigits() {
        load.run();
    }

    /** Whether the view is shown: only then is anything computed. */
    public void wanted(boolean shown) {
        flows.wantedProperty().set(shown);
    }
}
