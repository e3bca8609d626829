package rowreader.data.sets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
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
        IdxFolder idx = new IdxFolder(place);
        if (idx.hasAnyFile()) {
            return idx.read(origin, progress);
        }
        if (Files.exists(place.resolve(NumpyArchive.NAME))) {
            return NumpyArchive.read(place.resolve(NumpyArchive.NAME), origin, progress);
        }
        if (DigitTables.isIn(place)) {
            return DigitTables.readFolder(place, origin, progress);
        }
        if (ClassFolders.isIn(place)) {
            return ClassFolders.read(place, origin, progress);
        }
        throw new UnusableFileException(Text.of("data.set.unknown", place));
    }
}
