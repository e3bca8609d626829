package rowreader.data.drawing;

/** A line of a strokes file is no drawing; the message says why. */
final class BadLineException extends Exception {
    private static final long serialVersionUID = 1L;

    BadLineException(String message) {
        super(message);
    }
}
