package rowreader.network.fast;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Off-heap floats: an address for BLAS, and a buffer to copy to and from arrays. */
final class Floats {
    private static final int BYTES = Float.BYTES;

    private FloatPointer memory;
    private FloatBuffer buffer;

    /** At least {@code length} floats, zero at first. */
    Floats(long length) {
        allocate(length);
    }

    private Floats(FloatPointer memory) {
        this.memory = memory;
        this.buffer = memory.asBuffer();
    }

    /** The floats of {@code array}, in the order of its memory from its first value on; valid as long as the array is. */
    static Floats of(INDArray array, long length) {
        return new Floats(new Cursor().at(array.data().address() + array.offset() * BYTES, length));
    }

    /** {@code length} of these floats, from {@code from} on; valid as long as these are. */
    Floats part(long from, long length) {
        return new Floats(new Cursor().at(address(from), length));
    }

    private void allocate(long length) {
        memory = new FloatPointer(length);
        memory.zero();
        buffer = memory.asBuffer();
    }

    /**
     * Makes room for {@code length} floats.
     *
     * @return whether they moved and are zero again
     */
    boolean grow(long length) {
        if (length <= buffer.capacity()) {
            return false;
        }
        memory.deallocate();
        allocate(length);
        return true;
    }

    long address(long index) {
        return memory.address() + index * BYTES;
    }

    FloatBuffer buffer() {
        return buffer;
    }

    /** A pointer that is set anew for every call, because a pointer object per call would be garbage. */
    static final class Cursor extends FloatPointer {
        Cursor at(long newAddress) {
            address = newAddress;
            return this;
        }

        Cursor at(long newAddress, long length) {
            address = newAddress;
            limit = length;
            capacity = length;
            return this;
        }
    }
}
