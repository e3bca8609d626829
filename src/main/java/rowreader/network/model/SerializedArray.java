package rowreader.network.model;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.file.Path;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * Reads what {@code Nd4j.write} wrote: two buffers, first the shape, then the values; a buffer is its allocation mode
 * (UTF), its length (long), its type (UTF) and its big-endian items. Unlike {@code Nd4j.read} it takes no memory on the
 * word of the file.
 */
final class SerializedArray {
    private static final int MAX_SHAPE_LENGTH = 64;
    private static final int MAX_HEADER_BYTES = 1 << 12;

    private SerializedArray() {}

    /** More bytes than an array of {@code length} values can need. */
    static int maxBytes(int length) {
        return Math.addExact(Math.multiplyExact(length, Double.BYTES), MAX_HEADER_BYTES);
    }

    /**
     * @param length how many values must be there
     * @return the values, in the order in which they were written
     * @throws UnusableFileException if there are more or fewer, or they are no finite numbers
     */
    static float[] read(DataInputStream in, int length, Path file, String name) throws IOException {
        try {
            in.readUTF();
            long shapeLength = in.readLong();
            if (shapeLength < 0
                    || shapeLength > MAX_SHAPE_LENGTH
                    || !in.readUTF().equals("LONG")) {
                throw new UnusableFileException(Text.of("network.model.arrayShape", file, name));
            }
            in.skipNBytes(shapeLength * Long.BYTES);
            in.readUTF();
            long valuesLength = in.readLong();
            if (valuesLength != length) {
                throw new UnusableFileException(Text.of("network.model.arrayLength", file, name, valuesLength, length));
            }
            return values(in, in.readUTF(), length, file, name);
        } catch (EOFException e) {
            throw new UnusableFileException(Text.of("network.model.arrayTruncated", file, name), e);
        }
    }

    /** All at once: number by number they took a third of the time until the program's own reader was there. */
    private static float[] values(DataInputStream in, String type, int length, Path file, String name)
            throws IOException {
        float[] values = new float[length];
        switch (type) {
            case "FLOAT" -> items(in, length, Float.BYTES).asFloatBuffer().get(values);
            case "DOUBLE" -> {
                DoubleBuffer items = items(in, length, Double.BYTES).asDoubleBuffer();
                for (int i = 0; i < length; i++) {
                    values[i] = (float) items.get(i);
                }
            }
            default -> throw new UnusableFileException(Text.of("network.model.arrayType", file, name, type));
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new UnusableFileException(Text.of("network.model.arrayNotFinite", file, name));
            }
        }
        return values;
    }

    private static ByteBuffer items(DataInputStream in, int length, int itemBytes) throws IOException {
        byte[] bytes = new byte[Math.multiplyExact(length, itemBytes)];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }
}
