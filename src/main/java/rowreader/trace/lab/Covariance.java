package rowreader.trace.lab;

import java.util.List;
import java.util.stream.IntStream;

/** The covariance matrix of points, as what it does to vectors: it is never formed. Immutable. */
final class Covariance {
    private final float[][] points;
    private final double[] mean;

    /** @param points [count][dimensions], at least one; not copied */
    Covariance(float[][] points) {
        this.points = points;
        mean = new double[points[0].length];
        for (float[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += point[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= points.length;
        }
    }

    /** [dimensions] */
    double[] mean() {
        return mean;
    }

    /** The sum of all variances. */
    double trace() {
        double sum = 0;
        for (float[] point : points) {
            for (int i = 0; i < mean.length; i++) {
                double centred = point[i] - mean[i];
                sum += centred * centred;
            }
        }
        return sum / points.length;
    }

    /**
     * The matrix times each vector [dimensions], as many vectors as were given. Every point is fetched once for all of
     * them.
     */
    List<double[]> times(List<double[]> vectors) {
        int count = vectors.size();
        double[][] products = new double[count][mean.length];
        double[] centred = new double[mean.length];
        for (float[] point : points) {
            for (int i = 0; i < centred.length; i++) {
                centred[i] = point[i] - mean[i];
            }
            for (int k = 0; k < count; k++) {
                double along = dot(centred, vectors.get(k)) / points.length;
                double[] product = products[k];
                for (int i = 0; i < product.length; i++) {
                    product[i] += along * centred[i];
                }
            }
        }
        return IntStream.range(0, count).mapToObj(k -> products[k]).toList();
    }

    /** Four sums at once: one alone would wait for each addition before it begins the next. */
    static double dot(double[] a, double[] b) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            first += a[i] * b[i];
            second += a[i + 1] * b[i + 1];
            third += a[i + 2] * b[i + 2];
            fourth += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            first += a[i] * b[i];
        }
        return first + second + third + fourth;
    }
}
