package rowreader.data.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.text.Text;

class SplitTest {
    private static final Text ORIGIN = Text.of("text.reason", "here");

    @Test
    void everySeventhDigitIsForTesting() {
        DigitSet all = digits(140);
        Dataset set = Split.of("name", ORIGIN, Dataset.DIGIT_NAMES, all);
        assertThat(set.name()).isEqualTo("name");
        assertThat(set.test().size()).isEqualTo(20);
        assertThat(set.training().size()).isEqualTo(120);
        List<Digit> together = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            for (int k = 0; k < 6; k++) {
                together.add(set.training().digit(6 * i + k));
                assertThat(set.training().label(6 * i + k)).isEqualTo(all.label(7 * i + k));
            }
            together.add(set.test().digit(i));
            assertThat(set.test().label(i)).isEqualTo(all.label(7 * i + 6));
        }
        for (int i = 0; i < 140; i++) {
            assertThat(together.get(i)).isEqualTo(all.digit(i));
        }
    }

    @Test
    void ofAFewDigitsAllAreForBothAndTheOriginSaysSo() {
        DigitSet few = digits(69);
        Dataset set = Split.of("name", ORIGIN, Dataset.DIGIT_NAMES, few);
        assertThat(set.training()).isSameAs(few);
        assertThat(set.test()).isSameAs(few);
        assertThat(set.origin()).isEqualTo(Text.of("data.origin.sameForBoth", ORIGIN));
        assertThat(Split.of("name", ORIGIN, Dataset.DIGIT_NAMES, digits(70))
                        .test()
                        .size())
                .isEqualTo(10);
    }

    private static DigitSet digits(int count) {
        byte[] pixels = new byte[count * Digit.PIXELS];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            pixels[i * Digit.PIXELS + i] = (byte) (i + 1);
            labels[i] = (byte) (i % 10);
        }
        return new DigitSet(pixels, labels);
    }
}
