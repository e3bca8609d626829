package rowreader.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import rowreader.text.Text;

/** What the system says of a file, in words that can follow a colon. */
final class FileErrors {
    private FileErrors() {}

    /** The messages of these exceptions are often nothing but the name of the file. */
    static Text reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return Text.of("files.reason.denied");
        }
        if (e instanceof FileAlreadyExistsException) {
            return Text.of("files.reason.inTheWay");
        }
        if (e instanceof NoSuchFileException) {
            return Text.of("files.reason.gone");
        }
        if (e instanceof FileSystemException system && system.getReason() != null) {
            return Text.of("files.reason.system", system.getReason());
        }
        return Text.ofReason(e);
    }
}
