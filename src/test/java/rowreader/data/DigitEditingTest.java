package rowreader.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigitEditingTest {
    private final Digit blank = Digit.of(new float[Digit.PIXELS]);

    @Test
    void anEditedPixelChangesACopyOnly() {
        Digit edited = blank.withPixel(3, 5, 0.5f);

        assertThat(edited.at(3, 5)).isEqualTo(0.5f);
        assertThat(edited.withPixel(3, 5, 0)).isEqualTo(blank);
        assertThat(blank.at(3, 5)).isZero();
    }
}
