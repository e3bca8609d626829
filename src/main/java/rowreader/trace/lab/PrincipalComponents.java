package rowreader.trace.lab;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The directions in which points spread most: eigenvectors of their covariance matrix, by Jacobi's rotations. A
 * direction's sign is arbitrary; here its largest entry is positive, so that equal points give equal pictures.
 */
final class PrincipalComponents {
    private static final int SWEEPS = 50;

    private final double[] mean;
    /** [component][dimension], by falling variance. */
    private final double[][] directions;
    /** [component]. */
    private final double[] variances;

    /** @param points [count][dimensions], at least one */
    PrincipalComponents(float[][] points) {
        mean = mean(points);
        double[][] covariance = covariance(points, mean);
        double[][] vectors = diagonalise(covariance);
        int dimensions = mean.length;
        int[] order = IntStream.range(0, dimensions)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -covariance[k][k]))
                .mapToInt(Integer::intValue)
                .toArray();
        directions = new double[dimensions][];
        variances = new double[dimensions];
        for (int rank = 0; rank < dimensions; rank++) {
            directions[rank] = withPositivePeak(vectors[order[rank]]);
            variances[rank] = Math.max(0, covariance[order[rank]][order[rank]]);
        }
    }

    private static double[] mean(float[][] points) {
        double[] mean = new double[points[0].length];
        for (float[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += point[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= points.length;
        }
        return mean;
    }

    private static double[][] covariance(float[][] points, double[] mean) {
        int n = mean.length;
        double[][] covariance = new double[n][n];
        double[] centred = new double[n];
        for (float[] point : points) {
            for (int i = 0; i < n; i++) {
                centred[i] = point[i] - mean[i];
            }
            for (int i = 0; i < n; i++) {
                double[] row = covariance[i];
                double factor = centred[i];
                for (int j = 0; j < n; j++) {
                    row[j] += factor * centred[j];
                }
            }
        }
        for (double[] row : covariance) {
            for (int j = 0; j < n; j++) {
                row[j] /= points.length;
            }
        }
        return covariance;
    }

    /** Makes {@code symmetric} diagonal by rotations and returns the eigenvectors, one a row. */
    private static double[][] diagonalise(double[][] symmetric) {
        int n = symmetric.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && offDiagonal(symmetric) > 1e-22 * diagonal(symmetric); sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(symmetric, vectors, p, q);
                }
            }
        }
        return vectors;
    }

    /** The rotation in the plane of p and q that makes their common entry zero (Golub and Van Loan, 8.5). */
    private static void rotate(double[][] symmetric, double[][] vectors, int p, int q) {
        double common = symmetric[p][q];
        if (common == 0) {
            return;
        }
        double tau = (symmetric[q][q] - symmetric[p][p]) / (2 * common);
        double tangent = Math.copySign(1, tau) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        double cosine = 1 / Math.sqrt(1 + tangent * tangent);
        double sine = tangent * cosine;
        for (double[] row : symmetric) {
            double ofP = row[p];
            double ofQ = row[q];
            row[p] = cosine * ofP - sine * ofQ;
            row[q] = sine * ofP + cosine * ofQ;
        }
        mix(symmetric[p], symmetric[q], cosine, sine);
        mix(vectors[p], vectors[q], cosine, sine);
    }

    private static void mix(double[] ofP, double[] ofQ, double cosine, double sine) {
        for (int k = 0; k < ofP.length; k++) {
            double before = ofP[k];
            ofP[k] = cosine * before - sine * ofQ[k];
            ofQ[k] = sine * before + cosine * ofQ[k];
        }
    }

    private static double offDiagonal(double[][] symmetric) {
        double sum = 0;
        for (int i = 0; i < symmetric.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += symmetric[i][j] * symmetric[i][j];
            }
        }
        return sum;
    }

    private static double diagonal(double[][] symmetric) {
        double sum = 0;
        for (int i = 0; i < symmetric.length; i++) {
            sum += symmetric[i][i] * symmetric[i][i];
        }
        return sum;
    }

    private static double[] withPositivePeak(double[] direction) {
        int peak = 0;
        for (int i = 1; i < direction.length; i++) {
            if (Math.abs(direction[i]) > Math.abs(direction[peak])) {
                peak = i;
            }
        }
        return direction[peak] < 0 ? Arrays.stream(direction).map(x -> -x).toArray() : direction;
    }

    /** How far {@code point} lies from the mean in the direction of a component; 0 if there are fewer dimensions. */
    double coordinate(int component, float[] point) {
        if (component >= directions.length) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += (point[i] - mean[i]) * directions[component][i];
        }
        return sum;
    }

    /** The part of all variance, [0, 1], that lies in the direction of a component; 0 if the points don't differ. */
    double explained(int component) {
        double all = Arrays.stream(variances).sum();
        return all == 0 || component >= variances.length ? 0 : variances[component] / all;
    }
}
