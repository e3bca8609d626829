package rowreader.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;

/** Labelled digits, held as one byte a pixel (0..255) as the IDX format has them. Immutable. */
public final class DigitSet {
    private static final float SCALE = 1f / 255f;

    private final byte[] pixels;
    private final byte[] labels;

    /**
     * A set of the given pixels and labels, which it keeps: the caller must not change them afterwards.
     *
     * @param pixels [size * {@value Digit#PIXELS}], unsigned bytes, digit by digit, row by row
     * @param labels [size], each 0..9
     * @throws IllegalArgumentException if the two disagree in number
     */
    public DigitSet(byte[] pixels, byte[] labels) {
        if (pixels.length != (long) labels.length * Digit.PIXELS) {
            throw new IllegalArgumentException(pixels.length + " pixels do not make " + labels.length + " digits");
        }
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * A set of single digits, their pixels rounded to bytes.
     *
     * @param labels [size], each 0..9; kept
     */
    public static DigitSet of(List<Digit> digits, byte[] labels) {
        byte[] pixels = new byte[digits.size() * Digit.PIXELS];
        for (int i = 0; i < digits.size(); i++) {
            float[] one = digits.get(i).pixels();
            for (int p = 0; p < Digit.PIXELS; p++) {
                pixels[i * Digit.PIXELS + p] = (byte) Math.round(one[p] * 255);
            }
        }
        return new DigitSet(pixels, labels);
    }

    /** How many digits there are. */
    public int size() {
        return labels.length;
    }

    /** The label, 0..9, of the digit at {@code index}. */
    public int label(int index) {
        return labels[index];
    }

    /** The first {@code count} digits of these. */
    public DigitSet first(int count) {
        return new DigitSet(Arrays.copyOf(pixels, count * Digit.PIXELS), Arrays.copyOf(labels, count));
    }

    /** {@code count} digits, evenly from all over these; all if they are no more. */
    public DigitSet spread(int count) {
        if (count >= size()) {
            return this;
        }
        byte[] somePixels = new byte[count * Digit.PIXELS];
        byte[] someLabels = new byte[count];
        for (int i = 0; i < count; i++) {
            int index = (int) ((long) i * size() / count);
            copyBytes(index, somePixels, i * Digit.PIXELS);
            someLabels[i] = labels[index];
        }
        return new DigitSet(somePixels, someLabels);
    }

    /** These digits and then {@code others}. */
    public DigitSet and(DigitSet others) {
        return new DigitSet(joined(pixels, others.pixels), joined(labels, others.labels));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** The digit at {@code index}. */
    public Digit digit(int index) {
        float[] one = new float[Digit.PIXELS];
        copyPixels(index, one, 0);
        return Digit.of(one);
    }

    /** Gives their number, pixels and labels to {@code digest}: the same for the same digits. */
    public void feed(MessageDigest digest) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, size()));
        digest.update(pixels);
        digest.update(labels);
    }

    /** Copies the bytes, 0..255, of the digit at {@code index} to {@code into[offset .. offset + 783]}. */
    public void copyBytes(int index, byte[] into, int offset) {
        System.arraycopy(pixels, index * Digit.PIXELS, into, offset, Digit.PIXELS);
    }

    /** Copies the pixels in [0, 1] of the digit at {@code index} to {@code into[offset .. offset + 783]}. */
    public void copyPixels(int index, float[] into, int offset) {
        int from = index * Digit.PIXELS;
        for (int p = 0; p < Digit.PIXELS; p++) {
            into[offset + p] = (pixels[from + p] & 0xff) * SCALE;
        }
    }
}
