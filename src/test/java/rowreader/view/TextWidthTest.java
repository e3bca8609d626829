package rowreader.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class TextWidthTest {
    /** More than are kept: those that were forgotten are measured again. */
    private static final List<String> MANY =
            IntStream.range(0, 1_500).mapToObj(Integer::toString).toList();

    @Test
    void aWidthIsThatOfTheTextInItsFontHoweverOftenItIsAskedFor() {
        for (int time = 0; time < 2; time++) {
            for (double size : List.of(11.0, 24.0)) {
                Font font = Palette.exactly(size);
                for (String text : MANY) {
                    assertThat(TextWidth.of(text, font)).isEqualTo(measured(text, font));
                }
            }
        }
    }

    @Test
    void aBoldTextIsWiderThanAPlainOne() {
        assertThat(TextWidth.of("three", Palette.exactlyBold(16)))
                .isGreaterThan(TextWidth.of("three", Palette.exactly(16)));
    }

    private static double measured(String text, Font font) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}
