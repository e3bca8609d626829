package rowreader.network.record;

/**
 * How a network read a set of digits, as a confusion matrix. Immutable.
 *
 * <p>Precision, recall: Manning, Raghavan, Schuetze, Introduction to Information Retrieval, 2008, section 8.3.
 */
public final class Evaluation {
    private final int[][] confusion;

    /** @param confusion [label][prediction] how many digits of that label were read so; copied */
    public Evaluation(int[][] confusion) {
        this.confusion = copy(confusion);
    }

    private static int[][] copy(int[][] matrix) {
        int[][] result = new int[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            result[i] = matrix[i].clone();
        }
        return result;
    }

    /** A copy, [label][prediction]. */
    public int[][] confusion() {
        return copy(confusion);
    }

    /** Labels told apart. */
    public int classes() {
        return confusion.length;
    }

    /** How many digits were read. */
    public int count() {
        int count = 0;
        for (int label = 0; label < classes(); label++) {
            count += labelled(label);
        }
        return count;
    }

    /** The fraction read right, [0, 1]; NaN if none was read. */
    public double accuracy() {
        int right = 0;
        for (int label = 0; label < classes(); label++) {
            right += confusion[label][label];
        }
        return (double) right / count();
    }

    /** Of what was read as {@code label}, the fraction that was; NaN if nothing was read so. */
    public double precision(int label) {
        int predicted = 0;
        for (int[] row : confusion) {
            predicted += row[label];
        }
        return (double) confusion[label][label] / predicted;
    }

    /** Of what is {@code label}, the fraction read so; NaN if there is none. */
    public double recall(int label) {
        return (double) confusion[label][label] / labelled(label);
    }

    private int labelled(int label) {
        int count = 0;
        for (int predicted : confusion[label]) {
            count += predicted;
        }
        return count;
    }
}
