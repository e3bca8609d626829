package rowreader.data.builtin;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import rowreader.data.Digit;
import rowreader.data.augmentation.Rewriting;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.Stroke;

/**
 * What chance writes instead of digits: strokes between places of a sheet, outlines, forms that are the same on both sides,
 * rings with strokes, wandering lines, scribbles and specks. None is meant to be anything. A few look like digits by chance.
 * Each depends on the seed and its number only, so that any thread may make any of them.
 */
public final class RandomForms {
    /** Odd and without pattern, to spread numbers over the seeds; not what the generator itself steps by, or they overlap. */
    private static final long SPREAD = 0xbf58476d1ce4e5b9L;
    /** Of 28x28 pixels, those that ink may cover. */
    private static final int FIRST = (Digit.SIDE - DrawingFitter.BOX) / 2;

    private static final int END = FIRST + DrawingFitter.BOX;

    private final RandomGenerator random;
    private final List<Stroke> strokes = new ArrayList<>();

    private RandomForms(RandomGenerator random) {
        this.random = random;
    }

    /** The form with a number, the same each time. Takes less than a millisecond. */
    public static Digit make(long seed, int number) {
        return new RandomForms(new SplittableRandom(seed + SPREAD * (number + 1L))).make();
    }

    private Digit make() {
        int kind = random.nextInt(14);
        if (kind < 6) {
            someStrokes();
        } else if (kind < 7) {
            outline();
        } else if (kind < 10) {
            sameOnBothSides();
        } else if (kind < 11) {
            ringsAndStrokes();
        } else if (kind < 12) {
            wanderingLine();
        } else if (kind < 13) {
            scribble();
        } else {
            return specks();
        }
        return DrawingFitter.fit(Rewriting.of(new Drawing(strokes, 1), random)).orElseThrow();
    }

    /** One to four, straight or bent, between the nine main places of the sheet or anywhere. */
    private void someStrokes() {
        int count = random.nextInt(1, 5);
        boolean mainPlaces = random.nextInt(3) > 0;
        for (int i = 0; i < count; i++) {
            int pieces = 1 + (count == 1 ? random.nextInt(2, 6) : random.nextInt(3));
            double bend = random.nextInt(3) == 0 ? (random.nextBoolean() ? 1 : -1) * random.nextDouble(0.2, 0.6) : 0;
            strokes.add(strokeOf(pieces, bend, mainPlaces));
        }
    }

    private Stroke strokeOf(int pieces, double bend, boolean mainPlaces) {
        Stroke.Builder stroke = new Stroke.Builder();
        double x = place(mainPlaces);
        double y = place(mainPlaces);
        stroke.add(x, y);
        for (int piece = 0; piece < pieces; piece++) {
            double toX = place(mainPlaces);
            double toY = place(mainPlaces);
            while (Math.hypot(toX - x, toY - y) < 25) {
                toX = place(mainPlaces);
                toY = place(mainPlaces);
            }
            for (int i = 1; bend != 0 && i < 6; i++) {
                double part = i / 6.0;
                double off = bend * Math.sin(Math.PI * part);
                stroke.add(x + (toX - x) * part - (toY - y) * off, y + (toY - y) * part + (toX - x) * off);
            }
            stroke.add(toX, toY);
            x = toX;
            y = toY;
        }
        return stroke.build();
    }

    private double place(boolean mainPlaces) {
        return mainPlaces ? 50 * random.nextInt(3) : 100 * random.nextDouble();
    }

    /** Closed, with corners, now and then with a stroke through it. */
    private void outline() {
        int corners = random.nextInt(3, 8);
        double turn = 2 * Math.PI * random.nextDouble();
        double wide = random.nextDouble(0.5, 1.5);
        double inner = corners > 4 && random.nextBoolean() ? 0.4 : 1;
        Stroke.Builder outline = new Stroke.Builder();
        for (int i = 0; i <= corners; i++) {
            double angle = turn + 2 * Math.PI * (i % corners) / corners;
            double far = 60 * (i % corners % 2 == 0 ? inner : 1);
            outline.add(wide * far * Math.cos(angle), far * Math.sin(angle));
        }
        strokes.add(outline.build());
        if (random.nextInt(3) == 0) {
            strokes.add(new Stroke.Builder()
                    .add(wide * random.nextDouble(-60, 60), random.nextDouble(-60, 60))
                    .add(wide * random.nextDouble(-60, 60), random.nextDouble(-60, 60))
                    .build());
        }
    }

