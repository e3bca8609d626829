package rowreader.network.engine;

import org.nd4j.linalg.factory.Nd4j;
import rowreader.network.fast.NativeEnvironment;

/** Settings of the numeric library that hold for the whole process. */
final class Nd4jRuntime {
    static {
        NativeEnvironment.prepare();
        // Every array of a training step lives in a workspace or is closed by hand: collecting garbage by the clock
        // would only interrupt it.
        Nd4j.getMemoryManager().togglePeriodicGc(false);
    }

    private Nd4jRuntime() {}

    /** Loads the native library and applies the settings; only the first call does anything. */
    static void prepare() {
        // The static initialiser does it, once.
    }
}
