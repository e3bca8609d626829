package rowreader.export;

/**
 * Colours of values in [-1, 1]: from a negative colour over that of zero to a positive one. Steps look even because
 * colours are mixed in OKLab (Ottosson 2020). Immutable.
 */
public final class DivergingColours {
    /** Colours on each side of zero: more than an eye tells apart. */
    private static final int STEPS = 255;

    private final int[] argb = new int[2 * STEPS + 1];

    /**
     * Colours are 0xRRGGBB; what is above these bits is not looked at.
     *
     * @param negative of -1
     * @param zero of 0
     * @param positive of 1
     */
    public DivergingColours(int negative, int zero, int positive) {
        Oklab fromNegative = Oklab.of(negative);
        Oklab fromZero = Oklab.of(zero);
        Oklab fromPositive = Oklab.of(positive);
        for (int step = 0; step <= STEPS; step++) {
            double fraction = step / (double) STEPS;
            argb[STEPS - step] = fromZero.mixedWith(fromNegative, fraction).argb();
            argb[STEPS + step] = fromZero.mixedWith(fromPositive, fraction).argb();
        }
    }

    /** The colour of a value as opaque ARGB; of what is beyond [-1, 1] that of the nearer end, of NaN that of zero. */
    public int argb(double value) {
        double clamped = Math.max(-1, Math.min(1, value));
        return argb[STEPS + (int) Math.round(clamped * STEPS)];
    }

    /** A colour in the OKLab space. */
    private record Oklab(double l, double a, double b) {
        static Oklab of(int rgb) {
            double red = linear(rgb >> 16 & 0xff);
            double green = linear(rgb >> 8 & 0xff);
            double blue = linear(rgb & 0xff);
            double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
            double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
            double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
            return new Oklab(
                    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
        }

        Oklab mixedWith(Oklab other, double fraction) {
            return new Oklab(l + (other.l - l) * fraction, a + (other.a - a) * fraction, b + (other.b - b) * fraction);
        }

        int argb() {
            double cubeL = cube(l + 0.3963377774 * a + 0.2158037573 * b);
            double cubeM = cube(l - 0.1055613458 * a - 0.0638541728 * b);
            double cubeS = cube(l - 0.0894841775 * a - 1.2914855480 * b);
            int red = eightBits(4.0767416621 * cubeL - 3.3077115913 * cubeM + 0.2309699292 * cubeS);
            int green = eightBits(-1.2684380046 * cubeL + 2.6097574011 * cubeM - 0.3413193965 * cubeS);
            int blue = eightBits(-0.0041960863 * cubeL - 0.7034186147 * cubeM + 1.7076147010 * cubeS);
            return 0xff << 24 | red << 16 | green << 8 | blue;
        }

        private static double cube(double value) {
            return value * value * value;
        }

        private static double linear(int eightBits) {
            double srgb = eightBits / 255.0;
            return srgb <= 0.04045 ? srgb / 12.92 : Math.pow((srgb + 0.055) / 1.055, 2.4);
        }

        private static int eightBits(double linear) {
            double inRange = Math.max(0, Math.min(1, linear));
            double srgb = inRange <= 0.0031308 ? inRange * 12.92 : 1.055 * Math.pow(inRange, 1 / 2.4) - 0.055;
            return (int) Math.round(srgb * 255);
        }
    }
}
