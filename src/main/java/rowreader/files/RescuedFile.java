package rowreader.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A place for a result that the user's own place did not take: it cost too much time to be dropped. */
public final class RescuedFile {
    private static final int MOST_OF_A_NAME = 1000;

    private RescuedFile() {}

    /** Writes a result to a file. */
    @FunctionalInterface
    public interface Writing {
        void write(Path file) throws IOException;
    }

    /**
     * Has it written into this user's folder for data or, failing that, for temporary files, under a name that is free. Any
     * thread but JavaFX's.
     *
     * @param name what it was to be called
     * @return where it is
     * @throws IOException if neither folder takes it
     */
    public static Path write(String name, Writing writing) throws IOException {
        IOException last = null;
        for (Path folder : List.of(
                UserFolder.DATA.ofThisUser().resolve("rescued"), Path.of(System.getProperty("java.io.tmpdir")))) {
            try {
                return write(folder, name, writing);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    static Path write(Path folder, String name, Writing writing) throws IOException {
        UserFolder.make(folder);
        Path file = folder.resolve(name);
        for (int number = 2; Files.exists(file) && number < MOST_OF_A_NAME; number++) {
            file = folder.resolve(number + "-" + name);
        }
        writing.write(file);
        return file;
    }
}
