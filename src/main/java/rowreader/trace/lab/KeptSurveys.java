package rowreader.trace.lab;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import rowreader.data.DigitSet;
import rowreader.files.CacheFolder;
import rowreader.files.Sha256;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.RecurrentEquations;

/**
 * Surveys of units, each made once for a network and its digits, and then read from a file: whatever changes one of them
 * changes the file's name. For one thread at a time; any thread.
 */
public final class KeptSurveys {
    private static final int MOST = 6;
    private static final int MOST_BYTES = 32 << 20;
    /** Changed whenever what is kept, or how it is computed, changes. */
    private static final String VERSION = "units-1 " + UnitSurvey.ON + " " + UnitSurvey.RISE;

    private final CacheFolder folder;

    /** @param folder for nothing else; made when the first survey is kept */
    public KeptSurveys(Path folder) {
        this.folder = new CacheFolder(folder, MOST, MOST_BYTES);
    }

    /** See {@link UnitSurvey#of}. */
    public UnitSurvey of(SequenceWeights weights, DigitSet digits, int count, GiveWay giveWay) {
        return folder.get(
                fingerprint(weights, digits, count),
                in -> UnitSurvey.read(in, weights, digits, count),
                () -> UnitSurvey.of(weights, digits, count, giveWay),
                UnitSurvey::write);
    }

    /** The same for the same numbers in network and digits, and for nothing else. */
    static String fingerprint(SequenceWeights weights, DigitSet digits, int count) {
        Sha256 sum = new Sha256();
        MessageDigest digest = sum.digest();
        digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
        RecurrentEquations.of(weights).feed(digest);
        digits.first(Math.min(count, digits.size())).feed(digest);
        return sum.hex();
    }
}
