package rowreader.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {
    /** The least contrast of text that the Web Content Accessibility Guidelines allow, level AA. */
    private static final double LEAST = 4.5;

    /** What makes a font: the palette, and what gets its size from there. */
    private static final Set<String> FONT_MAKERS = Set.of(
            "Palette.java",
            "PictureFont.java",
            "Badges.java",
            "AxesPainter.java",
            "HeatMap.java",
            "ProbabilityBars.java",
            "PredictionCard.java");

    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void everyColourThatSaysSomethingStandsOutFromItsBackground(boolean dark, boolean highContrast) {
        Palette palette = Palette.of(dark, highContrast);
        Map<String, Color> colours = new LinkedHashMap<>();
        colours.put("text", palette.text());
        colours.put("muted", palette.muted());
        colours.put("accent", palette.accent());
        colours.put("ink", palette.ink());
        colours.put("loss", palette.loss());
        colours.put("training accuracy", palette.trainingAccuracy());
        colours.put("test minibatch accuracy", palette.testMinibatchAccuracy());
        colours.put("test accuracy", palette.testAccuracy());
        colours.put("negative", palette.negative());
        colours.put("positive", palette.positive());
        for (int lane = 0; lane < palette.lanes().size(); lane++) {
            colours.put("lane " + lane, palette.lanes().get(lane));
        }
        colours.forEach((name, colour) -> assertThat(Contrast.of(colour, palette.background()))
                .as(name)
                .isGreaterThanOrEqualTo(highContrast ? 7 : LEAST));
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Contrast.of(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Contrast.of(Color.WHITE, Color.BLACK)).isEqualTo(21);
        assertThat(Contrast.of(Color.web("#767676"), Color.WHITE)).isBetween(4.5, 4.6);
    }

    @Test
    void textIsScaledButNeverTooSmall() {
        Palette palette = Palette.LIGHT.withText(1.5, 13);
        assertThat(palette.size(12)).isEqualTo(18);
        assertThat(palette.size(5)).isEqualTo(13);
        assertThat(palette.font(20).getSize()).isEqualTo(30);
        assertThat(palette.bold(4).getSize()).isEqualTo(13);
        assertThat(Palette.LIGHT.size(9)).isEqualTo(Palette.SMALLEST_TEXT);
    }

    @Test
    void everyPaintedLabelHasTheSizeThatThePaletteGives() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/rowreader/view"))) {
            List<Path> makers = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(PaletteTest::makesAFont)
                    .filter(file -> !FONT_MAKERS.contains(file.getFileName().toString()))
                    .toList();
            assertThat(makers).isEmpty();
        }
    }

    private static boolean makesAFont(Path file) {
        try {
            return Files.readString(file).matches("(?s).*(\\bFont\\.font\\(|new Font\\().*");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
