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
        for (int from = 0; from < digits.size(); from += CHUNK) {
            between.run();
            count(network, minibatch(digits, from, Math.min(CHUNK, digits.size() - from)), confusion);
        }
        return new Evaluation(confusion);
    }

    /** How {@code network} reads {@code minibatch}. */
    public static Evaluation of(Network network, Minibatch minibatch, int classes) {
        int[][] confusion = new int[classes][classes];
        count(network, minibatch, confusion);
        return new Evaluation(confusion);
    }

    private static Minibatch minibatch(DigitSet digits, int from, int size) {
        float[] pixels = new float[size * Digit.PIXELS];
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            digits.copyPixels(from + i, pixels, i * Digit.PIXELS);
            labels[i] = digits.label(from + i);
        }
        return new Minibatch(pixels, labels);
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