    /** Left and right, or above and below; half of them with a stroke in the middle. */
    private void sameOnBothSides() {
        boolean upright = random.nextInt(3) > 0;
        int count = random.nextInt(1, 3);
        for (int i = 0; i < count; i++) {
            int points = random.nextInt(2, 4);
            double[] away = new double[points];
            double[] along = new double[points];
            for (int p = 0; p < points; p++) {
                away[p] = 25 * random.nextInt(3);
                along[p] = 50 * random.nextInt(3);
                if (p > 0 && away[p] == away[p - 1] && along[p] == along[p - 1]) {
                    along[p] += along[p] == 0 ? 50 : -50;
                }
            }
            double bend = random.nextInt(3) == 0 ? random.nextDouble(-0.5, 0.5) : 0;
            addSide(upright, away, along, bend, 1);
            addSide(upright, away, along, bend, -1);
        }
        if (random.nextBoolean()) {
            double from = 50 * random.nextInt(2);
            addSide(upright, new double[] {0, 0}, new double[] {from, 100}, 0, 1);
        }
    }

    private void addSide(boolean upright, double[] away, double[] along, double bend, int side) {
        Stroke.Builder stroke = new Stroke.Builder();
        for (int p = 0; p < away.length; p++) {
            for (int i = bend == 0 || p == 0 ? 6 : 1; i <= 6; i++) {
                int from = Math.max(0, p - 1);
                double part = i / 6.0;
                double bulge = bend * Math.sin(Math.PI * part);
                double off = away[from] + (away[p] - away[from]) * part - (along[p] - along[from]) * bulge;
                double on = along[from] + (along[p] - along[from]) * part + (away[p] - away[from]) * bulge;
                stroke.add(upright ? 50 + side * off : on, upright ? on : 50 + side * off);
            }
        }
        strokes.add(stroke.build());
    }

    private void ringsAndStrokes() {
        int rings = random.nextInt(1, 4);
        for (int ring = 0; ring < rings; ring++) {
            double x = 100 * random.nextDouble();
            double y = 100 * random.nextDouble();
            double radius = random.nextDouble(8, 48);
            double wide = random.nextDouble(0.6, 1.4);
            Stroke.Builder stroke = new Stroke.Builder();
            for (int i = 0; i <= 16; i++) {
                stroke.add(x + wide * radius * Math.cos(i * Math.PI / 8), y + radius * Math.sin(i * Math.PI / 8));
            }
            strokes.add(stroke.build());
        }
        int others = random.nextInt(1, 4);
        for (int i = 0; i < others; i++) {
            strokes.add(strokeOf(2, 0, true));
        }
    }

    private void wanderingLine() {
        Stroke.Builder line = new Stroke.Builder();
        double x = 0;
        double y = 0;
        double direction = 2 * Math.PI * random.nextDouble();
        double turning = 0;
        double restless = random.nextDouble(0.1, 0.5);
        int steps = random.nextInt(30, 180);
        for (int i = 0; i < steps; i++) {
            turning = 0.8 * turning + restless * random.nextGaussian();
            direction += turning;
            x += Math.cos(direction);
            y += Math.sin(direction);
            line.add(x, y);
        }
        strokes.add(line.build());
    }

    private void scribble() {
        Stroke.Builder line = new Stroke.Builder();
        int points = random.nextInt(6, 31);
        for (int i = 0; i < points; i++) {
            line.add(100 * random.nextDouble(), 100 * random.nextDouble());
        }
        strokes.add(line.build());
    }

    /** Fine or coarse, sharp or soft, few or many. */
    private Digit specks() {
        float[] field = new float[Digit.PIXELS];
        for (int pixel = 0; pixel < field.length; pixel++) {
            field[pixel] = (float) random.nextGaussian();
        }
        int coarse = random.nextInt(4);
        for (int i = 0; i < coarse; i++) {
            field = meansOfNine(field);
        }
        double squares = 0;
        for (float value : field) {
            squares += value * value;
        }
        double unit = Math.sqrt(squares / field.length);
        double cut = random.nextDouble(-0.8, 1.2);
        double soft = random.nextDouble(0.05, 1.05);
        float[] ink = new float[Digit.PIXELS];
        for (int row = FIRST; row < END; row++) {
            for (int column = FIRST; column < END; column++) {
                double value = (field[row * Digit.SIDE + column] / unit - cut) / soft;
                ink[row * Digit.SIDE + column] = (float) Math.max(0, Math.min(1, value));
            }
        }
        return Digit.of(ink);
    }

    private static float[] meansOfNine(float[] field) {
        float[] means = new float[field.length];
        for (int row = 1; row < Digit.SIDE - 1; row++) {
            for (int column = 1; column < Digit.SIDE - 1; column++) {
                float sum = 0;
                for (int place = 0; place < 9; place++) {
                    sum += field[(row + place / 3 - 1) * Digit.SIDE + column + place % 3 - 1];
                }
                means[row * Digit.SIDE + column] = sum / 9;
            }
        }
        return means;
    }
}
