package rowreader.network.fast;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;

/**
 * OpenBLAS's functions by their names, for any thread.
 *
 * <p>JavaCPP looks for a name in all libraries of the process ({@code Loader.addressof}): on Linux it holds one lock of the
 * C library while it goes over them ({@code dl_iterate_phdr}) and wants another one to open each. A thread that opens a
 * library at this moment, as JavaFX's do in their first seconds, holds the second and waits for the first: neither goes on,
 * and the window never answers again. So the names are looked for in the one library that has them.
 */
final class OpenBlas {
    private OpenBlas() {}

    private static final class Library {
        static final NativeLibrary LOADED = NativeLibrary.getInstance(load());
    }

    /**
     * Loads it, if need be.
     *
     * @return its file
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    static String load() {
        NativeEnvironment.prepare();
        return Loader.load(openblas.class);
    }

    /**
     * A function of it; empty if none of this name is found, as on Windows, where a library is not asked for those that it
     * needs itself. Loads it.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    static Optional<Function> function(String name) {
        NativeLibrary library = Library.LOADED;
        try {
            return Optional.of(library.getFunction(name));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    /** Lets it compute in so many threads. Loads it. */
    static void threads(int count) {
        function("openblas_set_num_threads")
                .ifPresentOrElse(
                        function -> function.invokeVoid(new Object[] {count}),
                        () -> openblas.blas_set_num_threads(count));
    }

    /** What it says of itself; empty where it cannot be asked. Loads it. */
    static String configuration() {
        return function("openblas_get_config")
                .map(function -> function.invokeString(new Object[0], false).strip())
                .orElse("");
    }
}
