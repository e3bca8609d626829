package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.picture.PictureFolder.Labelled;
import rowreader.files.UnusableFileException;

class PictureFolderTest {
    @TempDir
    private Path folder;

    @Test
    void aPictureIsCalledAsTheFolderItIsIn() throws Exception {
        Path two = file("two/b.png");
        Path one = file("one/z.jpg");
        Path deep = file("one/more/a.gif");
        assertThat(list(null))
                .containsExactly(new Labelled(deep, "more"), new Labelled(one, "one"), new Labelled(two, "two"));
    }

    @Test
    void aPictureThatIsInNoFolderOfItsOwnHasNoLabel() throws Exception {
        file("loose.png");
        Path one = file("one/a.png");
        assertThat(list(null)).containsExactly(new Labelled(one, "one"));
    }

    @Test
    void theLabelMayBeAPartOfTheFilesName() throws Exception {
        Path seven = file("scan-7.png");
        Path eight = file("batch/scan-8.png");
        file("batch/cover.png");
        assertThat(list("-(\\d)\\.")).containsExactly(new Labelled(eight, "8"), new Labelled(seven, "7"));
    }

    @Test
    void aPatternThatMarksNoPartOfTheNameFindsNoLabel() throws Exception {
        file("one/scan-7.png");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> list("-\\d"))
                .withMessageContaining("no pictures with labels");
        assertThatExceptionOfType(UnusableFileException.class).isThrownBy(() -> list("scan(x)?"));
    }

    @Test
    void filesAreToldByTheirNamesEndsHoweverTheyAreWritten() throws Exception {
        Path large = file("one/A.PNG");
        file("one/notes.txt");
        Files.createDirectories(folder.resolve("one/folder.png"));
        assertThat(list(null)).containsExactly(new Labelled(large, "one"));
    }

    @Test
    void aFolderWithoutPicturesIsOfNoUse() throws Exception {
        file("one/notes.txt");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> list(null))
                .withMessageStartingWith(folder + " has no pictures with labels");
    }

    @Test
    void aFolderThatIsNotThereIsToldOf() {
        Path none = folder.resolve("none");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> PictureFolder.list(none, Optional.empty()))
                .withMessageStartingWith("The folder " + none + " cannot be read");
    }

    /** Nobody looks into the files here. */
    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }

    private List<Labelled> list(String pattern) throws UnusableFileException {
        return PictureFolder.list(folder, Optional.ofNullable(pattern).map(Pattern::compile));
    }
}
