package rowreader.view.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import rowreader.viewmodel.window.WindowBounds;

class WindowPlaceTest {
    /** With a bar of 40 at the top. */
    private static final Rectangle2D MAIN = new Rectangle2D(0, 40, 1920, 1040);

    private static final Rectangle2D LEFT = new Rectangle2D(-1280, 0, 1280, 1024);

    private static Rectangle2D place(double x, double y, double width, double height, Rectangle2D... screens) {
        return WindowPlace.place(Optional.of(new WindowBounds(x, y, width, height, false)), List.of(screens));
    }

    @Test
    void theFirstTimeItTakesMostOfTheMainScreenInTheMiddle() {
        assertThat(WindowPlace.place(Optional.empty(), List.of(MAIN, LEFT)))
                .isEqualTo(new Rectangle2D(96, 92, 1728, 936));
    }

    @Test
    void onASmallScreenItIsNotSmallerThanItCanBeUsed() {
        assertThat(WindowPlace.place(Optional.empty(), List.of(new Rectangle2D(0, 0, 1024, 640))))
                .isEqualTo(new Rectangle2D(32, 20, 960, 600));
    }

    @Test
    void onATinyScreenItTakesAllOfIt() {
        Rectangle2D tiny = new Rectangle2D(10, 20, 800, 480);
        assertThat(WindowPlace.place(Optional.empty(), List.of(tiny))).isEqualTo(tiny);
        assertThat(place(0, 0, 1440, 900, tiny)).isEqualTo(tiny);
    }

    @Test
    void itComesBackWhereItWas() {
        assertThat(place(100, 50, 1000, 700, MAIN, LEFT)).isEqualTo(new Rectangle2D(100, 50, 1000, 700));
        assertThat(place(-1200, 50, 1000, 700, MAIN, LEFT)).isEqualTo(new Rectangle2D(-1200, 50, 1000, 700));
    }

    @Test
    void withoutItsScreenItComesToOneThatIsThere() {
        assertThat(place(-1200, 50, 1000, 700, MAIN)).isEqualTo(new Rectangle2D(0, 50, 1000, 700));
        assertThat(place(5000, -3000, 1000, 700, MAIN)).isEqualTo(new Rectangle2D(920, 40, 1000, 700));
    }

    @Test
    void itsTitleIsNeverUnderABarNorOutside() {
        assertThat(place(0, -30, 1000, 700, MAIN).getMinY()).isEqualTo(40);
    }

    @Test
    void boundsThatAreNoNumbersAreForgotten() {
        assertThat(place(Double.NaN, 0, 1000, 700, MAIN)).isEqualTo(new Rectangle2D(96, 92, 1728, 936));
    }

    @Test
    void itIsAlwaysWhollyOnOneScreen() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            Rectangle2D place = place(
                    random.nextGaussian() * 2000,
                    random.nextGaussian() * 2000,
                    Math.abs(random.nextGaussian() * 2000),
                    Math.abs(random.nextGaussian() * 2000),
                    MAIN,
                    LEFT);
            assertThat(MAIN.contains(place) || LEFT.contains(place))
                    .as(place.toString())
                    .isTrue();
        }
    }
}
