package rowreader.data;

import java.io.IOException;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/** A place that a dataset comes from. */
@FunctionalInterface
public interface DatasetSource {
    /**
     * Gets the dataset; takes from a fraction of a second to minutes. Interrupt the thread to cancel.
     *
     * @throws UnusableFileException if a file is there but bad
     * @throws DownloadException if nothing is there and it could not be downloaded
     * @throws IOException if reading fails otherwise
     * @throws InterruptedException if the thread was interrupted; what was downloaded so far is kept for the next try
     */
    Dataset load(LoadingProgress progress) throws IOException, InterruptedException;

    /**
     * This source, or {@code other} when this one would have to download and cannot. The reason becomes part of the
     * dataset's origin, so that the user sees it.
     */
    default DatasetSource orElse(DatasetSource other) {
        return progress -> {
            try {
                return load(progress);
            } catch (DownloadException e) {
                progress.onProgress(e.text(), -1);
                Dataset instead = other.load(progress);
                return new Dataset(
                        instead.name(),
                        Text.of("data.origin.instead", instead.origin(), e.text()),
                        instead.classNames(),
                        instead.training(),
                        instead.test(),
                        instead.drawings());
            }
        };
    }
}
