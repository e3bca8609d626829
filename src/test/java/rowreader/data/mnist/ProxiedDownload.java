package rowreader.data.mnist;

import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import rowreader.data.LoadingProgress;

/** Gets one file where an environment may name proxies. */
final class ProxiedDownload {
    private ProxiedDownload() {}

    /**
     * Into a folder, as digits.gz.
     *
     * @param content what comes from the mirror if all is well
     * @param most how long is waited for an answer
     */
    static void run(Path folder, String mirror, byte[] content, Map<String, String> environment, Duration most)
            throws Exception {
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
        PublishedFile file =
                new PublishedFile("digits.gz", content.length, HexFormat.of().formatHex(sum));
        new Downloader(
                        List.of(URI.create(mirror)),
                        List.of(file),
                        new Downloader.Timeouts(most, most, most),
                        new Proxies(environment))
                .download(folder, LoadingProgress.NONE);
    }
}
