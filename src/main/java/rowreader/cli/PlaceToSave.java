package rowreader.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import rowreader.files.AtomicFile;
import rowreader.files.RescuedFile;
import rowreader.files.UnusableFileException;
import rowreader.network.training.TrainingCommands;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.text.WordedException;

/** Where a command's network is saved: in the file that was asked for, if one was. */
final class PlaceToSave {
    private final Path file;
    private final PrintWriter err;
    private final Rescue rescue;

    /** Has something written where there is room for it, and says where that is. */
    @FunctionalInterface
    interface Rescue {
        Path write(String name, RescuedFile.Writing writing) throws IOException;
    }

    /**
     * @param file null where nothing is to be saved
     * @param err told what was saved
     */
    PlaceToSave(Path file, PrintWriter err) {
        this(file, err, RescuedFile::write);
    }

    /** @param rescue for what the file does not take */
    PlaceToSave(Path file, PrintWriter err, Rescue rescue) {
        this.file = file;
        this.err = err;
        this.rescue = rescue;
    }

    /** Better to be told before the training than after it. */
    void check() throws UnusableFileException {
        if (file != null) {
            AtomicFile.check(file);
        }
    }

    /** Saves the network as it is now. */
    void save(TrainingCommands training) throws IOException {
        if (file == null) {
            return;
        }
        try {
            Awaited.end(training.save(file));
            err.println(Texts.get("cli.training.saved", file));
        } catch (IOException e) {
            // What stood there in the beginning and was checked may be gone by now.
            Path rescued = rescue.write(file.getFileName().toString(), place -> Awaited.end(training.save(place)));
            throw new WordedException(Text.of("cli.error.rescued", Text.ofFailure(e), rescued), e);
        }
    }

    /**
     * Stops the training and saves what it has learned. At once while the digits are loaded: there is nothing to save yet.
     *
     * @param hasTrained asked once it is to stop
     */
    void stopAndSave(TrainingCommands training, BooleanSupplier hasTrained) {
        training.cancelLoading();
        training.pause();
        try {
            if (hasTrained.getAsBoolean()) {
                save(training);
            }
        } catch (IOException e) {
            err.println(e.getLocalizedMessage());
        }
    }
}
