package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FileErrorsTest {
    private static String reason(IOException e) {
        return FileErrors.reason(e).toString();
    }

    @Test
    void whatTheSystemSaysOnlyByTheKindOfItsErrorIsPutInWords() {
        assertThat(reason(new AccessDeniedException("/f"))).isEqualTo("permission denied");
        assertThat(reason(new FileAlreadyExistsException("/f"))).isEqualTo("a file of that name is in the way");
        assertThat(reason(new NoSuchFileException("/f"))).isEqualTo("it is not there any more");
    }

    @Test
    void whatItSaysItselfIsPassedOn() {
        assertThat(reason(new FileSystemException("/f", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(reason(new FileSystemException("/f"))).isEqualTo("/f");
        assertThat(reason(new EOFException("too short"))).isEqualTo("too short");
    }
}
