package rowreader.data.augmentation;

import java.util.random.RandomGenerator;
import rowreader.data.drawing.Stroke;

/**
 * One person's hand on one day: how all strokes of a digit are bent, stretched, slanted and turned, and how thick the pen
 * is. Every number is drawn at random once, so that the strokes of one digit are bent alike.
 */
public final class Hand {
    private static final int WAVES = 3;
    /** Of pens, pixels: thicker ones fill the rings. */
    private static final double THINNEST = 1.4;

    private static final double THICKEST = 4.8;
    /** More than this many standard deviations nobody is off: what they write is to be read. */
    private static final double MOST = 2.2;

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

    /**
     * How much hands differ, each as a standard deviation but for the two averages.
     *
     * @param bend of the waves that bend the sheet, in its lengths
     * @param waist of the waist's logarithm
     * @param taper of the difference between foot and head, in widths of the sheet
     * @param proportion the average width of the sheet to its height
     * @param proportions of the logarithm of that
     * @param slant the average, in lengths to the right for each length up
     * @param slants of the slant
     * @param turns radians
     */
    public record Variety(
            double bend,
            double waist,
            double taper,
            double proportion,
            double proportions,
            double slant,
            double slants,
            double turns) {}

    /** A hand of the given variety, by {@code random}. */
    public Hand(Variety variety, RandomGenerator random) {
        for (int w = 0; w < WAVES; w++) {
            amplitudeX[w] = variety.bend * usual(random);
            amplitudeY[w] = variety.bend * usual(random);
            frequencyX[w] = 2.2 * usual(random);
            frequencyY[w] = 2.2 * usual(random);
            phase[w] = 2 * Math.PI * random.nextDouble();
        }
        waist = Math.exp(variety.waist * usual(random));
        taper = variety.taper * usual(random);
        proportion = variety.proportion * Math.exp(variety.proportions * usual(random));
        slant = variety.slant + variety.slants * usual(random);
        double turn = variety.turns * usual(random);
        cosine = Math.cos(turn);
        sine = Math.sin(turn);
        double width = 2.65 * Math.exp(0.28 * usual(random));
        penWidth = Math.max(THINNEST, Math.min(THICKEST, width));
    }

    private static double usual(RandomGenerator random) {
        return Math.max(-MOST, Math.min(MOST, random.nextGaussian()));
    }

    /** In pixels of the fitted picture. */
    public double penWidth() {
        return penWidth;
    }

    /**
     * A stroke as this hand writes it.
     *
     * @param stroke on a sheet from (0, 0) to (1, 1), its points close to each other
     */
    public Stroke bent(Stroke stroke) {
        Stroke.Builder bent = new Stroke.Builder();
        for (int i = 0; i < stroke.size(); i++) {
            addBent(bent, stroke.x(i), stroke.y(i));
        }
        return bent.build();
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
