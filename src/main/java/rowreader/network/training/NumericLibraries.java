package rowreader.network.training;

import java.util.function.DoubleConsumer;
import rowreader.files.UnusableFileException;
import rowreader.network.fast.NativeEnvironment;

/** The libraries of the machine that networks compute with: made ready before anything is trained. */
public final class NumericLibraries {
    private NumericLibraries() {}

    /** Chooses the kernels for this processor. Call first of all, before any other thread of the program runs. */
    public static void chooseKernels() {
        NativeEnvironment.setVariables();
    }

    /** Whether {@link #unpack} has nothing to do. Any thread. */
    public static boolean areUnpacked() {
        return NativeEnvironment.isUnpacked();
    }

    /**
     * Unpacks them, once for each version: about 400 MB, some seconds. Any thread.
     *
     * @param progress 0 to 1, on the calling thread
     * @throws UnusableFileException if there is no room for them
     */
    public static void unpack(DoubleConsumer progress) throws UnusableFileException {
        NativeEnvironment.prepare(progress);
    }

    /** The kernels that were chosen, e.g. "SkylakeX"; empty where the library finds out for itself. Any thread. */
    public static String kernels() {
        return NativeEnvironment.coreType();
    }

    /** What OpenBLAS says of itself, its kernels among it; empty where it cannot be asked. Loads it. Any thread. */
    public static String openBlas() {
        return NativeEnvironment.openBlas();
    }
}
