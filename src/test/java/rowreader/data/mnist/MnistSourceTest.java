package rowreader.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.data.DatasetSource;
import rowreader.data.DownloadException;
import rowreader.data.LoadingProgress;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

@Timeout(60)
class MnistSourceTest {
    /** No one listens on the discard port of this machine. */
    private static final String OFFLINE = "http://127.0.0.1:9/";

    @TempDir
    private Path folder;

    private Path named;
    private Path variable;
    private Path cache;

    @BeforeEach
    void namePaths() {
        named = folder.resolve("named");
        variable = folder.resolve("variable");
        cache = folder.resolve("cache");
    }

    @Test
    void prefersTheNamedFolder() throws Exception {
        IdxBytes.writeSet(named);
        IdxBytes.writeSet(variable);
        assertThat(source(Optional.of(named)).load(LoadingProgress.NONE).origin())
                .hasToString(named.toString());
    }

    @Test
    void failsWhenTheNamedFolderIsBadRatherThanLookingFurther() throws Exception {
        Files.createDirectories(named);
        IdxBytes.writeSet(variable);
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> source(Optional.of(named)).load(LoadingProgress.NONE))
                .withMessageContaining(named.toString());
    }

    @Test
    void takesTheFolderOfTheVariableNext() throws Exception {
        IdxBytes.writeSet(variable);
        IdxBytes.writeSet(cache);
        assertThat(source(Optional.empty()).load(LoadingProgress.NONE).origin())
                .hasToString(variable + " (ROWREADER_MNIST)");
    }

    @Test
    void failsWhenTheFolderOfTheVariableHasBadFiles() throws Exception {
        IdxBytes.writeSet(variable);
        Files.writeString(variable.resolve("train-labels-idx1-ubyte"), "junk");
        IdxBytes.writeSet(cache);
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> source(Optional.empty()).load(LoadingProgress.NONE))
                .withMessageContaining("train-labels-idx1-ubyte");
    }

    @Test
    void looksInTheCacheWhenTheFolderOfTheVariableHasNothingAndSaysSo() throws Exception {
        IdxBytes.writeSet(cache);
        List<String> activities = new ArrayList<>();
        Dataset set = source(Optional.empty()).load((activity, fraction) -> activities.add(activity.toString()));
        assertThat(set.origin().toString()).startsWith(cache.toString());
        assertThat(activities).anyMatch(activity -> activity.contains("No MNIST files in " + variable));
    }

    @Test
    void saysWhyWhenThereIsNothingAnywhereAndNoNetwork() {
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> source(Optional.empty()).load(LoadingProgress.NONE))
                .withMessageContaining("127.0.0.1 could not be reached");
    }

    @Test
    void saysSoWhenAMirrorIsNoWebAddress() {
        Map<String, String> environment = Map.of(MnistSource.MIRRORS_VARIABLE, "ftp://127.0.0.1/ {oops}");
        MnistSource source = MnistSource.of(Optional.empty(), environment, cache);
        assertThat(source.places()).map(Text::toString).hasSize(3);
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> source.load(LoadingProgress.NONE))
                .withMessageContaining("ftp://127.0.0.1/ is not a web address");
    }

    @Test
    void downloadsAgainWhenTheCacheIsDamaged() throws Exception {
        IdxBytes.writeSet(cache);
        Files.writeString(cache.resolve("train-images-idx3-ubyte"), "junk");
        List<String> activities = new ArrayList<>();
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() ->
                        source(Optional.empty()).load((activity, fraction) -> activities.add(activity.toString())));
        assertThat(activities).anyMatch(activity -> activity.startsWith("The cache is damaged"));
    }

    @Test
    void givesTheOtherSourceWithTheReasonWhenTheDownloadFails() throws Exception {
        IdxBytes.writeSet(named);
        DatasetSource other = progress -> new IdxFolder(named).read(Text.of("text.reason", "made here"), progress);
        Dataset set = source(Optional.empty()).orElse(other).load(LoadingProgress.NONE);
        assertThat(set.origin().toString()).startsWith("made here, because: MNIST could not be downloaded");
        assertThat(set.training().size()).isEqualTo(3);
    }

    @Test
    void namesItsPlacesInOrder() {
        assertThat(source(Optional.empty()).places())
                .map(Text::toString)
                .containsExactly(
                        "ROWREADER_MNIST, the folder " + variable, "the cache " + cache, "download from 127.0.0.1");
        assertThat(source(Optional.of(named)).places()).map(Text::toString).containsExactly("the folder " + named);
    }

    @Test
    void neverOverwritesABadFileOfTheUser() throws IOException {
        IdxBytes.writeSet(named);
        Path bad = Files.writeString(named.resolve("train-images-idx3-ubyte"), "junk");
        assertThatExceptionOfType(UnusableFileException.class)
                .isThrownBy(() -> source(Optional.of(named)).load(LoadingProgress.NONE));
        assertThat(bad).hasContent("junk");
    }

    private MnistSource source(Optional<Path> dataFolder) {
        Map<String, String> environment =
                Map.of(MnistSource.FOLDER_VARIABLE, variable.toString(), MnistSource.MIRRORS_VARIABLE, OFFLINE);
        return MnistSource.of(dataFolder, environment, cache);
    }
}
