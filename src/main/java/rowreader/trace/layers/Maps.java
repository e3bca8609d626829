package rowreader.trace.layers;

import rowreader.data.Digit;

/**
 * A stack of pictures of numbers, all of one size: a layer's feature maps, or the weights that lead to one of them. Where
 * the pictures are 1 x 1 they are units. Immutable.
 */
public final class Maps {
    private final int count;
    private final int height;
    private final int width;
    /** [count * height * width]: map by map, row by row. */
    private final float[] values;

    /** Takes {@code values} as its own: whoever made them must not change them any more. */
    Maps(int count, int height, int width, float[] values) {
        if (values.length != count * height * width) {
            throw new IllegalArgumentException(
                    values.length + " values for " + count + " maps of " + height + " x " + width);
        }
        this.count = count;
        this.height = height;
        this.width = width;
        this.values = values;
    }

    /** A digit: one map. */
    public static Maps of(Digit digit) {
        return new Maps(1, Digit.SIDE, Digit.SIDE, digit.pixels());
    }

    /** A 1 x 1 map for each value; takes {@code values} as its own. */
    static Maps units(float[] values) {
        return new Maps(values.length, 1, 1, values);
    }

    /** Maps, or units. */
    public int count() {
        return count;
    }

    /** Rows of each. */
    public int height() {
        return height;
    }

    /** Columns of each. */
    public int width() {
        return width;
    }

    /** Whether each is a single number. */
    public boolean areUnits() {
        return height == 1 && width == 1;
    }

    /** One number of one map. */
    public float value(int map, int row, int column) {
        return values[(map * height + row) * width + column];
    }

    /** The number of one unit: the first of its map. */
    public float value(int unit) {
        return values[unit * height * width];
    }

    /** A copy of all, [count * height * width]: map by map, row by row. */
    public float[] values() {
        return values.clone();
    }

    /** All, not to be changed. */
    float[] shared() {
        return values;
    }

    /** How many are exactly 0. */
    public int zeros() {
        int zeros = 0;
        for (float value : values) {
            if (value == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    /** The greatest distance of any from 0. */
    public float limit() {
        float limit = 0;
        for (float value : values) {
            limit = Math.max(limit, Math.abs(value));
        }
        return limit;
    }

    /** The least of all. */
    public float least() {
        float least = values[0];
        for (float value : values) {
            least = Math.min(least, value);
        }
        return least;
    }
}
