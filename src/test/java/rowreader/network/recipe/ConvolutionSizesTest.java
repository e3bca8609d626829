package rowreader.network.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConvolutionSizesTest {
    @Test
    void whatIsLeftIsADigitTwiceConvolvedAndHalved() {
        // 28 - 5 + 1 = 24, halved 12; 12 - 5 + 1 = 8, halved 4.
        assertThat(ConvolutionSizes.USUAL.lastSide()).isEqualTo(4);
        // 26, 13; 11, 5.
        assertThat(new ConvolutionSizes(3, 1, 3, 1).lastSide()).isEqualTo(5);
        // 22, 11; 2, 1: as little as there may be.
        assertThat(new ConvolutionSizes(7, 1, 10, 1).lastSide()).isEqualTo(1);
    }

    @Test
    void sizesAreAListInTheOrderOfTheLayers() {
        ConvolutionSizes sizes = new ConvolutionSizes(3, 8, 5, 16);
        assertThat(sizes.asList()).containsExactly(3, 8, 5, 16);
        assertThat(ConvolutionSizes.of(sizes.asList())).isEqualTo(sizes);
        assertThatIllegalArgumentException().isThrownBy(() -> ConvolutionSizes.of(List.of(3, 8, 5)));
    }

    @Test
    void kernelsThatLeaveNothingAndTooManyMapsAreRefused() {
        assertThatCode(() -> new ConvolutionSizes(1, 256, 1, 256)).doesNotThrowAnyException();
        int[][] impossible = {
            {0, 1, 1, 1},
            {1, 0, 1, 1},
            {1, 1, 0, 1},
            {1, 1, 1, 0},
            {1, 257, 1, 1},
            {1, 1, 1, 257},
            {7, 1, 11, 1},
            {28, 1, 1, 1}
        };
        for (int[] sizes : impossible) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ConvolutionSizes(sizes[0], sizes[1], sizes[2], sizes[3]));
        }
    }
}
