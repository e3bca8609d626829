package rowreader.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.junit.jupiter.api.Test;

class SpacedTextsTest {
    private static final double SIZE = 24;

    private final GraphicsContext graphics = new Canvas(400, 100).getGraphicsContext2D();
    private final SpacedTexts texts = new SpacedTexts(graphics);
    private final double end;

    SpacedTextsTest() {
        graphics.setFont(Palette.exactly(SIZE));
        graphics.setTextBaseline(VPos.TOP);
        graphics.setTextAlign(TextAlignment.LEFT);
        end = PaintedText.of(graphics, "unit 0", 0, 0, Double.MAX_VALUE)
                .bounds()
                .getMaxX();
        assertThat(texts.take("unit 0", 0, 0)).isTrue();
    }

    @Test
    void twoSideBySideAreNotReadAsOne() {
        assertThat(texts.take("25", end + SIZE / 4, 0)).isFalse();
        assertThat(texts.take("25", end + SIZE, 0)).isTrue();
    }

    @Test
    void oneBelowAnotherNeedsLess() {
        assertThat(texts.take("25", 0, SIZE / 4)).isFalse();
        assertThat(texts.take("25", 0, SIZE + 4)).isTrue();
    }
}
