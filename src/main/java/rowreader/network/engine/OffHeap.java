package rowreader.network.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Bulk copies between plain arrays and ND4J's off-heap memory; ND4J's own go element by element. Any thread. */
public final class OffHeap {
    private OffHeap() {}

    /** Overwrites the memory behind {@code array}, in the order it lies there. */
    public static void put(float[] values, INDArray array) {
        requireLength(values.length, array);
        pointer(array).put(values);
    }

    /** A copy of the memory behind {@code array}, in the order it lies there. */
    static float[] get(INDArray array) {
        return get(array, new float[Math.toIntExact(array.length())]);
    }

    /** The same into {@code values}, which it returns. */
    static float[] get(INDArray array, float[] values) {
        requireLength(values.length, array);
        pointer(array).get(values);
        return values;
    }

    /** The same into {@code older} where it is as long, otherwise into a new array. */
    static float[] getAgain(INDArray array, float[] older) {
        return older.length == array.length() ? get(array, older) : get(array);
    }

    private static FloatPointer pointer(INDArray array) {
        return new FloatPointer(array.data().addressPointer());
    }

    private static void requireLength(int length, INDArray array) {
        if (length != array.length()) {
            throw new IllegalArgumentException(length + " values for an array of " + array.length());
        }
    }
}
