package rowreader.network.race;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rowreader.files.AtomicFile;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.files.UserFolder;
import rowreader.files.WriterLock;
import rowreader.text.Text;
import rowreader.text.UnusableValueException;

/** The races that were kept, one file each in a folder of this user's. Any thread except JavaFX's: a disk may be slow. */
public final class KeptRaces {
    /** More than anyone compares; a race of a million samples takes a megabyte or two. */
    static final int MOST = 50;

    /** Of five networks with more than a million iterations each: what was kept must open. */
    private static final long MAX_BYTES = 256L << 20;

    private static final String EXTENSION = ".json";

    /** What {@link WriterLock} locks while a race is kept: the file of the lock begins with a dot, as no name does. */
    private static final String LOCK = "races";

    /** No name begins like this. */
    private static final String UNNAMED = "_unnamed" + EXTENSION;

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+-]{0,59}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    /** @param folder made when the first race is kept */
    public KeptRaces(Path folder) {
        this.folder = folder;
    }

    /** Those of this user. */
    public static KeptRaces ofThisUser() {
        return new KeptRaces(UserFolder.DATA.ofThisUser().resolve("races"));
    }

    /** Their names, in order. */
    public List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(EXTENSION))
                    .map(file -> file.substring(0, file.length() - EXTENSION.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Keeps a race under a name that none has yet, in whatever other window or program.
     *
     * @throws UnusableValueException if the name cannot be a file's; the message is for the user
     * @throws UnusableFileException if it is taken, there are too many already, or the disk does not take it
     */
    public void keep(String name, RaceResult race) throws IOException {
        // Before the lock: it says in words what is wrong with the folder.
        requireRoom(name);
        try {
            WriterLock.alone(folder.resolve(LOCK), () -> {
                write(requireRoom(name), race);
                return null;
            });
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("network.race.unwritable", file(name), Text.ofReason(e)), e);
        }
    }

    /** Whether a race has {@code name}, in capitals or not: some disks make no difference. */
    public boolean isTaken(String name) throws IOException {
        return isTaken(name, names());
    }

    private static boolean isTaken(String name, List<String> names) {
        return names.stream().anyMatch(name::equalsIgnoreCase);
    }

    private static void write(Path file, RaceResult race) throws UnusableFileException {
        AtomicFile.write(file, out -> out.write(JSON.writeValueAsBytes(race)));
    }

    /**
     * Shows, before a race, that it can be kept.
     *
     * @throws UnusableValueException if the name cannot be a file's; the message is for the user
     * @throws UnusableFileException if it is taken, there are too many already, or the disk does not take it
     */
    public Path requireRoom(String name) throws IOException {
        Path file = file(name);
        UserFolder.make(folder);
        AtomicFile.check(file);
        List<String> names = names();
        if (isTaken(name, names)) {
            throw new UnusableFileException(Text.of("network.race.nameTaken", name));
        }
        if (names.size() >= MOST) {
            throw new UnusableFileException(Text.of("network.race.most", folder, MOST));
        }
        return file;
    }

    /** @throws UnusableFileException if there is none of that name, or it is damaged */
    public RaceResult read(String name) throws IOException {
        return read(file(name));
    }

    private static RaceResult read(Path file) throws IOException {
        try {
            RegularFile.check(file, Text.of("network.race.choose"));
            if (Files.size(file) > MAX_BYTES) {
                throw new UnusableFileException(Text.of("network.race.tooLarge", file));
            }
            RaceResult race = JSON.readValue(Files.readAllBytes(file), RaceResult.class);
            if (race == null) {
                throw new UnusableFileException(Text.of("network.race.damaged", file));
            }
            return race;
        } catch (NoSuchFileException e) {
            throw new UnusableFileException(Text.of("network.race.missing", file), e);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnusableFileException(Text.of("network.race.damaged", file), e);
        }
    }

    /** @throws UnusableFileException if there is none of that name */
    public void delete(String name) throws IOException {
        Path file = file(name);
        if (!Files.deleteIfExists(file)) {
            throw new UnusableFileException(Text.of("network.race.missing", file));
        }
    }

    /**
     * Keeps a race that has no name, in the place of the one that was kept like this before.
     *
     * @throws UnusableFileException if the disk does not take it
     */
    public void keepUnnamed(RaceResult race) throws IOException {
        UserFolder.make(folder);
        write(unnamed(), race);
    }

    /**
     * The race that was kept without a name, if there is one.
     *
     * @throws UnusableFileException if it is damaged; it is gone then, since no one could open it
     */
    public Optional<RaceResult> readUnnamed() throws IOException {
        if (!Files.exists(unnamed())) {
            return Optional.empty();
        }
        try {
            return Optional.of(read(unnamed()));
        } catch (UnusableFileException e) {
            deleteUnnamed();
            throw e;
        }
    }

    /** No race is kept without a name any more. */
    public void deleteUnnamed() throws IOException {
        Files.deleteIfExists(unnamed());
    }

    private Path unnamed() {
        return folder.resolve(UNNAMED);
    }

    private Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UnusableValueException(Text.of("network.race.name", name));
        }
        return folder.resolve(name + EXTENSION);
    }
}
