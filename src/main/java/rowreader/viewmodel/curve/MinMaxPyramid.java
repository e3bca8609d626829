package rowreader.viewmodel.curve;

import java.util.Arrays;

/**
 * The smallest and the largest of every block of 16, 256, 4096, ... neighbours in a growing series, so that the range
 * of any stretch of it is found by looking at a few dozen numbers instead of at all.
 */
final class MinMaxPyramid {
    private static final int SHIFT = 4;
    private static final int BLOCK = 1 << SHIFT;
    /** Enough for 16 million values before the top level has more than 16 blocks. */
    private static final int LEVELS = 5;

    /** [LEVELS][blocks]: level k has an entry for every 16^(k+1) values. */
    private final float[][] mins = new float[LEVELS][BLOCK];

    private final float[][] maxs = new float[LEVELS][BLOCK];

    /** Takes in the value at {@code index}, the one after the last taken in. */
    void add(int index, float value) {
        for (int level = 0; level < LEVELS; level++) {
            int block = index >> SHIFT * (level + 1);
            boolean opensBlock = block << SHIFT * (level + 1) == index;
            if (block == mins[level].length) {
                mins[level] = Arrays.copyOf(mins[level], 2 * block);
                maxs[level] = Arrays.copyOf(maxs[level], 2 * block);
            }
            mins[level][block] = opensBlock ? value : Math.min(mins[level][block], value);
            maxs[level][block] = opensBlock ? value : Math.max(maxs[level][block], value);
        }
    }

    /** The range of {@code values[from .. to - 1]}, which must be the values that were taken in. */
    Range range(float[] values, int from, int to) {
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        float[] levelMins = values;
        float[] levelMaxs = values;
        int left = from;
        int right = to;
        // Climb: the ragged ends are looked at one by one, the whole blocks between them on the next level.
        for (int level = 0; left < right; level++) {
            boolean top = level == LEVELS;
            int leftEnd = top ? right : Math.min(right, (left + BLOCK - 1) & -BLOCK);
            int rightStart = top ? right : Math.max(leftEnd, right & -BLOCK);
            for (int i = left; i < leftEnd; i++) {
                min = Math.min(min, levelMins[i]);
                max = Math.max(max, levelMaxs[i]);
            }
            for (int i = rightStart; i < right; i++) {
                min = Math.min(min, levelMins[i]);
                max = Math.max(max, levelMaxs[i]);
            }
            if (leftEnd >= rightStart) {
                break;
            }
            left = leftEnd >> SHIFT;
            right = rightStart >> SHIFT;
            levelMins = mins[level];
            levelMaxs = maxs[level];
        }
        return new Range(min, max);
    }
}
