package rowreader.data.sets;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.LoadingProgress;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * Pictures in a folder for each class, whose name is that of the class; in folders for training and for testing, or in one
 * place. Each is 28 by 28 pixels of grey, as sets made from MNIST are.
 */
final class ClassFolders {
    private static final List<String> TRAINING = List.of("training", "train");
    private static final List<String> TEST = List.of("testing", "test", "validation", "valid");
    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".bmp", ".gif");
    private static final int MAX_CLASSES = 10;
    private static final int MAX_PICTURES = 500_000;

    private ClassFolders() {}

    private record Picture(Path file, int label) {}

    static boolean isIn(Path folder) {
        try {
            return !classes(training(folder)).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static Path training(Path folder) throws IOException {
        return find(folder, TRAINING)
                .or(() -> SetFinder.named(folder, TRAINING).filter(Files::isDirectory))
                .orElse(folder);
    }

    /** The first of {@code names} with classes in it: one may be empty, or hold pictures of which nobody says what they show. */
    private static Optional<Path> find(Path folder, List<String> names) throws IOException {
        for (String name : names) {
            Optional<Path> found = SetFinder.named(folder, List.of(name)).filter(Files::isDirectory);
            if (found.isPresent() && !classes(found.get()).isEmpty()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static Dataset read(Path folder, Text origin, LoadingProgress progress)
            throws UnusableFileException, InterruptedException {
        try {
            Path training = training(folder);
            List<Path> classes = classes(training);
            if (classes.size() > MAX_CLASSES) {
                throw new UnusableFileException(Text.of("data.pictures.classes", training, classes.size()));
            }
            List<String> names =
                    classes.stream().map(one -> one.getFileName().toString()).toList();
            boolean digits = names.stream().allMatch(ClassFolders::isDigit);
            List<String> classNames = digits ? Dataset.DIGIT_NAMES : names;
            requireReadable(training, digits);
            String name = Dataset.nameOf(folder);
            DigitSet learned = set(training, classNames, progress);
            Optional<Path> test = find(folder, TEST);
            return test.isPresent()
                    ? new Dataset(name, origin, classNames, learned, set(test.get(), classNames, progress))
                    : Split.of(name, origin, classNames, learned);
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnusableFileException(Text.of("data.table.unreadable", folder, Text.ofReason(e)), e);
        }
    }

    /** Who cannot read the folder of a class would learn all but that class, and never know. */
    private static void requireReadable(Path folder, boolean digits) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            Optional<Path> unreadable = children.filter(Files::isDirectory)
                    .filter(child -> !Files.isReadable(child) && !SetFinder.isHidden(child))
                    .filter(child -> !digits || isDigit(child.getFileName().toString()))
                    .findFirst();
            if (unreadable.isPresent()) {
                throw new UnusableFileException(
                        Text.of("data.pictures.unreadable", unreadable.get(), Text.of("files.reason.denied")));
            }
        }
    }

    private static boolean isDigit(String name) {
        return name.matches("[0-9]");
    }

    /** The folders that hold pictures, by name. */
    private static List<Path> classes(Path folder) throws IOException {
        List<Path> classes = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
                if (SetFinder.isOpen(child) && hasPicture(child)) {
                    classes.add(child);
                }
            }
        }
        return classes;
    }

    private static boolean hasPicture(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(ClassFolders::isPicture);
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static DigitSet set(Path folder, List<String> classNames, LoadingProgress progress)
            throws IOException, InterruptedException {
        List<Picture> pictures = new ArrayList<>();
        for (Path one : classes(folder)) {
            int label = classNames.indexOf(one.getFileName().toString());
            if (label < 0) {
                throw new UnusableFileException(Text.of("data.pictures.strange", one));
            }
            try (Stream<Path> files = Files.list(one)) {
                files.filter(ClassFolders::isPicture).sorted().forEach(file -> pictures.add(new Picture(file, label)));
            }
        }
        if (pictures.size() > MAX_PICTURES) {
            throw new UnusableFileException(Text.of("data.table.tooMany", folder, MAX_PICTURES));
        }
        byte[] pixels = new byte[pictures.size() * Digit.PIXELS];
        byte[] labels = new byte[pictures.size()];
        for (int i = 0; i < labels.length; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("no more digits are wanted");
            }
            if (i % 500 == 0) {
                progress.onProgress(Text.of("data.folder.reading", folder), (double) i / labels.length);
            }
            readInto(pictures.get(i).file(), pixels, i * Digit.PIXELS);
            labels[i] = (byte) pictures.get(i).label();
        }
        return new DigitSet(pixels, labels);
    }

    private static void readInto(Path file, byte[] pixels, int from) throws IOException {
        RegularFile.check(file, Text.of("data.pictures.remedy"));
        BufferedImage image = unpacked(file);
        if (image.getWidth() != Digit.SIDE || image.getHeight() != Digit.SIDE) {
            throw new UnusableFileException(
                    Text.of("data.pictures.size", file, image.getWidth(), image.getHeight(), Digit.SIDE));
        }
        boolean grey8 = image.getType() == BufferedImage.TYPE_BYTE_GRAY;
        for (int pixel = 0; pixel < Digit.PIXELS; pixel++) {
            if (grey8) {
                // As it stands in the file: getRGB would change it by the gamma of Java's grey.
                pixels[from + pixel] = (byte) image.getRaster().getSample(pixel % Digit.SIDE, pixel / Digit.SIDE, 0);
                continue;
            }
            int argb = image.getRGB(pixel % Digit.SIDE, pixel / Digit.SIDE);
            // Rec. 601, as ImageIO's own grey has it; what is transparent is black.
            int grey = (299 * (argb >> 16 & 0xff) + 587 * (argb >> 8 & 0xff) + 114 * (argb & 0xff)) / 1000;
            pixels[from + pixel] = (byte) (grey * (argb >>> 24) / 255);
        }
    }

    private static BufferedImage unpacked(Path file) throws UnusableFileException {
        try {
            BufferedImage image = ImageIO.read(file.toFile());
            if (image != null) {
                return image;
            }
        } catch (IOException | RuntimeException e) {
            // The readers answer damaged files with all kinds of unchecked exceptions, too.
            throw new UnusableFileException(Text.of("data.pictures.damaged", file), e);
        }
        throw new UnusableFileException(Text.of("data.pictures.damaged", file));
    }
}
