package rowreader.data.builtin;

import java.util.List;
import java.util.random.RandomGenerator;
import rowreader.data.drawing.Drawing;

/** Digits in the strokes of the built-in hands, for tests that paint them in their own way. */
public final class WrittenDigits {
    private WrittenDigits() {}

    /** A digit in one of its styles, common ones more often, within about a unit square around (0, 0). */
    public static Drawing write(int label, RandomGenerator random) {
        List<Style> styles =
                Style.ALL.stream().filter(style -> style.label() == label).toList();
        double left =
                random.nextDouble() * styles.stream().mapToDouble(Style::weight).sum();
        Style chosen = styles.get(0);
        for (Style style : styles) {
            chosen = style;
            left -= style.weight();
            if (left < 0) {
                break;
            }
        }
        return new Handwriting(random).write(chosen);
    }
}
