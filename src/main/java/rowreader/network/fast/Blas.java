package rowreader.network.fast;

import org.bytedeco.openblas.global.openblas;
import rowreader.network.fast.Floats.Cursor;

/**
 * Matrix products of one thread: OpenBLAS on row-major off-heap matrices.
 *
 * <p>Where OpenBLAS has its kernels for small products (AVX-512), a product is cut into pieces that they accept: they
 * need not repack the matrices first, which costs a fifth of the time at our shapes.
 */
final class Blas {
    /** The most multiply-adds that OpenBLAS gives to its kernels for small matrices: its own limit, not a choice. */
    private static final long SMALL = 1_000_000;

    /** The most rows of the result that a sum over many rows does at a time, so that the pieces of the sum get long. */
    private static final int MOST_ROWS = 75;

    /** Floats in a SIMD register. */
    private static final int LANES = 16;

    private final boolean inSmallPieces;
    private final Cursor left = new Cursor();
    private final Cursor right = new Cursor();
    private final Cursor result = new Cursor();

    /** @param inSmallPieces whether to cut large products for the kernels of small ones */
    Blas(boolean inSmallPieces) {
        this.inSmallPieces = inSmallPieces;
    }

    /** Whether this computer's OpenBLAS has kernels for small products, so that those are as fast as large ones. */
    static boolean hasSmallKernels() {
        String coreType = NativeEnvironment.coreType();
        return coreType.equals("SkylakeX") || coreType.equals("Cooperlake");
    }

    /** Whether the {@code length} values from {@code address} on are all zero. */
    static boolean isZero(long length, long address) {
        return openblas.cblas_sasum(Math.toIntExact(length), new Cursor().at(address), 1) == 0;
    }

    /**
     * C = beta C + A B.
     *
     * @param m rows of A and C
     * @param n columns of B and C
     * @param k columns of A, rows of B
     * @param a address of A, its rows {@code strideA} apart; the same for b and c
     */
    void multiply(int m, int n, int k, long a, int strideA, long b, int strideB, float beta, long c, int strideC) {
        int width = pieces(n, (long) m * k);
        for (int column = 0; column < n; column += width) {
            openblas.cblas_sgemm(
                    openblas.CblasRowMajor,
                    openblas.CblasNoTrans,
                    openblas.CblasNoTrans,
                    m,
                    Math.min(width, n - column),
                    k,
                    1f,
                    left.at(a),
                    strideA,
                    right.at(b + (long) column * Float.BYTES),
                    strideB,
                    beta,
                    result.at(c + (long) column * Float.BYTES),
                    strideC);
        }
    }

    /**
     * C = beta C + Aᵀ B, a sum over many rows.
     *
     * @param m columns of A, rows of C
     * @param n columns of B and C
     * @param k rows of A and B
     * @param a address of A, its rows {@code strideA} apart; the same for b and c
     */
    void multiplyTransposed(
            int m, int n, int k, long a, int strideA, long b, int strideB, float beta, long c, int strideC) {
        int part = inSmallPieces ? Math.min(m, MOST_ROWS) : m;
        int height = pieces(k, (long) part * n);
        for (int row = 0; row < k; row += height) {
            for (int column = 0; column < m; column += part) {
                openblas.cblas_sgemm(
                        openblas.CblasRowMajor,
                        openblas.CblasTrans,
                        openblas.CblasNoTrans,
                        Math.min(part, m - column),
                        n,
                        Math.min(height, k - row),
                        1f,
                        left.at(a + ((long) row * strideA + column) * Float.BYTES),
                        strideA,
                        right.at(b + (long) row * strideB * Float.BYTES),
                        strideB,
                        row == 0 ? beta : 1f,
                        result.at(c + (long) column * strideC * Float.BYTES),
                        strideC);
            }
        }
    }

    /** How long the pieces of {@code length} are: equal, whole registers, each small if that is possible. */
    private int pieces(int length, long rest) {
        if (!inSmallPieces || length * rest <= SMALL || LANES * rest > SMALL) {
            return length;
        }
        int longest = (int) (SMALL / rest) / LANES * LANES;
        int count = (length + longest - 1) / longest;
        int equal = (length + count - 1) / count;
        return (equal + LANES - 1) / LANES * LANES;
    }
}
