package rowreader.trace.lab;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.files.CacheFolder;
import rowreader.files.Sha256;
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
    public UnitSurvey of(SequenceWeights weights, DigitSet digits, int count) {
        String name = fingerprint(weights, digits, count);
        Optional<UnitSurvey> kept = folder.read(name).flatMap(content -> read(content, weights, digits, count));
        if (kept.isPresent()) {
            return kept.get();
        }
        UnitSurvey made = UnitSurvey.of(weights, digits, count);
        folder.keep(name, written(made));
        return made;
    }

    private static Optional<UnitSurvey> read(byte[] content, SequenceWeights weights, DigitSet digits, int count) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            return Optional.of(UnitSurvey.read(in, weights, digits, count));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] written(UnitSurvey survey) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            survey.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** The same for the same numbers in network and digits, and for nothing else. */
    static String fingerprint(SequenceWeights weights, DigitSet digits, int count) {
        Sha256 sum = new Sha256();
        MessageDigest digest = sum.digest();
        digest.update(VERSION.getBytes(StandardCharsets.UTF_8));
        RecurrentEquations.of(weights).feed(digest);
        int size = Math.min(count, digits.size());
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, size));
        byte[] pixels = new byte[Digit.PIXELS];
        for (int index = 0; index < size; index++) {
            digits.copyBytes(index, pixels, 0);
            digest.update(pixels);
        }
        return sum.hex();
    }
}
