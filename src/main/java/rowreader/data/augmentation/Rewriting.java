package rowreader.data.augmentation;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.Stroke;

/**
 * A drawing written anew by another hand, so that a network never sees the same twice: with another speed (points closer
 * or farther apart), a wobble, strokes that end earlier or later and sit a little elsewhere, and another {@link Hand}'s
 * slant, proportion, bend and pen. All of it happens to the strokes, before they become pixels: lines stay lines.
 */
public final class Rewriting {
    private static final Hand.Variety HANDS = new Hand.Variety(0.035, 0.13, 0.16, 1, 0.22, 0.02, 0.19, 0.1);

    /** How far apart points are while they are changed, of the sheet. */
    private static final double PIECE = 0.02;
    /** The largest distance of points that a fast hand leaves, of the sheet: about two pixels. */
    private static final double FASTEST = 0.1;
    /** The share of strokes' length, or of the sheet where they are long, that an end is moved: standard deviation. */
    private static final double ENDS = 0.05;

    private static final double MOST_AT_ENDS = 0.12;
    /** Of whole strokes where there are several, of the sheet: standard deviation. */
    private static final double MOVED = 0.02;
    /** Of a slow wobble along the stroke and of a tremor from point to point, of the sheet: the largest. */
    private static final double WOBBLE = 0.018;

    private static final double TREMOR = 0.008;

    private final RandomGenerator random;
    private final Hand hand;
    private final double spacing;
    private final double wobble;
    private final double tremor;

    private Rewriting(RandomGenerator random) {
        this.random = random;
        hand = new Hand(HANDS, random);
        spacing = PIECE * Math.pow(FASTEST / PIECE, random.nextDouble());
        wobble = WOBBLE * random.nextDouble();
        tremor = random.nextInt(3) == 0 ? TREMOR * random.nextDouble() : 0;
    }

    /**
     * The drawing as another hand would write it, in coordinates and with a pen of its own.
     *
     * @param drawing with at least one stroke
     * @param random decides how: the same chance gives the same drawing
     */
    public static Drawing of(Drawing drawing, RandomGenerator random) {
        return new Rewriting(random).written(drawing.fillingSheet());
    }

    private Drawing written(Drawing drawing) {
        List<Stroke> strokes = new ArrayList<>();
        for (Stroke stroke : drawing.strokes()) {
            Stroke free = wobbled(sampled(ended(stroke.smoothed(PIECE))));
            strokes.add(hand.bent((drawing.strokes().size() > 1 ? moved(free) : free).smoothed(PIECE)));
        }
        return new Drawing(strokes, hand.penWidth());
    }

    /** Begins and ends earlier or later, along its own direction. */
    private Stroke ended(Stroke stroke) {
        double length = length(stroke);
        double unit = Math.min(1, length);
        double start = atEnd(unit);
        double end = atEnd(unit);
        if (length < PIECE) {
            return stroke;
        }
        Stroke.Builder points = new Stroke.Builder();
        int last = stroke.size() - 1;
        if (start > 0) {
            addBeyond(points, stroke, 0, 1, start);
        }
        double along = 0;
        for (int i = 0; i <= last; i++) {
            along += i == 0 ? 0 : distance(stroke, i - 1, i);
            if (along >= -start && along <= length + end) {
                points.add(stroke.x(i), stroke.y(i));
            }
        }
        if (end > 0) {
            addBeyond(points, stroke, last, -1, end);
        }
        return points.size() == 0 ? stroke : points.build();
    }

    /** How much longer an end becomes; less than nothing for shorter. */
    private double atEnd(double unit) {
        double change = ENDS * random.nextGaussian();
        return unit * Math.max(-MOST_AT_ENDS, Math.min(MOST_AT_ENDS, change));
    }

    private static void addBeyond(Stroke.Builder points, Stroke stroke, int end, int inwards, double length) {
        int inner = end;
        double away = 0;
        while (away < 2 * PIECE && inner + inwards >= 0 && inner + inwards < stroke.size()) {
            inner += inwards;
            away = distance(stroke, end, inner);
        }
        if (away > 0) {
            points.add(
                    stroke.x(end) + length * (stroke.x(end) - stroke.x(inner)) / away,
                    stroke.y(end) + length * (stroke.y(end) - stroke.y(inner)) / away);
        }
    }

    /** Points as far apart as this hand's speed leaves them; the ends stay. */
    private Stroke sampled(Stroke stroke) {
        Stroke.Builder points = new Stroke.Builder().add(stroke.x(0), stroke.y(0));
        double next = spacing * random.nextDouble(0.5, 1.5);
        double since = 0;
        int last = stroke.size() - 1;
        for (int i = 1; i < last; i++) {
            since += distance(stroke, i - 1, i);
            if (since >= next) {
                points.add(stroke.x(i), stroke.y(i));
                since = 0;
                next = spacing * random.nextDouble(0.5, 1.5);
            }
        }
        return last == 0 ? stroke : points.add(stroke.x(last), stroke.y(last)).build();
    }

    private Stroke wobbled(Stroke stroke) {
        double frequency = random.nextDouble(4, 16);
        double phaseX = 2 * Math.PI * random.nextDouble();
        double phaseY = 2 * Math.PI * random.nextDouble();
        double along = 0;
        Stroke.Builder points = new Stroke.Builder();
        for (int i = 0; i < stroke.size(); i++) {
            along += i == 0 ? 0 : distance(stroke, i - 1, i);
            points.add(
                    stroke.x(i) + wobble * Math.sin(frequency * along + phaseX) + tremor * random.nextGaussian(),
                    stroke.y(i) + wobble * Math.sin(frequency * along + phaseY) + tremor * random.nextGaussian());
        }
        return points.build();
    }

    private Stroke moved(Stroke stroke) {
        double right = MOVED * random.nextGaussian();
        double down = MOVED * random.nextGaussian();
        Stroke.Builder points = new Stroke.Builder();
        for (int i = 0; i < stroke.size(); i++) {
            points.add(stroke.x(i) + right, stroke.y(i) + down);
        }
        return points.build();
    }

    private static double length(Stroke stroke) {
        double length = 0;
        for (int i = 1; i < stroke.size(); i++) {
            length += distance(stroke, i - 1, i);
        }
        return length;
    }

    private static double distance(Stroke stroke, int from, int to) {
        return Math.hypot(stroke.x(to) - stroke.x(from), stroke.y(to) - stroke.y(from));
    }
}
