package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrincipalComponentsTest {
    private static float[][] correlated(int count, int dimensions, long seed) {
        Random random = new Random(seed);
        float[][] points = new float[count][dimensions];
        for (float[] point : points) {
            for (int i = 0; i < dimensions; i++) {
                point[i] = (float) ((dimensions - i) * random.nextGaussian() + (i > 0 ? point[i - 1] : 3));
            }
        }
        return points;
    }

    @ParameterizedTest
    @CsvSource({"200, 30", "40, 2", "5, 3", "3, 50", "2, 4", "300, 90", "60, 200"})
    void coordinatesAndVariancesAreThoseOfALibrarysEigenvectors(int count, int dimensions) {
        float[][] points = correlated(count, dimensions, 5);
        PrincipalComponents components = new PrincipalComponents(points);
        EigenDecomposition library = new EigenDecomposition(covariance(points));
        double all = Arrays.stream(library.getRealEigenvalues()).sum();
        for (int component = 0; component < Math.min(2, count - 1); component++) {
            assertThat(components.explained(component))
                    .isCloseTo(library.getRealEigenvalue(component) / all, within(1e-9));
            double[] direction = library.getEigenvector(component).toArray();
            double expected = 0;
            for (int i = 0; i < dimensions; i++) {
                expected += direction[i] * (points[0][i] - points[1][i]);
            }
            double ours = components.coordinate(component, points[0]) - components.coordinate(component, points[1]);
            assertThat(Math.abs(ours)).isCloseTo(Math.abs(expected), within(1e-4));
        }
    }

    @Test
    void theSamePointsGiveTheSameDirectionsAndTheirLargestEntryIsPositive() {
        float[][] points = correlated(100, 40, 8);
        PrincipalComponents components = new PrincipalComponents(points);
        PrincipalComponents again = new PrincipalComponents(points);
        float[] zero = new float[40];
        for (int component = 0; component < 2; component++) {
            double largest = 0;
            for (int i = 0; i < 40; i++) {
                float[] unit = new float[40];
                unit[i] = 1;
                double entry = components.coordinate(component, unit) - components.coordinate(component, zero);
                largest = Math.abs(entry) > Math.abs(largest) ? entry : largest;
            }
            assertThat(largest).isPositive();
            assertThat(again.coordinate(component, points[7])).isEqualTo(components.coordinate(component, points[7]));
        }
    }

    @Test
    void anEigenvalueThatOccursTwiceIsFoundTwice() {
        // Along the axes: twice a variance of 9 * 2/12, then 4 * 2/12 four times.
        int[] sizes = {2, 3, 2, 3, 2, 2};
        float[][] points = new float[12][6];
        for (int axis = 0; axis < 6; axis++) {
            points[2 * axis][axis] = sizes[axis];
            points[2 * axis + 1][axis] = -sizes[axis];
        }
        PrincipalComponents components = new PrincipalComponents(points);
        assertThat(components.explained(0)).isCloseTo(9.0 / 34, within(1e-9));
        assertThat(components.explained(1)).isCloseTo(9.0 / 34, within(1e-9));
        // Any two directions of that plane do, but no other.
        for (int point : new int[] {2, 6}) {
            assertThat(Math.hypot(components.coordinate(0, points[point]), components.coordinate(1, points[point])))
                    .isCloseTo(3, within(1e-6));
        }
        assertThat(Math.hypot(components.coordinate(0, points[0]), components.coordinate(1, points[0])))
                .isCloseTo(0, within(1e-6));
    }

    @Test
    void pointsThatSpreadAlikeInAllDirectionsHaveNoBetterPlane() {
        float[][] points = new float[40][20];
        for (int axis = 0; axis < 20; axis++) {
            points[2 * axis][axis] = 1;
            points[2 * axis + 1][axis] = -1;
        }
        PrincipalComponents components = new PrincipalComponents(points);
        assertThat(components.explained(0)).isCloseTo(1.0 / 20, within(1e-9));
        assertThat(components.explained(1)).isCloseTo(1.0 / 20, within(1e-9));
    }

    @Test
    void pointsOnALineHaveOneDirection() {
        PrincipalComponents components = new PrincipalComponents(new float[][] {{0, 0, 1}, {3, 4, 1}, {6, 8, 1}});
        assertThat(components.coordinate(0, new float[] {6, 8, 1})).isCloseTo(5, within(1e-6));
        assertThat(components.coordinate(1, new float[] {6, 8, 1})).isZero();
        assertThat(components.explained(0)).isCloseTo(1, within(1e-12));
        assertThat(components.explained(1)).isZero();
    }

    @Test
    void onePointHasNoDirection() {
        PrincipalComponents components = new PrincipalComponents(new float[][] {{1, 2, 3}});
        assertThat(components.explained(0)).isZero();
        assertThat(components.coordinate(0, new float[] {5, 2, 3})).isZero();
    }

    private static RealMatrix covariance(float[][] points) {
        double[][] widened = new double[points.length][points[0].length];
        for (int p = 0; p < points.length; p++) {
            for (int i = 0; i < points[p].length; i++) {
                widened[p][i] = points[p][i];
            }
        }
        return new Covariance(MatrixUtils.createRealMatrix(widened), false).getCovarianceMatrix();
    }

    @Test
    void pointsThatDoNotDifferHaveNoDirection() {
        PrincipalComponents components = new PrincipalComponents(new float[][] {{1, 2}, {1, 2}});

        assertThat(components.explained(0)).isZero();
        assertThat(components.coordinate(0, new float[] {1, 2})).isZero();
    }

    @Test
    void aSecondComponentOfOneDimensionIsZero() {
        PrincipalComponents components = new PrincipalComponents(new float[][] {{1}, {3}});

        assertThat(components.coordinate(0, new float[] {3})).isCloseTo(1, within(1e-12));
        assertThat(components.coordinate(1, new float[] {3})).isZero();
        assertThat(components.explained(1)).isZero();
    }

    /** A flat spectrum takes many rounds: the basis is begun anew meanwhile. */
    @Test
    void theTwoLeadingDirectionsAmongManyNearlyAsLongAreFoundToo() {
        Random random = new Random(7);
        float[][] points = new float[400][120];
        for (float[] point : points) {
            for (int i = 0; i < point.length; i++) {
                point[i] = (float) random.nextGaussian();
            }
        }
        PrincipalComponents components = new PrincipalComponents(points);
        EigenDecomposition library = new EigenDecomposition(covariance(points));
        double all = Arrays.stream(library.getRealEigenvalues()).sum();
        for (int component = 0; component < 2; component++) {
            assertThat(components.explained(component))
                    .isCloseTo(library.getRealEigenvalue(component) / all, within(1e-9));
            double[] direction = library.getEigenvector(component).toArray();
            double expected = 0;
            for (int i = 0; i < direction.length; i++) {
                expected += direction[i] * (points[0][i] - points[1][i]);
            }
            double ours = components.coordinate(component, points[0]) - components.coordinate(component, points[1]);
            assertThat(Math.abs(ours)).isCloseTo(Math.abs(expected), within(1e-4));
        }
    }
}
