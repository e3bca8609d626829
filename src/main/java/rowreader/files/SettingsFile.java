package rowreader.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import rowreader.text.Text;

/** The settings as one JSON file, which several running programs may share. For one thread at a time. */
public final class SettingsFile {
    /** A hundred times more than there is to set. */
    private static final long MAX_BYTES = 1 << 20;

    private final Path file;
    private final Settings settings;
    private final Optional<UnusableFileException> trouble;

    private SettingsFile(Path file, Settings settings, Optional<UnusableFileException> trouble) {
        this.file = file;
        this.settings = settings;
        this.trouble = trouble;
    }

    /** That of this user; see {@link #open}. */
    public static SettingsFile ofThisUser() {
        return open(pathOfThisUser());
    }

    /** Where that of this user is. */
    public static Path pathOfThisUser() {
        return UserFolder.CONFIG.ofThisUser().resolve("settings.json");
    }

    /**
     * What a file says, for whoever has no means to tell that it is damaged: there is nothing in such a file, and it stays for
     * {@link #open} to be set aside, and told.
     */
    public static Settings look(Path file) {
        try {
            return parsed(file).orElse(Settings.NONE);
        } catch (UnusableFileException e) {
            return Settings.NONE;
        }
    }

    /**
     * Reads a file, which may not exist yet. One that is damaged is set aside under another name, so that it neither
     * stops the program nor is lost.
     */
    public static SettingsFile open(Path file) {
        try {
            return new SettingsFile(file, read(file), Optional.empty());
        } catch (UnusableFileException e) {
            return new SettingsFile(file, Settings.NONE, Optional.of(e));
        }
    }

    /** As they were when the file was opened. */
    public Settings settings() {
        return settings;
    }

    /** Why they are not what the file says, if they are not; for the user. */
    public Optional<UnusableFileException> trouble() {
        return trouble;
    }

    /**
     * Writes changed settings; all others in the file stay, those too that another running program changed meanwhile.
     *
     * @throws UnusableFileException if the file cannot be written; it is as it was then
     */
    public void add(Settings changes) throws UnusableFileException {
        try {
            WriterLock.alone(file, () -> {
                byte[] all = Settings.JSON
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(changes.over(read(file)).values());
                AtomicFile.write(file, out -> out.write(all));
                return null;
            });
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("files.settings.unwritable", file, FileErrors.reason(e)), e);
        }
    }

    private static Settings read(Path file) throws UnusableFileException {
        return parsed(file).orElseThrow(() -> setAside(file));
    }

    /** Nothing if it is damaged. */
    private static Optional<Settings> parsed(Path file) throws UnusableFileException {
        if (Files.notExists(file)) {
            return Optional.of(Settings.NONE);
        }
        RegularFile.check(file, Text.of("files.settings.usual"));
        try {
            return Files.size(file) <= MAX_BYTES
                            && Settings.JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode values
                    ? Optional.of(new Settings(values))
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("files.settings.unreadable", file, FileErrors.reason(e)), e);
        }
    }

    private static UnusableFileException setAside(Path file) {
        Path aside = file.resolveSibling("damaged-" + file.getFileName());
        try {
            AtomicFile.move(file, aside);
        } catch (IOException e) {
            return new UnusableFileException(Text.of("files.settings.damaged", file), e);
        }
        return new UnusableFileException(Text.of("files.settings.setAside", file, aside.getFileName()));
    }
}
