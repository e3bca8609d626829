package rowreader.bench;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import rowreader.network.fast.NativeEnvironment;

/** A product of matrices so large that OpenBLAS is at its best, on all cores, with the kernels that the program chooses. */
final class LargeProduct implements Work {
    private static final int SIZE = 2048;

    /** Floating-point operations in one. */
    static final double OPERATIONS = 2.0 * SIZE * SIZE * SIZE;

    static {
        // Before the library is loaded, which does not know every processor by itself.
        NativeEnvironment.prepare();
    }

    private final FloatPointer left = filled();
    private final FloatPointer right = filled();
    private final FloatPointer result = filled();

    LargeProduct() {
        openblas.blas_set_num_threads(Runtime.getRuntime().availableProcessors());
    }

    private static FloatPointer filled() {
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i % 251) / 251f;
        }
        return new FloatPointer(values);
    }

    @Override
    public void run() {
        openblas.cblas_sgemm(
                openblas.CblasRowMajor,
                openblas.CblasNoTrans,
                openblas.CblasNoTrans,
                SIZE,
                SIZE,
                SIZE,
                1f,
                left,
                SIZE,
                right,
                SIZE,
                0f,
                result,
                SIZE);
    }

    @Override
    public void close() {
        left.deallocate();
        right.deallocate();
        result.deallocate();
    }
}
