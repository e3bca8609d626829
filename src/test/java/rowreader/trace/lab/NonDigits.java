package rowreader.trace.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import rowreader.data.Digit;
import rowreader.data.augmentation.Rewriting;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.Stroke;

/**
 * What people draw that is no digit: letters, scribbles, shapes, faces, noise, and solid forms. Left out are letters that are
 * digits' doubles when they stand alone (O, o, D and Q are 0s, I, i and l 1s, Z and z 2s, S and s 5s, b and G 6s, B 8s, g and q
 * 9s), and closed outlines with many or blunt corners, which are 0s.
 */
final class NonDigits {
    /** A letter's name and its strokes as x, y in percent. */
    private static final String[][] LETTERS = {
        {"A", "0,100 50,0 100,100", "20,60 80,60"},
        {"C", "85,18 60,0 30,4 8,30 4,60 20,92 50,100 85,85"},
        {"E", "0,0 0,100", "0,0 75,0", "0,50 65,50", "0,100 75,100"},
        {"F", "0,0 0,100", "0,0 80,0", "0,50 65,50"},
        {"H", "0,0 0,100", "80,0 80,100", "0,50 80,50"},
        {"J", "70,0 70,70 55,98 25,100 5,78"},
        {"K", "0,0 0,100", "80,0 0,55", "20,45 80,100"},
        {"L", "0,0 0,100 70,100"},
        {"M", "0,100 10,0 50,70 90,0 100,100"},
        {"N", "0,100 0,0 80,100 80,0"},
        {"P", "0,0 0,100", "0,0 60,2 80,26 58,52 0,54"},
        {"R", "0,0 0,100", "0,0 60,2 78,26 58,50 0,52", "32,52 80,100"},
        {"T", "0,0 90,0", "45,0 45,100"},
        {"U", "0,0 2,60 15,92 40,100 66,90 78,60 80,0"},
        {"V", "0,0 45,100 90,0"},
        {"W", "0,0 25,100 50,30 75,100 100,0"},
        {"X", "0,0 80,100", "80,0 0,100"},
        {"Y", "0,0 40,50 40,100", "80,0 40,50"},
        {"a", "70,10 40,0 10,20 0,55 15,95 45,95 68,60", "72,5 70,60 74,92 92,100"},
        {"d", "66,50 40,42 10,56 4,80 20,100 48,96 66,74", "68,0 67,60 70,100"},
        {"e", "6,54 90,50 80,14 50,0 18,14 4,50 18,88 52,100 88,84"},
        {"f", "74,8 56,0 40,12 38,50 38,100", "10,42 70,42"},
        {"h", "4,0 4,100", "4,62 24,42 48,42 60,60 60,100"},
        {"j", "50,30 50,84 36,100 8,94", "50,2 51,4"},
        {"k", "4,0 4,100", "60,40 6,72", "22,64 64,100"},
        {"m", "0,20 0,100", "0,40 20,22 40,20 50,40 50,100", "50,40 70,22 90,20 100,40 100,100"},
        {"n", "0,10 0,100", "0,40 24,12 54,12 68,36 68,100"},
        {"p", "4,30 4,100", "4,40 24,28 50,34 54,54 40,70 4,68"},
        {"r", "4,10 4,100", "4,48 22,16 52,10"},
        {"t", "40,0 40,84 56,100 76,92", "6,28 78,28"},
        {"u", "0,5 2,62 18,94 44,94 66,62", "68,5 68,70 72,100"},
        {"w", "0,0 14,80 30,90 48,20 64,90 82,80 98,0"},
        {"y", "0,0 36,54", "80,0 40,62 10,100"},
        {"alpha", "95,5 60,60 30,85 6,64 14,30 44,24 66,60 96,95"},
        {"Omega", "0,100 25,98 28,84 6,50 24,10 50,0 76,10 94,50 72,84 75,98 100,100"},
        {"Gamma", "0,100 0,0 70,0"},
        {"psi", "0,10 6,50 30,66 50,68 72,64 94,50 100,10", "50,0 50,100"},
        {"yen", "0,0 50,46 100,0", "50,46 50,100", "14,58 86,58", "14,78 86,78"},
    };

    /** Square, triangle, star, asterisk, lines, arrow, heart, house, spiral, zigzag, envelope, fence, windows, plus, equals, hash, wave. */
    private static final String[][] SHAPES = {
        {"0,0 100,0 100,100 0,100 0,0"},
        {"50,0 100,90 0,90 50,0"},
        {"50,0 75,100 0,35 100,35 25,100 50,0"},
        {"50,0 50,100", "0,50 100,50", "15,15 85,85", "85,15 15,85"},
        {"0,0 100,0", "0,30 100,30", "0,60 100,60", "0,90 100,90"},
        {"0,50 100,50", "70,20 100,50 70,80"},
        {"50,100 5,45 10,10 35,2 50,25 65,2 90,10 95,45 50,100"},
        {"0,40 50,0 100,40", "10,40 10,100 90,100 90,40"},
        {"50,50 58,50 58,60 45,64 34,52 40,34 62,30 78,48 74,76 48,86 22,76 10,46 22,14 54,2 90,16"},
        {"0,100 15,0 30,100 45,0 60,100 75,0 90,100"},
        {"0,0 100,0 100,60 0,60 0,0", "0,60 50,20 100,60"},
        {"0,0 0,100", "33,0 33,100", "66,0 66,100", "100,0 100,100"},
        {"0,0 100,0 100,100 0,100 0,0", "50,0 50,100", "0,50 100,50"},
        {"0,0 100,0 100,100 0,100 0,0", "0,0 100,100", "100,0 0,100"},
        {"50,0 50,100", "0,50 100,50"},
        {"0,0 100,0", "0,40 100,40"},
        {"30,0 22,100", "74,0 66,100", "4,32 100,32", "0,68 96,68"},
        {"0,30 25,0 50,20 75,40 100,10"},
    };

