package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.picture.PictureFolder.Labelled;
import rowreader.files.UnusableFileException;

class PictureFolderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void fill() throws IOException {
        for (String name : new String[] {"7/b.png", "7/a.JPG", "2/c.webp", "2/notes.txt", "top-5.png", "2/x-3.gif"}) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        Files.createDirectories(folder.resolve("2/folder-9.png"));
    }

    @Test
    void aPictureIsLabelledByTheFolderItIsIn() throws Exception {
        assertThat(PictureFolder.list(folder, Optional.empty()))
                .containsExactly(
                        new Labelled(folder.resolve("2/c.webp"), "2"),
                        new Labelled(folder.resolve("2/x-3.gif"), "2"),
                        new Labelled(folder.resolve("7/a.JPG"), "7"),
                        new Labelled(folder.resolve("7/b.png"), "7"));
    }

    @Test
    void aPictureIsLabelledByAPartOfItsName() throws Exception {
        assertThat(PictureFolder.list(folder, Optional.of(Pattern.compile("-(\\d)\\."))))
                .containsExactly(
                        new Labelled(folder.resolve("2/x-3.gif"), "3"), new Labelled(folder.resolve("top-5.png"), "5"));
    }

    @Test
    void aGroupThatIsNotInANameIsNoLabel() throws Exception {
        assertThat(PictureFolder.list(folder, Optional.of(Pattern.compile("(top)|c\\."))))
                .containsExactly(new Labelled(folder.resolve("top-5.png"), "top"));
    }

    @Test
    void aPatternWithoutAGroupLabelsNothing() {
        assertRejected(folder, Optional.of(Pattern.compile("\\d")), "no ");
    }

    @Test
    void aFolderWithoutPicturesIsRejected() throws IOException {
        assertRejected(Files.createDirectory(folder.resolve("empty")), Optional.empty(), "");
    }

    @Test
    void aFolderThatIsNotThereIsRejected() {
        assertRejected(folder.resolve("none"), Optional.empty(), "");
    }

    private static void assertRejected(Path folder, Optional<Pattern> pattern, String what) {
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> PictureFolder.list(folder, pattern))
                .withMessageContaining(folder.toString())
                .withMessageContaining(what);
    }
}
