package rowreader.data.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.data.mnist.MnistSource;

class BuiltInDigitsTest {
    @Test
    void areAsManyAsAskedFor() throws InterruptedException {
        Dataset made = new BuiltInDigits(1, 700, 30).load(LoadingProgress.NONE);
        assertThat(made.training().size()).isEqualTo(700);
        assertThat(made.test().size()).isEqualTo(30);
        assertThat(made.name()).isEqualTo("Built-in digits");
    }

    @Test
    void areTheSameForTheSameSeedHoweverManyAreMade() throws InterruptedException {
        Dataset first = new BuiltInDigits(5, 600, 10).load(LoadingProgress.NONE);
        Dataset again = new BuiltInDigits(5, 90, 0).load(LoadingProgress.NONE);
        for (int i = 0; i < 90; i++) {
            assertThat(again.training().digit(i)).isEqualTo(first.training().digit(i));
            assertThat(again.training().label(i)).isEqualTo(first.training().label(i));
        }
    }

    @Test
    void differBetweenSeedsAndBetweenTrainingAndTest() throws InterruptedException {
        Dataset one = new BuiltInDigits(1, 1, 1).load(LoadingProgress.NONE);
        Dataset two = new BuiltInDigits(2, 1, 1).load(LoadingProgress.NONE);
        assertThat(one.training().digit(0)).isNotEqualTo(two.training().digit(0));
        assertThat(one.training().digit(0)).isNotEqualTo(one.test().digit(0));
    }

    @Test
    void haveEveryLabelAboutAsOften() throws InterruptedException {
        DigitSet made = new BuiltInDigits(1, 5000, 0).load(LoadingProgress.NONE).training();
        int[] counts = new int[10];
        for (int i = 0; i < made.size(); i++) {
            counts[made.label(i)]++;
        }
        for (int count : counts) {
            assertThat(count).isBetween(400, 600);
        }
    }

    @Test
    void haveSeveralStylesForEveryLabel() {
        for (int label = 0; label < 10; label++) {
            int wanted = label;
            assertThat(Style.ALL).filteredOn(style -> style.label() == wanted).hasSizeGreaterThan(2);
        }
    }

    @Test
    void tellTheirProgressUpToTheEnd() throws InterruptedException {
        List<Double> fractions = new ArrayList<>();
        new BuiltInDigits(1, 1200, 0).load((activity, fraction) -> fractions.add(fraction));
        assertThat(fractions).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(2);
    }

    @Test
    void stopAtAnInterrupt() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> new BuiltInDigits(1).load(LoadingProgress.NONE));
    }

    /** Not how well a network does, only that these are digits: each of MNIST's is read as the most similar one here. */
    @Test
    @EnabledIfEnvironmentVariable(named = MnistSource.FOLDER_VARIABLE, matches = ".+")
    void looksLikeMnist() throws Exception {
        DigitSet made = new BuiltInDigits(1, 4000, 0).load(LoadingProgress.NONE).training();
        DigitSet mnist =
                MnistSource.of(Optional.empty()).load(LoadingProgress.NONE).test();
        int right = 0;
        int asked = 300;
        for (int i = 0; i < asked; i++) {
            right += mostSimilar(made, mnist.digit(i)) == mnist.label(i) ? 1 : 0;
        }
        assertThat((double) right / asked).isGreaterThan(0.8);
    }

    private static int mostSimilar(DigitSet set, Digit digit) {
        float[] wanted = digit.pixels();
        float[] other = new float[Digit.PIXELS];
        double least = Double.POSITIVE_INFINITY;
        int label = -1;
        for (int i = 0; i < set.size(); i++) {
            set.copyPixels(i, other, 0);
            double distance = 0;
            for (int p = 0; p < other.length; p++) {
                distance += (other[p] - wanted[p]) * (other[p] - wanted[p]);
            }
            if (distance < least) {
                least = distance;
                label = set.label(i);
            }
        }
        return label;
    }
}
