package rowreader.files;

import java.io.IOException;
import java.nio.file.Path;

/** A file that the user named, or that was found for them, cannot be used. The message is meant for the user. */
public final class UnusableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * @param file the file, named first in the message
     * @param what what is wrong with it, e.g. "ends after 12 of 7840016 bytes"
     * @param remedy what the user can do, a whole sentence, e.g. "Download it again."
     */
    public UnusableFileException(Path file, String what, String remedy) {
        super(file + " " + what + ". " + remedy);
    }

    /** The same, with the exception that showed it. */
    public UnusableFileException(Path file, String what, String remedy, Throwable cause) {
        super(file + " " + what + ". " + remedy, cause);
    }
}
