package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.SimpleDigits;
import rowreader.network.engine.Minibatch;

class MinibatchesTest {
    private static final int SIZE = 50;

    /** Digit i has the value i in its first pixel. */
    private static DigitSet numbered() {
        byte[] pixels = new byte[SIZE * Digit.PIXELS];
        for (int i = 0; i < SIZE; i++) {
            pixels[i * Digit.PIXELS] = (byte) i;
        }
        return new DigitSet(pixels, new byte[SIZE]);
    }

    private static List<Integer> numbers(Minibatch minibatch) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < minibatch.size(); i++) {
            numbers.add(Math.round(minibatch.pixels()[i * Digit.PIXELS] * 255));
        }
        return numbers;
    }

    @Test
    void everyEpochShowsEveryDigitOnce() {
        Minibatches minibatches = new Minibatches(numbered(), 7);
        List<Integer> everyDigit = IntStream.range(0, SIZE).boxed().toList();
        assertThat(numbers(minibatches.at(0, SIZE))).containsExactlyInAnyOrderElementsOf(everyDigit);
        assertThat(numbers(minibatches.at(SIZE, SIZE))).containsExactlyInAnyOrderElementsOf(everyDigit);
    }

    @Test
    void epochsAreShuffledDifferently() {
        Minibatches minibatches = new Minibatches(numbered(), 7);
        assertThat(numbers(minibatches.at(0, SIZE))).isNotEqualTo(numbers(minibatches.at(SIZE, SIZE)));
    }

    @Test
    void theSeedDecidesTheOrder() {
        assertThat(numbers(new Minibatches(numbered(), 7).at(0, SIZE)))
                .isEqualTo(numbers(new Minibatches(numbered(), 7).at(0, SIZE)))
                .isNotEqualTo(numbers(new Minibatches(numbered(), 8).at(0, SIZE)));
    }

    @Test
    void anyPositionCanBeAskedForAndMinibatchesSpanEpochs() {
        Minibatches minibatches = new Minibatches(numbered(), 7);
        List<Integer> stream = new ArrayList<>(numbers(minibatches.at(0, SIZE)));
        stream.addAll(numbers(minibatches.at(SIZE, SIZE)));
        assertThat(numbers(new Minibatches(numbered(), 7).at(40, 20))).isEqualTo(stream.subList(40, 60));
        assertThat(numbers(minibatches.at(3, 5))).isEqualTo(stream.subList(3, 8));
    }

    @Test
    void augmentedDigitsAreNewEveryEpochAndTheSameAtTheSamePosition() {
        DigitSet one = SimpleDigits.digits(1, 1);
        Minibatches augmented = new Minibatches(one, 7, true);
        float[] first = augmented.at(0, 1).pixels().clone();
        assertThat(augmented.at(1, 1).pixels()).isNotEqualTo(first);
        assertThat(new Minibatches(one, 7, true).at(0, 1).pixels())
                .isEqualTo(first)
                .isNotEqualTo(one.digit(0).pixels());
    }

    @Test
    void noDigitsAreRefused() {
        DigitSet none = new DigitSet(new byte[0], new byte[0]);
        assertThatThrownBy(() -> new Minibatches(none, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
