package rowreader.data.sets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.files.UnusableFileException;

class NamedSetTest {
    private static final int SIZE = 140;

    private static DigitSet digits;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeDigits() throws InterruptedException {
        digits = new BuiltInDigits(3, SIZE, 1).load((activity, fraction) -> {}).training();
    }

    private static byte[] bytes(int index) {
        byte[] one = new byte[Digit.PIXELS];
        digits.copyBytes(index, one, 0);
        return one;
    }

    private Dataset load(Path place) throws Exception {
        return DigitSources.of(Optional.of(place)).source().load((activity, fraction) -> {});
    }

    private static String line(int index) {
        StringBuilder line = new StringBuilder().append(digits.label(index));
        for (byte pixel : bytes(index)) {
            line.append(',').append(pixel & 0xff);
        }
        return line.append('\n').toString();
    }

    private static String headings() {
        StringBuilder line = new StringBuilder("label");
        for (int pixel = 0; pixel < Digit.PIXELS; pixel++) {
            line.append(",pixel").append(pixel);
        }
        return line.append('\n').toString();
    }

    private static String table(int size) {
        StringBuilder table = new StringBuilder();
        for (int index = 0; index < size; index++) {
            table.append(line(index));
        }
        return table.toString();
    }

    private void assertRefused(Path place, String... said) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> load(place))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(said));
    }

    @Test
    void aTableWithHeadingsIsSplitAndSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("digits.csv"), headings() + table(SIZE));
        Dataset set = load(file);
        assertThat(set.training().size() + set.test().size()).isEqualTo(SIZE);
        assertThat(set.test().size()).isEqualTo(SIZE / 7);
        assertThat(set.test().digit(0)).isEqualTo(digits.digit(6));
        assertThat(set.test().label(0)).isEqualTo(digits.label(6));
        assertThat(set.origin().toString()).contains("7th digit set aside");
    }

    @Test
    void twoTablesWithoutHeadingsAreTrainingAndTest() throws Exception {
        Files.writeString(folder.resolve("mnist_train.csv"), table(100));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("mnist_test.csv.gz")))) {
            out.write(table(20).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        }
        Dataset set = load(folder);
        assertThat(set.training().size()).isEqualTo(100);
        assertThat(set.test().size()).isEqualTo(20);
        assertThat(set.test().digit(19)).isEqualTo(digits.digit(19));
    }

    @Test
    void aTestTableWithoutLabelsIsLeftOut() throws Exception {
        Files.writeString(folder.resolve("train.csv"), headings() + table(SIZE));
        Files.writeString(folder.resolve("test.csv"), headings().substring("label,".length()));
        assertThat(load(folder).test().size()).isEqualTo(SIZE / 7);
    }

    @Test
    void ofAFewDigitsAllAreForBothAndTheOriginSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("few.csv"), table(9));
        assertThat(load(file).test().size()).isEqualTo(9);
        assertThat(load(file).origin().toString()).contains("tested on the same digits");
    }

    @Test
    void aBadValueIsNamedWithItsPlace() throws Exception {
        Path file = Files.writeString(folder.resolve("bad.csv"), line(0) + line(1).replaceFirst(",\\d+,", ",256,"));
        assertRefused(file, "line 2", "column 2", "\"256\"");
        Files.writeString(file, line(0) + "3,1,2\n");
        assertRefused(file, "line 2", "3 columns instead of 785");
        Files.writeString(file, "11" + line(0).substring(1));
        assertRefused(file, "line 1", "label 11", "ten classes");
        Files.writeString(file, "");
        assertRefused(file, "holds no digits");
    }

    private static byte[] npy(String descr, String shape, byte[] values) throws IOException {
        String header = "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (" + shape + "), }";
        header = header + " ".repeat(117 - header.length()) + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
        out.write(ByteBuffer.allocate(2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) header.length())
                .array());
        out.write(header.getBytes(StandardCharsets.ISO_8859_1));
        out.write(values);
        return out.toByteArray();
    }

    private Path archive(int trainingLabels) throws IOException {
        Path file = folder.resolve("mnist.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : new String[] {"train", "test"}) {
                int size = part.equals("train") ? 30 : 10;
                ByteArrayOutputStream pixels = new ByteArrayOutputStream();
                int labels = part.equals("train") ? trainingLabels : size;
                ByteBuffer numbers = ByteBuffer.allocate(8 * labels).order(ByteOrder.LITTLE_ENDIAN);
                for (int index = 0; index < size; index++) {
                    pixels.write(bytes(index));
                }
                for (int index = 0; index < labels; index++) {
                    numbers.putLong(digits.label(index));
                }
                zip.putNextEntry(new ZipEntry("x_" + part + ".npy"));
                zip.write(npy("|u1", size + ", 28, 28", pixels.toByteArray()));
                zip.putNextEntry(new ZipEntry("y_" + part + ".npy"));
                zip.write(npy("<i8", labels + ",", numbers.array()));
            }
        }
        return file;
    }

    @Test
    void kerasArchiveOpensByItselfAndInAFolder() throws Exception {
        Path file = archive(30);
        for (Path place : new Path[] {file, folder}) {
            Dataset set = load(place);
            assertThat(set.training().size()).isEqualTo(30);
            assertThat(set.test().digit(9)).isEqualTo(digits.digit(9));
            assertThat(set.test().label(9)).isEqualTo(digits.label(9));
        }
    }

    @Test
    void anArchiveWhoseArraysDoNotBelongTogetherIsRefused() throws Exception {
        assertRefused(archive(29), "30 pictures", "29 labels");
    }

    @Test
    void anArchiveThatEndsEarlyIsDamaged() throws Exception {
        Path file = archive(30);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(file, "damaged or ends early");
    }

    /** An archive whose labels are rows with a 1 at the label's place, as {@code to_categorical} of Keras makes them. */
    private Path oneHot(String descr, int classes, Consumer<double[]> spoiled) throws IOException {
        Path file = folder.resolve("one-hot.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : new String[] {"train", "test"}) {
                int size = part.equals("train") ? 30 : 10;
                ByteArrayOutputStream pixels = new ByteArrayOutputStream();
                double[] rows = new double[size * classes];
                for (int index = 0; index < size; index++) {
                    pixels.write(bytes(index));
                    rows[index * classes + digits.label(index)] = 1;
                }
                spoiled.accept(rows);
                int bytes = descr.charAt(2) - '0';
                ByteBuffer numbers = ByteBuffer.allocate(bytes * rows.length)
                        .order(descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
                for (double one : rows) {
                    switch (descr.substring(1)) {
                        case "f4" -> numbers.putFloat((float) one);
                        case "f8" -> numbers.putDouble(one);
                        case "i8" -> numbers.putLong((long) one);
                        default -> numbers.put((byte) one);
                    }
                }
                zip.putNextEntry(new ZipEntry("x_" + part + ".npy"));
                zip.write(npy("|u1", size + ", 28, 28, 1", pixels.toByteArray()));
                zip.putNextEntry(new ZipEntry("y_" + part + ".npy"));
                zip.write(npy(descr, size + ", " + classes, numbers.array()));
            }
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {"<f4", "<f8", ">f4", ">f8", "<i8", "|u1", "|b1"})
    void labelsAsRowsWithAOneOpenLikeNumbers(String descr) throws Exception {
        Dataset set = load(oneHot(descr, 10, rows -> {}));
        assertThat(set.training().size()).isEqualTo(30);
        assertThat(set.test().size()).isEqualTo(10);
        for (int index = 0; index < 30; index++) {
            assertThat(set.training().label(index)).isEqualTo(digits.label(index));
            assertThat(set.training().digit(index)).isEqualTo(digits.digit(index));
        }
    }

    @Test
    void aRowThatNamesNoClassIsNamed() throws Exception {
        assertRefused(oneHot("<f4", 10, rows -> Arrays.fill(rows, 70, 80, 0)), "y_train", "row 8 ", "by a single 1");
        assertRefused(oneHot("<f4", 10, rows -> Arrays.fill(rows, 20, 22, 1)), "row 3 ");
        assertRefused(oneHot("<f8", 10, rows -> rows[0] = rows[0] == 0 ? 0.5 : 1.5), "row 1 ");
        assertRefused(oneHot("<f8", 10, rows -> rows[9] = Double.NaN), "row 1 ");
        assertRefused(oneHot("<f4", 26, rows -> {}), "up to ten classes", "from 0 to 9");
    }

    private void picture(Path file, int index, int side) throws IOException {
        Files.createDirectories(file.getParent());
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        byte[] pixels = bytes(index);
        for (int pixel = 0; pixel < Digit.PIXELS && side == Digit.SIDE; pixel++) {
            image.getRaster().setSample(pixel % Digit.SIDE, pixel / Digit.SIDE, 0, pixels[pixel] & 0xff);
        }
        ImageIO.write(image, "png", file.toFile());
    }

    @Test
    void aFolderForEachClassIsReadInTrainingAndTestFolders() throws Exception {
        for (int index = 0; index < 40; index++) {
            String part = index < 30 ? "training" : "testing";
            picture(folder.resolve(part).resolve("" + digits.label(index)).resolve(index + ".png"), index, 28);
        }
        Dataset set = load(folder);
        assertThat(set.training().size()).isEqualTo(30);
        assertThat(set.test().size()).isEqualTo(10);
        assertThat(set.classNames()).isEqualTo(Dataset.DIGIT_NAMES);
        Digit first = set.test().digit(0);
        assertThat(first)
                .isIn(java.util.stream.IntStream.range(30, 40)
                        .mapToObj(digits::digit)
                        .toList());
    }

    /** Sixteen pictures to train on, and so many to test, directly in the folder for that. */
    private void pictures(int unlabelled) throws IOException {
        Files.createDirectories(folder.resolve("test"));
        for (int index = 0; index < unlabelled; index++) {
            picture(folder.resolve("test/" + index + ".png"), index, 28);
        }
        for (int index = 0; index < 16; index++) {
            picture(folder.resolve("train/" + digits.label(index) + "/" + index + ".png"), index, 28);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void aTestFolderWithoutClassesIsLeftOut(int unlabelled) throws Exception {
        pictures(unlabelled);
        assertThat(load(folder).test().size()).isEqualTo(16);
        picture(folder.resolve("valid/" + digits.label(20) + "/20.png"), 20, 28);
        assertThat(load(folder).test().size()).isEqualTo(1);
    }

    @Test
    void aDamagedPictureIsNamed() throws Exception {
        pictures(0);
        Path damaged = folder.resolve("train/" + digits.label(7) + "/7.png");
        byte[] whole = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(folder, damaged + " is no picture that can be read");
    }

    /** A folder that nobody may look into, with a picture in it. */
    private void lock(Path locked) throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs POSIX permissions");
        picture(locked.resolve("1.png"), 1, 28);
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(locked), "the superuser may read everything");
    }

    private static void unlock(Path locked) throws IOException {
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatTheSystemKeepsInTheRootOfADiskIsNoClass() throws Exception {
        picture(folder.resolve("cat/1.png"), 0, 28);
        picture(folder.resolve("dog/1.png"), 1, 28);
        picture(folder.resolve("lost+found/1.png"), 1, 28);
        assertThat(load(folder).classNames()).containsExactly("cat", "dog");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost+found", "locked"})
    void aFolderThatCannotBeReadDoesNotHideTheSetBesideIt(String name) throws Exception {
        Path locked = folder.resolve(name);
        lock(locked);
        try {
            picture(folder.resolve("archive/set/0/1.png"), 0, 28);
            picture(folder.resolve("archive/set/1/1.png"), 1, 28);
            assertThat(load(folder).training().size()).isEqualTo(2);
            picture(folder.resolve("3/1.png"), 0, 28);
            assertThat(load(folder).training().size()).isEqualTo(1);
        } finally {
            unlock(locked);
        }
    }

    @Test
    void aClassThatCannotBeReadIsNotLeftOutInSilence() throws Exception {
        pictures(0);
        Path locked = folder.resolve("train/" + digits.label(7));
        lock(locked);
        try {
            assertRefused(folder, locked + " cannot be read");
        } finally {
            unlock(locked);
        }
    }

    @Test
    void foldersNameTheClasses() throws Exception {
        picture(folder.resolve("cat/1.png"), 0, 28);
        picture(folder.resolve("dog/1.png"), 1, 28);
        assertThat(load(folder).classNames()).containsExactly("cat", "dog");
    }

    @Test
    void moreThanTenClassesAndOtherSizesAreRefusedInOneSentence() throws Exception {
        for (int number = 0; number < 11; number++) {
            picture(folder.resolve("class" + number + "/1.png"), number, 28);
        }
        assertRefused(folder, "11 folders", "at most ten");
        picture(folder.resolve("one/two/1.png"), 0, 20);
        assertRefused(folder.resolve("one"), "20 by 20 pixels", "28 by 28");
    }

    @Test
    void aFolderWithoutAnythingSaysWhatItCouldHold() {
        assertRefused(folder, "holds no digits", "mnist.npz", "train.csv");
    }

    private Path idx(Path to, boolean transposed, boolean inverted) throws IOException {
        Files.createDirectories(to);
        for (String part : new String[] {"train", "t10k"}) {
            ByteBuffer images = ByteBuffer.allocate(16 + SIZE * Digit.PIXELS);
            images.putInt(0x0803).putInt(SIZE).putInt(28).putInt(28);
            ByteBuffer labels = ByteBuffer.allocate(8 + SIZE);
            labels.putInt(0x0801).putInt(SIZE);
            for (int index = 0; index < SIZE; index++) {
                byte[] one = bytes(index);
                for (int pixel = 0; pixel < Digit.PIXELS; pixel++) {
                    int from = transposed ? pixel % 28 * 28 + pixel / 28 : pixel;
                    images.put((byte) (inverted ? 255 - (one[from] & 0xff) : one[from]));
                }
                labels.put((byte) digits.label(index));
            }
            Files.write(to.resolve(part + "-images-idx3-ubyte"), images.array());
            Files.write(to.resolve(part + "-labels-idx1-ubyte"), labels.array());
        }
        return to;
    }

    @Test
    void aSetThatLiesOnItsSideIsTurnedUprightAndSaysSo() throws Exception {
        Dataset set = load(idx(folder, true, false));
        assertThat(set.test().digit(5)).isEqualTo(digits.digit(5));
        assertThat(set.origin().toString()).contains("turned upright");
    }

    @Test
    void aFolderCalledAsAKnownSetIsLookedAtAsAnyOther() throws Exception {
        for (String known : List.of(Dataset.MNIST, Dataset.BUILT_IN)) {
            Dataset set = load(idx(folder.resolve("sets").resolve(known), true, false));
            assertThat(set.name()).isEqualTo(Path.of("sets", known).toString());
            assertThat(set.test().digit(3)).isEqualTo(digits.digit(3));
            assertThat(Dataset.nameOf(folder.getRoot().resolve(known))).isNotEqualTo(known);
        }
    }

    @Test
    void anUprightSetStaysAsItIs() throws Exception {
        Dataset set = load(idx(folder, false, false));
        assertThat(set.test().digit(5)).isEqualTo(digits.digit(5));
        assertThat(set.origin().toString()).doesNotContain("turned").doesNotContain("inverted");
    }

    @Test
    void aBlackOnWhiteSetIsInvertedAndSaysSo() throws Exception {
        Dataset set = load(idx(folder, false, true));
        assertThat(set.training().digit(7)).isEqualTo(digits.digit(7));
        assertThat(set.origin().toString()).contains("inverted");
    }

    @Test
    void torchvisionsLayoutAndEmnistsNamesAreFound() throws Exception {
        idx(folder.resolve("a/MNIST/raw"), false, false);
        assertThat(load(folder.resolve("a")).test().size()).isEqualTo(SIZE);
        Path emnist = idx(folder.resolve("b"), true, false);
        for (String kind : new String[] {"images-idx3-ubyte", "labels-idx1-ubyte"}) {
            Files.move(emnist.resolve("train-" + kind), emnist.resolve("emnist-digits-train-" + kind));
            Files.move(emnist.resolve("t10k-" + kind), emnist.resolve("emnist-digits-test-" + kind));
        }
        assertThat(load(emnist).test().digit(3)).isEqualTo(digits.digit(3));
    }

    @Test
    void filesInFoldersOfTheirOwnNamesAreFound() throws Exception {
        idx(folder, false, false);
        Path file = folder.resolve("train-images-idx3-ubyte");
        Path moved = folder.resolve("moved");
        Files.move(file, moved);
        Files.createDirectory(file);
        Files.move(moved, file.resolve("train-images-idx3-ubyte"));
        assertThat(load(folder).training().size()).isEqualTo(SIZE);
    }

    @Test
    void aSetInAFolderOrTwoWithinTheOneThatWasNamedIsFound() throws Exception {
        idx(folder.resolve("one/archive"), false, false);
        Files.createDirectories(folder.resolve("one/__MACOSX"));
        assertThat(load(folder.resolve("one")).training().size()).isEqualTo(SIZE);
        Files.createDirectories(folder.resolve("two/master/data"));
        Files.writeString(folder.resolve("two/master/data/mnist_train.csv"), table(100));
        assertThat(load(folder.resolve("two")).origin().toString())
                .contains("two/master/data".replace('/', File.separatorChar));
    }

    @Test
    void ofSeveralSetsInAFolderNoneIsTakenInSilence() throws Exception {
        idx(folder.resolve("both/digits"), false, false);
        idx(folder.resolve("both/fashion"), false, false);
        assertRefused(folder.resolve("both"), "holds 2 sets of digits", "digits", "fashion", "Give one of them");
    }

    @Test
    void foldersForTrainingAndTestMayBeginWithACapitalLetter() throws Exception {
        for (int index = 0; index < 20; index++) {
            for (String part : new String[] {"Train", "Test"}) {
                Path of = folder.resolve(part).resolve(String.valueOf(digits.label(index)));
                Files.createDirectories(of);
                picture(of.resolve(index + ".png"), index, 28);
            }
        }
        Dataset set = load(folder);
        assertThat(set.training().size()).isEqualTo(20);
        assertThat(set.test().size()).isEqualTo(20);
    }

    @Test
    void theMarkThatExcelPutsBeforeATableIsNoPartOfIt() throws Exception {
        Path headed = Files.writeString(folder.resolve("headed.csv"), "\ufeff" + headings() + table(80));
        Path bare = Files.writeString(folder.resolve("bare.csv"), "\ufeff" + table(80));
        for (Path file : List.of(headed, bare)) {
            Dataset set = load(file);
            assertThat(set.training().size() + set.test().size()).isEqualTo(80);
        }
    }

    @Test
    void labelsInTheLastColumnAreNotTakenForPixels() throws Exception {
        StringBuilder table = new StringBuilder();
        table(80).lines().forEach(line -> {
            int comma = line.indexOf(',');
            table.append(line.substring(comma + 1))
                    .append(',')
                    .append(line, 0, comma)
                    .append('\n');
        });
        assertRefused(
                Files.writeString(folder.resolve("last.csv"), table), "last.csv", "last column", "to the first column");
    }

    @Test
    void emnistsTablesAndOtherArchivesGoByTheirNames() throws Exception {
        Files.writeString(folder.resolve("emnist-digits-train.csv"), table(100));
        Files.writeString(folder.resolve("emnist-digits-test.csv"), table(20));
        Files.writeString(folder.resolve("emnist-balanced-train.csv"), "letters");
        Dataset set = load(folder);
        assertThat(set.training().size()).isEqualTo(100);
        assertThat(set.test().size()).isEqualTo(20);
    }

    @Test
    void emnistsSetsOfMoreThanTenClassesAreRefusedForTheirLabels() throws Exception {
        Path letters = idx(folder.resolve("letters"), true, false);
        for (String kind : new String[] {"images-idx3-ubyte", "labels-idx1-ubyte"}) {
            Files.move(letters.resolve("train-" + kind), letters.resolve("emnist-letters-train-" + kind));
            Files.move(letters.resolve("t10k-" + kind), letters.resolve("emnist-letters-test-" + kind));
        }
        Path file = letters.resolve("emnist-letters-train-labels-idx1-ubyte");
        byte[] labels = Files.readAllBytes(file);
        labels[8] = 26;
        Files.write(file, labels);
        assertRefused(letters, file.toString(), "the label 26", "up to ten classes");
    }
}
