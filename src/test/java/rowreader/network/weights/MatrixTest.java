package rowreader.network.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MatrixTest {
    /** Two numbers that belong to something else, then 1 to 6. */
    private static final float[] FLAT = {-1, -1, 1, 2, 3, 4, 5, 6, -1};

    @Test
    void isTakenRowByRowFromAnyPlaceOfALongerArray() {
        Matrix matrix = Matrix.ofRows(2, 3, FLAT, 2);
        assertThat(matrix.rows()).isEqualTo(2);
        assertThat(matrix.columns()).isEqualTo(3);
        assertThat(matrix.values()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(matrix.row(0)).containsExactly(1, 2, 3);
        assertThat(matrix.row(1)).containsExactly(4, 5, 6);
    }

    @Test
    void isTakenColumnByColumn() {
        Matrix matrix = Matrix.ofColumns(2, 3, FLAT, 2);
        assertThat(matrix.row(0)).containsExactly(1, 3, 5);
        assertThat(matrix.row(1)).containsExactly(2, 4, 6);
    }

    @Test
    void isTakenColumnByColumnInAnotherOrder() {
        Matrix matrix = Matrix.ofColumns(2, FLAT, 2, new int[] {2, 0, 1});
        assertThat(matrix.row(0)).containsExactly(3, 5, 1);
        assertThat(matrix.row(1)).containsExactly(4, 6, 2);
    }

    @Test
    void cannotBeChangedFromOutside() {
        float[] values = {1, 2};
        Matrix matrix = new Matrix(1, 2, values);
        values[0] = 9;
        matrix.values()[0] = 9;
        matrix.row(0)[0] = 9;
        assertThat(matrix.values()).containsExactly(1, 2);
    }

    @Test
    void refusesValuesThatDoNotFitItsShape() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Matrix(2, 2, new float[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Matrix(0, 2, new float[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new Matrix(2, 0, new float[0]));
        assertThat(new Matrix(1, 1, new float[1]).values()).hasSize(1);
    }
}
