package rowreader.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import rowreader.data.Digit;

class MassCentreTest {
    private static final double MIDDLE = 14;

    private final Random random = new Random(21);

    @Test
    void isWhereTheInkBalances() {
        float[] ink = new float[Digit.PIXELS];
        ink[3 * Digit.SIDE + 20] = 1;
        ink[7 * Digit.SIDE + 8] = 0.5f;
        MassCentre centre = MassCentre.of(ink);
        assertThat(centre.row()).isCloseTo((3 + 3.5) / 1.5, Offset.offset(1e-9));
        assertThat(centre.column()).isCloseTo((20 + 4) / 1.5, Offset.offset(1e-9));
    }

    @Test
    void isInTheMiddleUpToThreeQuartersOfAPixel() {
        assertThat(new MassCentre(MIDDLE, MIDDLE).isInTheMiddle()).isTrue();
        for (double off : new double[] {-0.74, 0.74}) {
            assertThat(new MassCentre(MIDDLE + off, MIDDLE - off).isInTheMiddle())
                    .isTrue();
        }
        for (double off : new double[] {-0.75, 0.75, 3}) {
            assertThat(new MassCentre(MIDDLE + off, MIDDLE).isInTheMiddle()).isFalse();
            assertThat(new MassCentre(MIDDLE, MIDDLE + off).isInTheMiddle()).isFalse();
        }
        assertThat(MassCentre.of(new float[Digit.PIXELS]).isInTheMiddle()).isFalse();
    }

    @Test
    void isBroughtAsNearTheMiddleAsWholePixelsCanWithoutLosingInk() {
        for (int trial = 0; trial < 200; trial++) {
            float[] ink = blots();
            assertThat(MassCentre.centred(ink))
                    .containsExactly(moved(ink, bestShift(ink, true), bestShift(ink, false)), Offset.offset(0f));
        }
    }

    /** A few pixels of very different weight: the mass may be far from the middle of their box. */
    private float[] blots() {
        float[] ink = new float[Digit.PIXELS];
        int rows = 1 + random.nextInt(Digit.SIDE);
        int columns = 1 + random.nextInt(Digit.SIDE);
        int top = random.nextInt(Digit.SIDE - rows + 1);
        int left = random.nextInt(Digit.SIDE - columns + 1);
        for (int blot = 0; blot < 5; blot++) {
            int row = top + random.nextInt(rows);
            int column = left + random.nextInt(columns);
            ink[row * Digit.SIDE + column] = (float) Math.pow(random.nextDouble(), 4) + 0.01f;
        }
        return ink;
    }

    /** Of all shifts that keep every pixel of ink, the one after which the mass is nearest to the middle. */
    private static int bestShift(float[] ink, boolean ofRows) {
        int best = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int shift = -Digit.SIDE; shift <= Digit.SIDE; shift++) {
            double mass = 0;
            double moment = 0;
            boolean whole = true;
            for (int i = 0; i < ink.length; i++) {
                int place = (ofRows ? i / Digit.SIDE : i % Digit.SIDE) + shift;
                whole &= ink[i] == 0 || (place >= 0 && place < Digit.SIDE);
                mass += ink[i];
                moment += ink[i] * place;
            }
            double off = Math.abs(moment / mass - MIDDLE);
            if (whole && off < nearest) {
                nearest = off;
                best = shift;
            }
        }
        return best;
    }

    private static float[] moved(float[] ink, int down, int across) {
        float[] moved = new float[ink.length];
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] > 0) {
                moved[i + down * Digit.SIDE + across] = ink[i];
            }
        }
        return moved;
    }
}
