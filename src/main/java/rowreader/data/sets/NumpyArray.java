package rowreader.data.sets;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * One array of an archive ("NEP 1", the .npy format), in C order: its shape, and then its values, one after the other. Whole
 * numbers of one to eight bytes, truth values, or numbers with a point of four or eight bytes.
 */
final class NumpyArray {
    private static final int MAX_HEADER = 4096;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern DESCR = Pattern.compile("'descr': *'([<>|=]?)([iu][1248]|b1|f[48])'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order': *True");
    /** No more places than fit into a long. */
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(((?: *\\d{1,18} *,?)*)\\)");

    private final DataInputStream in;
    private final boolean littleEnd;
    private final boolean wholeNumbers;
    private final byte[] one;
    private final long[] shape;

    private NumpyArray(DataInputStream in, boolean littleEnd, boolean wholeNumbers, int bytes, long[] shape) {
        this.in = in;
        this.littleEnd = littleEnd;
        this.wholeNumbers = wholeNumbers;
        this.one = new byte[bytes];
        this.shape = shape;
    }

    /**
     * Reads up to the first value.
     *
     * @throws UnusableFileException if it is no such array
     */
    static NumpyArray open(Path file, String name, DataInputStream in) throws IOException {
        byte[] magic = in.readNBytes(MAGIC.length);
        int major = in.readUnsignedByte();
        in.readUnsignedByte();
        int length = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
        if (major > 1) {
            length |= Short.toUnsignedInt(Short.reverseBytes(in.readShort())) << 16;
        }
        if (!Arrays.equals(magic, MAGIC) || length < 0 || length > MAX_HEADER) {
            throw new UnusableFileException(Text.of("data.numpy.type", file, name));
        }
        String header = new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        Matcher type = DESCR.matcher(header);
        Matcher sizes = SHAPE.matcher(header);
        if (!type.find() || !sizes.find() || FORTRAN.matcher(header).find()) {
            throw new UnusableFileException(Text.of("data.numpy.type", file, name));
        }
        return new NumpyArray(
                in,
                !type.group(1).equals(">"),
                type.group(2).charAt(0) != 'f',
                type.group(2).charAt(1) - '0',
                Stream.of(sizes.group(1).split(","))
                        .filter(size -> !size.isBlank())
                        .mapToLong(size -> Long.parseLong(size.strip()))
                        .toArray());
    }

    /** Sizes, the outermost first; none for a single value. */
    long[] shape() {
        return shape.clone();
    }

    /** Whether it can only hold whole numbers; truth values are 0 and 1. */
    boolean wholeNumbers() {
        return wholeNumbers;
    }

    /** The next value. A whole number beyond 2^53 is rounded. */
    double next() throws IOException {
        in.readFully(one);
        long bits = 0;
        for (int at = 0; at < one.length; at++) {
            bits = bits << 8 | one[littleEnd ? one.length - 1 - at : at] & 0xff;
        }
        if (wholeNumbers) {
            return bits;
        }
        return one.length == Float.BYTES ? Float.intBitsToFloat((int) bits) : Double.longBitsToDouble(bits);
    }
}
