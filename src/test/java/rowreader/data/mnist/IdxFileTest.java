package rowreader.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Digit;
import rowreader.files.UnusableFileException;

class IdxFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("train-images-idx3-ubyte");
    }

    @Test
    void readsPlainImages() throws IOException {
        Files.write(file, IdxBytes.images(3));
        byte[] pixels = IdxFile.readImages(file);
        assertThat(pixels).hasSize(3 * Digit.PIXELS);
        assertThat(pixels[2 * Digit.PIXELS]).isEqualTo((byte) 2);
    }

    @Test
    void readsGzippedImagesWhateverTheirName() throws IOException {
        Files.write(file, IdxBytes.gzip(IdxBytes.images(3)));
        assertThat(IdxFile.readImages(file)).hasSize(3 * Digit.PIXELS);
    }

    @Test
    void readsPlainLabelsNamedGz() throws IOException {
        Path named = folder.resolve("labels.gz");
        Files.write(named, IdxBytes.labels(5, 3));
        assertThat(IdxFile.readLabels(named)).containsExactly(5, 3);
    }

    @Test
    void rejectsAMissingFile() {
        assertRejected("is missing");
    }

    @Test
    void rejectsAFolderInPlaceOfTheFile() throws IOException {
        Files.createDirectory(file);
        assertRejected("is a folder");
    }

    @Test
    void rejectsAnEmptyFile() throws IOException {
        Files.createFile(file);
        assertRejected("is empty");
    }

    @Test
    void rejectsAFileThatEndsInItsHeader() throws IOException {
        Files.write(file, Arrays.copyOf(IdxBytes.images(1), 10));
        assertRejected("ends inside its header");
    }

    @Test
    void rejectsATruncatedFile() throws IOException {
        byte[] whole = IdxBytes.images(3);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));
        assertRejected("is truncated");
    }

    @Test
    void rejectsATruncatedGzipFile() throws IOException {
        byte[] whole = IdxBytes.gzip(IdxBytes.images(3));
        Files.write(file, Arrays.copyOf(whole, whole.length - 12));
        assertRejected("is truncated");
    }

    @Test
    void rejectsATruncatedFileThatWasGzippedAfterwards() throws IOException {
        byte[] whole = IdxBytes.images(3);
        Files.write(file, IdxBytes.gzip(Arrays.copyOf(whole, whole.length - 1)));
        assertRejected("is truncated: it ends after 2,351 of 2,352 bytes");
    }

    @Test
    void rejectsDamagedGzipData() throws IOException {
        byte[] zipped = IdxBytes.gzip(IdxBytes.images(3));
        zipped[zipped.length - 6] ^= 0x55;
        Files.write(file, zipped);
        assertRejected("has damaged gzip data");
    }

    @Test
    void rejectsAFileNamedGzThatIsNotGzip() throws IOException {
        file = folder.resolve("train-images-idx3-ubyte.gz");
        Files.writeString(file, "this is not a gzip file");
        assertRejected("is not a gzip file");
    }

    @Test
    void rejectsAWebPage() throws IOException {
        Files.writeString(file, "<!DOCTYPE html><html>Not found</html>");
        assertRejected("is a web page");
    }

    @Test
    void rejectsAWrongMagicNumber() throws IOException {
        byte[] bytes = IdxBytes.images(1);
        bytes[2] = 0x0d;
        Files.write(file, bytes);
        assertRejected("is not an IDX file of images: it starts with 00000d03, not 00000803");
    }

    @Test
    void rejectsLabelsInPlaceOfImages() throws IOException {
        Files.write(file, IdxBytes.labels(1, 2, 3));
        assertRejected("holds labels where images are expected");
    }

    @Test
    void rejectsACountThatWouldOverflow() throws IOException {
        Files.write(file, IdxBytes.imagesHeader(0xffff_ffff, 28, 28));
        assertRejected("claims 4,294,967,295 digits");
    }

    @Test
    void rejectsAGzippedHeaderThatClaimsMoreThanTheFileCanHold() throws IOException {
        Files.write(file, IdxBytes.gzip(IdxBytes.imagesHeader(400_000, 28, 28)));
        assertRejected("it cannot hold the 400,000 digits its header claims");
    }

    @Test
    void rejectsAPlainHeaderThatClaimsMoreThanTheFileHas() throws IOException {
        Files.write(file, IdxBytes.imagesHeader(400_000, 28, 28));
        assertRejected("it cannot hold the 400,000 digits its header claims");
    }

    @Test
    void rejectsSidesWhoseProductWouldOverflow() throws IOException {
        Files.write(file, IdxBytes.imagesHeader(1, 0x8000_0000, 0x8000_0000));
        assertRejected("has images of 2147483648x2147483648 pixels");
    }

    @Test
    void rejectsImagesOfAnotherSize() throws IOException {
        Files.write(file, IdxBytes.imagesHeader(0, 32, 32));
        assertRejected("has images of 32x32 pixels, but this program reads 28x28");
    }

    @Test
    void rejectsASetWithoutDigits() throws IOException {
        Files.write(file, IdxBytes.images(0));
        assertRejected("holds nothing");
    }

    @Test
    void rejectsTrailingBytes() throws IOException {
        byte[] whole = IdxBytes.images(2);
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertRejected("has more bytes than its header says");
    }

    @Test
    void rejectsTrailingBytesInsideGzip() throws IOException {
        byte[] whole = IdxBytes.images(2);
        Files.write(file, IdxBytes.gzip(Arrays.copyOf(whole, whole.length + 1)));
        assertRejected("has more bytes than its header says");
    }

    @Test
    void rejectsTrailingBytesAfterGzip() throws IOException {
        byte[] whole = IdxBytes.gzip(IdxBytes.images(2));
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertRejected("has more bytes than its header says");
    }

    @Test
    void rejectsAFileThatCannotBeOpened() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "links need POSIX here");
        Files.createSymbolicLink(file, file);
        assertRejected("cannot be read");
    }

    @Test
    void rejectsAFileThatMayNotBeRead() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "needs POSIX permissions");
        Files.write(file, IdxBytes.images(1));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the superuser may read everything");
        assertRejected("may not be read");
    }

    @Test
    void rejectsADeviceInPlaceOfTheFile() {
        file = Path.of("/dev/zero");
        assumeTrue(Files.exists(file), "needs a /dev");
        assertRejected("is not an ordinary file");
    }

    private void assertRejected(String what) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> IdxFile.readImages(file))
                .withMessageStartingWith(file + " ")
                .withMessageContaining(what)
                .withMessageEndingWith(".");
    }
}
