package rowreader.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaletteTest {
    /** The least contrast of text that the Web Content Accessibility Guidelines allow, level AA. */
    private static final double LEAST = 4.5;

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

    /** What is filled of a bar is told from the rest of it. */
    @ParameterizedTest
    @CsvSource({"false,false", "true,false", "false,true", "true,true"})
    void aBarStandsOutFromItsTrack(boolean dark, boolean highContrast) {
        Palette palette = Palette.of(dark, highContrast);
        for (Color bar : List.of(palette.muted(), palette.accent())) {
            assertThat(Contrast.of(bar, palette.track())).isGreaterThanOrEqualTo(highContrast ? 4.5 : 3);
        }
        assertThat(palette.track()).isNotEqualTo(palette.background());
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Contrast.of(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Contrast.of(Color.WHITE, Color.BLACK)).isEqualTo(21);
        assertThat(Contrast.of(Color.web("#767676"), Color.WHITE)).isBetween(4.5, 4.6);
    }

    @Test
    void textStandsOutFromEveryColourThatItCanBePaintedOver() {
        for (int red = 0; red <= 255; red += 5) {
            for (int green = 0; green <= 255; green += 5) {
                for (int blue = 0; blue <= 255; blue += 5) {
                    Color ground = Color.rgb(red, green, blue);
                    assertThat(Contrast.of(Palette.textOn(ground), ground))
                            .as("on %s", ground)
                            .isGreaterThanOrEqualTo(LEAST);
                }
            }
        }
    }

    @Test
    void textOverAColourIsPaintedAsThePaletteSays() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/rowreader/view"))) {
            List<Path> deciders = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.getFileName().toString().equals("Palette.java"))
                    .filter(file -> contains(file, "\\? Color\\.(BLACK|WHITE) : "))
                    .toList();
            assertThat(deciders).isEmpty();
        }
    }

    @Test
    void noFontIsSmallerThanTheSmallestTextWhateverIsAskedFor() {
        for (double size : new double[] {0, 1, 9, 12.9, 13, 30}) {
            assertThat(Palette.exactly(size).getSize()).isEqualTo(Math.max(13, size));
            assertThat(Palette.exactlyBold(size).getSize()).isEqualTo(Math.max(13, size));
            assertThat(Palette.DARK.withText(1, 24).font(size).getSize()).isEqualTo(Math.max(24, Math.rint(size)));
        }
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
    void everyFontIsMadeByThePalette() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java/rowreader/view"))) {
            List<Path> makers = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(PaletteTest::makesAFont)
                    .filter(file -> !file.getFileName().toString().equals("Palette.java"))
                    .toList();
            assertThat(makers).isEmpty();
        }
    }

    private static boolean makesAFont(Path file) {
        return contains(file, "(\\bFont\\.font\\(|new Font\\()");
    }

    private static boolean contains(Path file, String pattern) {
        try {
            return Pattern.compile(pattern).matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
