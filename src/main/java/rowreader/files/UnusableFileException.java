package rowreader.files;

import rowreader.text.Text;
import rowreader.text.WordedException;

/** A file that the user named, or that was found for them, cannot be used. The message is meant for the user. */
public final class UnusableFileException extends WordedException {
    private static final long serialVersionUID = 1L;

    /** @param text names the file, then what is wrong with it and what the user can do */
    public UnusableFileException(Text text) {
        super(text);
    }

    /** The same, with the exception that showed it. */
    public UnusableFileException(Text text, Throwable cause) {
        super(text, cause);
    }
}
