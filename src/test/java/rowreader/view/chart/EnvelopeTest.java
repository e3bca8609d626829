package rowreader.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rowreader.viewmodel.curve.Curve;

class EnvelopeTest {
    @ParameterizedTest
    @CsvSource({"100000, 0, 12800000", "100000, 3000000, 3100000", "50, 0, 12800000", "7800, 500000, 500400"})
    void putsEveryPointInTheColumnOfItsPixel(int points, double from, double to) {
        Curve curve = new Curve(0);
        Random random = new Random(1);
        long samples = 0;
        for (int i = 0; i < points; i++) {
            samples += 1 + random.nextInt(255);
            curve.add(samples, random.nextGaussian());
        }
        Axis x = new Axis(from, to, 52, 852, false);
        int first = curve.indexAtOrAfter(from);
        int end = curve.indexAtOrAfter(Math.nextUp(to));

        Envelope envelope = Envelope.of(curve, first, end, x, 1);

        assertThat(envelope.first()[0]).isEqualTo(first);
        assertThat(envelope.first()[envelope.columns()]).isEqualTo(end);
        assertThat(envelope.columns()).isLessThanOrEqualTo(802);
        for (int column = 0; column < envelope.columns(); column++) {
            assertThat(envelope.lastPoint(column)).isGreaterThanOrEqualTo(envelope.first()[column]);
            for (int point = envelope.first()[column]; point <= envelope.lastPoint(column); point++) {
                double pixel = x.pixel(curve.x(point));
                assertThat(pixel).isBetween(envelope.left()[column] - 1e-6, envelope.left()[column] + 1 + 1e-6);
            }
        }
    }
}
