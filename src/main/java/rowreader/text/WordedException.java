package rowreader.text;

import java.io.IOException;

/** Something could not be done, for a reason that the user can do something about. */
public class WordedException extends IOException implements Worded {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    /** @param text what failed, and what to do, in whole sentences */
    public WordedException(Text text) {
        this(text, null);
    }

    /** The same, with the exception that showed it. */
    public WordedException(Text text, Throwable cause) {
        super(text.toString(), cause);
        this.text = text;
    }

    @Override
    public final Text text() {
        return text;
    }

    @Override
    public final String getLocalizedMessage() {
        return text.words();
    }

    /** For the log: in English. */
    @Override
    public final String toString() {
        return getClass().getName() + ": " + getMessage();
    }
}
