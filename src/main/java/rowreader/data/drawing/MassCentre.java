package rowreader.data.drawing;

import rowreader.data.Digit;

/**
 * The centre of mass of a picture's ink, and the last stage of MNIST's making: shifting the picture by whole pixels until
 * that centre is in the middle.
 *
 * @param row counted from 0, to pixel centres; not a number if there is no ink
 * @param column likewise
 */
public record MassCentre(double row, double column) {
    /** Where MNIST's are: over its training images the mean is 14.0 and the range 13.5 to 14.5. */
    private static final double MIDDLE = 14;

    /** Of [784] pixels. */
    public static MassCentre of(float[] ink) {
        double mass = 0;
        double rowMoment = 0;
        double columnMoment = 0;
        for (int i = 0; i < ink.length; i++) {
            mass += ink[i];
            rowMoment += ink[i] * (i / Digit.SIDE);
            columnMoment += ink[i] * (i % Digit.SIDE);
        }
        return new MassCentre(rowMoment / mass, columnMoment / mass);
    }

    /** Whether it is in the middle, up to the rounding of whoever shifted it. */
    public boolean isInTheMiddle() {
        return Math.abs(row - MIDDLE) < 0.75 && Math.abs(column - MIDDLE) < 0.75;
    }

    /** The picture shifted; less far where ink would leave it otherwise. */
    public static float[] centred(float[] ink) {
        MassCentre centre = of(ink);
        int top = Digit.SIDE;
        int bottom = -1;
        int left = Digit.SIDE;
        int right = -1;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] > 0) {
                top = Math.min(top, i / Digit.SIDE);
                bottom = i / Digit.SIDE;
                left = Math.min(left, i % Digit.SIDE);
                right = Math.max(right, i % Digit.SIDE);
            }
        }
        int down = within(Math.round(MIDDLE - centre.row), -top, Digit.SIDE - 1 - bottom);
        int across = within(Math.round(MIDDLE - centre.column), -left, Digit.SIDE - 1 - right);
        float[] shifted = new float[Digit.PIXELS];
        for (int from = top; from <= bottom; from++) {
            int to = from + down;
            System.arraycopy(ink, from * Digit.SIDE + left, shifted, to * Digit.SIDE + left + across, right - left + 1);
        }
        return shifted;
    }

    private static int within(long shift, int least, int most) {
        return (int) Math.max(least, Math.min(most, shift));
    }
}
