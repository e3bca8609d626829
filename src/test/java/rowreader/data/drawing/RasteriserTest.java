package rowreader.data.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RasteriserTest {
    private final Random random = new Random(3);

    @Test
    void inksEachPixelByItsDistanceToTheNearestLine() {
        for (int trial = 0; trial < 60; trial++) {
            double pen = 1 + 5 * random.nextDouble();
            Rasteriser raster = new Rasteriser(pen);
            List<Stroke> lines = new ArrayList<>();
            for (int line = 0; line < 3; line++) {
                // Some of them begin or end outside of the picture, and some are dots.
                Stroke stroke = Polylines.onGrid(random, 2, 3 + random.nextInt(33));
                raster.line(stroke.x(0), stroke.y(0), stroke.x(1), stroke.y(1));
                lines.add(stroke);
            }
            assertThat(raster.ink()).containsExactly(Polylines.ink(lines, pen), Offset.offset(1e-5f));
        }
    }

    @Test
    void leavesAPictureThatNoLineReachesEmpty() {
        Rasteriser raster = new Rasteriser(3);
        raster.line(-40, 14, -30, 14);
        raster.line(14, 200, 20, 300);
        assertThat(raster.ink()).containsOnly(0f);
        assertThat(new Rasteriser(6).ink()).containsOnly(0f);
    }
}
