package rowreader.trace.lab;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import rowreader.network.training.GiveWay;

/**
 * What many points with labels have in common: for each label, the centres of groups of points near each other, found by
 * k-means (Lloyd, "Least squares quantization in PCM", 1982). A centre is the mean of several points, so that none of them
 * can be told from it; its values have 256 steps, so that it takes little room. Immutable, for any thread.
 */
final class Centres {
    private static final int ROUNDS = 10;
    /** Points that a centre stands for: fewer may be something that somebody scrawled. */
    private static final int FEWEST = 5;
    /** Values added up between two looks at whether a centre is too far already. */
    private static final int BLOCK = 32;
    /** Distances that are as good as none. */
    private static final double NOTHING = 0.05;

    private static final int STEPS = 255;
    /** More centres, or values of one, are no file of this program. */
    private static final int MOST = 100_000;

    private final float lowest;
    private final float step;
    /** [centres][values], in steps above the lowest value. */
    private final byte[][] kept;
    /** The same as numbers. */
    private final float[][] centres;
    /** [centres] */
    private final int[] labels;

    private Centres(float lowest, float step, byte[][] kept, int[] labels) {
        this.lowest = lowest;
        this.step = step;
        this.kept = kept;
        this.labels = labels;
        centres = new float[kept.length][];
        for (int index = 0; index < kept.length; index++) {
            centres[index] = new float[kept[index].length];
            for (int i = 0; i < kept[index].length; i++) {
                centres[index][i] = lowest + step * (kept[index][i] & 0xff);
            }
        }
    }

    /**
     * Of points.
     *
     * @param points [points][values], at least one
     * @param labels [points], each below {@code classes}
     * @param most for each label
     * @param giveWay asked often
     */
    static Centres of(float[][] points, int[] labels, int classes, int most, GiveWay giveWay) {
        List<float[]> found = new ArrayList<>();
        List<Integer> ofLabels = new ArrayList<>();
        for (int label = 0; label < classes; label++) {
            List<float[]> ofLabel = new ArrayList<>();
            for (int index = 0; index < points.length; index++) {
                if (labels[index] == label) {
                    ofLabel.add(points[index]);
                }
            }
            for (float[] centre : grouped(ofLabel.toArray(float[][]::new), most, giveWay)) {
                found.add(centre);
                ofLabels.add(label);
            }
        }
        float lowest = Float.MAX_VALUE;
        float highest = -Float.MAX_VALUE;
        for (float[] centre : found) {
            for (float value : centre) {
                lowest = Math.min(lowest, value);
                highest = Math.max(highest, value);
            }
        }
        float step = highest > lowest ? (highest - lowest) / STEPS : 1;
        byte[][] kept = new byte[found.size()][];
        for (int index = 0; index < kept.length; index++) {
            float[] centre = found.get(index);
            kept[index] = new byte[centre.length];
            for (int i = 0; i < centre.length; i++) {
                kept[index][i] = (byte) Math.round((centre[i] - lowest) / step);
            }
        }
        return new Centres(
                lowest,
                step,
                kept,
                ofLabels.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The same for the same points, whatever the cores. */
    private static List<float[]> grouped(float[][] points, int most, GiveWay giveWay) {
        int count = Math.min(most, (points.length + FEWEST - 1) / FEWEST);
        float[][] centres = new float[count][];
        for (int k = 0; k < count; k++) {
            centres[k] = points[(int) ((long) k * points.length / count)];
        }
        int[] nearest = new int[points.length];
        int[] sizes = new int[count];
        for (int round = 0; round < ROUNDS && count > 0; round++) {
            float[][] from = centres;
            Slices.parallel(points.length, giveWay, (first, end) -> {
                for (int index = first; index < end; index++) {
                    nearest[index] = nearest(points[index], from, nearest[index]);
                }
            });
            centres = means(points, nearest, from, sizes);
        }
        List<float[]> large = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            if (sizes[k] >= Math.min(FEWEST, points.length / count)) {
                large.add(centres[k]);
            }
        }
        return large;
    }

    /** @param likely looked at first, as most points stay where they are */
    private static int nearest(float[] point, float[][] centres, int likely) {
        int nearest = likely;
        float least = squaredDistance(centres[likely], point, Float.MAX_VALUE);
        for (int k = 0; k < centres.length; k++) {
            float square = squaredDistance(centres[k], point, least);
            if (square < least) {
                least = square;
                nearest = k;
            }
        }
        return nearest;
    }

    /** Where no point is nearest, the centre stays. */
    private static float[][] means(float[][] points, int[] nearest, float[][] centres, int[] sizes) {
        double[][] sums = new double[centres.length][points[0].length];
        Arrays.fill(sizes, 0);
        for (int index = 0; index < points.length; index++) {
            double[] sum = sums[nearest[index]];
            sizes[nearest[index]]++;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += points[index][i];
            }
        }
        float[][] means = centres.clone();
        for (int k = 0; k < means.length; k++) {
            if (sizes[k] > 0) {
                means[k] = new float[sums[k].length];
                for (int i = 0; i < means[k].length; i++) {
                    means[k][i] = (float) (sums[k][i] / sizes[k]);
                }
            }
        }
        return means;
    }

    /**
     * The logarithm of the distance to the nearest centre with the label; very large if there is none.
     *
     * @param one [values]
     */
    double logDistance(float[] one, int label) {
        return logDistance(one, label, true);
    }

    /** The same, to the nearest centre with any other label. */
    double logDistanceToOthers(float[] one, int label) {
        return logDistance(one, label, false);
    }

    private double logDistance(float[] one, int label, boolean same) {
        float least = Float.MAX_VALUE;
        for (int index = 0; index < centres.length; index++) {
            if (labels[index] == label == same) {
                least = Math.min(least, squaredDistance(centres[index], one, least));
            }
        }
        return Math.log(Math.sqrt(least) + NOTHING);
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

    void write(DataOutput out) throws IOException {
        out.writeInt(kept.length);
        out.writeInt(kept.length == 0 ? 0 : kept[0].length);
        out.writeFloat(lowest);
        out.writeFloat(step);
        for (int index = 0; index < kept.length; index++) {
            out.writeInt(labels[index]);
            out.write(kept[index]);
        }
    }

    /**
     * What {@link #write} wrote.
     *
     * @param values of each centre
     * @throws IOException if they are not so many, or the input ends
     */
    static Centres read(DataInput in, int values) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST || in.readInt() != (count == 0 ? 0 : values)) {
            throw new IOException("no centres of " + values + " values");
        }
        float lowest = in.readFloat();
        float step = in.readFloat();
        byte[][] kept = new byte[count][values];
        int[] labels = new int[count];
        for (int index = 0; index < count; index++) {
            labels[index] = in.readInt();
            in.readFully(kept[index]);
        }
        return new Centres(lowest, step, kept, labels);
    }
}
