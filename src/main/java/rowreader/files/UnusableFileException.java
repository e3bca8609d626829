package rowreader.files;

import java.nio.file.Path;
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

    // TODO gone once the last callers have sentences
    public UnusableFileException(Path file, String what, String remedy) {
        this(Text.of("text.reason", file + " " + what + ". " + remedy));
    }

    public UnusableFileException(Path file, String what, String remedy, Throwable cause) {
        this(Text.of("text.reason", file + " " + what + ". " + remedy), cause);
    }
}