    private final Random random;

    private NonDigits(long seed) {
        random = new Random(seed);
    }

    static List<Digit> make(int count, long seed) {
        NonDigits maker = new NonDigits(seed);
        List<Digit> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(maker.make(i));
        }
        return made;
    }

    static String kind(int index) {
        return List.of(
                        "letter",
                        "scribble",
                        "shape",
                        "letter",
                        "noise",
                        "letter",
                        "scribble",
                        "letter",
                        "solid",
                        "shape")
                .get(index % 10);
    }

    private Digit make(int index) {
        switch (kind(index)) {
            case "letter":
                String[] letter = LETTERS[random.nextInt(LETTERS.length)];
                return written(strokes(Arrays.copyOfRange(letter, 1, letter.length)));
            case "scribble":
                return fitted(scribble(random.nextInt(4)));
            case "shape":
                int shape = random.nextInt(SHAPES.length + 2);
                return written(shape < SHAPES.length ? strokes(SHAPES[shape]) : face());
            case "noise":
                return noise(random.nextInt(4));
            default:
                return solid();
        }
    }

    /** By a hand that slants, bends and stretches it. */
    private Digit written(List<Stroke> strokes) {
        return DrawingFitter.fit(Rewriting.of(new Drawing(strokes, 1), random)).orElseThrow();
    }

    private Digit fitted(List<Stroke> strokes) {
        return DrawingFitter.fit(new Drawing(strokes, 1.6 + 2.4 * random.nextDouble()))
                .orElseThrow();
    }

    private static List<Stroke> strokes(String... points) {
        List<Stroke> strokes = new ArrayList<>();
        for (String one : points) {
            Stroke.Builder stroke = new Stroke.Builder();
            for (String point : one.split(" ")) {
                String[] xy = point.split(",");
                stroke.add(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
            }
            strokes.add(stroke.build());
        }
        return strokes;
    }

    /** Back and forth anywhere, a wandering line, hatching, or some straight lines. */
    private List<Stroke> scribble(int kind) {
        if (kind == 3) {
            List<Stroke> lines = new ArrayList<>();
            int count = 4 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                lines.add(new Stroke.Builder()
                        .add(100 * random.nextDouble(), 100 * random.nextDouble())
                        .add(100 * random.nextDouble(), 100 * random.nextDouble())
                        .build());
            }
            return lines;
        }
        Stroke.Builder stroke = new Stroke.Builder();
        int points =
                kind == 0 ? 10 + random.nextInt(20) : kind == 1 ? 100 + random.nextInt(100) : 7 + random.nextInt(8);
        double x = 50;
        double y = 50;
        double direction = 2 * Math.PI * random.nextDouble();
        double turning = 0;
        for (int i = 0; i < points; i++) {
            if (kind == 0) {
                x = 100 * random.nextDouble();
                y = 100 * random.nextDouble();
            } else if (kind == 1) {
                turning = 0.85 * turning + 0.25 * random.nextGaussian();
                direction += turning;
                x += 4 * Math.cos(direction);
                y += 4 * Math.sin(direction);
            } else {
                x = 100.0 * i / points + 5 * random.nextGaussian();
                y = (i % 2 == 0 ? 0 : 100) + 5 * random.nextGaussian();
            }
            stroke.add(x, y);
        }
        return List.of(stroke.build());
    }

    private List<Stroke> face() {
        List<Stroke> face = new ArrayList<>();
        face.add(circle(50, 50, 50));
        face.add(circle(32, 35, 4));
        face.add(circle(68, 35, 4));
        face.addAll(strokes(random.nextBoolean() ? "28,65 40,78 60,78 72,65" : "28,78 40,66 60,66 72,78"));
        return face;
    }

    private static Stroke circle(double x, double y, double radius) {
        Stroke.Builder stroke = new Stroke.Builder();
        for (int i = 0; i <= 24; i++) {
            stroke.add(x + radius * Math.cos(i * Math.PI / 12), y + radius * Math.sin(i * Math.PI / 12));
        }
        return stroke.build();
    }

    /** Grains of any grey or of black, stripes, or a chessboard. */
    private Digit noise(int kind) {
        float[] pixels = new float[Digit.PIXELS];
        double share = 0.1 + 0.6 * random.nextDouble();
        int wide = 2 + random.nextInt(4);
        boolean upright = random.nextBoolean();
        for (int row = 4; row < 24; row++) {
            for (int column = 4; column < 24; column++) {
                boolean ink = random.nextDouble() < share;
                if (kind == 2) {
                    ink = (upright ? column : row) / wide % 2 == 0;
                } else if (kind == 3) {
                    ink = (column / wide + row / wide) % 2 == 0;
                }
                pixels[row * Digit.SIDE + column] = !ink ? 0 : kind == 0 ? random.nextFloat() : 1;
            }
        }
        return Digit.of(pixels);
    }

    /** A filled rectangle, disc or diamond. */
    private Digit solid() {
        float[] pixels = new float[Digit.PIXELS];
        int kind = random.nextInt(3);
        double wide = 7 + 3 * random.nextDouble();
        for (int row = 4; row < 24; row++) {
            for (int column = 4; column < 24; column++) {
                double y = Math.abs(row - 13.5) / 10;
                double x = Math.abs(column - 13.5) / wide;
                boolean inside = kind == 0 ? x < 1 && y < 1 : kind == 1 ? x * x + y * y < 1 : x + y < 1;
                pixels[row * Digit.SIDE + column] = inside ? 1 : 0;
            }
        }
        return Digit.of(pixels);
    }
}
