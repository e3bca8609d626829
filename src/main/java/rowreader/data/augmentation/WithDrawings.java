package rowreader.data.augmentation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rowreader.data.Dataset;
import rowreader.data.DatasetSource;
import rowreader.data.LoadingProgress;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.strokes.BadLine;
import rowreader.data.strokes.StrokesFile;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

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
        if (files.isEmpty()) {
            return digits.load(progress);
        }
        List<LabelledDrawing> drawings = new ArrayList<>();
        Text origin = null;
        for (Path file : files) {
            List<LabelledDrawing> labelled = labelled(file, progress);
            drawings.addAll(labelled);
            Text one = Text.of("data.drawings.file", file.getFileName(), labelled.size());
            origin = origin == null ? one : Text.of("data.drawings.and", origin, one);
        }
        Dataset dataset = digits.load(progress);
        List<String> classes = dataset.classNames();
        if (!classes.equals(Dataset.DIGIT_NAMES)) {
            throw new UnusableFileException(
                    Text.of("data.drawings.otherClasses", files.get(0), dataset.title(), classes.size()));
        }
        return new Dataset(
                dataset.name(),
                Text.of("data.drawings.origin", dataset.origin(), origin),
                classes,
                dataset.training(),
                dataset.test(),
                new RewrittenDrawings(drawings, classes.size()));
    }

    private static List<LabelledDrawing> labelled(Path file, LoadingProgress progress) throws UnusableFileException {
        progress.onProgress(Text.of("data.drawings.reading", file), -1);
        StrokesFile read = StrokesFile.read(file);
        List<BadLine> bad = read.badLines();
        for (BadLine line : bad.subList(0, Math.min(TOLD, bad.size()))) {
            progress.onProgress(Text.of("data.drawings.badLine", file, line.line(), line.reason()), -1);
        }
        if (bad.size() > TOLD) {
            progress.onProgress(Text.of("data.drawings.moreBadLines", file, bad.size() - TOLD), -1);
        }
        List<LabelledDrawing> labelled = read.drawings().stream()
                .filter(drawing -> drawing.label().isPresent())
                .toList();
        if (labelled.isEmpty()) {
            throw new UnusableFileException(Text.of("data.drawings.noLabels", file));
        }
        return labelled;
    }
}
