package rowreader.data.mnist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.DownloadException;
import rowreader.data.LoadingProgress;

@Timeout(60)
class DownloaderTest {
    private static final String NAME = "digits.gz";
    private static final byte[] CONTENT = new byte[300_000];

    static {
        new Random(1).nextBytes(CONTENT);
    }

    @TempDir
    private Path folder;

    private Path target;
    private Path part;

    /** Those who are not meant to wait have more of it than any machine needs. */
    private Duration patience = Duration.ofMinutes(1);

    @BeforeEach
    void namePaths() {
        target = folder.resolve(NAME);
        part = folder.resolve(NAME + ".part");
    }

    @Test
    void downloadsAFile() throws Exception {
        try (Mirror mirror = Mirror.serving(CONTENT)) {
            download(mirror.uri());
            assertThat(mirror.requests).containsExactly("/digits.gz -");
        }
        assertDownloaded();
    }

    @Test
    void makesTheFolder() throws Exception {
        Path deep = folder.resolve("a/b");
        try (Mirror mirror = Mirror.serving(CONTENT)) {
            downloader(mirror.uri()).download(deep, LoadingProgress.NONE);
        }
        assertThat(deep.resolve(NAME)).hasBinaryContent(CONTENT);
    }

    @Test
    void tellsItsProgressUpToTheEnd() throws Exception {
        List<Double> fractions = new ArrayList<>();
        List<String> activities = new ArrayList<>();
        try (Mirror mirror = Mirror.serving(CONTENT)) {
            downloader(mirror.uri()).download(folder, (activity, fraction) -> {
                activities.add(activity.toString());
                fractions.add(fraction);
            });
        }
        assertThat(fractions).isSorted().startsWith(0.0).endsWith(1.0);
        // Whether the last piece is told of by itself is a matter of milliseconds.
        int last = activities.size() - 1;
        assertThat(activities.subList(0, last)).allMatch(activity -> activity.contains("from 127.0.0.1"));
        assertThat(activities.get(last)).contains("Downloaded");
    }

    @Test
    void keepsAFileThatIsAlreadyRight() throws Exception {
        Files.write(target, CONTENT);
        try (Mirror mirror = Mirror.serving(CONTENT)) {
            download(mirror.uri());
            assertThat(mirror.requests).isEmpty();
        }
    }

    @Test
    void replacesAFileThatIsWrong() throws Exception {
        Files.write(target, new byte[CONTENT.length]);
        try (Mirror mirror = Mirror.serving(CONTENT)) {
            download(mirror.uri());
        }
        assertDownloaded();
    }

    @Test
    void resumesWhatIsThere() throws Exception {
        Files.write(part, Arrays.copyOf(CONTENT, 100_000));
        try (Mirror mirror = Mirror.serving(CONTENT)) {
            download(mirror.uri());
            assertThat(mirror.requests).containsExactly("/digits.gz bytes=100000-");
        }
        assertDownloaded();
    }

    @Test
    void keepsAPartThatIsComplete() throws Exception {
        Files.write(part, CONTENT);
        try (Mirror mirror = Mirror.serving(CONTENT)) {
            download(mirror.uri());
            assertThat(mirror.requests).isEmpty();
        }
        assertDownloaded();
    }

    @Test
    void startsAgainWhenTheMirrorIgnoresTheRange() throws Exception {
        Files.write(part, new byte[100_000]);
        try (Mirror mirror = new Mirror(exchange -> Mirror.send(exchange, 200, CONTENT))) {
            download(mirror.uri());
        }
        assertDownloaded();
    }

    @Test
    void startsAgainWhenTheMirrorSendsAnotherRange() throws Exception {
        Files.write(part, Arrays.copyOf(CONTENT, 100_000));
        try (Mirror mirror = new Mirror(exchange -> {
            if (exchange.getRequestHeaders().containsKey("Range")) {
                exchange.getResponseHeaders().set("Content-Range", "bytes 5-9/" + CONTENT.length);
                Mirror.send(exchange, 206, new byte[5]);
            } else {
                Mirror.send(exchange, 200, CONTENT);
            }
        })) {
            download(mirror.uri());
            assertThat(mirror.requests).containsExactly("/digits.gz bytes=100000-", "/digits.gz -");
        }
        assertDownloaded();
    }

    @Test
    void startsAgainWhenTheRangeIsRefused() throws Exception {
        Files.write(part, Arrays.copyOf(CONTENT, 100_000));
        try (Mirror mirror = new Mirror(exchange -> {
            boolean ranged = exchange.getRequestHeaders().containsKey("Range");
            Mirror.send(exchange, ranged ? 416 : 200, ranged ? new byte[0] : CONTENT);
        })) {
            download(mirror.uri());
        }
        assertDownloaded();
    }

    @Test
    void startsAgainWhenWhatWasThereTurnsOutWrong() throws Exception {
        Files.write(part, new byte[100_000]);
        try (Mirror mirror = Mirror.serving(CONTENT)) {
            download(mirror.uri());
            assertThat(mirror.requests).containsExactly("/digits.gz bytes=100000-", "/digits.gz -");
        }
        assertDownloaded();
    }

    @Test
    void triesTheNextMirror() throws Exception {
        try (Mirror gone = new Mirror(exchange -> Mirror.send(exchange, 404, new byte[0]));
                Mirror good = Mirror.serving(CONTENT)) {
            assertThat(download(gone.uri(), good.uri())).isEqualTo(good.uri());
        }
        assertDownloaded();
    }

