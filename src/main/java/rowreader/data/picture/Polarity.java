package rowreader.data.picture;

/** Which of the two, ink or paper, is the darker. */
public enum Polarity {
    /** Ink on paper. */
    DARK_INK,
    /** Chalk on a board. */
    LIGHT_INK
}
