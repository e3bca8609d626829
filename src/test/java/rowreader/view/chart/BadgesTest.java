package rowreader.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import rowreader.view.chart.Badges.Badge;

class BadgesTest {
    private final Badges badges = new Badges(16);

    private void add(double end, DoubleUnaryOperator height) {
        badges.add("1", Color.BLACK, 0, end, height);
    }

    @Test
    void oneThatHidesNoOtherStandsAtTheEndOfItsCurve() {
        add(10, x -> 50);
        add(100, x -> 55);
        assertThat(badges.placed())
                .extracting(Badge::x, Badge::y)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(10.0, 50.0),
                        org.assertj.core.groups.Tuple.tuple(100.0, 55.0));
    }

    /** Five curves that end within three pixels, as five networks do that all read 97 of 100 digits. */
    @Test
    void everyOneStandsOnItsOwnCurveAndNoneHidesAnother() {
        for (int i = 0; i < 5; i++) {
            int curve = i;
            add(400, x -> 20 + curve / 2.0 + 2000 / (x + 10));
        }

        List<Badge> placed = badges.placed();
        for (int i = 0; i < 5; i++) {
            Badge one = placed.get(i);
            assertThat(one.y()).isEqualTo(20 + i / 2.0 + 2000 / (one.x() + 10));
            for (Badge other : placed.subList(i + 1, 5)) {
                assertThat(Math.hypot(one.x() - other.x(), one.y() - other.y())).isGreaterThanOrEqualTo(25);
            }
        }
        assertThat(placed.get(0).x()).as("the first is at the end").isEqualTo(400);
    }
}
