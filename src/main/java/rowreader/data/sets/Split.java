package rowreader.data.sets;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.text.Text;

/** Sets some digits aside for testing where whoever made a set did not. */
final class Split {
    /** Every seventh, as MNIST has one test digit to six. */
    private static final int EVERY = 7;

    /** With fewer, what is left would tell nothing. */
    private static final int FEWEST = 70;

    private Split() {}

    /** Every seventh digit is for testing; of a few digits all are for both, and the origin says so. */
    static Dataset of(String name, Text origin, List<String> classNames, DigitSet all) {
        if (all.size() < FEWEST) {
            return new Dataset(name, Text.of("data.origin.sameForBoth", origin), classNames, all, all);
        }
        return new Dataset(
                name,
                Text.of("data.origin.split", origin, EVERY),
                classNames,
                every(all, index -> index % EVERY != EVERY - 1),
                every(all, index -> index % EVERY == EVERY - 1));
    }

    private static DigitSet every(DigitSet all, IntPredicate chosen) {
        int[] indices = IntStream.range(0, all.size()).filter(chosen).toArray();
        byte[] pixels = new byte[indices.length * Digit.PIXELS];
        byte[] labels = new byte[indices.length];
        for (int i = 0; i < indices.length; i++) {
            all.copyBytes(indices[i], pixels, i * Digit.PIXELS);
            labels[i] = (byte) all.label(indices[i]);
        }
        return new DigitSet(pixels, labels);
    }
}
