package rowreader.data.lesson;

import rowreader.text.Text;
import rowreader.text.Worded;

/** Something in a chapter's file that is not of its form; the text says what, to follow the file and the line. */
final class BadLessonException extends Exception implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    BadLessonException(Text text) {
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
