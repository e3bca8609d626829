package rowreader.data.sets;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * MNIST as Keras ships it: a zip of the NumPy arrays x_train, y_train, x_test and y_test, pixels as whole numbers from 0 to
 * 255, labels as numbers or as rows with a 1 at the label's place.
 */
final class NumpyArchive {
    private static final String NAME = "mnist.npz";

    private static final int MAX_COUNT = 500_000;
    private static final int MAX_CLASSES = 10;

    private NumpyArchive() {}

    /** The archive in a folder: the one of the usual name, or the only one. */
    static Optional<Path> in(Path folder) {
        if (Files.exists(folder.resolve(NAME))) {
            return Optional.of(folder.resolve(NAME));
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> archives = children.filter(
                            child -> child.getFileName().toString().endsWith(".npz"))
                    .limit(2)
                    .toList();
            return archives.size() == 1 ? Optional.of(archives.get(0)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Dataset read(Path file, Text origin, LoadingProgress progress) throws UnusableFileException {
        RegularFile.check(file, Text.of("data.numpy.remedy"));
        progress.onProgress(Text.of("data.folder.reading", file), -1);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new Dataset(
                    String.valueOf(file.getFileName()),
                    origin,
                    Dataset.DIGIT_NAMES,
                    digits(file, zip, "x_train", "y_train"),
                    digits(file, zip, "x_test", "y_test"));
        } catch (UnusableFileException e) {
            throw e;
        } catch (ZipException | EOFException e) {
            throw new UnusableFileException(Text.of("data.numpy.damaged", file), e);
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("data.table.unreadable", file, Text.ofReason(e)), e);
        }
    }

    private static DigitSet digits(Path file, ZipFile zip, String images, String labels) throws IOException {
        byte[] pixels = read(file, zip, images, NumpyArchive::pixels);
        byte[] numbers = read(file, zip, labels, NumpyArchive::labels);
        if (pixels.length != (long) numbers.length * Digit.PIXELS) {
            throw new UnusableFileException(
                    Text.of("data.numpy.counts", file, images, pixels.length / Digit.PIXELS, labels, numbers.length));
        }
        return new DigitSet(pixels, numbers);
    }

    private interface Values {
        byte[] of(Path file, String name, NumpyArray array) throws IOException;
    }

    private static byte[] read(Path file, ZipFile zip, String name, Values values) throws IOException {
        ZipEntry entry = zip.getEntry(name + ".npy");
        if (entry == null) {
            throw new UnusableFileException(Text.of("data.numpy.missing", file, name));
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(zip.getInputStream(entry)))) {
            return values.of(file, name, NumpyArray.open(file, name, in));
        }
    }

    private static byte[] pixels(Path file, String name, NumpyArray array) throws IOException {
        long count = count(file, array, Digit.PIXELS);
        if (!array.wholeNumbers() || count == 0 || count % Digit.PIXELS != 0) {
            throw new UnusableFileException(Text.of("data.numpy.type", file, name));
        }
        return numbers(file, name, array, (int) count, 255);
    }

    /** Numbers, or rows with a 1 at the place of the label, as networks are trained on ("one-hot"). */
    private static byte[] labels(Path file, String name, NumpyArray array) throws IOException {
        long[] shape = array.shape();
        long classes = shape.length == 2 ? shape[1] : 1;
        if (shape.length == 0 || shape.length > 2) {
            throw new UnusableFileException(Text.of("data.numpy.type", file, name));
        }
        if (classes > MAX_CLASSES) {
            throw new UnusableFileException(Text.of("data.numpy.oneHot", file, name, 1));
        }
        long count = count(file, array, (int) classes);
        if (count == 0) {
            throw new UnusableFileException(Text.of("data.numpy.type", file, name));
        }
        return classes == 1
                ? numbers(file, name, array, (int) count, MAX_CLASSES - 1)
                : places(file, name, array, (int) (count / classes), (int) classes);
    }

    /** @param each values of each digit */
    private static long count(Path file, NumpyArray array, int each) throws UnusableFileException {
        long count = 1;
        for (long size : array.shape()) {
            if (size > (long) MAX_COUNT * Digit.PIXELS || count * size > (long) MAX_COUNT * each) {
                throw new UnusableFileException(Text.of("data.table.tooMany", file, MAX_COUNT));
            }
            count *= size;
        }
        return count;
    }

    private static byte[] numbers(Path file, String name, NumpyArray array, int count, int most) throws IOException {
        byte[] values = new byte[count];
        for (int i = 0; i < count; i++) {
            double value = array.next();
            if (!(value >= 0 && value <= most && value == Math.rint(value))) {
                throw new UnusableFileException(Text.of("data.numpy.value", file, name, value, most));
            }
            values[i] = (byte) value;
        }
        return values;
    }

    private static byte[] places(Path file, String name, NumpyArray array, int rows, int classes) throws IOException {
        byte[] places = new byte[rows];
        for (int row = 0; row < rows; row++) {
            int ones = 0;
            int others = 0;
            for (int label = 0; label < classes; label++) {
                double value = array.next();
                if (value == 1) {
                    places[row] = (byte) label;
                    ones++;
                } else if (value != 0) {
                    others++;
                }
            }
            if (ones != 1 || others > 0) {
                throw new UnusableFileException(Text.of("data.numpy.oneHot", file, name, row + 1));
            }
        }
        return places;
    }
}
