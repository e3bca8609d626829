package rowreader.trace.lab;

import java.util.List;
import rowreader.data.Dataset;
import rowreader.data.DigitSet;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.network.training.GiveWay;

/**
 * Digits that strange pictures are told from.
 *
 * @param known what pictures are compared with
 * @param tests more, which set the limit of what is strange
 * @param others digits of other hands, which should count as digits as well
 */
public record KnownDigits(DigitSet known, DigitSet tests, DigitSet others) {
    private static final DigitSet NONE = DigitSet.of(List.of(), new byte[0]);
    private static final long SEED = 1;
    /** For so many digits of a dataset there is one that the program writes itself. */
    private static final int TO_ONE_BUILT_IN = 4;

    /** Digits that the program writes itself: they are there at once, and everywhere. */
    public static KnownDigits builtIn(int known, int tests, GiveWay giveWay) throws InterruptedException {
        Dataset digits = new BuiltInDigits(SEED, known, tests).load((what, done) -> giveWay.rest());
        return new KnownDigits(digits.training(), digits.test(), NONE);
    }

    /**
     * Digits from all over a dataset, no more than the numbers say. Where they are ten digits, the hands that the program
     * writes itself are added: who draws writes like these rather than like those who were scanned.
     */
    public static KnownDigits of(Dataset dataset, int known, int tests, GiveWay giveWay) throws InterruptedException {
        DigitSet ofTraining = dataset.training().spread(known);
        DigitSet ofTests = dataset.test().spread(tests);
        if (!dataset.classNames().equals(Dataset.DIGIT_NAMES) || dataset.name().equals(BuiltInDigits.NAME)) {
            return new KnownDigits(ofTraining, ofTests, NONE);
        }
        KnownDigits builtIn = builtIn(ofTraining.size() / TO_ONE_BUILT_IN, ofTests.size() / TO_ONE_BUILT_IN, giveWay);
        return new KnownDigits(ofTraining.and(builtIn.known), ofTests, builtIn.tests);
    }
}
