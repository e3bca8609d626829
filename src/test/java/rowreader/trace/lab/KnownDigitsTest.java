package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.data.Dataset;
import rowreader.data.DigitSet;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.network.training.GiveWay;
import rowreader.text.Text;
import rowreader.trace.TestDigits;

class KnownDigitsTest {
    private static final GiveWay GIVE_WAY = new GiveWay();
    private static final DigitSet TRAINING = TestDigits.set(100, 1);
    private static final DigitSet TEST = TestDigits.set(50, 2);

    private static Dataset dataset(String name, List<String> classes) {
        return new Dataset(name, Text.of("data.origin.cache", "x"), classes, TRAINING, TEST);
    }

    @Test
    void toFourDigitsOfADatasetComesOneThatTheProgramWrites() throws Exception {
        KnownDigits known = KnownDigits.of(dataset("MNIST", Dataset.DIGIT_NAMES), 40, 20, GIVE_WAY);
        KnownDigits written = KnownDigits.builtIn(10, 5, GIVE_WAY);

        assertThat(known.known().size()).isEqualTo(50);
        for (int index = 0; index < 10; index++) {
            assertThat(known.known().digit(40 + index))
                    .isEqualTo(written.known().digit(index));
        }
        assertThat(known.tests().size()).isEqualTo(20);
        assertThat(known.others().size()).isEqualTo(5);
        assertThat(known.others().digit(4)).isEqualTo(written.tests().digit(4));
        assertThat(written.others().size()).isZero();
    }

    @Test
    void lettersAndDigitsThatTheProgramWroteItselfAreNotMixedWithThem() throws Exception {
        List<String> letters = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        for (Dataset dataset : List.of(dataset("letters", letters), dataset(BuiltInDigits.NAME, Dataset.DIGIT_NAMES))) {
            KnownDigits known = KnownDigits.of(dataset, 40, 1000, GIVE_WAY);

            assertThat(known.known().size()).isEqualTo(40);
            assertThat(known.tests().size()).as("no more than there are").isEqualTo(50);
            assertThat(known.others().size()).isZero();
        }
    }
}
