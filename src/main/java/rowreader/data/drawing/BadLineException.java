package rowreader.data.drawing;

import rowreader.text.Text;
import rowreader.text.Worded;

/** A line of a strokes file is no drawing; the text says why, to follow the number of the line. */
final class BadLineException extends Exception implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    BadLineException(Text text) {
        super(text.toString());
        this.text = text;
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
