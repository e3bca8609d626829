package rowreader.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** What this program was built from. Any thread. */
public final class Versions {
    private Versions() {}

    /** Of this program, e.g. "1.1.0". */
    public static String program() {
        return of("rowreader");
    }

    /** Of DL4J, which trains where no fast path of our own does. */
    public static String dl4j() {
        return of("dl4j");
    }

    /** Of OpenBLAS and, behind a hyphen, its Java binding. */
    public static String openBlas() {
        return of("openblas");
    }

    private static String of(String name) {
        Properties versions = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("the program was not built whole", e);
        }
        String version = versions.getProperty(name);
        // Maven fills them in; who compiles without it has none.
        return version.startsWith("$") ? "?" : version;
    }
}
