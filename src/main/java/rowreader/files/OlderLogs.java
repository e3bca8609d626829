package rowreader.files;

import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.rolling.RollingPolicy;
import ch.qos.logback.core.rolling.RolloverFailure;
import ch.qos.logback.core.rolling.helper.CompressionMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Renames a log that has grown large to {@code LOG.1}, and the one before to {@code LOG.2}, and so on. Logback's own policy
 * wants a pattern, and there a percent sign in a folder's name can't be escaped. For the thread that logs.
 */
final class OlderLogs implements RollingPolicy {
    private final Path log;
    private final int kept;
    private boolean started;

    /** @param kept how many older logs stay */
    OlderLogs(Path log, int kept) {
        this.log = log;
        this.kept = kept;
    }

    @Override
    public void rollover() throws RolloverFailure {
        try {
            for (int number = kept; number >= 1; number--) {
                Path newer = number == 1 ? log : older(number - 1);
                if (Files.exists(newer)) {
                    Files.move(newer, older(number), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new RolloverFailure("The log goes on in the same file", e);
        }
    }

    private Path older(int number) {
        return log.resolveSibling(log.getFileName() + "." + number);
    }

    @Override
    public String getActiveFileName() {
        return log.toString();
    }

    @Override
    public CompressionMode getCompressionMode() {
        return CompressionMode.NONE;
    }

    @Override
    public void setParent(FileAppender<?> appender) {
        // It knows its file already.
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isStarted() {
        return started;
    }
}
