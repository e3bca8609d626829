package rowreader.data;

import java.util.random.RandomGenerator;

/** Labelled digits that are no pictures yet: each is written anew every time it is asked for. For any thread. */
public interface DigitWriter {
    /** Writes nothing. */
    DigitWriter NONE = new DigitWriter() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public int label(int index) {
            throw new IndexOutOfBoundsException(index);
        }

        @Override
        public Digit write(int index, RandomGenerator random) {
            throw new IndexOutOfBoundsException(index);
        }
    };

    /** How many digits there are to write. */
    int size();

    /** The label, 0..9, of the digit at {@code index}: the same however it is written. */
    int label(int index);

    /**
     * Writes the digit at {@code index}.
     *
     * @param random decides how: the same chance gives the same picture
     */
    Digit write(int index, RandomGenerator random);
}
