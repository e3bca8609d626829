package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;

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
}
