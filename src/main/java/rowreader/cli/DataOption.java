package rowreader.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** What was named to be read: the files {@code strokes}, and a file or folder of digits. */
    List<Path> inputs(List<Path> strokes) {
        return Stream.concat(strokes.stream(), Stream.ofNullable(folder)).toList();
    }

    DatasetSource source() {
        return source(List.of());
    }
}
