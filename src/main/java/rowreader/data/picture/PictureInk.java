package rowreader.data.picture;

import java.util.Arrays;
import java.util.Optional;
import rowreader.data.Digit;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.MassCentre;

/**
 * A picture that was made small on purpose, as ink: 0 the background, 1 the strongest ink, whatever its colours were. Its
 * background is even, and its faintest grey is a part of the digit.
 */
final class PictureInk {
    /** Less contrast than this, of 1, is no picture. */
    private static final float LEAST_CONTRAST = 0.06f;

    /** [width * height] */
    private final float[] ink;

    /** What full ink was, above the background, in the picture's own brightness. */
    private final float contrast;

    private final int width;
    private final int height;
    private final Area box;

    private PictureInk(float[] ink, float contrast, int width, int height) {
        this.ink = ink;
        this.contrast = contrast;
        this.width = width;
        this.height = height;
        this.box = InkFitter.box(ink, width, 0);
    }

    /** Nothing if the picture is all of one colour. */
    static Optional<PictureInk> of(int[] argb, int width, int height) {
        float[] values = brightness(argb);
        float[] border = border(values, width, height);
        Arrays.sort(border);
        float background = border[border.length / 2];
        double lighter = 0;
        double darker = 0;
        for (float value : values) {
            lighter += Math.max(0, value - background);
            darker += Math.max(0, background - value);
        }
        int sign = lighter > darker ? 1 : -1;
        float strongest = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, sign * (values[i] - background));
            strongest = Math.max(strongest, values[i]);
        }
        if (strongest < LEAST_CONTRAST) {
            return Optional.empty();
        }
        // What most of the border stays below is the paper's noise; the rest may be a stroke that touches it.
        float end = sign > 0 ? border[border.length * 9 / 10] : border[border.length / 10];
        float noise = Math.min(strongest / 2, 1.5f * Math.max(0, sign * (end - background)));
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i] - noise) / (strongest - noise);
        }
        return Optional.of(new PictureInk(values, strongest - noise, width, height));
    }

    /** Luma in [0, 1]; what is transparent shows black behind light ink and white behind dark ink. */
    private static float[] brightness(int[] argb) {
        float[] luma = new float[argb.length];
        double opaque = 0;
        double bright = 0;
        for (int i = 0; i < argb.length; i++) {
            int pixel = argb[i];
            luma[i] = (0.299f * (pixel >> 16 & 0xff) + 0.587f * (pixel >> 8 & 0xff) + 0.114f * (pixel & 0xff)) / 255;
            opaque += pixel >>> 24;
            bright += luma[i] * (pixel >>> 24);
        }
        float behind = bright < opaque / 2 ? 1 : 0;
        for (int i = 0; i < argb.length; i++) {
            float alpha = (argb[i] >>> 24) / 255f;
            luma[i] = alpha * luma[i] + (1 - alpha) * behind;
        }
        return luma;
    }

    private static float[] border(float[] values, int width, int height) {
        float[] border = new float[2 * width + 2 * height];
        System.arraycopy(values, 0, border, 0, width);
        System.arraycopy(values, (height - 1) * width, border, width, width);
        for (int row = 0; row < height; row++) {
            border[2 * width + 2 * row] = values[row * width];
            border[2 * width + 2 * row + 1] = values[row * width + width - 1];
        }
        return border;
    }

    Digit fitted() {
        if (isFitted()) {
            return Digit.of(withContrast());
        }
        return new InkFitter(ink, width, height, box).digit();
    }

    /** Where the ink is. */
    Area area() {
        return box;
    }

    /** [width * height]: which pixels have ink. */
    boolean[] map() {
        boolean[] map = new boolean[ink.length];
        for (int i = 0; i < ink.length; i++) {
            map[i] = ink[i] > 0;
        }
        return map;
    }

    private float[] withContrast() {
        float[] pixels = ink.clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Math.min(1, pixels[i] * contrast);
        }
        return pixels;
    }

    /** Whether this is a 28x28 picture made as MNIST was: scaling it again would only blur it. */
    private boolean isFitted() {
        return width == Digit.SIDE
                && height == Digit.SIDE
                && box.longerSide() == DrawingFitter.BOX
                && MassCentre.of(ink).isInTheMiddle();
    }
}
