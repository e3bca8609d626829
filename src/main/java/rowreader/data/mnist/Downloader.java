package rowreader.data.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import rowreader.data.DownloadException;
import rowreader.data.LoadingProgress;
import rowreader.files.AtomicFile;
import rowreader.files.Folders;
import rowreader.files.Sha256;
import rowreader.text.Text;

/**
 * Downloads published files from the first mirror that has them. What arrives goes to {@code NAME.part}, which a later
 * try resumes; only a file whose SHA-256 is right gets its name.
 */
final class Downloader {
    private static final int OK = 200;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final List<URI> mirrors;
    private final List<PublishedFile> files;
    private final Timeouts timeouts;
    private final Proxies proxies;

    /**
     * How long to wait at most.
     *
     * @param connect for a connection
     * @param response for the answer's head
     * @param stall for the next bytes of a body
     */
    record Timeouts(Duration connect, Duration response, Duration stall) {
        static final Timeouts USUAL =
                new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    /** Told how many bytes of the current file are there. */
    @FunctionalInterface
    private interface ByteProgress {
        void onBytes(Text activity, long bytes);
    }

    /** @param mirrors base URLs, each ending in a slash, the preferred first */
    Downloader(List<URI> mirrors, List<PublishedFile> files, Timeouts timeouts, Proxies proxies) {
        this.mirrors = List.copyOf(mirrors);
        this.files = List.copyOf(files);
        this.timeouts = timeouts;
        this.proxies = proxies;
    }

    List<URI> mirrors() {
        return mirrors;
    }

    /**
     * Puts all files into {@code folder}, made if needed; those already there and right are kept.
     *
     * @return the mirror that the last file came from
     * @throws DownloadException if no mirror delivered a file, or the folder cannot be written
     * @throws InterruptedException if the thread was interrupted; the .part file stays
     */
    URI download(Path folder, LoadingProgress progress) throws DownloadException, InterruptedException {
        try {
            Folders.make(folder);
        } catch (IOException e) {
            throw new DownloadException(Text.of("data.download.noFolder", folder, Text.ofReason(e)));
        }
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(timeouts.connect())
                .proxy(proxies.selector())
                .build();
        long total = files.stream().mapToLong(PublishedFile::bytes).sum();
        long before = 0;
        URI mirror = mirrors.get(0);
        for (PublishedFile file : files) {
            long done = before;
            mirror = download(
                    client,
                    file,
                    folder,
                    mirror,
                    (activity, bytes) -> progress.onProgress(activity, Math.min(1, (double) (done + bytes) / total)));
            before += file.bytes();
        }
        return mirror;
    }

    /** Tries the mirror that served the file before first: it is reachable. */
    private URI download(HttpClient client, PublishedFile file, Path folder, URI preferred, ByteProgress progress)
            throws DownloadException, InterruptedException {
        Path target = folder.resolve(file.name());
        if (isRight(target, file)) {
            progress.onBytes(Text.of("data.download.alreadyThere", file.name(), folder), file.bytes());
            return preferred;
        }
        List<URI> order = new ArrayList<>(mirrors);
        order.remove(preferred);
        order.add(0, preferred);
        List<Text> reasons = new ArrayList<>();
        Path part = folder.resolve(file.name() + ".part");
        for (URI mirror : order) {
            if (!isWebAddress(mirror)) {
                reasons.add(Text.of("data.download.noAddress", mirror));
                continue;
            }
            try {
                fetch(client, mirror, file, part, progress);
                AtomicFile.move(part, target);
                progress.onBytes(Text.of("data.download.done", file.name()), file.bytes());
                return mirror;
            } catch (IOException e) {
                reasons.add(reason(mirror, e));
            }
        }
        throw new DownloadException(Text.of(
                "data.download.failed",
                file.name(),
                reasons.stream()
                        .reduce((one, other) -> Text.of("data.download.and", one, other))
                        .orElseThrow()));
    }

    private static boolean isWebAddress(URI mirror) {
        return mirror.getHost() != null && ("http".equals(mirror.getScheme()) || "https".equals(mirror.getScheme()));
    }

