package rowreader.data.builtin;

import java.util.random.RandomGenerator;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.Stroke;

/**
 * One person's hand on one day: how all strokes of a style are bent, stretched and slanted, and how thick the pen is.
 * Every number is drawn at random once, so that the strokes of one digit are bent alike.
 */
final class Handwriting {
    private static final int WAVES = 3;
    /** How far apart points are bent, of the sheet. */
    private static final double PIECE = 0.05;
    /** How far a stroke's first and last points move along it, of the way to the next point. */
    private static final double ENDS = 0.3;

    private final RandomGenerator random;
    /** Per control point, of the sheet. */
    private final double jitter;

    private final double[] amplitudeX = new double[WAVES];
    private final double[] amplitudeY = new double[WAVES];
    private final double[] frequencyX = new double[WAVES];
    private final double[] frequencyY = new double[WAVES];
    private final double[] phase = new double[WAVES];
    /** Above 1 the upper half grows, below 1 the lower. */
    private final double waist;
    /** How much wider the foot is than the head. */
    private final double taper;

    private final double proportion;
    private final double slant;
    private final double cosine;
    private final double sine;
    private final double penWidth;

    Handwriting(RandomGenerator random) {
        this.random = random;
        jitter = 0.006 + 0.02 * random.nextDouble();
        for (int w = 0; w < WAVES; w++) {
            amplitudeX[w] = 0.065 * random.nextGaussian();
            amplitudeY[w] = 0.065 * random.nextGaussian();
            frequencyX[w] = 2.2 * random.nextGaussian();
            frequencyY[w] = 2.2 * random.nextGaussian();
            phase[w] = 2 * Math.PI * random.nextDouble();
        }
        waist = Math.exp(0.22 * random.nextGaussian());
        taper = 0.3 * random.nextGaussian();
        proportion = 0.84 * Math.exp(0.3 * random.nextGaussian());
        slant = 0.16 + 0.24 * random.nextGaussian();
        double turn = 0.13 * random.nextGaussian();
        cosine = Math.cos(turn);
        sine = Math.sin(turn);
        penWidth = Math.max(1.6, Math.min(6, 2.65 * Math.exp(0.3 * random.nextGaussian())));
    }

    Drawing write(Style style) {
        return new Drawing(
                style.strokes().stream()
                        .map(points -> bent(jittered(points).smoothed(PIECE)))
                        .toList(),
                penWidth);
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

    private Stroke bent(Stroke straight) {
        Stroke.Builder stroke = new Stroke.Builder();
        for (int i = 0; i < straight.size(); i++) {
            addBent(stroke, straight.x(i), straight.y(i));
        }
        return stroke.build();
    }

    private void addBent(Stroke.Builder stroke, double x, double y) {
        double bentX = x - 0.5;
        double bentY = Math.pow(Math.max(0, y), 1 / waist) - 0.5;
        for (int w = 0; w < WAVES; w++) {
            double wave = Math.sin(frequencyX[w] * x * 2 + frequencyY[w] * y * 2 + phase[w]);
            bentX += amplitudeX[w] * wave;
            bentY += amplitudeY[w] * wave;
        }
        bentX *= proportion * (1 + taper * bentY);
        bentX -= slant * bentY;
        stroke.add(cosine * bentX - sine * bentY, sine * bentX + cosine * bentY);
    }
}
