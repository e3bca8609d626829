package rowreader.trace.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import rowreader.data.Digit;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.Stroke;

/** What people draw that is no digit: letters that look like none, scribbles, shapes, faces and noise. */
final class NonDigits {
    /** Strokes as x, y in percent. Left out are letters that are digits' doubles, such as I, O, S, Z, B, G, b, g, l, q. */
    private static final String[][] LETTERS = {
        {"0,100 50,0 100,100", "20,60 80,60"},
        {"0,0 0,100", "0,0 80,0", "0,50 70,50", "0,100 80,100"},
        {"0,0 0,100", "0,0 80,0", "0,50 70,50"},
        {"0,0 0,100", "80,0 80,100", "0,50 80,50"},
        {"0,0 0,100", "80,0 0,55", "20,45 80,100"},
        {"0,100 10,0 50,70 90,0 100,100"},
        {"0,100 0,0 80,100 80,0"},
        {"0,100 0,0 60,5 75,25 60,45 0,50", "30,50 80,100"},
        {"0,0 25,100 50,30 75,100 100,0"},
        {"0,0 80,100", "80,0 0,100"},
        {"0,0 40,50 40,100", "80,0 40,50"},
        {"40,0 40,100", "0,30 80,30"},
        {"0,20 0,100", "0,40 20,22 40,20 50,40 50,100", "50,40 70,22 90,20 100,40 100,100"},
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
        return List.of("letter", "scribble", "shape", "letter", "noise", "face", "scribble", "letter", "solid", "shape")
                .get(index % 10);
    }

    private Digit make(int index) {
        switch (kind(index)) {
            case "letter":
                return fitted(letter(LETTERS[random.nextInt(LETTERS.length)]));
            case "scribble":
                return fitted(List.of(scribble()));
            case "shape":
                return fitted(shape(random.nextInt(5)));
            case "face":
                return fitted(face());
            case "noise":
                return noise();
            default:
                return solid();
        }
    }

    private Digit fitted(List<Stroke> strokes) {
        return DrawingFitter.fit(new Drawing(strokes, 2 + 1.5 * random.nextDouble()))
                .orElseThrow();
    }

    private List<Stroke> letter(String... strokes) {
        List<Stroke> letter = new ArrayList<>();
        double slant = 0.15 * random.nextGaussian();
        double wide = 0.7 + 0.4 * random.nextDouble();
        for (String points : strokes) {
            Stroke.Builder stroke = new Stroke.Builder();
            for (String point : points.split(" ")) {
                String[] xy = point.split(",");
                double x = Double.parseDouble(xy[0]) + 4 * random.nextGaussian();
                double y = Double.parseDouble(xy[1]) + 4 * random.nextGaussian();
                stroke.add(wide * x + slant * (50 - y), y);
            }
            letter.add(stroke.build());
        }
        return letter;
    }

    private Stroke scribble() {
        Stroke.Builder stroke = new Stroke.Builder();
        double x = 50;
        double y = 50;
        int points = 10 + random.nextInt(20);
        for (int i = 0; i < points; i++) {
            stroke.add(x, y);
            x = 100 * random.nextDouble();
            y = 100 * random.nextDouble();
        }
        return stroke.build();
    }

    private List<Stroke> shape(int kind) {
        switch (kind) {
            case 0:
                return letter("0,0 100,0 100,100 0,100 0,0");
            case 1:
                return letter("50,0 100,90 0,90 50,0");
            case 2:
                return letter("50,0 75,100 0,35 100,35 25,100 50,0");
            case 3:
                return letter("50,0 50,100", "0,50 100,50", "15,15 85,85", "85,15 15,85");
            default:
                return letter("0,0 100,0", "0,30 100,30", "0,60 100,60", "0,90 100,90");
        }
    }

    private List<Stroke> face() {
        List<Stroke> face = new ArrayList<>();
        face.add(circle(50, 50, 50));
        face.add(circle(32 + 3 * random.nextGaussian(), 35, 5));
        face.add(circle(68 + 3 * random.nextGaussian(), 35, 5));
        face.addAll(letter("28,65 40,76 60,76 72,65"));
        return face;
    }

    private static Stroke circle(double x, double y, double radius) {
        Stroke.Builder stroke = new Stroke.Builder();
        for (int i = 0; i <= 24; i++) {
            stroke.add(x + radius * Math.cos(i * Math.PI / 12), y + radius * Math.sin(i * Math.PI / 12));
        }
        return stroke.build();
    }

    private Digit noise() {
        float[] pixels = new float[Digit.PIXELS];
        double share = 0.1 + 0.6 * random.nextDouble();
        for (int row = 4; row < 24; row++) {
            for (int column = 4; column < 24; column++) {
                pixels[row * Digit.SIDE + column] = random.nextDouble() < share ? random.nextFloat() : 0;
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
