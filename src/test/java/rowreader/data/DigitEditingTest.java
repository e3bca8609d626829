package rowreader.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void anEditedRowChangesThatRowOnly() {
        float[] row = new float[Digit.SIDE];
        row[27] = 1;
        Digit edited = blank.withRow(27, row);

        assertThat(edited.at(27, 27)).isEqualTo(1);
        assertThat(edited).isEqualTo(blank.withPixel(27, 27, 1));
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> blank.withRow(0, new float[29])).hasMessageContaining("29");
    }
}
