package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final int WIDTH = 14;
    private static final int HEIGHT = 9;

    private final Random random = new Random(31);

    @Test
    void everyPixelIsInOnePartAndTwoThatTouchAreInTheSame() {
        for (int trial = 0; trial < 100; trial++) {
            boolean[] mask = mask(trial / 100.0);
            List<Part> parts = Part.of(mask, WIDTH, HEIGHT);
            int[] owner = new int[mask.length];
            Arrays.fill(owner, -1);
            for (int part = 0; part < parts.size(); part++) {
                for (int pixel : parts.get(part).pixels()) {
                    assertThat(owner[pixel]).isEqualTo(-1);
                    owner[pixel] = part;
                }
            }
            for (int i = 0; i < mask.length; i++) {
                assertThat(owner[i] >= 0).isEqualTo(mask[i]);
                for (int k = 0; k < mask.length; k++) {
                    if (mask[i] && mask[k] && touch(i, k)) {
                        assertThat(owner[k]).isEqualTo(owner[i]);
                    }
                }
            }
            // No more hang together than must: within a part, all is reached by touching.
            for (Part part : parts) {
                assertThat(reached(part)).isEqualTo(part.pixels().length);
            }
        }
    }

    @Test
    void itsBoxAndItsEdgeAreThoseOfItsPixels() {
        for (int trial = 0; trial < 60; trial++) {
            boolean[] mask = mask(0.3 + trial / 100.0);
            for (Part part : Part.of(mask, WIDTH, HEIGHT)) {
                int[] x = Arrays.stream(part.pixels())
                        .map(i -> i % WIDTH)
                        .sorted()
                        .toArray();
                int[] y = Arrays.stream(part.pixels())
                        .map(i -> i / WIDTH)
                        .sorted()
                        .toArray();
                int last = x.length - 1;
                assertThat(part.box()).isEqualTo(new Area(x[0], y[0], x[last] + 1, y[last] + 1));
                int[] edge = Arrays.stream(part.pixels())
                        .filter(i -> !ink(mask, i % WIDTH - 1, i / WIDTH)
                                || !ink(mask, i % WIDTH + 1, i / WIDTH)
                                || !ink(mask, i % WIDTH, i / WIDTH - 1)
                                || !ink(mask, i % WIDTH, i / WIDTH + 1))
                        .toArray();
                assertThat(part.edge()).containsExactlyInAnyOrder(edge);
                assertThat(part.thickness()).isCloseTo(2.0 * x.length / edge.length, within(1e-9));
                long atEnd = Arrays.stream(part.pixels())
                        .filter(i ->
                                i % WIDTH == 0 || i / WIDTH == 0 || i % WIDTH == WIDTH - 1 || i / WIDTH == HEIGHT - 1)
                        .count();
                assertThat(part.pixelsAtEnd()).isEqualTo((int) atEnd);
            }
        }
    }

    @Test
    void twoPartsAreAsFarApartAsTheirNearestPixels() {
        for (int trial = 0; trial < 40; trial++) {
            List<Part> parts = Part.of(mask(0.2), WIDTH, HEIGHT);
            for (Part one : parts.subList(0, Math.min(3, parts.size()))) {
                for (Part other : parts) {
                    double nearest = Double.POSITIVE_INFINITY;
                    for (int i : one.pixels()) {
                        for (int k : other.pixels()) {
                            nearest = Math.min(nearest, Math.hypot(i % WIDTH - k % WIDTH, i / WIDTH - k / WIDTH));
                        }
                    }
                    assertThat(one.distance(other)).isCloseTo(nearest, within(1e-9));
                }
            }
        }
    }

    @Test
    void areasAreComparedPixelByPixel() {
        for (int trial = 0; trial < 500; trial++) {
            Area one = area();
            Area other = area();
            Area both = one.and(other);
            Extent extent = new Extent();
            boolean enclosed = true;
            for (int i = 0; i < WIDTH * HEIGHT; i++) {
                boolean inOne = in(one, i);
                boolean inOther = in(other, i);
                enclosed &= inOne || !inOther;
                if (inOne || inOther) {
                    extent.add(i % WIDTH, i / WIDTH);
                }
            }
            assertThat(both).isEqualTo(extent.area());
            assertThat(one.encloses(other)).isEqualTo(enclosed);
            assertThat(Math.max(0, one.sharedWidth(other))).isEqualTo((int) IntStream.range(0, WIDTH)
                    .filter(x -> x >= one.left() && x < one.right() && x >= other.left() && x < other.right())
                    .count());
            assertThat(Math.max(0, one.sharedHeight(other))).isEqualTo((int) IntStream.range(0, HEIGHT)
                    .filter(y -> y >= one.top() && y < one.bottom() && y >= other.top() && y < other.bottom())
                    .count());
            assertThat(one.longerSide()).isEqualTo(Math.max(one.width(), one.height()));
            assertThat(one.isIn(WIDTH, HEIGHT)).isTrue();
            assertThat(one.isIn(one.right(), one.bottom())).isTrue();
            assertThat(one.isIn(one.right() - 1, HEIGHT)).isFalse();
            assertThat(one.isIn(WIDTH, one.bottom() - 1)).isFalse();
        }
        assertThat(new Area(0, 0, 2, 1).sharedWidth(new Area(5, 0, 6, 1))).isEqualTo(-3);
        assertThat(new Area(0, 0, 1, 2).sharedHeight(new Area(0, 7, 1, 8))).isEqualTo(-5);
        assertThat(new Area(3, 3, 3, 5).isIn(9, 9)).isFalse();
        assertThat(new Area(3, 3, 5, 3).isIn(9, 9)).isFalse();
        assertThat(new Area(-1, 0, 2, 2).isIn(9, 9)).isFalse();
        assertThat(new Area(0, -1, 2, 2).isIn(9, 9)).isFalse();
        assertThat(new Extent().area()).isEqualTo(new Area(0, 0, 0, 0));
    }

    @Test
    void anAreaGrowsAsFarAsThePictureGoes() {
        assertThat(new Area(5, 4, 8, 6).grown(2, 20, 20)).isEqualTo(new Area(3, 2, 10, 8));
        assertThat(new Area(1, 1, 8, 6).grown(2, 9, 7)).isEqualTo(new Area(0, 0, 9, 7));
    }

    @Test
    void anAreaOfLargerPixelsIsAsManyTimesAsFarAndAsLarge() {
        assertThat(new Area(1, 2, 5, 7).times(3)).isEqualTo(new Area(3, 6, 15, 21));
    }

    private Area area() {
        int left = random.nextInt(WIDTH);
        int top = random.nextInt(HEIGHT);
        return new Area(left, top, left + 1 + random.nextInt(WIDTH - left), top + 1 + random.nextInt(HEIGHT - top));
    }

    private static boolean in(Area area, int pixel) {
        int x = pixel % WIDTH;
        int y = pixel / WIDTH;
        return x >= area.left() && x < area.right() && y >= area.top() && y < area.bottom();
    }

    private boolean[] mask(double density) {
        boolean[] mask = new boolean[WIDTH * HEIGHT];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = random.nextDouble() < density;
        }
        return mask;
    }

    private static boolean ink(boolean[] mask, int x, int y) {
        return x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT && mask[y * WIDTH + x];
    }

    private static boolean touch(int one, int other) {
        return Math.abs(one % WIDTH - other % WIDTH) <= 1 && Math.abs(one / WIDTH - other / WIDTH) <= 1;
    }

    /** How many of its pixels are reached from the first by steps to neighbours. */
    private static int reached(Part part) {
        boolean[] seen = new boolean[part.pixels().length];
        seen[0] = true;
        boolean grew = true;
        while (grew) {
            grew = false;
            for (int i = 0; i < seen.length; i++) {
                for (int k = 0; k < seen.length && seen[i]; k++) {
                    if (!seen[k] && touch(part.pixels()[i], part.pixels()[k])) {
                        seen[k] = true;
                        grew = true;
                    }
                }
            }
        }
        return (int) IntStream.range(0, seen.length).filter(i -> seen[i]).count();
    }
}
