package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DesktopFileTest {
    private static final Path PAGE = Path.of("page.html");
    private static final Duration TIME = Duration.ofSeconds(30);

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

    /** As xdg-open does where no program is there for pages. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDesktopThatRefusesAndOneWithoutTheCommandAreToldWithTheFile() {
        assertThat(DesktopFile.show(PAGE, List.of("true"))).succeedsWithin(TIME).isEqualTo(PAGE);
        for (List<String> command : List.of(List.of("sh", "-c", "exit 3"), List.of("no-such-command-here"))) {
            assertThat(DesktopFile.show(PAGE, command))
                    .failsWithin(TIME)
                    .withThrowableThat()
                    .withCauseInstanceOf(UnusableFileException.class)
                    .withMessageContaining("page.html");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aCommandThatLastsAsLongAsTheBrowserShowsTheFile() {
        assertThat(DesktopFile.show(PAGE, List.of("sleep", "7")))
                .succeedsWithin(TIME)
                .isEqualTo(PAGE);
    }

    @Test
    void everySystemHasACommandThatShowsAPage() {
        assertThat(DesktopFile.command("Linux", PAGE)).containsExactly("xdg-open", "page.html");
        assertThat(DesktopFile.command("Mac OS X", PAGE)).containsExactly("open", "page.html");
        assertThat(DesktopFile.command("Windows 11", PAGE))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", "page.html");
    }
}
