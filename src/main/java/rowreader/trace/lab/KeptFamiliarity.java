package rowreader.trace.lab;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import rowreader.data.Dataset;
import rowreader.files.AtomicFile;
import rowreader.files.CacheFolder;
import rowreader.files.Sha256;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.RecurrentEquations;

/**
 * What digits look like to a network, learned once. For the networks that come with the program it comes with them, learned
 * from MNIST, so that it is the same on a machine without MNIST. For any other it is learned here and then read from a file,
 * whose name says of which network and which digits. For one thread at a time; any thread.
 */
public final class KeptFamiliarity {
    /** In the user's cache. */
    public static final String FOLDER = "familiarity";

    private static final int KNOWN = 8_000;
    private static final int TESTS = 10_000;
    private static final int KNOWN_BUILT_IN = 4_000;
    private static final int TESTS_BUILT_IN = 2_000;
    private static final int MOST = 12;
    private static final int MOST_BYTES = 16 << 20;
    /** Changed whenever what is kept, or how it is computed, changes. */
    private static final String VERSION = "familiarity-2";

    /** Beside the models that come with the program. */
    private static final List<String> SHIPPED =
            List.of("/rowreader/models/best.familiarity", "/rowreader/models/seed.familiarity");

    private final CacheFolder folder;

    /** @param folder for nothing else; made when there is something to keep */
    public KeptFamiliarity(Path folder) {
        this.folder = new CacheFolder(folder, MOST, MOST_BYTES);
    }

    /**
     * What digits look like to a network. Takes seconds on all cores where nobody asked before, else some milliseconds.
     *
     * @param dataset what it is learned from where it does not come with the program; without any, the digits that the
     *     program writes itself
     * @param giveWay asked often
     * @param progress told how many of the tests are measured, from several threads; what it throws ends the work
     */
    public Familiarity of(SequenceWeights weights, Optional<Dataset> dataset, GiveWay giveWay, IntConsumer progress)
            throws InterruptedException {
        // Whatever there is to train on meanwhile: a network that comes with the program knows what it was trained on.
        Optional<Familiarity> shipped = shipped(weights);
        return shipped.isPresent() ? shipped.get() : learned(weights, dataset, giveWay, progress);
    }

    /** The same for a network that nothing comes with the program for. */
    public Familiarity learned(
            SequenceWeights weights, Optional<Dataset> dataset, GiveWay giveWay, IntConsumer progress)
            throws InterruptedException {
        KnownDigits known = dataset.isPresent()
                ? KnownDigits.of(dataset.get(), KNOWN, TESTS, giveWay)
                : KnownDigits.builtIn(KNOWN_BUILT_IN, TESTS_BUILT_IN, giveWay);
        return folder.get(
                fingerprint(weights, known),
                in -> Familiarity.read(in, weights),
                () -> Familiarity.of(weights, known, giveWay, progress),
                Familiarity::write);
    }

    /** What came with the program for a network; nothing if it is another, or was trained further. */
    public static Optional<Familiarity> shipped(SequenceWeights weights) {
        String fingerprint = fingerprint(weights);
        for (String resource : SHIPPED) {
            try (InputStream file = KeptFamiliarity.class.getResourceAsStream(resource)) {
                if (file != null) {
                    DataInputStream in = new DataInputStream(new InflaterInputStream(file));
                    if (in.readUTF().equals(fingerprint)) {
                        return Optional.of(Familiarity.read(in, weights));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(resource + " is damaged", e);
            }
        }
        return Optional.empty();
    }

    /**
     * Learns what digits look like to a network that is to come with the program, and writes it to a file.
     *
     * @param dataset MNIST
     * @return what was learned
     */
    static Familiarity write(SequenceWeights weights, Dataset dataset, Path file)
            throws IOException, InterruptedException {
        GiveWay giveWay = new GiveWay();
        Familiarity made =
                Familiarity.of(weights, KnownDigits.of(dataset, KNOWN, TESTS, giveWay), giveWay, measured -> {});
        AtomicFile.write(file, raw -> write(weights, made, raw));
        return made;
    }

    private static void write(SequenceWeights weights, Familiarity made, OutputStream raw) throws IOException {
        DeflaterOutputStream packed = new DeflaterOutputStream(raw);
        DataOutputStream out = new DataOutputStream(packed);
        out.writeUTF(fingerprint(weights));
        made.write(out);
        out.flush();
        packed.finish();
    }

    /** The same for the same numbers in a network, and for nothing else. */
    private static String fingerprint(SequenceWeights weights) {
        return begun(weights).hex();
    }

    /** The same for the same numbers in network and digits, and for nothing else. */
    static String fingerprint(SequenceWeights weights, KnownDigits digits) {
        Sha256 sum = begun(weights);
        digits.known().feed(sum.digest());
        digits.tests().feed(sum.digest());
        digits.others().feed(sum.digest());
        return sum.hex();
    }

    private static Sha256 begun(SequenceWeights weights) {
        Sha256 sum = new Sha256();
        sum.digest().update(VERSION.getBytes(StandardCharsets.UTF_8));
        RecurrentEquations.of(weights).feed(sum.digest());
        return sum;
    }
}
