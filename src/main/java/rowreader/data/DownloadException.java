package rowreader.data;

import rowreader.text.Text;
import rowreader.text.WordedException;

/** A dataset could not be downloaded from anywhere. The message is meant for the user and has the reason per mirror. */
public final class DownloadException extends WordedException {
    private static final long serialVersionUID = 1L;

    /** @param text one sentence or two: what failed, why, and what to do */
    public DownloadException(Text text) {
        super(text);
    }
}
