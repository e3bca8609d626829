package rowreader.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import rowreader.data.Digit;
import rowreader.data.picture.FoundDigit;
import rowreader.data.picture.PictureFolder.Labelled;
import rowreader.data.picture.PictureReader;
import rowreader.export.MisreadPage.Misread;
import rowreader.files.UnusableFileException;
import rowreader.network.model.Model;
import rowreader.trace.Equations;
import rowreader.trace.Probabilities;

/**
 * Reads many labelled pictures, a batch at a time on all cores, so that not all of them are in memory at once.
 *
 * @param confusion [label][prediction]
 * @param misread in the order of the files
 * @param unread what is wrong with each file that could not be read, a sentence each
 */
record PicturesEvaluation(int[][] confusion, List<Misread> misread, List<String> unread) {
    private static final int BATCH = 100;

    /** Of the heap, for each picture that is unpacked: a photo of 24 megapixels takes 170 to 260 MB until its digits are found. */
    private static final long HEAP_OF_A_PICTURE = 400L << 20;

    /** What became of one picture: one of the two is null. */
    private record Outcome(Misread read, String failure) {}

    /** @param progress told how many pictures are read so far */
    static PicturesEvaluation of(Model model, List<Labelled> pictures, IntConsumer progress) {
        Equations equations = Equations.of(model.weights());
        List<String> names = model.classNames();
        Semaphore unpacking = new Semaphore(atOnce(Runtime.getRuntime().maxMemory()));
        int[][] confusion = new int[names.size()][names.size()];
        List<Misread> misread = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (int from = 0; from < pictures.size(); from += BATCH) {
            int end = Math.min(pictures.size(), from + BATCH);
            List<Outcome> batch = IntStream.range(from, end)
                    .parallel()
                    .mapToObj(index -> read(pictures.get(index), unpacking, equations, names))
                    .toList();
            for (Outcome outcome : batch) {
                if (outcome.failure() != null) {
                    unread.add(outcome.failure());
                } else {
                    Misread read = outcome.read();
                    confusion[names.indexOf(read.label())][names.indexOf(read.prediction())]++;
                    if (!read.label().equals(read.prediction())) {
                        misread.add(read);
                    }
                }
            }
            progress.accept(end);
        }
        return new PicturesEvaluation(confusion, List.copyOf(misread), List.copyOf(unread));
    }

    /** How many pictures may be unpacked at the same time: many cores would need more memory than there is. */
    static int atOnce(long heap) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, heap / HEAP_OF_A_PICTURE));
    }

    private static Outcome read(Labelled picture, Semaphore unpacking, Equations equations, List<String> names) {
        try {
            Digit digit = largest(picture.file(), unpacking);
            float[] probabilities = equations.probabilities(digit);
            int prediction = Probabilities.mostProbable(probabilities);
            return new Outcome(
                    new Misread(
                            picture.file(), digit, picture.label(), names.get(prediction), probabilities[prediction]),
                    null);
        } catch (UnusableFileException e) {
            return new Outcome(null, e.getLocalizedMessage());
        }
    }

    /** A labelled picture shows one digit; what else was found is smaller. */
    private static Digit largest(Path file, Semaphore unpacking) throws UnusableFileException {
        unpacking.acquireUninterruptibly();
        try {
            return PictureReader.read(file).digits().stream()
                    .max(Comparator.comparingLong(
                            found -> (long) found.box().width() * found.box().height()))
                    .map(FoundDigit::digit)
                    .orElseThrow();
        } finally {
            unpacking.release();
        }
    }
}
