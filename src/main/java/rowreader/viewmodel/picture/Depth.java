package rowreader.viewmodel.picture;

/** How deep one looks into the reading. */
public enum Depth {
    /** The same cell once for each line, side by side. */
    UNROLLED,
    /** What happens inside the cell at one line, all units together. */
    CELL,
    /** The same for one unit, in numbers. */
    UNIT,
    /** Why one gate of the unit is what it is: a sum of products. */
    PRODUCT;

    /** One less deep; the unrolled network itself. */
    public Depth up() {
        return values()[Math.max(0, ordinal() - 1)];
    }
}
