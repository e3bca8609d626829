package rowreader.trace.picture;

/** What a cell does one after the other while it reads a line. Not every cell does all of it. */
public enum Phase {
    /** The line's pixels come in, and what is remembered of the lines before. */
    ENTER,
    /** Both are multiplied with the weights and added up. */
    MULTIPLY,
    /** The sums are squashed into gates and a candidate. */
    GATE,
    /** A gate multiplies what was remembered. */
    FORGET,
    /** What is let in is added to it. */
    WRITE,
    /** What the units show to each other is made of it. */
    SHOW,
    /** The output layer says what digit it would be. */
    ASK
}
