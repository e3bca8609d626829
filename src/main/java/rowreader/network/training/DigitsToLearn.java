package rowreader.network.training;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.DigitWriter;
import rowreader.data.augmentation.Augmentation;
import rowreader.data.augmentation.Scan;
import rowreader.data.builtin.BuiltInWriter;
import rowreader.network.recipe.Recipe;

/**
 * All that one epoch shows: the pictures of a set, then people's drawings and this program's own digits, which are written
 * anew each time. Where pictures are augmented, some of what is shown looks as another scanner would have seen it. For any
 * number of threads.
 */
final class DigitsToLearn {
    /** How often an epoch shows each drawing where pictures are augmented: several thousands then are a quarter of it. */
    private static final int TIMES = 4;
    /** One of so many pictures is seen by another scanner: most already come from one. */
    private static final int SCANNED_PICTURES = 8;
    /** One of so many written digits is augmented as pictures are, which moves it out of the middle, too. */
    private static final int AUGMENTED_WRITING = 2;
    /** One of so many written digits is seen by another scanner. */
    private static final int SCANNED_WRITING = 3;

    private final DigitSet pictures;
    private final DigitWriter drawings;
    private final int times;
    private final DigitWriter builtIn;
    private final boolean augmented;
    private final ThreadLocal<Augmentation> augmentation = ThreadLocal.withInitial(Augmentation::new);
    private final ThreadLocal<Scan> scan = ThreadLocal.withInitial(Scan::new);

    private DigitsToLearn(DigitSet pictures, DigitWriter drawings, DigitWriter builtIn, boolean augmented) {
        this.pictures = pictures;
        this.drawings = drawings;
        this.times = augmented ? TIMES : 1;
        this.builtIn = builtIn;
        this.augmented = augmented;
    }

    /** @param augmented whether every picture is augmented anew each time it is shown */
    static DigitsToLearn of(DigitSet pictures, boolean augmented) {
        return new DigitsToLearn(pictures, DigitWriter.NONE, DigitWriter.NONE, augmented);
    }

    /** What {@code recipe} learns from {@code dataset}: built-in digits only where the classes are the ten digits. */
    static DigitsToLearn of(Dataset dataset, Recipe recipe) {
        boolean digits = dataset.classNames().equals(Dataset.DIGIT_NAMES);
        return new DigitsToLearn(
                dataset.training(),
                dataset.drawings(),
                digits ? new BuiltInWriter(recipe.builtInDigits()) : DigitWriter.NONE,
                recipe.augmented());
    }

    /** Digits in an epoch. */
    int size() {
        return pictures.size() + times * drawings.size() + builtIn.size();
    }

    /** Whether showing a digit takes so long that the cores should share it out. */
    boolean isSlow() {
        return augmented || drawings.size() + builtIn.size() > 0;
    }

    /**
     * Copies the digit at {@code index}, as it looks this time, to {@code into[offset .. offset + 783]}.
     *
     * @param chance asked once where the digit looks different each time
     * @return its label
     */
    int show(int index, Supplier<? extends RandomGenerator> chance, float[] into, int offset) {
        if (index < pictures.size()) {
            pictures.copyPixels(index, into, offset);
            if (augmented) {
                RandomGenerator random = chance.get();
                augmentation.get().apply(into, offset, random);
                scanOneOf(SCANNED_PICTURES, into, offset, random);
            }
            return pictures.label(index);
        }
        int written = index - pictures.size();
        return written < times * drawings.size()
                ? write(drawings, written % drawings.size(), chance.get(), into, offset)
                : write(builtIn, written - times * drawings.size(), chance.get(), into, offset);
    }

    private int write(DigitWriter writer, int index, RandomGenerator random, float[] into, int offset) {
        System.arraycopy(writer.write(index, random).pixels(), 0, into, offset, Digit.PIXELS);
        if (augmented) {
            if (random.nextInt(AUGMENTED_WRITING) == 0) {
                augmentation.get().apply(into, offset, random);
            }
            scanOneOf(SCANNED_WRITING, into, offset, random);
        }
        return writer.label(index);
    }

    private void scanOneOf(int many, float[] into, int offset, RandomGenerator random) {
        if (random.nextInt(many) == 0) {
            scan.get().apply(into, offset, random);
        }
    }
}
