package rowreader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Digit;
import rowreader.export.MisreadPage.Misread;
import rowreader.trace.TestDigits;

class MisreadPageTest {
    @TempDir
    private Path folder;

    @Test
    void showsEachPictureAsItIsAndAsItWasSeenAndWhatItWasReadAs() throws Exception {
        Path made = folder.resolve("new/page");
        Digit first = TestDigits.blot(1);
        Digit second = TestDigits.blot(2);
        MisreadPage.write(
                made,
                "3 < 4 & \"more\" > 2",
                List.of(
                        new Misread(folder.resolve("a & b.png"), first, "three", "8", 0.75),
                        new Misread(folder.resolve("c.png"), second, "<5>", "6", 0.5)));

        String page = Files.readString(made.resolve("index.html"));
        assertThat(page)
                .contains("<title>3 &lt; 4 &amp; &quot;more&quot; &gt; 2</title>")
                .contains("<h1>3 &lt; 4 &amp; &quot;more&quot; &gt; 2</h1>")
                .contains("a &amp; b.png: three read as 8 (75")
                .contains("c.png: &lt;5&gt; read as 6 (50")
                .contains(folder.resolve("c.png").toUri().toString())
                .endsWith("</body></html>\n");
        assertThat(page.indexOf("seen-00001.png")).isPositive().isLessThan(page.indexOf("seen-00002.png"));
        assertThat(page.split("<figure>")).hasSize(3);
        assertIs(first, made.resolve("seen-00001.png"));
        assertIs(second, made.resolve("seen-00002.png"));
        assertThat(MisreadPage.replaceable(made))
                .containsExactlyInAnyOrder(made.resolve("seen-00001.png"), made.resolve("seen-00002.png"));
    }

    private static void assertIs(Digit digit, Path file) throws Exception {
        BufferedImage image = ImageIO.read(file.toFile());
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int column = 0; column < Digit.SIDE; column++) {
                assertThat(image.getRaster().getSample(column, row, 0))
                        .isEqualTo(255 - Math.round(255 * digit.at(row, column)));
            }
        }
    }
}
