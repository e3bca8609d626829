package rowreader.data.mnist;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.files.Sha256;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * A folder with the four files of MNIST, or of another set of 28x28 images with up to ten classes, whose names an
 * optional {@code labels.txt} gives, one a line in the order of the labels.
 */
public final class IdxFolder {
    static final String LABELS_FILE = "labels.txt";

    /** Where else they lie: as torchvision keeps them, or a downloaded archive unpacks. */
    private static final List<String> INNER_FOLDERS = List.of("", "MNIST/raw", "raw", "MNIST", "gzip");

    private static final int MAX_CLASSES = 10;
    private static final int MAX_NAME_LENGTH = 40;
    private static final long MAX_LABELS_FILE_BYTES = 10_000;
    /** Of the pixels of MNIST's test images: how MNIST is told from other sets. */
    private static final String MNIST_TEST_PIXELS_SHA256 =
            "6d87418db22cc8025d05968bec9bd5c3932904b23485740db143a061a2c9d161";

    private final Path folder;

    public IdxFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether any of the four files is there, good or bad. */
    public boolean hasAnyFile() {
        return Stream.of(MnistFile.values()).anyMatch(file -> find(file).isPresent());
    }

    /**
     * Reads all four files.
     *
     * @param origin where the folder came from, for the user
     * @throws UnusableFileException if the folder or a file in it is missing or bad
     */
    public Dataset read(Text origin, LoadingProgress progress) throws UnusableFileException {
        if (!Files.isDirectory(folder)) {
            throw new UnusableFileException(
                    Files.exists(folder)
                            ? Text.of("data.folder.isFile", folder)
                            : Text.of("data.folder.missing", folder));
        }
        Text activity = Text.of("data.folder.reading", folder);
        progress.onProgress(activity, 0);
        DigitSet training = readSet(MnistFile.TRAINING_IMAGES, MnistFile.TRAINING_LABELS);
        progress.onProgress(activity, 6.0 / 7);
        byte[] testPixels = IdxFile.readImages(path(MnistFile.TEST_IMAGES));
        DigitSet test = join(MnistFile.TEST_IMAGES, testPixels, MnistFile.TEST_LABELS);
        List<String> classNames = classNames(training, test);
        progress.onProgress(activity, 1);
        return new Dataset(name(testPixels), origin, classNames, training, test);
    }

    private String name(byte[] testPixels) {
        Sha256 sum = new Sha256();
        sum.digest().update(testPixels);
        if (sum.hex().equals(MNIST_TEST_PIXELS_SHA256)) {
            return Dataset.MNIST;
        }
        return Dataset.nameOf(folder);
    }

    private DigitSet readSet(MnistFile imagesFile, MnistFile labelsFile) throws UnusableFileException {
        return join(imagesFile, IdxFile.readImages(path(imagesFile)), labelsFile);
    }

    private DigitSet join(MnistFile imagesFile, byte[] pixels, MnistFile labelsFile) throws UnusableFileException {
        byte[] labels = IdxFile.readLabels(path(labelsFile));
        int images = pixels.length / Digit.PIXELS;
        if (images != labels.length) {
            throw new UnusableFileException(Text.of(
                    "data.folder.counts",
                    path(labelsFile),
                    labels.length,
                    images,
                    path(imagesFile).getFileName()));
        }
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= MAX_CLASSES) {
                throw new UnusableFileException(Text.of("data.folder.label", path(labelsFile), labels[i] & 0xff, i));
            }
        }
        return new DigitSet(pixels, labels);
    }

    private List<String> classNames(DigitSet training, DigitSet test) throws UnusableFileException {
        Path file = folder.resolve(LABELS_FILE);
        if (!Files.exists(file)) {
            return Dataset.DIGIT_NAMES;
        }
        List<String> names = readNames(file);
        int classes = 1 + Math.max(highestLabel(training), highestLabel(test));
        if (names.size() > MAX_CLASSES || names.size() < classes) {
            throw new UnusableFileException(Text.of("data.names.count", file, names.size(), classes));
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new UnusableFileException(Text.of("data.names.twice", file));
        }
        for (String name : names) {
            if (name.isEmpty() || name.length() > MAX_NAME_LENGTH) {
                throw new UnusableFileException(Text.of("data.names.length", file, MAX_NAME_LENGTH));
            }
        }
        return names;
    }

    private static List<String> readNames(Path file) throws UnusableFileException {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAX_LABELS_FILE_BYTES) {
                throw new UnusableFileException(Text.of("data.names.notText", file));
            }
            String text = Files.readString(file);
            String withoutMark = text.startsWith("\ufeff") ? text.substring(1) : text;
            return withoutMark.stripTrailing().lines().map(String::strip).toList();
        } catch (UnusableFileException e) {
            throw e;
        } catch (CharacterCodingException e) {
            throw new UnusableFileException(Text.of("data.names.notUtf8", file), e);
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("data.names.unreadable", file, Text.ofReason(e)), e);
        }
    }

    private static int highestLabel(DigitSet digits) {
        int highest = 0;
        for (int i = 0; i < digits.size(); i++) {
            highest = Math.max(highest, digits.label(i));
        }
        return highest;
    }

    /** The file as found, or where it should be. */
    private Path path(MnistFile file) {
        return find(file).orElse(folder.resolve(file.zippedName()));
    }

    private Optional<Path> find(MnistFile file) {
        return INNER_FOLDERS.stream()
                .map(folder::resolve)
                .flatMap(inner -> file.acceptedNames().stream().map(inner::resolve))
                .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .map(path -> withinItsOwnFolder(path, file))
                .findFirst();
    }

    /** Some programs unpack each file into a folder of its name. */
    private static Path withinItsOwnFolder(Path path, MnistFile file) {
        return Files.isDirectory(path)
                ? file.acceptedNames().stream()
                        .map(path::resolve)
                        .filter(Files::isRegularFile)
                        .findFirst()
                        .orElse(path)
                : path;
    }
}
