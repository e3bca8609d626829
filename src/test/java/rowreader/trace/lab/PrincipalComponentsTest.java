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

class PrincipalComponentsTest {
    @Test
    void coordinatesAndVariancesAreThoseOfALibrarysEigenvectors() {
        Random random = new Random(5);
        float[][] points = new float[200][30];
        for (float[] point : points) {
            for (int i = 0; i < point.length; i++) {
                point[i] = (float) ((30 - i) * random.nextGaussian() + (i > 0 ? point[i - 1] : 3));
            }
        }
        PrincipalComponents components = new PrincipalComponents(points);
        EigenDecomposition library = new EigenDecomposition(covariance(points));
        double all = Arrays.stream(library.getRealEigenvalues()).sum();

        for (int component = 0; component < 30; component++) {
            assertThat(components.explained(component))
                    .isCloseTo(library.getRealEigenvalue(component) / all, within(1e-9));
            float[] difference = new float[30];
            for (int i = 0; i < 30; i++) {
                difference[i] = points[0][i] - points[1][i];
            }
            double[] direction = library.getEigenvector(component).toArray();
            double expected = 0;
            for (int i = 0; i < 30; i++) {
                expected += direction[i] * difference[i];
            }
            double ours = components.coordinate(component, points[0]) - components.coordinate(component, points[1]);
            assertThat(Math.abs(ours)).isCloseTo(Math.abs(expected), within(1e-4));
        }
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

        assertThat(components.coordinate(0, new float[] {3})).isEqualTo(1);
        assertThat(components.coordinate(1, new float[] {3})).isZero();
        assertThat(components.explained(1)).isZero();
    }
}
