package rowreader.data.augmentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rowreader.data.Dataset;
import rowreader.data.DatasetSource;
import rowreader.data.DigitWriter;
import rowreader.data.LoadingProgress;
import rowreader.data.drawing.BadLine;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.StrokesFile;
import rowreader.files.UnusableFileException;

/**
 * A dataset, and labelled drawings from files of strokes to train on besides. Lines that are no drawing are told of and
 * left out; drawings without a label are left out.
 */
public final class WithDrawings implements DatasetSource {
    /** Bad lines of a file that are told one by one. */
    private static final int TOLD = 3;

    private final DatasetSource digits;
    private final List<Path> files;

    /** @param files of strokes; with none, the digits are as they are */
    public WithDrawings(DatasetSource digits, List<Path> files) {
        this.digits = digits;
        this.files = List.copyOf(files);
    }

    /**
     * {@inheritDoc}
     *
     * @throws UnusableFileException if a file cannot be read, has no labelled drawing, or the digits' classes are others
     *     than the ten digits
     */
    @Override
    public Dataset load(LoadingProgress progress) throws IOException, InterruptedException {
        List<LabelledDrawing> drawings = new ArrayList<>();
        List<String> origins = new ArrayList<>();
        for (Path file : files) {
            List<LabelledDrawing> labelled = labelled(file, progress);
            drawings.addAll(labelled);
            origins.add(file.getFileName() + " (" + labelled.size() + ")");
        }
        Dataset dataset = digits.load(progress);
        if (files.isEmpty()) {
            return dataset;
        }
        if (!dataset.classNames().equals(Dataset.DIGIT_NAMES)) {
            throw new UnusableFileException(
                    files.get(0),
                    "has drawings of the ten digits, but " + dataset.name() + " has "
                            + dataset.classNames().size() + " classes of its own",
                    "Leave the drawings out, or choose pictures of the ten digits.");
        }
        DigitWriter writer = new RewrittenDrawings(drawings, Dataset.DIGIT_NAMES.size());
        return new Dataset(
                dataset.name(),
                dataset.origin() + "; drawings of " + String.join(", ", origins),
                dataset.classNames(),
                dataset.training(),
                dataset.test(),
                writer);
    }

    private static List<LabelledDrawing> labelled(Path file, LoadingProgress progress) throws UnusableFileException {
        progress.onProgress("Reading the drawings of " + file, -1);
        StrokesFile read = StrokesFile.read(file);
        List<BadLine> bad = read.badLines();
        for (BadLine line : bad.subList(0, Math.min(TOLD, bad.size()))) {
            progress.onProgress(file + ", line " + line.line() + " is left out: " + line.reason(), -1);
        }
        if (bad.size() > TOLD) {
            progress.onProgress(file + ": " + (bad.size() - TOLD) + " more lines are left out", -1);
        }
        List<LabelledDrawing> labelled = read.drawings().stream()
                .filter(drawing -> drawing.label().isPresent())
                .toList();
        if (labelled.isEmpty()) {
            throw new UnusableFileException(
                    file, "has no drawing with a label", "Give at least one line with strokes and a label.");
        }
        return labelled;
    }
}
