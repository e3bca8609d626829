package rowreader.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import rowreader.data.DatasetSource;
import rowreader.data.builtin.DigitSources;

/** Where the digits come from, for every command that needs them. */
final class DataOption {
    static final String DESCRIPTION = "Folder with the four MNIST files, plain or .gz. Without it: the folder in the"
            + " environment variable ROWREADER_MNIST, or this user's cache, or a download; failing that, digits that the"
            + " program makes itself.";

    @Option(names = "--data", paramLabel = "DIR", description = DESCRIPTION)
    private Path folder;

    DatasetSource source() {
        return DigitSources.of(Optional.ofNullable(folder));
    }
}
