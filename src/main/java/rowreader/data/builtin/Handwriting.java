package rowreader.data.builtin;

import java.util.random.RandomGenerator;
import rowreader.data.augmentation.Hand;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.Stroke;

/** Writes a style with one hand: no point is quite where it should be, and no stroke ends quite where it should. */
final class Handwriting {
    private static final Hand.Variety HANDS = new Hand.Variety(0.042, 0.18, 0.24, 0.82, 0.25, 0.13, 0.2, 0.1);

    /** How far apart points are bent, of the sheet. */
    private static final double PIECE = 0.05;
    /** How far a stroke's first and last points move along it, of the way to the next point. */
    private static final double ENDS = 0.16;

    private final RandomGenerator random;
    /** Per control point, of the sheet. */
    private final double jitter;

    private final Hand hand;

    Handwriting(RandomGenerator random) {
        this.random = random;
        jitter = 0.004 + 0.016 * random.nextDouble();
        hand = new Hand(HANDS, random);
    }

    Drawing write(Style style) {
        return new Drawing(
                style.strokes().stream()
                        .map(points -> hand.bent(jittered(points).smoothed(PIECE)))
                        .toList(),
                hand.penWidth());
    }

    private Stroke jittered(double[] points) {
        Stroke.Builder stroke = new Stroke.Builder();
        int last = points.length - 2;
        for (int i = 0; i <= last; i += 2) {
            int inner = i == 0 ? 2 : i - 2;
            double beyond = i == 0 || i == last ? ENDS * random.nextGaussian() : 0;
            double x = points[i] + beyond * (points[i] - points[inner]);
            double y = points[i + 1] + beyond * (points[i + 1] - points[inner + 1]);
            stroke.add(x / 100 + jitter * random.nextGaussian(), y / 100 + jitter * random.nextGaussian());
        }
        return stroke.build();
    }
}
