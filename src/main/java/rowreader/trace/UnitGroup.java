package rowreader.trace;

import java.util.Optional;
import rowreader.text.Text;

/**
 * Units that belong together: those of one layer, or of one reading direction.
 *
 * @param title what to call them, e.g. "layer 1" or "backwards"; nothing where a network has only one group
 * @param first the number of their first unit
 * @param size how many they are
 */
public record UnitGroup(Optional<Text> title, int first, int size) {
    /** What to call them in the language in use; empty where a network has only one group. */
    public String name() {
        return title.map(Text::words).orElse("");
    }

    /** The number after that of their last unit. */
    public int end() {
        return first + size;
    }

    /** Whether {@code unit} is one of them. */
    public boolean contains(int unit) {
        return unit >= first && unit < end();
    }
}
