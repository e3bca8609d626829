package rowreader.data;

import java.io.IOException;

/** A dataset could not be downloaded from anywhere. The message is meant for the user and has the reason per mirror. */
public final class DownloadException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message one sentence or two: what failed, why, and what to do */
    public DownloadException(String message) {
        super(message);
    }
}
