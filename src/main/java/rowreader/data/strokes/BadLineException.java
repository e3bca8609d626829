package rowreader.data.strokes;

import rowreader.text.Text;
import rowreader.text.Worded;

/** What stands in a file is no drawing; the text says why, to follow the number of the line. */
final class BadLineException extends Exception implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final long line;

    /** Where the drawing begins. */
    BadLineException(Text text) {
        this(0, text);
    }

    /** @param line where it is, from 1; 0 for where the drawing begins */
    BadLineException(long line, Text text) {
        super(text.toString());
        this.line = line;
        this.text = text;
    }

    /** @param beginning the line in which the drawing begins */
    BadLine from(long beginning) {
        return new BadLine(line == 0 ? beginning : line, text);
    }

    @Override
    public Text text() {
        return text;
    }

    @Override
    public String getLocalizedMessage() {
        return text.words();
    }
}
