package rowreader.network.fast;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
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

    /** @throws LinkageError if there is no OpenBLAS for this platform */
    static void load() {
        NativeEnvironment.prepare();
        Loader.load(openblas.class);
    }

    /** Whether functions can be looked up here; elsewhere JavaCPP's way has no such locks. */
    static boolean isSearchable() {
        return Platform.isLinux();
    }

    /**
     * A function of it, if it has one of this name. Only where it is searchable. Loads it.
     *
     * @throws LinkageError if there is no OpenBLAS for this platform
     */
    static Optional<Function> function(String name) {
        NativeEnvironment.prepare();
        NativeLibrary library = NativeLibrary.getInstance(Loader.load(openblas.class));
        try {
            return Optional.of(library.getFunction(name));
        } catch (UnsatisfiedLinkError e) {
            return Optional.empty();
        }
    }

    /** Lets it compute in so many threads. Loads it. */
    static void threads(int count) {
        Optional<Function> setter = isSearchable() ? function("openblas_set_num_threads") : Optional.empty();
        setter.ifPresentOrElse(
                function -> function.invokeVoid(new Object[] {count}), () -> openblas.blas_set_num_threads(count));
    }

    /** What it says of itself; empty where it cannot be asked. Loads it. */
    static String configuration() {
        return function("openblas_get_config")
                .map(function -> function.invokeString(new Object[0], false).strip())
                .orElse("");
    }
}
