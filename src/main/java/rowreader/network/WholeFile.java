package rowreader.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files that are whole or not there. */
final class WholeFile {
    private WholeFile() {}

    /** Writes beside {@code file}, and moves it there once it is whole; what stood there before is replaced. */
    static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".", ".part");
        try {
            Files.write(temporary, content);
            ModelFile.move(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
