package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FirstLookTest {
    private static final int SIDE = 200;
    private static final Area THIN_STROKE = new Area(40, 60, 44, 140);
    private static final Area ANOTHER = new Area(120, 60, 124, 140);
    private static final Area WIDE_STROKE = new Area(120, 60, 130, 140);

    private final GreySheet paper = new GreySheet(SIDE, SIDE, 255);

    @Test
    void darkStrokesOnLightPaper() {
        FirstLook look = look(paper.fill(THIN_STROKE, 0));
        assertThat(look.polarity()).isEqualTo(Polarity.DARK_INK);
        assertThat(look.thickness()).isCloseTo(4, within(0.3));
    }

    @Test
    void lightStrokesOnADarkBoard() {
        FirstLook look = look(new GreySheet(SIDE, SIDE, 0).fill(THIN_STROKE, 255));
        assertThat(look.polarity()).isEqualTo(Polarity.LIGHT_INK);
        assertThat(look.thickness()).isCloseTo(4, within(0.3));
    }

    @Test
    void blankPaperShowsNoStrokes() {
        assertThat(FirstLook.at(paper.picture())).isEmpty();
    }

    @Test
    void strokesThatDifferByLessThanSixHundredthsAreNone() {
        assertThat(FirstLook.at(paper.fill(THIN_STROKE, 241).picture())).isEmpty();
        assertThat(FirstLook.at(paper.fill(THIN_STROKE, 239).picture())).isPresent();
    }

    @Test
    void theWidestStrokeTellsThePen() {
        paper.fill(THIN_STROKE, 0).fill(WIDE_STROKE, 0);
        assertThat(look(paper).thickness()).isGreaterThan(8);
    }

    @Test
    void aFaintStrokeSaysSomethingOfThePenUnlessAStrongerOneIsNear() {
        // A tenth of the picture's side is near.
        paper.fill(THIN_STROKE, 0).fill(new Area(55, 60, 65, 140), 140);
        assertThat(look(paper).thickness()).isLessThan(5);
        paper.fill(WIDE_STROKE, 140);
        assertThat(look(paper).thickness()).isGreaterThan(8);
    }

    @Test
    void aSpeckSaysNothing() {
        FirstLook clean = look(paper.fill(THIN_STROKE, 0));
        FirstLook soiled = look(paper.fill(new Area(120, 60, 122, 62), 0));
        assertThat(soiled).isEqualTo(clean);
    }

    @Test
    void anotherStrokeSpeaksForThePolarityAsWell() {
        double one = look(paper.fill(THIN_STROKE, 0)).score();
        double two = look(paper.fill(ANOTHER, 0)).score();
        assertThat(two).isCloseTo(2 * one, within(1e-6));
    }

    @Test
    void theFortyStrokesThatSayMostSpeak() {
        double one = look(paper.fill(stroke(0), 0)).score();
        for (int i = 1; i < 40; i++) {
            paper.fill(stroke(i), 0);
        }
        assertThat(look(paper).score()).isCloseTo(40 * one, within(1e-6));
        // Two that say less, the first and the last of all.
        paper.fill(new Area(10, 5, 12, 25), 0).fill(new Area(100, 180, 102, 192), 0);
        assertThat(look(paper).score()).isCloseTo(40 * one, within(1e-6));
    }

    private static Area stroke(int i) {
        int left = 10 + i % 10 * 18;
        int top = 30 + i / 10 * 36;
        return new Area(left, top, left + 2, top + 30);
    }

    @Test
    void aStrokeAtThePicturesEndSaysLess() {
        double inside = look(paper.fill(THIN_STROKE, 0)).score();
        double atEnd = look(new GreySheet(SIDE, SIDE, 255).fill(new Area(0, 60, 4, 140), 0))
                .score();
        assertThat(atEnd).isLessThan(inside / 5);
    }

    @Test
    void thePenOfALargePictureIsMeasuredInItsOwnPixels() {
        // It is looked at in half its size.
        GreySheet large = new GreySheet(800, 800, 255).fill(new Area(300, 200, 320, 600), 0);
        assertThat(look(large).thickness()).isCloseTo(20, within(1.0));
    }

    private static FirstLook look(GreySheet sheet) {
        return FirstLook.at(sheet.picture()).orElseThrow();
    }
}
