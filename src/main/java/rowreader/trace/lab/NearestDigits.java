package rowreader.trace.lab;

import java.util.Arrays;

/** How far something is from the known digits with a label, by one kind of values. Immutable, for any thread. */
final class NearestDigits {
    /** Which neighbour counts: the nearest may be a digit that somebody scrawled. */
    private static final int NEIGHBOUR = 3;
    /** Values added up between two looks at whether a digit is too far already. */
    private static final int BLOCK = 32;
    /** Distances that are as good as none. */
    private static final double NOTHING = 0.05;

    /** [digits][values] */
    private final float[][] known;

    private final int[] labels;

    /**
     * @param known [digits][values]
     * @param labels [digits]
     */
    NearestDigits(float[][] known, int[] labels) {
        this.known = known;
        this.labels = labels;
    }

    /**
     * The logarithm of the distance to the third nearest digit with the label; very large if there are not so many.
     *
     * @param one [values]
     */
    double logDistance(float[] one, int label) {
        float[] nearest = new float[NEIGHBOUR];
        Arrays.fill(nearest, Float.MAX_VALUE);
        for (int index = 0; index < known.length; index++) {
            if (labels[index] == label) {
                float square = squaredDistance(known[index], one, nearest[NEIGHBOUR - 1]);
                for (int place = 0; place < NEIGHBOUR; place++) {
                    if (square < nearest[place]) {
                        float next = nearest[place];
                        nearest[place] = square;
                        square = next;
                    }
                }
            }
        }
        return Math.log(Math.sqrt(nearest[NEIGHBOUR - 1]) + NOTHING);
    }

    /** Or any larger number than {@code enough}. Four sums side by side let the processor add them at once. */
    private static float squaredDistance(float[] one, float[] other, float enough) {
        float sum = 0;
        int i = 0;
        for (; i + BLOCK <= one.length && sum < enough; i += BLOCK) {
            float first = 0;
            float second = 0;
            float third = 0;
            float fourth = 0;
            for (int k = i; k < i + BLOCK; k += 4) {
                float a = one[k] - other[k];
                float b = one[k + 1] - other[k + 1];
                float c = one[k + 2] - other[k + 2];
                float d = one[k + 3] - other[k + 3];
                first += a * a;
                second += b * b;
                third += c * c;
                fourth += d * d;
            }
            sum += first + second + (third + fourth);
        }
        for (; i < one.length && sum < enough; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
