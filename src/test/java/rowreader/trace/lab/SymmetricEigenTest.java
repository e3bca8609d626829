package rowreader.trace.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SymmetricEigenTest {
    private final Random random = new Random(10);

    @Test
    void everyVectorIsOnlyStretchedByItsValue() {
        for (int size = 1; size <= 12; size++) {
            for (double scale : new double[] {1e-6, 1, 1e6}) {
                double[][] matrix = symmetric(size, scale);
                SymmetricEigen eigen = new SymmetricEigen(copy(matrix));
                for (int rank = 0; rank < size; rank++) {
                    double[] vector = eigen.vector(rank);
                    for (int row = 0; row < size; row++) {
                        assertThat(dot(matrix[row], vector))
                                .isCloseTo(eigen.value(rank) * vector[row], within(1e-11 * scale * size));
                    }
                }
            }
        }
    }

    @Test
    void vectorsAreAtRightAnglesOfLengthOneAndTheirValuesFall() {
        for (int size = 1; size <= 12; size++) {
            SymmetricEigen eigen = new SymmetricEigen(symmetric(size, 1));
            for (int rank = 0; rank < size; rank++) {
                for (int other = 0; other < size; other++) {
                    assertThat(dot(eigen.vector(rank), eigen.vector(other)))
                            .isCloseTo(rank == other ? 1 : 0, within(1e-12));
                }
                if (rank > 0) {
                    assertThat(eigen.value(rank)).isLessThanOrEqualTo(eigen.value(rank - 1));
                }
            }
        }
    }

    @Test
    void aMatrixThatIsDiagonalOrZeroIsAlreadyDone() {
        SymmetricEigen eigen = new SymmetricEigen(new double[][] {{-3, 0, 0}, {0, 7, 0}, {0, 0, 2}});
        assertThat(eigen.value(0)).isEqualTo(7);
        assertThat(eigen.value(1)).isEqualTo(2);
        assertThat(eigen.value(2)).isEqualTo(-3);
        assertThat(eigen.vector(0)).containsExactly(0, 1, 0);
        assertThat(new SymmetricEigen(new double[2][2]).value(1)).isZero();
    }

    private double[][] symmetric(int size, double scale) {
        double[][] matrix = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                matrix[row][column] = scale * random.nextGaussian();
                matrix[column][row] = matrix[row][column];
            }
        }
        return matrix;
    }

    private static double[][] copy(double[][] matrix) {
        double[][] copy = new double[matrix.length][];
        for (int row = 0; row < matrix.length; row++) {
            copy[row] = matrix[row].clone();
        }
        return copy;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
