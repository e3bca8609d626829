package rowreader.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import rowreader.network.model.BuiltInModel;
import rowreader.network.model.Model;

/** Which model reads, for every command that needs one. */
final class ModelOption {
    @Option(names = "--model", paramLabel = "FILE", descriptionKey = "cli.option.model")
    private Path file;

    Model open() throws IOException {
        return file == null ? Model.open(BuiltInModel.BEST) : Model.open(file);
    }
}
