package rowreader.viewmodel.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.files.LogFile;
import rowreader.files.Versions;
import rowreader.network.training.NumericLibraries;

/** What the program is made of, for a report of a failure. Belongs to the FX thread. */
public final class AboutModel {
    /**
     * @param program its version
     * @param java the JDK's version and maker
     * @param dl4j its version
     * @param openBlas what it says of itself, its kernels among it; its version alone where it says nothing
     * @param log where failures are written down
     * @param licences that of the program, then those of all that is in it
     */
    public record Facts(String program, String java, String dl4j, String openBlas, String log, String licences) {}

    private final Executor files;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>();

    /**
     * @param files where files are read and native libraries asked
     * @param fx where properties are set
     */
    public AboutModel(Executor files, Executor fx) {
        this.files = files;
        this.fx = fx;
    }

    /** Null until they are found. */
    public ReadOnlyObjectProperty<Facts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** The kernels that were chosen for this processor; empty where OpenBLAS chooses for itself. Takes no time. */
    public String kernels() {
        return NumericLibraries.kernels();
    }

    /** Finds the facts, once. */
    public void find() {
        if (facts.get() == null) {
            files.execute(() -> {
                Facts found = facts();
                fx.execute(() -> facts.set(found));
            });
        }
    }

    private static Facts facts() {
        String openBlas = NumericLibraries.openBlas();
        return new Facts(
                Versions.program(),
                System.getProperty("java.version") + ", " + System.getProperty("java.vendor"),
                Versions.dl4j(),
                openBlas.isEmpty() ? Versions.openBlas() : openBlas,
                LogFile.path().toString(),
                text("/LICENSE") + "\n" + text("/THIRD-PARTY.txt"));
    }

    private static String text(String name) {
        try (InputStream in = AboutModel.class.getResourceAsStream(name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
