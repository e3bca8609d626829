package rowreader.network.weights;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import rowreader.data.Digit;
import rowreader.text.Texts;

/**
 * In which order a recurrent network is fed the lines of a picture: one row or one column of {@value Digit#SIDE} pixels at
 * each timestep.
 */
public enum ReadingOrder {
    /** Row by row, as people read. */
    TOP_DOWN(true, IntStream.range(0, Digit.SIDE).toArray()),
    /** Row by row from the last. */
    BOTTOM_UP(true, IntStream.range(0, Digit.SIDE).map(t -> Digit.SIDE - 1 - t).toArray()),
    /** Column by column, as people write. */
    COLUMNS(false, IntStream.range(0, Digit.SIDE).toArray()),
    /** Row by row in an order drawn once for all networks: neighbours in time are not neighbours in the picture. */
    SHUFFLED_ROWS(true, shuffled());

    private static final long SHUFFLE_SEED = 28;

    private final boolean rows;
    private final int[] lines;

    ReadingOrder(boolean rows, int[] lines) {
        this.rows = rows;
        this.lines = lines;
    }

    private static int[] shuffled() {
        int[] lines = new int[Digit.SIDE];
        SplittableRandom random = new SplittableRandom(SHUFFLE_SEED);
        for (int i = 0; i < lines.length; i++) {
            int j = random.nextInt(i + 1);
            lines[i] = lines[j];
            lines[j] = i;
        }
        return lines;
    }

    /** What people call it, in the language in use. */
    public String displayName() {
        return Texts.get(this, "name");
    }

    /** Whether a line is a row of the picture; a column if not. */
    public boolean readsRows() {
        return rows;
    }

    /** Which row, or column, is read at {@code timestep}, both from 0. */
    public int line(int timestep) {
        return lines[timestep];
    }

    /** Where in a picture, [784] row by row, the pixel lies that is read at {@code timestep} in {@code position}. */
    public int pixel(int timestep, int position) {
        return rows ? lines[timestep] * Digit.SIDE + position : position * Digit.SIDE + lines[timestep];
    }

    /**
     * Puts a picture's pixels in the order in which they are read.
     *
     * @param picture an array that holds [784], row by row, from {@code from} on
     * @param read an array that receives [timestep, position] from {@code to} on; another than {@code picture}
     */
    public void arrange(float[] picture, int from, float[] read, int to) {
        for (int timestep = 0; timestep < Digit.SIDE; timestep++) {
            for (int position = 0; position < Digit.SIDE; position++) {
                read[to + timestep * Digit.SIDE + position] = picture[from + pixel(timestep, position)];
            }
        }
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
