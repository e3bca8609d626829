package rowreader.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class BadgesTest {
    private final Badges badges = new Badges(16);

    private void add(double x, double y) {
        badges.add("1", Color.BLACK, x, y);
    }

    @Test
    void oneThatHidesNoOtherStaysAtItsPoint() {
        add(10, 50);
        add(100, 55);
        badges.spread(0, 200);
        assertThat(badges.heights()).containsExactly(50.0, 55.0);
    }

    @Test
    void theyMoveApartAroundTheirPointsAndStayInThePlot() {
        for (int i = 0; i < 5; i++) {
            add(100, 4 + i);
        }
        badges.spread(0, 200);
        List<Double> heights = badges.heights();
        assertThat(heights.get(0)).isEqualTo(12);
        for (int i = 1; i < 5; i++) {
            assertThat(heights.get(i) - heights.get(i - 1)).isBetween(24.5, 25.5);
        }
    }
}
