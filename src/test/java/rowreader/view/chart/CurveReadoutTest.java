package rowreader.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rowreader.text.InEnglish;
import rowreader.view.Palette;
import rowreader.viewmodel.curve.Curve;

@ExtendWith(InEnglish.class)
class CurveReadoutTest {
    private final Curve noisy = new Curve(10);
    private final Curve marked = new Curve(0);
    private final List<Series> series = List.of(
            new Series(new ReadOnlyStringWrapper("Noisy"), noisy, Series.Style.SMOOTHED, Palette::loss),
            new Series(new ReadOnlyStringWrapper("Marked"), marked, Series.Style.MARKED, Palette::testAccuracy));

    @Test
    void ofEmptyCurvesThereIsNone() {
        assertThat(CurveReadout.at(0, 100, series)).isEmpty();
    }

    @Test
    void tellsTheExactValueOfTheNearestPoint() {
        noisy.add(384_000, 0.5);
        noisy.add(384_128, 0.25);

        assertThat(CurveReadout.at(384_070, 10, series).orElseThrow().text(Measure.ACCURACY, Progress.SAMPLES))
                .isEqualTo("384,128 samples\nNoisy: 25.0\u00a0%, smoothed 25.0\u00a0%");
    }

    @Test
    void snapsToAMarkWithinReach() {
        noisy.add(1_000, 0.5);
        marked.add(1_040, 0.75);
        noisy.add(2_000, 0.5);

        assertThat(CurveReadout.at(1_000, 50, series).orElseThrow().text(Measure.ACCURACY, Progress.SAMPLES))
                .isEqualTo("1,040 samples\nNoisy: 50.0\u00a0%, smoothed 50.0\u00a0% (at 1,000)\nMarked: 75.00\u00a0%");
        assertThat(CurveReadout.at(1_900, 50, series).orElseThrow().points()).hasSize(1);
    }
}
