package rowreader.view.training;

import java.util.Random;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.training.TrainingListener;

/** Tells a listener of a training that never was, shaped as a real one. */
final class SyntheticTraining {
    static final int BATCH_SIZE = 128;
    private static final int EPOCH = 469;

    private final TrainingListener listener;
    private final Random random = new Random(7);
    private long iteration;

    SyntheticTraining(TrainingListener listener) {
        this.listener = listener;
    }

    /** Tells of {@code count} more iterations. */
    void iterate(int count) {
        for (int i = 0; i < count; i++) {
            iteration++;
            long samples = iteration * BATCH_SIZE;
            double expected = 0.015 + 6 * Math.exp(-iteration / 60.0) + 1.2 / (1 + iteration / 120.0);
            listener.onIteration(iteration, samples, expected * Math.exp(0.45 * random.nextGaussian()));
            if (iteration % 20 == 1) {
                tell(Split.TRAINING_MINIBATCH, samples, 0.995, BATCH_SIZE);
                tell(Split.TEST_MINIBATCH, samples, 0.985, BATCH_SIZE);
            }
            if (iteration % EPOCH == 0) {
                tell(Split.TEST, samples, 0.988, 10_000);
            }
        }
    }

    private void tell(Split split, long samples, double best, int count) {
        double expected = best - 0.85 * Math.exp(-iteration / 150.0) - 0.06 / (1 + iteration / 500.0);
        double spread = Math.sqrt(expected * (1 - expected) / count);
        double accuracy = Math.max(0, Math.min(1, expected + spread * random.nextGaussian()));
        listener.onEvaluated(new AccuracyPoint(iteration, samples, split, Math.rint(accuracy * count) / count, count));
    }
}
