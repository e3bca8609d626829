package rowreader.viewmodel.picture;

import rowreader.network.weights.SequenceWeights;
import rowreader.viewmodel.reading.ReadingModel;

/** Readings for the tests of the picture. */
public final class PictureReadings {
    private PictureReadings() {}

    /** Reads with other weights at once. */
    public static void read(ReadingModel reading, SequenceWeights weights) {
        reading.switchTo(weights, "of a test");
    }
}
