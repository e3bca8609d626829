package rowreader.view.picture;

import rowreader.trace.picture.Part;

/** What the parts of a cell are called in the picture, and how much room that takes. */
interface Captions {
    /** How much is said of a part: the less, the smaller the picture. */
    enum Detail {
        NAME_AND_SHAPE,
        NAME,
        SHORT_NAME,
        SYMBOL
    }

    /** What stands above a part; empty for nothing. */
    String of(Part part, Detail detail);

    /** The kernel's caption, for at most {@code width} pixels. */
    String ofKernel(double width);

    /** Room for what is said of a gate below it; 0 where nothing is. */
    double summaryWidth();

    /** Room for what goes out at the picture's edge. */
    double exitWidth();

    /** How wide a line is, in pixels. */
    double width(String line);
}
