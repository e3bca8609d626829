package rowreader.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    private static final byte[] CONTENT = {1, 2, 3, 4, 5, 6, 7};

    @TempDir
    private Path folder;

    private CacheFolder cache() {
        return new CacheFolder(folder.resolve("new/cache"), 3, 1_000);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("new/cache"))) {
            return all.toList();
        }
    }

    @Test
    void whatIsKeptComesBackAndNothingElse() {
        cache().keep("a", CONTENT);

        assertThat(cache().read("a")).hasValue(CONTENT);
        assertThat(cache().read("b")).isEmpty();
    }

    @Test
    void aFileThatIsCutOrChangedAnywhereOrGoesOnIsAsGoodAsNotThere() throws IOException {
        cache().keep("a", CONTENT);
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(cache().read("a")).as("cut to " + length).isEmpty();
        }
        for (int place = 0; place < whole.length; place++) {
            byte[] changed = whole.clone();
            changed[place] ^= 0x41;
            Files.write(file, changed);
            assertThat(cache().read("a")).as("changed at " + place).isEmpty();
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(cache().read("a")).isEmpty();
        Files.write(file, whole);
        assertThat(cache().read("a")).hasValue(CONTENT);
    }

    @Test
    void theOnesNotAskedForLongestGoFirst() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            cache().keep(name, CONTENT);
            Instant longAgo = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(name.charAt(0));
            Files.setLastModifiedTime(folder.resolve("new/cache").resolve(name + ".cache"), FileTime.from(longAgo));
        }
        cache().read("a");

        cache().keep("d", CONTENT);

        assertThat(cache().read("b")).isEmpty();
        assertThat(List.of("a", "c", "d"))
                .allSatisfy(name -> assertThat(cache().read(name)).hasValue(CONTENT));
        assertThat(files()).hasSize(3);
    }

    @Test
    void whatIsTooLargeIsNotKept() {
        cache().keep("a", new byte[1_001]);

        assertThat(cache().read("a")).isEmpty();
    }

    @Test
    void aPlaceThatTakesNothingIsNoError() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        CacheFolder nowhere = new CacheFolder(file.resolve("cache"), 3, 1_000);

        nowhere.keep("a", CONTENT);

        assertThat(nowhere.read("a")).isEmpty();
        Files.createDirectories(folder.resolve("new/cache/d.cache"));
        assertThat(cache().read("d")).isEmpty();
    }

    @Test
    void nothingAndTheLargestAreKept() {
        cache().keep("none", new byte[0]);
        cache().keep("largest", new byte[1_000]);

        assertThat(cache().read("none")).hasValue(new byte[0]);
        assertThat(cache().read("largest")).hasValue(new byte[1_000]);
    }

    @Test
    void whatIsNotOfTheCacheIsLeft() throws IOException {
        cache().keep("a", CONTENT);
        Path other = Files.createFile(folder.resolve("new/cache/other"));
        Files.setLastModifiedTime(other, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        for (String name : List.of("b", "c", "d")) {
            cache().keep(name, CONTENT);
        }

        assertThat(other).exists();
        assertThat(files()).hasSize(4);
    }

    @Test
    void aResultIsMadeOnceAndAgainWhereWhatWasKeptIsNoSuchResult() {
        AtomicInteger made = new AtomicInteger();
        CacheFolder.Reading<Integer> reading = in -> {
            int read = in.readInt();
            if (read < 0) {
                throw new IOException("of another version");
            }
            return read;
        };
        CacheFolder.Writing<Integer> writing = (result, out) -> out.writeInt(result);
        for (int i = 0; i < 3; i++) {
            assertThat(cache().get("a", reading, made::incrementAndGet, writing))
                    .isEqualTo(1);
        }

        cache().get("b", reading, () -> -7, writing);

        assertThat(cache().get("b", reading, made::incrementAndGet, writing)).isEqualTo(2);
        assertThat(cache().get("b", reading, made::incrementAndGet, writing)).isEqualTo(2);
    }
}
