package rowreader.network.fast;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Keeps the threads of the native libraries out of the way of {@link Cores}: an OpenMP thread that waits keeps its core
 * busy, and our operations outside of the recurrent layers are too small to share out anyway.
 */
final class NativeThreads {
    private NativeThreads() {}

    /** Lets OpenBLAS and ND4J compute in the calling thread. OpenMP remembers its number for each calling thread. */
    static void useOnlyTheCaller() {
        OpenBlas.threads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }
}
