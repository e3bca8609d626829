package rowreader.data.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;

class RandomFormsTest {
    @Test
    void theSameSeedAndNumberMakeTheSameForm() {
        for (int number = 0; number < 50; number++) {
            assertThat(RandomForms.make(3, number)).isEqualTo(RandomForms.make(3, number));
        }
    }

    @Test
    void noTwoFormsAreEqual() {
        Set<Digit> made = new HashSet<>();
        for (int number = 0; number < 300; number++) {
            made.add(RandomForms.make(3, number));
            made.add(RandomForms.make(4, number));
        }
        assertThat(made).hasSize(600);
    }

    @Test
    void everyFormHasInkWhereADigitHasIt() {
        for (int number = 0; number < 300; number++) {
            float[] pixels = RandomForms.make(5, number).pixels();
            double ink = 0;
            for (float pixel : pixels) {
                ink += pixel;
            }
            assertThat(ink).as("ink of form %d", number).isBetween(3.0, 500.0);
            assertThat(pixels[0] + pixels[27] + pixels[783])
                    .as("corners of form %d", number)
                    .isZero();
        }
    }
}
