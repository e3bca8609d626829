package rowreader.data.strokes;

import java.util.OptionalInt;

/** What a drawer meant, in the words of a file. */
final class Labels {
    private Labels() {}

    /** The digit that {@code text} is; nothing if it is anything else: a letter, a word, a cat. */
    static OptionalInt in(String text) {
        String label = text == null ? "" : text.strip();
        return label.matches("[0-9]") ? OptionalInt.of(Integer.parseInt(label)) : OptionalInt.empty();
    }
}
