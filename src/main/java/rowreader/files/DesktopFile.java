package rowreader.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import rowreader.text.Text;

/** A page that comes with the program, shown by the program that the desktop has for such pages. */
public final class DesktopFile {
    private DesktopFile() {}

    /**
     * Puts a page into a new folder for files that may be forgotten. Not on the FX thread.
     *
     * @param page its content; closed afterwards
     * @param name what it is called there
     * @throws UnusableFileException if it cannot be written
     */
    public static Path put(InputStream page, String name) throws UnusableFileException {
        try (page) {
            Path file = Files.createTempDirectory("rowreader").resolve(name);
            Files.copy(page, file);
            return file;
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("files.desktop.unwritten", name, FileErrors.reason(e)), e);
        }
    }

    /**
     * Has the desktop show a file; does not wait until it does. Not on the FX thread.
     *
     * @throws UnusableFileException if the desktop has no way to; names the file, so that the user can open it
     */
    public static void show(Path file) throws UnusableFileException {
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), file))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("files.desktop.unshown", file), e);
        }
    }

    static List<String> command(String osName, Path file) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", file.toString());
        }
        return List.of(os.startsWith("mac") ? "open" : "xdg-open", file.toString());
    }
}
