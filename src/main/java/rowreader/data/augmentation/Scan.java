package rowreader.data.augmentation;

import java.util.random.RandomGenerator;
import rowreader.data.Digit;

/**
 * Ink as another scanner or camera might have seen it: softer or harder, paler or darker, rough at the edges. Reusable; for
 * one thread.
 */
public final class Scan {
    private static final float MOST_BLUR = 0.3f;
    private static final float CONTRAST = 0.35f;
    private static final float MOST_ROUGHNESS = 0.12f;

    private final float[] across = new float[Digit.PIXELS];

    /**
     * Changes one digit in place.
     *
     * @param pixels holds the digit at {@code offset}, row by row, in [0, 1]
     * @param random decides how
     */
    public void apply(float[] pixels, int offset, RandomGenerator random) {
        blur(pixels, offset, random.nextFloat() * MOST_BLUR);
        double gamma = Math.exp(CONTRAST * random.nextGaussian());
        float gain = random.nextFloat(0.75f, 1.4f);
        float roughness = random.nextBoolean() ? 0 : random.nextFloat() * MOST_ROUGHNESS;
        for (int p = offset; p < offset + Digit.PIXELS; p++) {
            float ink = pixels[p];
            if (ink > 0) {
                float seen = gain * (float) Math.pow(ink, gamma);
                // Full ink and bare paper are smooth; what is half covered is not.
                float edge = 4 * ink * (1 - ink);
                seen += roughness == 0 ? 0 : roughness * edge * (float) random.nextGaussian();
                pixels[p] = Math.max(0, Math.min(1, seen));
            }
        }
    }

    private void blur(float[] pixels, int offset, float neighbour) {
        float whole = 1 + 2 * neighbour;
        int side = Digit.SIDE;
        for (int p = 0; p < Digit.PIXELS; p++) {
            int column = p % side;
            float left = column == 0 ? 0 : pixels[offset + p - 1];
            float right = column == side - 1 ? 0 : pixels[offset + p + 1];
            across[p] = (pixels[offset + p] + neighbour * (left + right)) / whole;
        }
        for (int p = 0; p < Digit.PIXELS; p++) {
            float above = p < side ? 0 : across[p - side];
            float below = p >= Digit.PIXELS - side ? 0 : across[p + side];
            pixels[offset + p] = (across[p] + neighbour * (above + below)) / whole;
        }
    }
}
