package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rowreader.network.training.GiveWay;

class DigitJudgeTest {
    private final Random random = new Random(9);

    /** Points within a ring of the given radius around (5, -3), in two figures. */
    private double[][] ring(int count, double radius) {
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            double angle = 2 * Math.PI * random.nextDouble();
            double far = radius + 0.2 * random.nextGaussian();
            points[i] = new double[] {5 + far * Math.cos(angle), -3 + far * Math.sin(angle)};
        }
        return points;
    }

    private static double share(DigitJudge judge, double[][] points) {
        int above = 0;
        for (double[] point : points) {
            above += judge.sum(point) > 0 ? 1 : 0;
        }
        return (double) above / points.length;
    }

    @Test
    void tellsApartWhatNoStraightLineDoes() {
        DigitJudge judge = DigitJudge.trained(ring(2000, 1), ring(1000, 3), new GiveWay());
        assertThat(share(judge, ring(500, 1))).isLessThan(0.02);
        assertThat(share(judge, ring(500, 3))).isGreaterThan(0.98);
    }

    @Test
    void theRarerKindCountsAsMuchAsTheOther() {
        // Both kinds are spread alike, so that the middle between them is where the judge should change its mind.
        DigitJudge judge = DigitJudge.trained(line(4000, 0), line(100, 2), new GiveWay());
        assertThat(share(judge, line(2000, 0))).isBetween(0.05, 0.3);
        assertThat(share(judge, line(2000, 2))).isBetween(0.7, 0.95);
    }

    private double[][] line(int count, double middle) {
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = new double[] {middle + random.nextGaussian()};
        }
        return points;
    }

    @Test
    void learnsTheSameEachTime() {
        double[][] inner = ring(200, 1);
        double[][] outer = ring(200, 3);
        assertThat(DigitJudge.trained(inner, outer, new GiveWay()).sum(inner[0]))
                .isEqualTo(DigitJudge.trained(inner, outer, new GiveWay()).sum(inner[0]));
    }

    @Test
    void aFigureThatIsAlwaysTheSameDoesNoHarm() {
        double[][] zeros = {{1, 0}, {1, 0.1}, {1, -0.1}};
        double[][] ones = {{1, 5}, {1, 5.1}, {1, 4.9}};
        DigitJudge judge = DigitJudge.trained(zeros, ones, new GiveWay());
        assertThat(judge.sum(ones[0])).isGreaterThan(judge.sum(zeros[0]));
    }

    @Test
    void figuresInOtherUnitsAreJudgedAlike() {
        double[][] inner = ring(100, 1);
        double[][] outer = ring(80, 3);
        DigitJudge judge = DigitJudge.trained(inner, outer, new GiveWay());
        DigitJudge other = DigitJudge.trained(inOtherUnits(inner), inOtherUnits(outer), new GiveWay());

        double[][] asked = ring(50, 2);
        double[][] askedInOtherUnits = inOtherUnits(asked);
        for (int i = 0; i < asked.length; i++) {
            assertThat(other.sum(askedInOtherUnits[i])).isCloseTo(judge.sum(asked[i]), within(1e-3));
        }
    }

    private static double[][] inOtherUnits(double[][] points) {
        return Arrays.stream(points)
                .map(point -> new double[] {1024 * point[0] - 7000, point[1] / 64 + 3})
                .toArray(double[][]::new);
    }

    @Test
    void whatIsReadFromAFileJudgesTheSame() throws IOException {
        double[][] inner = ring(50, 1);
        DigitJudge judge = DigitJudge.trained(inner, ring(50, 3), new GiveWay());
        DigitJudge read = DigitJudge.read(new DataInputStream(new ByteArrayInputStream(written(judge))), 2);

        for (double[] point : inner) {
            assertThat(read.sum(point)).isEqualTo(judge.sum(point));
        }
    }

    private static byte[] written(DigitJudge judge) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        judge.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /**
     * At four places there are so many digits and so many others: there is no better answer than the logarithm of the odds,
     * digits and others counted alike. And no small step of a weight makes the textbook's loss less, decay and all.
     */
    @Test
    void itLearnsTheOddsAtEveryPlaceAndEndsWhereTheLossHasNoSlope() throws IOException {
        int[] digitsThere = {40, 10, 5, 25};
        int[] othersThere = {2, 8, 14, 16};
        double[][] digits = places(digitsThere);
        double[][] others = places(othersThere);
        DigitJudge judge = DigitJudge.trained(digits, others, new GiveWay());

        for (int place = 0; place < 4; place++) {
            double odds = othersThere[place] / 40.0 / (digitsThere[place] / 80.0);
            assertThat(judge.sum(new double[] {place % 2, place / 2})).isCloseTo(Math.log(odds), within(0.02));
        }
        byte[] file = written(judge);
        double[] numbers = new double[file.length / Double.BYTES];
        ByteBuffer.wrap(file).asDoubleBuffer().get(numbers);
        assertThat(numbers).hasSize(2 + 2 + 32 * 3 + 33);
        double steepest = 0;
        for (int weight = 4; weight < numbers.length; weight++) {
            double learned = numbers[weight];
            numbers[weight] = learned + 1e-4;
            double above = loss(numbers, digits, others);
            numbers[weight] = learned - 1e-4;
            double below = loss(numbers, digits, others);
            numbers[weight] = learned;
            steepest = Math.max(steepest, Math.abs(above - below) / 2e-4);
        }
        assertThat(steepest).isLessThan(3e-4);
    }

    /** So many points at each corner of a square. */
    private static double[][] places(int... counts) {
        List<double[]> points = new ArrayList<>();
        for (int place = 0; place < counts.length; place++) {
            for (int i = 0; i < counts[place]; i++) {
                points.add(new double[] {place % 2, place / 2});
            }
        }
        return points.toArray(double[][]::new);
    }

    /** Of numbers in a file: means, spreads, then weights. */
    private static double loss(double[] numbers, double[][] digits, double[][] others) {
        double ofDigits = 0;
        for (double[] digit : digits) {
            ofDigits += Math.log1p(Math.exp(output(numbers, digit))) / digits.length;
        }
        double ofOthers = 0;
        for (double[] other : others) {
            ofOthers += Math.log1p(Math.exp(-output(numbers, other))) / others.length;
        }
        double squares = 0;
        for (int weight = 4; weight < numbers.length; weight++) {
            squares += numbers[weight] * numbers[weight];
        }
        return (ofDigits + ofOthers) / 2 + 1e-4 * squares / 2;
    }

    private static double output(double[] numbers, double[] point) {
        double x = (point[0] - numbers[0]) / numbers[2];
        double y = (point[1] - numbers[1]) / numbers[3];
        double sum = numbers[numbers.length - 1];
        for (int unit = 0; unit < 32; unit++) {
            int first = 4 + 3 * unit;
            double hidden = Math.tanh(numbers[first] * x + numbers[first + 1] * y + numbers[first + 2]);
            sum += numbers[4 + 32 * 3 + unit] * hidden;
        }
        return sum;
    }
}
