package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rowreader.network.training.GiveWay;

/** What is kept of the points is looked at in the file that it makes. */
class CentresTest {
    /** Twice what is added up at once, and some more. */
    private static final int VALUES = 70;

    private final Random random = new Random(5);

    /** As it is in a file. */
    private record Kept(int label, double[] values) {}

    private static byte[] written(Centres centres) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        centres.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static List<Kept> kept(Centres centres) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(written(centres)));
        List<Kept> kept = new ArrayList<>();
        int count = in.readInt();
        assertThat(in.readInt()).isEqualTo(VALUES);
        double lowest = in.readFloat();
        double step = in.readFloat();
        for (int index = 0; index < count; index++) {
            int label = in.readInt();
            double[] values = new double[VALUES];
            for (int i = 0; i < VALUES; i++) {
                values[i] = lowest + step * in.readUnsignedByte();
            }
            kept.add(new Kept(label, values));
        }
        assertThat(in.read()).isEqualTo(-1);
        return kept;
    }

    /** So many points around a place that is far from that of any other number. */
    private List<float[]> group(int place, int size) {
        List<float[]> points = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            float[] point = new float[VALUES];
            for (int i = 0; i < VALUES; i++) {
                point[i] = (place * (i + 3) % 11) - 4 + 0.3f * (float) random.nextGaussian();
            }
            points.add(point);
        }
        return points;
    }

    private static double[] mean(List<float[]> points) {
        double[] mean = new double[VALUES];
        for (float[] point : points) {
            for (int i = 0; i < VALUES; i++) {
                mean[i] += point[i] / points.size();
            }
        }
        return mean;
    }

    @Test
    void aCentreIsTheMeanOfAGroupOfPointsWithItsLabelAndFewPointsFarFromAllHaveNone() throws IOException {
        List<float[]> first = group(1, 12);
        List<float[]> second = group(2, 12);
        List<float[]> third = group(3, 9);
        List<float[]> scrawls = group(4, 3);
        List<float[]> three = group(5, 3);
        List<float[]> points = new ArrayList<>(first);
        points.addAll(second);
        points.addAll(third.subList(0, 6));
        points.addAll(scrawls);
        points.addAll(third.subList(6, 9));
        points.addAll(three);
        int[] labels = IntStream.range(0, points.size())
                .map(index -> index < 24 ? 0 : index < 36 ? 1 : 2)
                .toArray();

        List<Kept> kept = kept(Centres.of(points.toArray(float[][]::new), labels, 4, 2, new GiveWay()));

        assertThat(kept).extracting(Kept::label).containsExactly(0, 0, 1, 2);
        List<double[]> means = List.of(mean(first), mean(second), mean(third), mean(three));
        double lowest = means.stream().flatMapToDouble(Arrays::stream).min().orElseThrow();
        double highest = means.stream().flatMapToDouble(Arrays::stream).max().orElseThrow();
        for (int index = 0; index < 4; index++) {
            assertThat(kept.get(index).values())
                    .containsExactly(means.get(index), within(0.501 * (highest - lowest) / 255));
        }
        assertThat(kept.stream().flatMapToDouble(one -> Arrays.stream(one.values())))
                .as("all steps are used")
                .anyMatch(value -> Math.abs(value - lowest) < 1e-5)
                .anyMatch(value -> Math.abs(value - highest) < 1e-5);
    }

    /** Until no point moves to another group. */
    @Test
    void everyPointGoesToTheNearestCentreAndEveryCentreToTheMiddleOfItsPoints() throws IOException {
        List<float[]> points = new ArrayList<>();
        for (int index = 0; index < 90; index++) {
            points.addAll(group(1 + random.nextInt(5), 1));
        }
        double[][] centres = new double[6][];
        for (int k = 0; k < 6; k++) {
            centres[k] = mean(List.of(points.get(15 * k)));
        }
        List<List<float[]>> groups = List.of();
        List<List<float[]>> before;
        do {
            before = groups;
            groups = IntStream.range(0, 6)
                    .mapToObj(k -> (List<float[]>) new ArrayList<float[]>())
                    .toList();
            for (float[] point : points) {
                groups.get(nearest(point, centres)).add(point);
            }
            for (int k = 0; k < 6; k++) {
                centres[k] = groups.get(k).isEmpty() ? centres[k] : mean(groups.get(k));
            }
        } while (!groups.equals(before));
        List<double[]> expected = new ArrayList<>();
        for (int k = 0; k < 6; k++) {
            if (groups.get(k).size() >= 5) {
                expected.add(centres[k]);
            }
        }

        List<Kept> kept = kept(Centres.of(points.toArray(float[][]::new), new int[90], 1, 6, new GiveWay()));

        assertThat(kept).hasSameSizeAs(expected);
        for (int index = 0; index < kept.size(); index++) {
            assertThat(kept.get(index).values()).containsExactly(expected.get(index), within(0.03));
        }
    }

    private static int nearest(float[] point, double[][] centres) {
        int nearest = 0;
        for (int k = 1; k < centres.length; k++) {
            nearest = distance(point, centres[k]) < distance(point, centres[nearest]) ? k : nearest;
        }
        return nearest;
    }

    private static double distance(float[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.pow(one[i] - other[i], 2);
        }
        return Math.sqrt(sum);
    }

    @Test
    void theDistanceIsThatToTheNearestOfTheLabelOrOfAllOthersAlsoFromAFile() throws IOException {
        List<float[]> points = new ArrayList<>();
        for (int index = 0; index < 200; index++) {
            points.addAll(group(random.nextInt(11), 1));
        }
        int[] labels = random.ints(200, 0, 3).toArray();
        Centres centres = Centres.of(points.toArray(float[][]::new), labels, 3, 8, new GiveWay());
        List<Kept> kept = kept(centres);
        Centres read = Centres.read(new DataInputStream(new ByteArrayInputStream(written(centres))), VALUES);

        assertThat(kept.stream().map(Kept::label).distinct()).containsExactly(0, 1, 2);
        for (float[] point : points) {
            for (int label = 0; label < 3; label++) {
                double same = Double.MAX_VALUE;
                double others = Double.MAX_VALUE;
                for (Kept one : kept) {
                    double distance = distance(point, one.values());
                    same = one.label() == label ? Math.min(same, distance) : same;
                    others = one.label() == label ? others : Math.min(others, distance);
                }
                assertThat(centres.logDistance(point, label)).isCloseTo(Math.log(same + 0.05), within(1e-4));
                assertThat(centres.logDistanceToOthers(point, label)).isCloseTo(Math.log(others + 0.05), within(1e-4));
                assertThat(read.logDistance(point, label)).isEqualTo(centres.logDistance(point, label));
            }
        }
    }

    @Test
    void pointsThatAreAllAlikeHaveOneCentreThere() throws IOException {
        float[][] points = new float[20][VALUES];
        for (float[] point : points) {
            Arrays.fill(point, 2.5f);
        }

        Centres centres = Centres.of(points, new int[20], 1, 1, new GiveWay());

        assertThat(kept(centres))
                .hasSize(1)
                .allSatisfy(one -> assertThat(one.values()).containsOnly(2.5));
        assertThat(centres.logDistance(points[0], 0)).isCloseTo(Math.log(0.05), within(1e-6));
    }

    @Test
    void aFileOfOtherOrImpossiblyManyCentresIsRefused() throws IOException {
        for (int[] start : new int[][] {{-1, 1}, {100_001, 1}, {3, 2}, {0, 1}}) {
            assertThatIOException().isThrownBy(() -> Centres.read(file(start[0], start[1]), 1));
        }
        assertThat(Centres.read(file(100_000, 1), 1).logDistance(new float[1], 0))
                .isCloseTo(Math.log(0.05), within(1e-6));
        assertThat(Centres.read(file(0, 0), 1).logDistance(new float[1], 0)).isGreaterThan(40);
    }

    /** That begins with two numbers and goes on with zeros. */
    private static DataInputStream file(int count, int values) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(count);
        out.writeInt(values);
        out.write(new byte[600_000]);
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
