package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DesktopFileTest {
    private static final Path PAGE = Path.of("page.html");

    @Test
    void aPageIsPutWholeUnderItsName() throws Exception {
        InputStream page = new ByteArrayInputStream("<p>7</p>".getBytes(StandardCharsets.UTF_8));
        Path file = DesktopFile.put(page, "page.html");
        assertThat(file).hasFileName("page.html").hasContent("<p>7</p>");
    }

    @Test
    void whatCannotBePutIsToldWithItsReason() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }
        };
        assertThatThrownBy(() -> DesktopFile.put(broken, "page.html"))
                .isInstanceOf(UnusableFileException.class)
                .hasMessageContaining("page.html")
                .hasMessageContaining("torn");
    }

    @Test
    void everySystemHasACommandThatShowsAPage() {
        assertThat(DesktopFile.command("Linux", PAGE)).containsExactly("xdg-open", "page.html");
        assertThat(DesktopFile.command("Mac OS X", PAGE)).containsExactly("open", "page.html");
        assertThat(DesktopFile.command("Windows 11", PAGE))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", "page.html");
    }
}
