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
            return !classes(find(folder, TRAINING).orElse(folder)).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Path> find(Path folder, List<String> names) {
        return SetFinder.named(folder, names).filter(Files::isDirectory);
    }

    static Dataset read(Path folder, Text origin, LoadingProgress progress)
            throws UnusableFileException, InterruptedException {
        try {
            Path training = find(folder, TRAINING).orElse(folder);
            List<Path> classes = classes(training);
            if (classes.size() > MAX_CLASSES) {
                throw new UnusableFileException(Text.of("data.pictures.classes", training, classes.size()));
            }
            List<String> names =
                    classes.stream().map(one -> one.getFileName().toString()).toList();
            boolean digits = names.stream().allMatch(name -> name.matches("[0-9]"));
            List<String> classNames = digits ? Dataset.DIGIT_NAMES : names;
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

    /** The folders that hold pictures, by name. */
    private static List<Path> classes(Path folder) throws IOException {
        List<Path> classes = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(Files::isDirectory).sorted().toList()) {
                if (hasPicture(child)) {
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
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null || image.getWidth() != Digit.SIDE || image.getHeight() != Digit.SIDE) {
            throw new UnusableFileException(
                    image == null
                            ? Text.of("data.pictures.damaged", file)
                            : Text.of("data.pictures.size", file, image.getWidth(), image.getHeight(), Digit.SIDE));
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
}
