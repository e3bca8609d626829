package rowreader.trace.lab;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations (Golub and Van Loan, 8.5). */
final class SymmetricEigen {
    private static final int MAX_SWEEPS = 50;
    /** Of the squares beside the diagonal, in parts of those on it. */
    private static final double TOLERANCE = 1e-28;

    private final double[][] matrix;
    private final double[][] vectors;
    /** Which eigenvalue comes when, falling. */
    private final int[] order;

    /** @param matrix [n][n], symmetric; becomes diagonal */
    SymmetricEigen(double[][] matrix) {
        this.matrix = matrix;
        int n = matrix.length;
        vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < MAX_SWEEPS && besideDiagonal() > TOLERANCE * onDiagonal(); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(p, q);
                }
            }
        }
        order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -matrix[k][k]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The rotation in the plane of p and q that makes their common entry zero. */
    private void rotate(int p, int q) {
        double common = matrix[p][q];
        if (common == 0) {
            return;
        }
        double tau = (matrix[q][q] - matrix[p][p]) / (2 * common);
        double tangent = Math.copySign(1, tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        for (double[] row : matrix) {
            double ofP = row[p];
            double ofQ = row[q];
            row[p] = cosine * ofP - sine * ofQ;
            row[q] = sine * ofP + cosine * ofQ;
        }
        mix(matrix[p], matrix[q], cosine, sine);
        mix(vectors[p], vectors[q], cosine, sine);
    }

    private static void mix(double[] ofP, double[] ofQ, double cosine, double sine) {
        for (int k = 0; k < ofP.length; k++) {
            double before = ofP[k];
            ofP[k] = cosine * before - sine * ofQ[k];
            ofQ[k] = sine * before + cosine * ofQ[k];
        }
    }

    private double besideDiagonal() {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += matrix[i][j] * matrix[i][j];
            }
        }
        return sum;
    }

    private double onDiagonal() {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            sum += matrix[i][i] * matrix[i][i];
        }
        return sum;
    }

    /** The eigenvalue of so high a rank; 0 is the largest. */
    double value(int rank) {
        return matrix[order[rank]][order[rank]];
    }

    /** Its eigenvector [n], of length 1. */
    double[] vector(int rank) {
        return vectors[order[rank]];
    }
}