    @Test
    void followsRedirects() throws Exception {
        try (Mirror good = Mirror.serving(CONTENT);
                Mirror moved = new Mirror(exchange -> {
                    exchange.getResponseHeaders()
                            .set("Location", good.uri().resolve(NAME).toString());
                    Mirror.send(exchange, 302, new byte[0]);
                })) {
            download(moved.uri());
        }
        assertDownloaded();
    }

    @Test
    void refusesAWrongSumAndLeavesNothingBehind() throws Exception {
        byte[] other = CONTENT.clone();
        other[7]++;
        try (Mirror mirror = Mirror.serving(other)) {
            assertFails("sent a file with the wrong SHA-256 sum", mirror.uri());
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesAFileThatIsTooLong() throws Exception {
        try (Mirror mirror = Mirror.serving(Arrays.copyOf(CONTENT, CONTENT.length + 1))) {
            assertFails("sent more than the 300,000 bytes of the file", mirror.uri());
        }
        assertThat(target).doesNotExist();
    }

    @Test
    void refusesAWebPageAndKeepsWhatIsThere() throws Exception {
        Files.write(part, Arrays.copyOf(CONTENT, 100_000));
        try (Mirror mirror = new Mirror(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            Mirror.send(exchange, 200, "<html>Log in</html>".getBytes());
        })) {
            assertFails("sent a web page instead of the file", mirror.uri());
        }
        assertThat(part).hasSize(100_000);
    }

    @Test
    void givesTheReasonOfEveryMirror() throws Exception {
        URI unreachable;
        try (ServerSocket socket = new ServerSocket(0)) {
            unreachable = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
        }
        try (Mirror gone = new Mirror(exchange -> Mirror.send(exchange, 404, new byte[0]))) {
            assertThatExceptionOfType(DownloadException.class)
                    .isThrownBy(() -> download(gone.uri(), unreachable))
                    .withMessageContaining("127.0.0.1 answered with HTTP status 404; 127.0.0.1 could not be reached")
                    .withMessageContaining("--data");
        }
    }

    @Test
    void givesUpWhenTheMirrorNeverAnswers() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (Mirror silent = new Mirror(exchange -> awaitQuietly(done))) {
            patience = Duration.ofMillis(400);
            assertFails("did not answer in time", silent.uri());
            done.countDown();
        }
    }

    @Test
    void givesUpWhenTheMirrorStallsAndResumesAtTheNext() throws Exception {
        try (Mirror stalling = Mirror.stalling(CONTENT);
                Mirror good = Mirror.serving(CONTENT)) {
            // For both: a busy machine may take a second to answer.
            patience = Duration.ofSeconds(2);
            download(stalling.uri(), good.uri());
            assertThat(good.requests).singleElement().asString().startsWith("/digits.gz bytes=");
        }
        assertDownloaded();
    }

    @Test
    void resumesAfterABrokenConnection() throws Exception {
        try (Mirror broken = new Mirror(exchange -> {
                    exchange.sendResponseHeaders(200, CONTENT.length);
                    exchange.getResponseBody().write(CONTENT, 0, 100_000);
                    exchange.getResponseBody().flush();
                });
                Mirror good = Mirror.serving(CONTENT)) {
            download(broken.uri(), good.uri());
            assertThat(good.requests).singleElement().asString().startsWith("/digits.gz bytes=");
        }
        assertDownloaded();
    }

    @Test
    void stopsAtAnInterruptAndKeepsWhatItHas() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch receiving = new CountDownLatch(1);
        try (Mirror stalling = Mirror.stalling(CONTENT)) {
            Downloader patient = new Downloader(
                    List.of(stalling.uri()),
                    List.of(file()),
                    new Downloader.Timeouts(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(1)),
                    new Proxies(Map.of()));
            Thread loader = new Thread(
                    () -> {
                        try {
                            patient.download(folder, (activity, fraction) -> {
                                if (fraction > 0) {
                                    receiving.countDown();
                                }
                            });
                        } catch (Exception e) {
                            thrown.set(e);
                        }
                    },
                    "loader");
            loader.start();
            receiving.await();
            loader.interrupt();
            loader.join();
        }
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThat(part).isNotEmptyFile();
        assertThat(target).doesNotExist();
    }

    @Test
    void saysSoWhenTheFolderCannotBeMade() throws Exception {
        Path file = Files.createFile(folder.resolve("occupied"));
        try (Mirror mirror = Mirror.serving(CONTENT)) {
            assertThatExceptionOfType(DownloadException.class)
                    .isThrownBy(() -> downloader(mirror.uri()).download(file.resolve("cache"), LoadingProgress.NONE))
                    .withMessageContaining("cannot be made");
        }
    }

    private URI download(URI... mirrors) throws Exception {
        return downloader(mirrors).download(folder, LoadingProgress.NONE);
    }

    private Downloader downloader(URI... mirrors) throws Exception {
        return new Downloader(
                List.of(mirrors),
                List.of(file()),
                new Downloader.Timeouts(patience, patience, patience),
                new Proxies(Map.of()));
    }

    private static PublishedFile file() throws Exception {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(CONTENT);
        return new PublishedFile(NAME, CONTENT.length, HexFormat.of().formatHex(sum));
    }

    private void assertDownloaded() {
        assertThat(target).hasBinaryContent(CONTENT);
        assertThat(part).doesNotExist();
    }

    private void assertFails(String reason, URI mirror) {
        assertThatExceptionOfType(DownloadException.class)
                .isThrownBy(() -> download(mirror))
                .withMessageStartingWith("MNIST could not be downloaded")
                .withMessageContaining(reason);
    }

    private static void awaitQuietly(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
