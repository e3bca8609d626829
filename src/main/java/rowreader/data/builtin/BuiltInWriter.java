package rowreader.data.builtin;

import java.util.List;
import java.util.random.RandomGenerator;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitWriter;
import rowreader.data.drawing.DrawingFitter;

/** Writes built-in digits that never were before: each time another style and another hand. */
public final class BuiltInWriter implements DigitWriter {
    private static final int LABELS = Dataset.DIGIT_NAMES.size();

    private final int size;

    /** As many digits as {@code size}, every label equally often. */
    public BuiltInWriter(int size) {
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int label(int index) {
        return index % LABELS;
    }

    @Override
    public Digit write(int index, RandomGenerator random) {
        return anyDigit(label(index), random);
    }

    static Digit anyDigit(int label, RandomGenerator random) {
        Style style = anyStyle(label, random);
        return DrawingFitter.fit(new Handwriting(random).write(style)).orElseThrow();
    }

    private static Style anyStyle(int label, RandomGenerator random) {
        List<Style> styles = Style.of(label);
        double left =
                random.nextDouble() * styles.stream().mapToDouble(Style::weight).sum();
        for (Style style : styles) {
            left -= style.weight();
            if (left < 0) {
                return style;
            }
        }
        return styles.get(styles.size() - 1);
    }
}
