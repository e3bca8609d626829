package rowreader.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import rowreader.data.DatasetSource;
import rowreader.data.sets.DigitSources;

/** Where the digits come from, for every command that needs them. */
final class DataOption {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
    private Path folder;

    /** With the drawings in the files {@code strokes}. */
    DatasetSource source(List<Path> strokes) {
        return new DigitSources(Optional.ofNullable(folder), strokes).source();
    }

    DatasetSource source() {
        return source(List.of());
    }
}
