package rowreader.viewmodel.reading;

import java.util.List;
import rowreader.network.weights.Weights;
import rowreader.text.TestTexts;

/** Who reads in tests that do not care what the classes are called. */
public final class TestReaders {
    private TestReaders() {}

    /** Weights that learned something, whose classes are called by their labels. */
    public static ReaderWeights of(Weights weights, String description) {
        return new ReaderWeights(weights, TestTexts.named(description), List.of());
    }
}
