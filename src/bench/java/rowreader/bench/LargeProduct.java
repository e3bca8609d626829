package rowreader.bench;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;

/** A product of matrices so large that OpenBLAS is at its best, on all cores. */
final class LargeProduct implements Work {
    private static final int SIZE = 2048;

    /** Floating-point operations in one. */
    static final double OPERATIONS = 2.0 * SIZE * SIZE * SIZE;

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