    /** Leaves the right bytes in {@code part}. A resumed file that turns out wrong is fetched once more from the start. */
    private void fetch(HttpClient client, URI mirror, PublishedFile file, Path part, ByteProgress progress)
            throws IOException, InterruptedException {
        boolean resumed = !isRight(part, file) && transfer(client, mirror, file, part, progress);
        if (isRight(part, file)) {
            return;
        }
        Files.deleteIfExists(part);
        if (resumed) {
            transfer(client, mirror, file, part, progress);
            if (isRight(part, file)) {
                return;
            }
            Files.deleteIfExists(part);
        }
        throw new TransferException("data.download.wrongSum");
    }

    /** @return whether the file was resumed rather than fetched from its start */
    private boolean transfer(HttpClient client, URI mirror, PublishedFile file, Path part, ByteProgress progress)
            throws IOException, InterruptedException {
        long have = Files.exists(part) ? Files.size(part) : 0;
        if (have >= file.bytes()) {
            Files.delete(part);
            have = 0;
        }
        PartFile into = new PartFile(part, have, file.bytes());
        int status = exchange(client, mirror, file, have, into, progress);
        if (have > 0 && (status == RANGE_NOT_SATISFIABLE || into.rangeMismatched())) {
            Files.delete(part);
            have = 0;
            into = new PartFile(part, 0, file.bytes());
            status = exchange(client, mirror, file, 0, into, progress);
        }
        if (into.isWebPage()) {
            throw new TransferException("data.download.webPage");
        }
        if (!into.wasAccepted()) {
            throw new TransferException("data.download.status", status);
        }
        return status != OK;
    }

    /** What is under way: the answer's status, and how to end it. */
    private record Exchange(CompletableFuture<Integer> status, Runnable abort) {}

    private Exchange begin(HttpClient client, URI mirror, PublishedFile file, long from, PartFile into)
            throws IOException {
        URI address = mirror.resolve(file.name());
        Optional<ProxyServer> proxy = proxies.on(mirror);
        if (proxy.filter(ProxyServer::isSocks).isPresent()) {
            SocksExchange exchange = SocksExchange.begin(proxy.get(), address, from, timeouts, into);
            return new Exchange(exchange.status(), exchange::abort);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(timeouts.response());
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
        }
        proxy.flatMap(ProxyServer::authorization).ifPresent(user -> request.header("Proxy-Authorization", user));
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request.build(), into);
        return new Exchange(answer.thenApply(HttpResponse::statusCode), () -> answer.cancel(true));
    }

    /** Waits for one answer, ready for an interrupt at any time: the body is written by other threads. */
    private int exchange(
            HttpClient client, URI mirror, PublishedFile file, long from, PartFile into, ByteProgress progress)
            throws IOException, InterruptedException {
        Text activity = Text.of("data.download.running", mirror.getHost());
        progress.onBytes(activity, from);
        Exchange exchange = begin(client, mirror, file, from, into);
        try {
            long seen = from;
            long deadline = System.nanoTime()
                    + timeouts.connect().plus(timeouts.response()).toNanos();
            while (true) {
                try {
                    return exchange.status().get(50, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillRunning) {
                    long received = into.size();
                    if (received != seen) {
                        seen = received;
                        deadline = System.nanoTime() + timeouts.stall().toNanos();
                        progress.onBytes(activity, received);
                    } else if (System.nanoTime() - deadline > 0) {
                        throw new HttpTimeoutException("stalled");
                    }
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            exchange.abort().run();
            into.close();
        }
    }

    private static boolean isRight(Path path, PublishedFile file) {
        try {
            if (!Files.isRegularFile(path) || Files.size(path) != file.bytes()) {
                return false;
            }
            Sha256 sum = new Sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(path), sum.digest())) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return sum.hex().equals(file.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    /** What went wrong at {@code mirror} or on the way to it. */
    private Text reason(URI mirror, IOException e) {
        Text reason = DownloadFailure.reason(mirror.getHost(), e);
        try {
            return proxies.on(mirror)
                    .map(proxy -> DownloadFailure.behind(proxy, mirror.getHost(), e, reason))
                    .orElse(reason);
        } catch (TransferException unusable) {
            return unusable.text(mirror.getHost());
        }
    }
}
