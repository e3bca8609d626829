package rowreader.data.drawing;

import java.util.Arrays;
import java.util.List;

/** Drawings that show something, written by this program. */
public final class ExampleDrawings {
    /** The sheet that the points below are written on is so wide and high. */
    private static final double SHEET = 100;

    private ExampleDrawings() {}

    /** A 3 to begin with. */
    public static Drawing three() {
        return drawing("28,22 42,12 58,14 66,26 60,40 46,47 60,52 70,64 66,80 50,88 34,84 26,76");
    }

    /** A 1 as much of Europe writes it: with an upstroke nearly as long as the stem. */
    public static Drawing oneWithUpstroke() {
        return drawing("30,50 40,38 50,26 60,13 60,13 60,40 59,65 58,88");
    }

    /** A 3 with a 5 close beside it. */
    public static Drawing threeAndFive() {
        return drawing(
                "14,26 26,18 38,22 40,34 26,46 40,52 44,66 36,78 22,80 12,74",
                "84,20 72,21 62,22 61,34 60,46 72,43 84,50 86,64 80,76 68,80 58,76");
    }

    private static Drawing drawing(String... strokes) {
        return Drawing.of(Arrays.stream(strokes).map(ExampleDrawings::stroke).toList());
    }

    private static Stroke stroke(String points) {
        List<double[]> each = Arrays.stream(points.split(" "))
                .map(point -> Arrays.stream(point.split(","))
                        .mapToDouble(Double::parseDouble)
                        .map(coordinate -> coordinate / SHEET)
                        .toArray())
                .toList();
        return Stroke.of(
                each.stream().mapToDouble(point -> point[0]).toArray(),
                each.stream().mapToDouble(point -> point[1]).toArray());
    }
}
