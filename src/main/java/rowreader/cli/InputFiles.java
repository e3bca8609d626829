package rowreader.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/** Files that a command reads: they are the user's own, and what the command writes must not take their place. */
final class InputFiles {
    private InputFiles() {}

    /** @throws UnusableFileException if an input is an output, too, by whatever name */
    static void requireKept(Collection<Path> inputs, Collection<Path> outputs) throws IOException {
        Set<Path> replaced = new HashSet<>();
        for (Path output : outputs) {
            if (Files.isRegularFile(output)) {
                replaced.add(output.toRealPath());
            }
        }
        if (replaced.isEmpty()) {
            return;
        }
        for (Path input : inputs) {
            // One that is missing is told of by whoever opens it.
            if (Files.exists(input) && replaced.contains(input.toRealPath())) {
                throw new UnusableFileException(Text.of("cli.error.replaced", input));
            }
        }
    }
}
