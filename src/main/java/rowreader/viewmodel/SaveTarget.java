package rowreader.viewmodel;

import java.io.File;
import java.nio.file.Path;
import rowreader.files.FreePlace;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * Where something is saved, and where a person said it should be. A dialog asks before the very file that it gives is
 * replaced; of a name that this program makes of it, by adding an extension, nobody was asked.
 */
public record SaveTarget(File chosen, File file) {
    /** What was chosen, with an extension if its name lacks it. */
    public static SaveTarget of(File chosen, FileExtension extension) {
        return new SaveTarget(chosen, extension.added(chosen));
    }

    /** What was chosen, as the name of a model. */
    public static SaveTarget ofModel(File chosen) {
        return new SaveTarget(chosen, FileExtension.ofModel(chosen));
    }

    /** Whether it is the very file that was chosen. */
    public boolean isAsChosen() {
        return file.equals(chosen);
    }

    /** As it is shown. */
    public String name() {
        return file.getName();
    }

    /**
     * Where to write. To be called on a thread that may wait for a disk, right before it is written to.
     *
     * @throws UnusableFileException if that would replace a file that the person did not choose
     */
    public Path path() throws UnusableFileException {
        Path path = file.toPath();
        if (!isAsChosen() && !FreePlace.is(path)) {
            throw new UnusableFileException(Text.of("viewmodel.file.notChosen", name()));
        }
        return path;
    }
}
