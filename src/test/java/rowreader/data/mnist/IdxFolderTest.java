package rowreader.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.data.LoadingProgress;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

class IdxFolderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void writeAGoodSet() throws IOException {
        IdxBytes.writeSet(folder);
    }

    @Test
    void readsPlainAndGzippedFilesSideBySide() throws IOException {
        Dataset set = read();
        assertThat(set.training().size()).isEqualTo(3);
        assertThat(set.training().label(2)).isEqualTo(9);
        assertThat(set.training().digit(2).at(27, 27)).isEqualTo(2 / 255f);
        assertThat(set.test().size()).isEqualTo(2);
        assertThat(set.test().label(0)).isEqualTo(4);
        assertThat(set.classNames()).isEqualTo(Dataset.DIGIT_NAMES);
    }

    @Test
    void isNamedAfterTheFolderUnlessItIsMnist() throws IOException {
        assertThat(read().name()).isEqualTo(folder.getFileName().toString());
        assertThat(read().origin()).hasToString("here");
    }

    @Test
    void acceptsADotBeforeTheType() throws IOException {
        Files.move(folder.resolve("train-images-idx3-ubyte"), folder.resolve("train-images.idx3-ubyte"));
        Files.move(folder.resolve("t10k-images-idx3-ubyte.gz"), folder.resolve("t10k-images.idx3-ubyte.gz"));
        assertThat(read().training().size()).isEqualTo(3);
    }

    @Test
    void findsFilesThatWereUnpackedIntoFoldersOfTheirNames() throws IOException {
        Path file = folder.resolve("train-images-idx3-ubyte");
        Path moved = Files.move(file, folder.resolve("images"));
        Files.createDirectory(file);
        Files.move(moved, file.resolve("train-images.idx3-ubyte"));
        assertThat(read().training().size()).isEqualTo(3);
    }

    @Test
    void tellsItsProgressFromTheStartToTheEnd() throws IOException {
        List<Double> told = new ArrayList<>();
        new IdxFolder(folder).read(Text.of("text.reason", "here"), (activity, done) -> told.add(done));
        assertThat(told).startsWith(0.0).endsWith(1.0).isSorted().hasSizeGreaterThan(2);
    }

    @Test
    void takesClassNamesFromLabelsTxt() throws IOException {
        String names = "\ufeffT-shirt\nTrouser\nPullover\nDress\nCoat\nSandal\nShirt\nSneaker\nBag\nAnkle boot\n\n";
        Files.writeString(folder.resolve("labels.txt"), names);
        assertThat(read().classNames()).hasSize(10).startsWith("T-shirt").endsWith("Ankle boot");
    }

    @Test
    void rejectsLabelsTxtThatNamesTooFewClasses() throws IOException {
        Files.writeString(folder.resolve("labels.txt"), "zero\none\n");
        assertRejected("labels.txt", "names 2 classes, but the digits have 10");
    }

    @Test
    void rejectsLabelsTxtWithTheSameNameTwice() throws IOException {
        Files.writeString(folder.resolve("labels.txt"), "a\na\nb\nc\nd\ne\nf\ng\nh\ni\n");
        assertRejected("labels.txt", "has the same name twice");
    }

    @Test
    void rejectsLabelsTxtWithAnEmptyName() throws IOException {
        Files.writeString(folder.resolve("labels.txt"), "a\n\nb\nc\nd\ne\nf\ng\nh\ni\n");
        assertRejected("labels.txt", "has a name that is empty");
    }

    @Test
    void rejectsLabelsTxtThatIsNotText() throws IOException {
        Files.write(folder.resolve("labels.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertRejected("labels.txt", "is not UTF-8 text");
    }

    @Test
    void rejectsLabelsTxtThatIsAFolder() throws IOException {
        Files.createDirectory(folder.resolve("labels.txt"));
        assertRejected("labels.txt", "is not a small text file");
    }

    @Test
    void rejectsAMissingFileByItsName() throws IOException {
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte.gz"));
        assertRejected("t10k-labels-idx1-ubyte.gz", "is missing");
    }

    @Test
    void rejectsImagesAndLabelsThatDisagreeInNumber() throws IOException {
        Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(1, 2));
        assertRejected("train-labels-idx1-ubyte", "has 2 labels for the 3 images of train-images-idx3-ubyte");
    }

    @Test
    void rejectsALabelAboveNine() throws IOException {
        Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(1, 10, 2));
        assertRejected("train-labels-idx1-ubyte", "has the label 10 at position 1");
    }

    @Test
    void rejectsALabelWhoseByteIsNegative() throws IOException {
        Files.write(folder.resolve("train-labels-idx1-ubyte"), IdxBytes.labels(1, 2, 200));
        assertRejected("train-labels-idx1-ubyte", "has the label 200 at position 2");
    }

    @Test
    void rejectsAFolderThatDoesNotExist() {
        Path none = folder.resolve("none");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> new IdxFolder(none).read(Text.of("text.reason", "here"), LoadingProgress.NONE))
                .withMessageStartingWith(none + " does not exist");
    }

    @Test
    void rejectsAFileInPlaceOfTheFolder() {
        Path file = folder.resolve("train-images-idx3-ubyte");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> new IdxFolder(file).read(Text.of("text.reason", "here"), LoadingProgress.NONE))
                .withMessageStartingWith(file + " is a file, but a folder is expected");
    }

    @Test
    @EnabledIfEnvironmentVariable(named = MnistSource.FOLDER_VARIABLE, matches = ".+")
    void knowsMnistByItsContent() throws IOException {
        Dataset mnist = new IdxFolder(Path.of(System.getenv(MnistSource.FOLDER_VARIABLE)))
                .read(Text.of("text.reason", "here"), LoadingProgress.NONE);
        assertThat(mnist.name()).isEqualTo("MNIST");
        assertThat(mnist.training().size()).isEqualTo(60_000);
        assertThat(mnist.test().size()).isEqualTo(10_000);
    }

    private Dataset read() throws IOException {
        return new IdxFolder(folder).read(Text.of("text.reason", "here"), LoadingProgress.NONE);
    }

    private void assertRejected(String file, String what) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(this::read)
                .withMessageStartingWith(folder.resolve(file) + " ")
                .withMessageContaining(what)
                .withMessageEndingWith(".");
    }
}
