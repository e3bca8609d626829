package rowreader.viewmodel.lab;

import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import rowreader.trace.Answer;
import rowreader.trace.Trace;
import rowreader.trace.lab.RowInfluence;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;

/**
 * What all of the reading lab shares: the reading, its clock, what is computed of it alone, and the thread that computes.
 * Belongs to the FX thread.
 */
public final class LabModel {
    private final ReadingModel reading;
    private final PlaybackModel playback;
    private final Executor labThread;
    private final Executor fxThread;
    private final LatestResult<Answer, RowEvidence> evidence;
    private final LatestResult<Trace, RowInfluence> influence;

    /** @param labThread runs one command at a time */
    public LabModel(ReadingModel reading, PlaybackModel playback, Executor labThread, Executor fxThread) {
        this.reading = reading;
        this.playback = playback;
        this.labThread = labThread;
        this.fxThread = fxThread;
        evidence = compute(answer(), RowEvidence::of);
        influence = compute(RowInfluence::of);
    }

    /** How the digit is read. */
    public ReadingModel reading() {
        return reading;
    }

    /** The one clock of everything that shows a reading. */
    public PlaybackModel playback() {
        return playback;
    }

    /** The reading shown, or null. */
    public ReadOnlyObjectProperty<Trace> traceProperty() {
        return reading.traceProperty();
    }

    /** What the network in use made of the digit, of whichever kind it is; null while there is nothing to read. */
    public ObservableValue<Answer> answer() {
        return reading.answer();
    }

    /** Which rows and pixels the answer rests on. */
    public LatestResult<Answer, RowEvidence> evidence() {
        return evidence;
    }

    /** What the hidden state still holds of the lines read before. */
    public LatestResult<Trace, RowInfluence> influence() {
        return influence;
    }

    /** A function of the reading shown, computed off the FX thread while it is wanted. */
    <T> LatestResult<Trace, T> compute(Function<? super Trace, ? extends T> function) {
        return compute(traceProperty(), function);
    }

    /**
     * A function of anything, computed off the FX thread while it is wanted.
     *
     * @param input immutable values, null where there is nothing to compute; equal ones have the same answer
     */
    <I, T> LatestResult<I, T> compute(ObservableValue<? extends I> input, Function<? super I, ? extends T> function) {
        return new LatestResult<>(input, function, labThread, fxThread);
    }
}
