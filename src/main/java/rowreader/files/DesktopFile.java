package rowreader.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import rowreader.text.Text;

/** A page that comes with the program, shown by the program that the desktop has for such pages. */
public final class DesktopFile {
    /** A command that cannot show a file says so sooner. */
    private static final Duration LONGEST_REFUSAL = Duration.ofSeconds(5);

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
     * Has the desktop show a file. Does not wait until it does; starting a program takes a moment, so not on the FX thread.
     *
     * @return ends with the file, or with an {@link UnusableFileException} that names it, so that the user can open it
     */
    public static CompletableFuture<Path> show(Path file) {
        return show(file, command(System.getProperty("os.name"), file));
    }

    static CompletableFuture<Path> show(Path file, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .thenApply(Process::exitValue)
                    // Some desktops' command goes on as long as the browser does: then it shows the file.
                    .completeOnTimeout(0, LONGEST_REFUSAL.toMillis(), TimeUnit.MILLISECONDS)
                    .thenCompose(exit -> exit == 0 ? CompletableFuture.completedFuture(file) : unshown(file, null));
        } catch (IOException e) {
            return unshown(file, e);
        }
    }

    /** @param cause what showed it, or null */
    private static CompletableFuture<Path> unshown(Path file, IOException cause) {
        return CompletableFuture.failedFuture(new UnusableFileException(Text.of("files.desktop.unshown", file), cause));
    }

    static List<String> command(String osName, Path file) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", file.toString());
        }
        return List.of(os.startsWith("mac") ? "open" : "xdg-open", file.toString());
    }
}
