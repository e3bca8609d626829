package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.DigitWriter;
import rowreader.network.SimpleDigits;
import rowreader.network.recipe.Recipe;
import rowreader.text.Text;

class DigitsToLearnTest {
    private static final int PICTURES = 20;
    private static final Dataset DIGITS = SimpleDigits.dataset(PICTURES, 10);

    /** Two drawings of a 7: a random grey each time. */
    private static final DigitWriter SEVENS = new DigitWriter() {
        @Override
        public int size() {
            return 2;
        }

        @Override
        public int label(int index) {
            return 7;
        }

        @Override
        public Digit write(int index, RandomGenerator random) {
            float[] pixels = new float[Digit.PIXELS];
            Arrays.fill(pixels, random.nextFloat());
            return Digit.of(pixels);
        }
    };

    private static Dataset with(Dataset digits, List<String> names) {
        return new Dataset(digits.name(), digits.origin(), names, digits.training(), digits.test(), SEVENS);
    }

    private static float[] shown(DigitsToLearn digits, int index, long chance) {
        float[] pixels = new float[Digit.PIXELS];
        digits.show(index, () -> new SplittableRandom(chance), pixels, 0);
        return pixels;
    }

    private static int label(DigitsToLearn digits, int index) {
        return digits.show(index, () -> new SplittableRandom(1), new float[Digit.PIXELS], 0);
    }

    @Test
    void theSeedRecipeShowsPicturesAsTheyAreAndDrawingsOnce() {
        DigitsToLearn digits = DigitsToLearn.of(with(DIGITS, Dataset.DIGIT_NAMES), Recipe.SEED);
        assertThat(digits.size()).isEqualTo(PICTURES + 2);
        assertThat(shown(digits, 3, 1)).isEqualTo(DIGITS.training().digit(3).pixels());
        assertThat(label(digits, 3)).isEqualTo(3);
        assertThat(label(digits, PICTURES)).isEqualTo(7);
        assertThat(shown(digits, PICTURES, 1)).isNotEqualTo(shown(digits, PICTURES, 2));
    }

    @Test
    void theBestRecipeShowsDrawingsSeveralTimesAndBuiltInDigits() {
        DigitsToLearn digits = DigitsToLearn.of(with(DIGITS, Dataset.DIGIT_NAMES), Recipe.BEST);
        int drawn = digits.size() - PICTURES - Recipe.BEST.builtInDigits();
        assertThat(drawn).isGreaterThan(2);
        int[] labels = new int[10];
        for (int index = PICTURES; index < digits.size(); index++) {
            labels[label(digits, index)]++;
        }
        int ofEach = Recipe.BEST.builtInDigits() / 10;
        assertThat(labels[7]).isEqualTo(ofEach + drawn);
        assertThat(labels[0]).isEqualTo(ofEach);
    }

    @Test
    void nothingIsShownTwiceAlikeByTheBestRecipe() {
        DigitsToLearn digits = DigitsToLearn.of(with(DIGITS, Dataset.DIGIT_NAMES), Recipe.BEST);
        for (int index : new int[] {0, PICTURES, digits.size() - 1}) {
            assertThat(shown(digits, index, 1))
                    .isEqualTo(shown(digits, index, 1))
                    .isNotEqualTo(shown(digits, index, 2));
        }
    }

    @Test
    void otherClassesThanDigitsGetNoBuiltInDigits() {
        List<String> clothes = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        DigitSet none = DIGITS.training();
        Dataset other = new Dataset("Clothes", Text.of("data.origin.builtIn"), clothes, none, none);
        assertThat(DigitsToLearn.of(other, Recipe.BEST).size()).isEqualTo(PICTURES);
    }
}
