package rowreader.network.recipe;

import java.util.List;
import java.util.function.Function;
import rowreader.text.Text;

/**
 * Which values a point of a recipe may have: a few to choose among, or the numbers of a range. Immutable; any thread.
 *
 * @param <T> their type
 */
sealed interface PointValues<T> {
    /** Whether a network of an architecture may have {@code value}. */
    boolean contain(Object value, Architecture architecture);

    /** {@code value} as one of these. */
    T cast(Object value);

    /**
     * One of a few.
     *
     * @param among those that an architecture has
     * @param naming what each is called
     * @param explaining what each means, a sentence; empty where the point says enough
     */
    record Choice<T>(
            Class<T> type,
            Function<Architecture, List<T>> among,
            Function<T, Text> naming,
            Function<T, String> explaining)
            implements PointValues<T> {
        /** Any constant of an enum, with any architecture. */
        static <E extends Enum<E>> Choice<E> of(Class<E> type) {
            return new Choice<>(type, any -> List.of(type.getEnumConstants()), Choice::named, constant -> "");
        }

        /** What a constant is called, by its key among the texts. */
        static Text named(Enum<?> constant) {
            return Text.of(constant, "name");
        }

        Choice<T> explained(Function<T, String> newExplaining) {
            return new Choice<>(type, among, naming, newExplaining);
        }

        Text name(Object value) {
            return naming.apply(cast(value));
        }

        String meaning(Object value) {
            return explaining.apply(cast(value));
        }

        @Override
        public boolean contain(Object value, Architecture architecture) {
            return value != null && among.apply(architecture).contains(value);
        }

        @Override
        public T cast(Object value) {
            return type.cast(value);
        }
    }

    /** A number within bounds; a form may offer fewer than are allowed. */
    record Range<T extends Number>(
            Function<Number, T> narrowing, NumberBounds allowed, NumberBounds offered, StepValues steps)
            implements PointValues<T> {
        Range(Function<Number, T> narrowing, NumberBounds allowed, StepValues steps) {
            this(narrowing, allowed, allowed, steps);
        }

        Range<T> offering(NumberBounds newOffered) {
            return new Range<>(narrowing, allowed, newOffered, steps);
        }

        @Override
        public boolean contain(Object value, Architecture architecture) {
            return value instanceof Number number && allowed.contains(number);
        }

        @Override
        public T cast(Object value) {
            return narrowing.apply((Number) value);
        }
    }
}
