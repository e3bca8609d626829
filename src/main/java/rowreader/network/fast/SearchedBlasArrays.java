package rowreader.network.fast;

import com.sun.jna.Pointer;
import java.util.List;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.cpu.nativecpu.CpuNDArrayFactory;
import org.nd4j.linalg.cpu.nativecpu.blas.CpuBlas;

/**
 * ND4J's arrays, for which OpenBLAS's functions are looked up as {@link OpenBlas} does, and for which OpenBLAS makes no
 * threads of its own. ND4J makes it, by its name.
 *
 * <p>Where it forks, as GTK does before a file dialog where no D-Bus runs, OpenBLAS ends its threads and waits for them: seen
 * once, the window waited for good. A number of threads that was ever asked for is made again by the next call that sets any
 * number, so none may be asked for; {@link NativeEnvironment} says how many it has from the beginning.
 */
public final class SearchedBlasArrays extends CpuNDArrayFactory {
    /** What ND4J's native part calls, in its order; OpenBLAS need not have the batched ones. */
    private static final List<String> FUNCTIONS = List.of(
            "cblas_sgemv",
            "cblas_dgemv",
            "cblas_sgemm",
            "cblas_dgemm",
            "cblas_sgemm_batch",
            "cblas_dgemm_batch",
            "LAPACKE_sgesvd",
            "LAPACKE_dgesvd",
            "LAPACKE_sgesdd",
            "LAPACKE_dgesdd");

    /** As ND4J makes it. */
    public SearchedBlasArrays(DataType type, char order) {
        super(type, order);
    }

    @Override
    public void createBlas() {
        blas = new CpuBlas() {
            @Override
            public void setMaxThreads(int threads) {
                // ND4J asks for one on each core, since Java does not see what NativeEnvironment sets.
            }
        };
        try (LongPointer addresses = new LongPointer(FUNCTIONS.size())) {
            for (int k = 0; k < FUNCTIONS.size(); k++) {
                addresses.put(
                        k,
                        OpenBlas.function(FUNCTIONS.get(k))
                                .map(Pointer::nativeValue)
                                .orElse(0L));
            }
            nativeOps.initializeFunctions(new PointerPointer<>(addresses));
        }
        if (nativeOps.lastErrorCode() != 0) {
            throw new IllegalStateException(nativeOps.lastErrorMessage());
        }
    }
}
