package rowreader.network.race;

import rowreader.network.record.AccuracyPoint;
import rowreader.text.Text;

/** What a {@link Race} tells, on the thread that runs it. */
public interface RaceListener {
    /**
     * A network made an iteration.
     *
     * @param lane which one, from 0
     * @param samples training samples that it has used
     * @param seconds training time that it has used
     * @param trainingLoss nats
     */
    default void onIteration(int lane, long samples, double seconds, double trainingLoss) {}

    /** The accuracy of a network was measured. */
    default void onEvaluated(int lane, double seconds, AccuracyPoint evaluated) {}

    /** A network diverged; {@code message} is one sentence for the user. What it did until then is kept. */
    default void onFailed(int lane, Text message) {}
}
