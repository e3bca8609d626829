package rowreader.network.fast;

import com.sun.jna.Platform;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.DoubleConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.files.ProcessEnvironment;
import rowreader.files.ProcessorFlags;
import rowreader.files.UnpackedLibraries;
import rowreader.files.UnusableFileException;
import rowreader.files.UserFolder;

/**
 * What the native libraries must find when they are loaded: themselves, unpacked, and three variables of the environment
 * that are worth a factor of three. Whoever starts the program need not know of either.
 *
 * <ul>
 *   <li>{@code OPENBLAS_CORETYPE}: OpenBLAS 0.3.19 does not know newer AMD processors and takes kernels without AVX-512 for
 *       them.
 *   <li>{@code OMP_NUM_THREADS}: the program's own threads call OpenBLAS, each for itself; OpenMP's, which it would start for
 *       every one of them, only take the cores away.
 *   <li>{@code OPENBLAS_NUM_THREADS}: the same for its own threads; see {@link SearchedBlasArrays}.
 * </ul>
 */
public final class NativeEnvironment {
    private static final Logger LOG = LoggerFactory.getLogger(NativeEnvironment.class);

    private static final String CORE_TYPE = "OPENBLAS_CORETYPE";
    private static final String OPENMP_THREADS = "OMP_NUM_THREADS";
    private static final String BLAS_THREADS = "OPENBLAS_NUM_THREADS";

    /** Where ND4J looks for the name of the class that makes its arrays. */
    private static final String ARRAYS = "ndarrayfactory.class";

    /** Whoever ships the libraries unpacked names their folder here. */
    private static final String SHIPPED = "rowreader.natives";

    /** Of DL4J, OpenBLAS and JNA together: one folder each. */
    private static final String VERSION = "dl4j-1.0.0-M2.1-openblas-0.3.19-jna-5.18.1";

    private static Map<String, String> variables;
    private static boolean ready;

    private NativeEnvironment() {}

    /**
     * Sets the variables, and says how ND4J is to find OpenBLAS; later calls do nothing. Call before any other thread of
     * the program runs: the C library does not let one thread read the environment while another one changes it.
     */
    public static synchronized void setVariables() {
        if (variables == null) {
            if (isUnpacked()) {
                // Otherwise JNA unpacks its own small library for itself.
                System.setProperty("jna.boot.library.path", folder().toString());
            }
            variables = decide(System.getenv(), ProcessorFlags.has("avx512vl"));
            variables.forEach(NativeEnvironment::set);
            // Elsewhere JavaCPP's way has no locks to wait for.
            if (Platform.isLinux()) {
                // Only its name: to call it would load ND4J, now, and from other folders than those below.
                System.setProperty(ARRAYS, SearchedBlasArrays.class.getName());
            }
        }
    }

    /** Whether the libraries lie ready, so that {@link #prepare(DoubleConsumer)} takes no time. Any thread. */
    public static boolean isUnpacked() {
        return UnpackedLibraries.isThere(folder());
    }

    /**
     * Makes everything ready for the first native load; later calls do nothing. Any thread; waits while another program
     * unpacks.
     *
     * @param progress of unpacking, 0 to 1, on the calling thread; not called where that is done already
     * @throws UnusableFileException if the libraries cannot be unpacked
     */
    public static synchronized void prepare(DoubleConsumer progress) throws UnusableFileException {
        if (!ready) {
            setVariables();
            Path folder = folder();
            UnpackedLibraries.unpack(folder, resourceFolders(), progress);
            System.setProperty("org.bytedeco.javacpp.pathsFirst", "true");
            System.setProperty("java.library.path", folder.toString());
            // JavaCPP still makes links, and copies what it knows by two names; it makes them anew in another time
            // zone.
            String links =
                    "links-" + VERSION + "-" + TimeZone.getDefault().getID().replace('/', '-');
            System.setProperty(
                    "org.bytedeco.javacpp.cachedir", cache().resolve(links).toString());
            ready = true;
        }
    }

    /** The same, for whoever has no screen to wait on; what fails is in the log. Any thread. */
    public static synchronized void prepare() {
        try {
            prepare(progress -> {});
        } catch (UnusableFileException e) {
            // JavaCPP then unpacks for itself, or says in its own words why it cannot.
            LOG.warn("The native libraries are left to JavaCPP", e);
            ready = true;
        }
    }

    /** What OpenBLAS was told about the processor; empty if it finds out for itself. Any thread. */
    public static synchronized String coreType() {
        setVariables();
        return variables.getOrDefault(CORE_TYPE, "");
    }

    /**
     * What OpenBLAS says of itself, e.g. "OpenBLAS 0.3.19 DYNAMIC_ARCH SkylakeX MAX_THREADS=128"; empty where it cannot be
     * asked. Loads it. Any thread.
     */
    public static String openBlas() {
        try {
            return OpenBlas.configuration();
        } catch (LinkageError e) {
            return "";
        }
    }

    /** What the variables are to be: what the user has set stays. */
    static Map<String, String> decide(Map<String, String> environment, boolean avx512) {
        Map<String, String> chosen = new LinkedHashMap<>();
        String coreType = environment.getOrDefault(CORE_TYPE, avx512 ? "SkylakeX" : "");
        if (!coreType.isEmpty()) {
            chosen.put(CORE_TYPE, coreType);
        }
        chosen.put(OPENMP_THREADS, environment.getOrDefault(OPENMP_THREADS, "1"));
        chosen.put(BLAS_THREADS, environment.getOrDefault(BLAS_THREADS, "1"));
        return chosen;
    }

    private static void set(String name, String value) {
        if (!ProcessEnvironment.set(name, value)) {
            LOG.warn("{} cannot be set to {}: training is up to three times slower", name, value);
        }
    }

    private static Path folder() {
        String shipped = System.getProperty(SHIPPED);
        return shipped != null ? Path.of(shipped).toAbsolutePath() : cache().resolve(VERSION + "-" + platform());
    }

    private static Path cache() {
        return UserFolder.CACHE.ofThisUser().resolve("natives");
    }

    private static List<String> resourceFolders() {
        String platform = platform();
        return List.of(
                "org/bytedeco/javacpp/" + platform + "/",
                "org/bytedeco/openblas/" + platform + "/",
                "org/nd4j/linalg/cpu/nativecpu/bindings/" + platform + "/",
                "com/sun/jna/" + jnaPlatform(platform) + "/");
    }

    /** As JavaCPP names it. */
    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = isWindows() ? "windows" : os.startsWith("mac") ? "macosx" : "linux";
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name + "-" + (arch.equals("aarch64") ? "arm64" : arch.equals("amd64") ? "x86_64" : arch);
    }

    private static String jnaPlatform(String platform) {
        return platform.replace("windows", "win32")
                .replace("macosx", "darwin")
                .replace("x86_64", "x86-64")
                .replace("arm64", "aarch64");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
