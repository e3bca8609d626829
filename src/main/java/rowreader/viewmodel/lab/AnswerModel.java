package rowreader.viewmodel.lab;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.Trace;
import rowreader.trace.Traversal;
import rowreader.trace.lab.ClassBeliefs;
import rowreader.trace.lab.LogitContributions;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderWeights;

/** How the answer comes about: what the units push, and how others of the class are read. Belongs to the FX thread. */
public final class AnswerModel {
    /** Test digits that the means are over. */
    public static final int DIGITS = 1000;

    /**
     * How others of each class are read.
     *
     * @param weights by which network
     * @param traversal how it goes over the lines of a picture
     */
    public record Others(ReaderWeights weights, Traversal traversal, ClassBeliefs beliefs) {}

    private final LabModel lab;
    private final ObjectBinding<LogitContributions> contributions;
    private final LatestResult<NetworkOnDigits, Others> others;
    private final StudiedDigits digits;
    /** Kept from being collected: {@link LatestResult} only listens to it. */
    private final ObjectBinding<NetworkOnDigits> networkOnDigits;

    public AnswerModel(LabModel lab, StudiedWeights studied, StudiedDigits digits, SurveyWork work) {
        this.digits = digits;
        this.lab = lab;
        contributions = Bindings.createObjectBinding(
                () -> contributions(lab.traceProperty().get()),
                lab.traceProperty(),
                lab.playback().timestepProperty());
        networkOnDigits = NetworkOnDigits.of(studied, digits.dataset());
        others = work.compute(networkOnDigits, AnswerModel::others);
    }

    private LogitContributions contributions(Trace trace) {
        return trace == null
                ? null
                : LogitContributions.of(trace, Math.min(lab.playback().getTimestep(), trace.timesteps() - 1));
    }

    /** Null for a network that reads in no order. */
    private static Others others(NetworkOnDigits asked, GiveWay giveWay) {
        return asked.weights().weights() instanceof SequenceWeights weights
                ? new Others(
                        asked.weights(),
                        Traversal.of(weights),
                        ClassBeliefs.of(weights, asked.dataset().test(), DIGITS, giveWay))
                : null;
    }

    /** The reading shown, or null. */
    public ReadOnlyObjectProperty<Trace> traceProperty() {
        return lab.traceProperty();
    }

    /** What the units push after the row being read; null while there is no reading. */
    public ObservableValue<LogitContributions> contributions() {
        return contributions;
    }

    /** How others of each class are read, by the weights studied; null while that is not known. */
    public ObservableValue<Others> others() {
        return others.valueProperty();
    }

    /** The clock of the reading. */
    public PlaybackModel playback() {
        return lab.playback();
    }

    /** What it is measured on. */
    public StudiedDigits digits() {
        return digits;
    }

    /** Whether the view is shown: only then is anything computed. */
    public void wanted(boolean shown) {
        others.wantedProperty().set(shown);
    }
}
