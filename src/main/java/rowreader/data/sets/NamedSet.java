package rowreader.data.sets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import rowreader.data.Dataset;
import rowreader.data.DatasetSource;
import rowreader.data.LoadingProgress;
import rowreader.data.mnist.IdxFolder;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/** The digits in a folder or a file that the user named, whichever of the known forms it has. */
final class NamedSet implements DatasetSource {
    private final Path place;

    NamedSet(Path place) {
        this.place = place;
    }

    @Override
    public Dataset load(LoadingProgress progress) throws IOException, InterruptedException {
        Text origin = Text.of("data.origin.folder", place);
        if (!Files.exists(place)) {
            throw new UnusableFileException(Text.of("data.folder.missing", place));
        }
        if (!Files.isDirectory(place)) {
            String name = place.getFileName().toString().toLowerCase(Locale.ROOT);
            return name.endsWith(".npz")
                    ? NumpyArchive.read(place, origin, progress)
                    : DigitTables.read(place, origin, progress);
        }
        Path folder = SetFinder.find(place);
        Text found = Text.of("data.origin.folder", folder);
        IdxFolder idx = new IdxFolder(folder);
        if (idx.hasAnyFile()) {
            return idx.read(found, progress);
        }
        Optional<Path> archive = NumpyArchive.in(folder);
        if (archive.isPresent()) {
            return NumpyArchive.read(archive.get(), found, progress);
        }
        return DigitTables.isIn(folder)
                ? DigitTables.readFolder(folder, found, progress)
                : ClassFolders.read(folder, found, progress);
    }
}
