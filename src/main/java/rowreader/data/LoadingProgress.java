package rowreader.data;

import rowreader.text.Text;

/** Told what is being done while digits are read, downloaded or made, on the thread that does it. */
@FunctionalInterface
public interface LoadingProgress {
    /** Tells no one. */
    LoadingProgress NONE = (activity, fraction) -> {};

    /**
     * Something went on.
     *
     * @param activity what is being done, for the user, e.g. "Downloading MNIST from storage.googleapis.com"
     * @param fraction how much of it is done, in [0, 1], or -1 if unknown
     */
    void onProgress(Text activity, double fraction);
}
