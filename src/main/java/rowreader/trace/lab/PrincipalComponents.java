package rowreader.trace.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The two directions in which points spread most: the leading eigenvectors of their covariance matrix, which is never
 * formed. A direction's sign is arbitrary; here its largest entry is positive, so that equal points give equal pictures.
 * Immutable.
 *
 * <p>Block Krylov iteration with Rayleigh-Ritz (Golub and Van Loan, 10.3): the covariance is applied to a few vectors at
 * once, what is new in the result joins an orthonormal basis, and the eigenvectors are sought in that basis, until their
 * residuals say that they are found. A block finds eigenvalues that occur several times, which a single vector would miss.
 */
final class PrincipalComponents {
    /** How many directions there are. */
    static final int COUNT = 2;

    /** Vectors that the covariance is applied to at once. */
    private static final int BLOCK = 4;
    /** Larger bases are begun anew from their best vectors: the small eigenproblem costs the cube of it. */
    private static final int LARGEST_BASIS = 64;
    /** Of an eigenvector's residual, in parts of the largest eigenvalue. */
    private static final double TOLERANCE = 1e-9;
    /** Where the spectrum is so flat that the directions are arbitrary, the best ones until then do as well. */
    private static final int MAX_APPLICATIONS = 400;
    /** What is left of a vector once the basis is taken from it is rounding error, in parts of the vector. */
    private static final double NOTHING_NEW = 1e-10;
    /** Directions with less of the whole variance than this are rounding error. */
    private static final double NO_VARIANCE = 1e-13;

    private final double[] mean;
    /** [component][dimension], by falling variance; fewer than {@link #COUNT} where the points spread in fewer. */
    private final List<double[]> directions = new ArrayList<>();
    /** As many as directions. */
    private final List<Double> variances = new ArrayList<>();

    private final double totalVariance;

    /** @param points [count][dimensions], at least one */
    PrincipalComponents(float[][] points) {
        Covariance covariance = new Covariance(points);
        mean = covariance.mean();
        totalVariance = covariance.trace();
        if (totalVariance > 0) {
            find(covariance);
        }
    }

    private void find(Covariance covariance) {
        List<double[]> basis = new ArrayList<>();
        List<double[]> images = new ArrayList<>();
        List<double[]> block = extend(basis, start(mean.length));
        Ritz ritz = null;
        for (int application = 0; application < MAX_APPLICATIONS && !block.isEmpty(); application++) {
            List<double[]> applied = covariance.times(block);
            images.addAll(applied);
            ritz = new Ritz(basis, images);
            if (ritz.largestResidual(COUNT) <= TOLERANCE * ritz.value(0)) {
                break;
            }
            if (basis.size() + BLOCK > LARGEST_BASIS) {
                List<double[]> best = ritz.vectors(BLOCK);
                basis.clear();
                images.clear();
                applied = best;
            }
            block = extend(basis, applied);
        }
        for (int component = 0; component < Math.min(COUNT, ritz.size()); component++) {
            if (ritz.value(component) > NO_VARIANCE * totalVariance) {
                directions.add(withPositivePeak(ritz.vectors(COUNT).get(component)));
                variances.add(ritz.value(component));
            }
        }
    }

    /** The same vectors every time, along no axis and no symmetry of the points. */
    private static List<double[]> start(int dimensions) {
        Random random = new Random(1);
        return IntStream.range(0, Math.min(BLOCK, dimensions))
                .mapToObj(k -> random.doubles(dimensions, -1, 1).toArray())
                .toList();
    }

    /** Adds to an orthonormal basis what is new in {@code vectors}, and returns that. */
    private static List<double[]> extend(List<double[]> basis, List<double[]> vectors) {
        List<double[]> added = new ArrayList<>();
        for (double[] vector : vectors) {
            double[] rest = vector.clone();
            double before = Math.sqrt(Covariance.dot(rest, rest));
            // Twice: what the first pass leaves of the basis by rounding, the second takes away.
            for (int pass = 0; pass < 2; pass++) {
                for (double[] known : basis) {
                    add(rest, -Covariance.dot(known, rest), known);
                }
            }
            double norm = Math.sqrt(Covariance.dot(rest, rest));
            if (norm > NOTHING_NEW * before) {
                for (int i = 0; i < rest.length; i++) {
                    rest[i] /= norm;
                }
                basis.add(rest);
                added.add(rest);
            }
        }
        return added;
    }

    /** The eigenpairs of the covariance as far as a basis tells, by falling eigenvalue. */
    private static final class Ritz {
        private final List<double[]> basis;
        private final List<double[]> images;
        private final SymmetricEigen eigen;

        /**
         * @param basis orthonormal
         * @param images the covariance times each
         */
        Ritz(List<double[]> basis, List<double[]> images) {
            this.basis = basis;
            this.images = images;
            int size = images.size();
            double[][] projected = new double[size][size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j <= i; j++) {
                    projected[i][j] = Covariance.dot(basis.get(i), images.get(j));
                    projected[j][i] = projected[i][j];
                }
            }
            eigen = new SymmetricEigen(projected);
        }

        int size() {
            return images.size();
        }

        double value(int rank) {
            return eigen.value(rank);
        }

        List<double[]> vectors(int count) {
            return IntStream.range(0, Math.min(count, size()))
                    .mapToObj(rank -> mix(basis, eigen.vector(rank)))
                    .toList();
        }

        /** The norm of (covariance - eigenvalue) eigenvector, the largest of the first {@code count}. */
        double largestResidual(int count) {
            double largest = 0;
            for (int rank = 0; rank < Math.min(count, size()); rank++) {
                double[] residual = mix(images, eigen.vector(rank));
                add(residual, -value(rank), mix(basis, eigen.vector(rank)));
                largest = Math.max(largest, Math.sqrt(Covariance.dot(residual, residual)));
            }
            return largest;
        }

        private static double[] mix(List<double[]> vectors, double[] factors) {
            double[] sum = new double[vectors.get(0).length];
            for (int k = 0; k < factors.length; k++) {
                add(sum, factors[k], vectors.get(k));
            }
            return sum;
        }
    }

    private static void add(double[] sum, double factor, double[] vector) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * vector[i];
        }
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

    /**
     * How far {@code point} lies from the mean in the direction of a component, 0 or 1; 0 if the points don't spread in so
     * many directions.
     */
    double coordinate(int component, float[] point) {
        if (component >= directions.size()) {
            return 0;
        }
        double[] direction = directions.get(component);
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += (point[i] - mean[i]) * direction[i];
        }
        return sum;
    }

    /**
     * The part of all variance, [0, 1], that lies in the direction of a component, 0 or 1; 0 if the points don't spread in
     * so many directions.
     */
    double explained(int component) {
        return component >= directions.size() ? 0 : variances.get(component) / totalVariance;
    }
}
