package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.data.builtin.WrittenDigits;
import rowreader.data.picture.PaperPhoto.Pen;

class DigitFinderTest {
    private final BufferedImage sheet = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = sheet.createGraphics();

    DigitFinderTest() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 400);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(16, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }

    private FoundDigits found() {
        return DigitFinder.find(PicturePixels.of(sheet));
    }

    private void line(int... points) {
        for (int i = 0; i + 3 < points.length; i += 2) {
            pen.drawLine(points[i], points[i + 1], points[i + 2], points[i + 3]);
        }
    }

    private Area onlyBox() {
        assertThat(found().digits()).hasSize(1);
        return found().digits().get(0).box();
    }

    @Test
    void theDetachedRoofOfAFiveStaysWithIt() {
        line(160, 130, 150, 190, 220, 190, 250, 240, 210, 300, 140, 300);
        line(180, 90, 260, 85);
        assertThat(onlyBox().top()).isLessThan(90);
    }

    @Test
    void theTwoStrokesOfAFourStayTogether() {
        line(150, 100, 130, 220, 215, 220);
        line(240, 110, 235, 310);
        Area box = onlyBox();
        assertThat(box.left()).isLessThan(130);
        assertThat(box.right()).isGreaterThan(240);
    }

    @Test
    void theBarOfASevenStaysWithIt() {
        line(130, 100, 260, 100, 190, 300);
        pen.setColor(Color.WHITE);
        line(170, 180, 260, 180);
        pen.setColor(Color.BLACK);
        line(150, 205, 190, 205);
        assertThat(onlyBox().left()).isLessThan(130);
    }

    @Test
    void aFrameIsNoDigit() {
        line(150, 100, 250, 100, 190, 300);
        pen.setStroke(new BasicStroke(5));
        pen.drawRect(10, 10, 380, 380);
        assertThat(onlyBox().left()).isGreaterThan(100);
    }

    @Test
    void aTablesEdgeAndANeighbourThatIsCutOffAreNoDigits() {
        line(150, 100, 250, 100, 190, 300);
        line(398, 120, 398, 260);
        pen.setColor(new Color(80, 50, 30));
        pen.fillRect(0, 0, 40, 400);
        Area box = onlyBox();
        assertThat(box.left()).isGreaterThan(100);
        assertThat(box.right()).isLessThan(300);
    }

    @Test
    void thinLinesOverTheInkDoNotCutIt() {
        line(150, 100, 250, 100, 190, 300);
        pen.setColor(new Color(170, 190, 230));
        pen.setStroke(new BasicStroke(2));
        for (int at = 15; at < 400; at += 40) {
            pen.drawLine(0, at, 400, at);
            pen.drawLine(at, 0, at, 400);
        }
        Area box = onlyBox();
        assertThat(box.height()).isBetween(195, 230);
    }

    @Test
    void coloursOfEqualBrightnessAreToldApart() {
        pen.setColor(new Color(120, 190, 120));
        pen.fillRect(0, 0, 400, 400);
        pen.setColor(new Color(235, 130, 120));
        line(150, 100, 250, 100, 190, 300);
        assertThat(onlyBox().height()).isBetween(195, 230);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aSheetOfThirtyDigitsIsReadInOrder(long seed) {
        PaperPhoto photo = new PaperPhoto(seed, Pen.BALLPOINT, 1200, 1000);
        Random random = new Random(seed);
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 6; column++) {
                photo.write(
                        WrittenDigits.write((row * 6 + column) % 10, random),
                        170 + column * 172,
                        150 + row * 175,
                        90 + 20 * random.nextDouble());
            }
        }
        FoundDigits found = DigitFinder.find(photo.lit().picture());
        assertThat(found.digits()).hasSize(30);
        for (int i = 1; i < 30; i++) {
            Area before = found.digits().get(i - 1).box();
            Area box = found.digits().get(i).box();
            if (i % 6 == 0) {
                assertThat(box.left()).as("digit %d begins a line", i).isLessThan(before.left());
            } else {
                assertThat(box.left()).as("digit %d", i).isGreaterThan(before.left());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aSheetWithTheShadowOfAHandIsReadAsWell(long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        Random random = new Random(seeds.nextLong());
        PaperPhoto photo = new PaperPhoto(seeds.nextLong(), seed % 2 == 0 ? Pen.PENCIL : Pen.CHALK, 1200, 1000);
        for (int place = 0; place < 30; place++) {
            photo.write(
                    WrittenDigits.write(place % 10, random),
                    190 + place % 6 * 165,
                    150 + place / 6 * 175,
                    90 + 20 * random.nextDouble());
        }
        FoundDigits found = DigitFinder.find(photo.lit().shadowed().picture());
        // A roof may stand alone now and then; where light and dark are mistaken, only small pieces are found.
        assertThat(found.digits().size()).isBetween(30, 31);
        assertThat(found.digits())
                .filteredOn(digit -> digit.box().height() > 60)
                .hasSize(30);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void piecesOfThePapersLinesAreNoDigits(long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        PaperPhoto photo = new PaperPhoto(seeds.nextLong(), Pen.PENCIL, 640, 480);
        photo.ruled(30 + (int) seed * 3, true);
        photo.write(WrittenDigits.write(8, new Random(seeds.nextLong())), 320, 240, 150);
        assertThat(DigitFinder.find(photo.lit().shadowed().picture()).digits().size())
                .isEqualTo(1);
    }

    @Test
    void paperAloneShowsNothing() {
        FoundDigits found = DigitFinder.find(
                new PaperPhoto(5, Pen.PENCIL, 640, 480).lit().shadowed().picture());
        assertThat(found.digits()).isEmpty();
    }

    @Test
    void whatWasTakenForInkIsTold() {
        line(150, 100, 250, 100, 190, 300);
        FoundDigits found = found();
        assertThat(found.ink()[100 * 400 + 200]).isTrue();
        assertThat(found.ink()[200 * 400 + 100]).isFalse();
    }

    @Test
    void theBoxOfADigitFarDownALongStripIsWhereTheDigitIs() {
        BufferedImage strip = bar(203, 18_000, new Area(90, 17_700, 106, 17_860));

        FoundDigits digits = DigitFinder.find(PicturePixels.of(strip));

        assertThat(digits.digits()).singleElement().satisfies(one -> {
            assertThat(one.box().top()).isBetween(17_690, 17_702);
            assertThat(one.box().bottom()).isBetween(17_858, 17_870);
        });
    }

    /** White paper with one stroke of ink. */
    static BufferedImage bar(int width, int height, Area ink) {
        BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D brush = paper.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.BLACK);
        brush.fillRect(ink.left(), ink.top(), ink.width(), ink.height());
        return paper;
    }
}
