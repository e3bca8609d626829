package rowreader.trace;

import rowreader.text.Text;

/**
 * Units that belong together: those of one layer, or of one reading direction.
 *
 * @param title what to call them, e.g. "layer 1" or "backwards"; null where a network has only one group
 * @param first the number of their first unit
 * @param size how many they are
 */
public record UnitGroup(Text title, int first, int size) {
    /** The title in English, for files; empty where a network has only one group. */
    public String name() {
        return title == null ? "" : title.toString();
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
