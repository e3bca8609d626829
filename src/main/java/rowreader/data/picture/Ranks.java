package rowreader.data.picture;

import java.util.Arrays;

/** Values by their rank among others. */
final class Ranks {
    /** As many values, evenly spread, tell ranks well enough. */
    private static final int SAMPLE = 20_000;

    private Ranks() {}

    /** The value that {@code part} of all values, in [0, 1], do not exceed. */
    static float of(float[] values, double part) {
        int step = Math.max(1, values.length / SAMPLE);
        // An odd step does not walk along the columns of a picture whose width it divides.
        step += step > 1 && step % 2 == 0 ? 1 : 0;
        float[] sample = new float[(values.length + step - 1) / step];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = values[i * step];
        }
        Arrays.sort(sample);
        return sample[(int) Math.min(sample.length - 1, part * sample.length)];
    }
}
