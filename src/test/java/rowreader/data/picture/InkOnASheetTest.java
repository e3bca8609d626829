package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of plain marks on even paper is found. */
class InkOnASheetTest {
    private static final Area STROKE = new Area(40, 40, 48, 100);
    private static final Area FAR_STROKE = new Area(140, 40, 148, 100);

    private final GreySheet paper = new GreySheet(200, 140, 255);

    @Test
    void inAPictureOfUpTo56PixelsASideAllInkIsOneDigit() {
        assertThat(boxes(twoStrokes(56, 56))).containsExactly(new Area(10, 10, 44, 40));
        assertThat(boxes(twoStrokes(57, 56))).containsExactly(new Area(10, 10, 14, 40), new Area(40, 10, 44, 40));
        assertThat(boxes(twoStrokes(56, 57))).containsExactly(new Area(10, 10, 14, 40), new Area(40, 10, 44, 40));
    }

    private static GreySheet twoStrokes(int width, int height) {
        return new GreySheet(width, height, 255)
                .fill(new Area(10, 10, 14, 40), 0)
                .fill(new Area(40, 10, 44, 40), 0);
    }

    @Test
    void onBlankPaperNoPixelIsInk() {
        FoundDigits found = DigitFinder.find(paper.picture());
        assertThat(found.digits()).isEmpty();
        assertThat(found.width()).isEqualTo(200);
        assertThat(found.height()).isEqualTo(140);
        assertThat(found.ink()).hasSize(200 * 140).doesNotContain(true);
    }

    @Test
    void aShadowOverAThirdOfThePictureIsNoInk() {
        assertThat(boxes(paper.fill(new Area(0, 0, 60, 140), 128))).isEmpty();
    }

    @Test
    void aMarkNeedsAFifthOfTheStrongestInksContrastWhereverItIs() {
        paper.fill(STROKE, 55);
        // The strongest has 200 of 255.
        assertThat(boxes(paper.fill(FAR_STROKE, 217))).containsExactly(STROKE);
        assertThat(boxes(paper.fill(FAR_STROKE, 213))).containsExactly(STROKE, FAR_STROKE);
    }

    @Test
    void aStrongSpeckDoesNotMakeFaintInkVanish() {
        paper.fill(STROKE, 215).fill(new Area(140, 60, 144, 64), 0);
        assertThat(boxes(paper)).containsExactly(STROKE);
    }

    @Test
    void aMarkNearStrongInkNeedsFourTenthsOfItsContrast() {
        paper.fill(STROKE, 0);
        Area near = new Area(64, 40, 72, 100);
        assertThat(boxes(paper.fill(near, 155))).containsExactly(STROKE);
        assertThat(boxes(paper.fill(near, 140))).containsExactly(STROKE, near);
    }

    @Test
    void fourTimesThePensWidthIsNear() {
        paper.fill(STROKE, 0);
        Area near = new Area(76, 40, 80, 100);
        Area notNear = new Area(80, 40, 84, 100);
        assertThat(boxes(paper.fill(near, 155))).containsExactly(STROKE);
        assertThat(boxes(paper.fill(near, 255).fill(notNear, 155))).containsExactly(STROKE, notNear);
    }

    @Test
    void theInkOfAllDigitsIsTold() {
        FoundDigits found =
                DigitFinder.find(paper.fill(STROKE, 0).fill(FAR_STROKE, 0).picture());
        for (int i = 0; i < found.ink().length; i++) {
            int x = i % 200;
            int y = i / 200;
            Area pixel = new Area(x, y, x + 1, y + 1);
            assertThat(found.ink()[i])
                    .as("row %d, column %d", y, x)
                    .isEqualTo(STROKE.encloses(pixel) || FAR_STROKE.encloses(pixel));
        }
    }

    @Test
    void aLineThroughThePictureIsThePapersIfThereIsInk() {
        Area line = new Area(0, 120, 200, 122);
        assertThat(boxes(paper.fill(line, 150).fill(STROKE, 0))).containsExactly(STROKE);
    }

    @Test
    void aLineThroughThePictureIsInkIfThereIsNothingElse() {
        Area line = new Area(0, 120, 200, 122);
        assertThat(boxes(paper.fill(line, 150))).containsExactly(line);
    }

    @Test
    void moreThanFiveHundredDigitsAreAPageOfPrint() {
        GreySheet print = new GreySheet(26 * 12, 20 * 18, 255);
        for (int i = 0; i < 500; i++) {
            print.fill(digit(i), 0);
        }
        assertThat(boxes(print)).hasSize(500);
        assertThat(boxes(print.fill(digit(500), 0))).isEmpty();
    }

    private static Area digit(int i) {
        int left = 5 + i % 25 * 12;
        int top = 4 + i / 25 * 16;
        return new Area(left, top, left + 2, top + 10);
    }

    private static List<Area> boxes(GreySheet sheet) {
        return DigitFinder.find(sheet.picture()).digits().stream()
                .map(FoundDigit::box)
                .toList();
    }
}
