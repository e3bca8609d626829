package rowreader.network.engine;

import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.record.Evaluation;

/** Asks a network for predictions and compares them with the labels. Call on the thread that the network belongs to. */
public final class Evaluations {
    /** Digits asked at a time: enough to keep the cores busy, few enough to stay in the cache. */
    private static final int CHUNK = 500;

    private Evaluations() {}

    /** How {@code network} reads all of {@code digits}. */
    public static Evaluation of(Network network, DigitSet digits, int classes) {
        return of(network, digits, classes, () -> {});
    }

    /**
     * The same for whoever must not keep the cores busy for long.
     *
     * @param between runs before every {@value #CHUNK} digits
     */
    public static Evaluation of(Network network, DigitSet digits, int classes, Runnable between) {
        int[][] confusion = new int[classes][classes];
        // Its arrays are filled anew: ten thousand digits are 31 MB to collect otherwise.
        Minibatch chunk = null;
        for (int from = 0; from < digits.size(); from += CHUNK) {
            between.run();
            int size = Math.min(CHUNK, digits.size() - from);
            if (chunk == null || chunk.size() != size) {
                chunk = new Minibatch(new float[size * Digit.PIXELS], new int[size]);
            }
            fill(chunk, digits, from);
            count(network, chunk, confusion);
        }
        return new Evaluation(confusion);
    }

    /** How {@code network} reads {@code minibatch}. */
    public static Evaluation of(Network network, Minibatch minibatch, int classes) {
        int[][] confusion = new int[classes][classes];
        count(network, minibatch, confusion);
        return new Evaluation(confusion);
    }

    private static void fill(Minibatch chunk, DigitSet digits, int from) {
        for (int i = 0; i < chunk.size(); i++) {
            digits.copyPixels(from + i, chunk.pixels(), i * Digit.PIXELS);
            chunk.labels()[i] = digits.label(from + i);
        }
    }

    private static void count(Network network, Minibatch minibatch, int[][] confusion) {
        int classes = confusion.length;
        float[] probabilities = network.probabilities(minibatch);
        for (int i = 0; i < minibatch.size(); i++) {
            int prediction = 0;
            for (int label = 1; label < classes; label++) {
                if (probabilities[i * classes + label] > probabilities[i * classes + prediction]) {
                    prediction = label;
                }
            }
            confusion[minibatch.labels()[i]][prediction]++;
        }
    }
}
