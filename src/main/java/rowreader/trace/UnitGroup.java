package rowreader.trace;

/**
 * Units that belong together: those of one layer, or of one reading direction.
 *
 * @param name what to call them, e.g. "layer 1" or "backwards"; empty where a network has only one group
 * @param first the number of their first unit
 * @param size how many they are
 */
public record UnitGroup(String name, int first, int size) {
    /** The number after that of their last unit. */
    public int end() {
        return first + size;
    }

    /** Whether {@code unit} is one of them. */
    public boolean contains(int unit) {
        return unit >= first && unit < end();
    }
}
