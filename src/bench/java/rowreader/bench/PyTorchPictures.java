package rowreader.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.List;

/** The networks in PyTorch that see the whole picture at once, of the same sizes as ours. */
final class PyTorchPictures extends PyTorchNetwork {
    private static final int PIXELS = Shape.TIMESTEPS * Shape.INPUTS;
    private static final int KERNEL = 5;
    private static final int FIRST_MAPS = 20;
    private static final int SECOND_MAPS = 50;
    private static final int LAST_SIDE = 4;

    private static final ai.djl.ndarray.types.Shape ONE = new ai.djl.ndarray.types.Shape(1, 1);
    private static final ai.djl.ndarray.types.Shape TWO = new ai.djl.ndarray.types.Shape(2, 2);
    private static final ai.djl.ndarray.types.Shape NONE = new ai.djl.ndarray.types.Shape(0, 0);

    private final List<NDList> convolutions = new ArrayList<>();
    private final List<NDList> dense = new ArrayList<>();
    private final NDList output;

    private PyTorchPictures(int inputs, int layers, int hiddenSize, boolean convolves) {
        if (convolves) {
            convolutions.add(new NDList(parameter(FIRST_MAPS, 1, KERNEL, KERNEL), parameter(FIRST_MAPS)));
            convolutions.add(new NDList(parameter(SECOND_MAPS, FIRST_MAPS, KERNEL, KERNEL), parameter(SECOND_MAPS)));
        }
        for (int layer = 0; layer < layers; layer++) {
            dense.add(new NDList(parameter(hiddenSize, layer == 0 ? inputs : hiddenSize), parameter(hiddenSize)));
        }
        output = new NDList(parameter(Shape.CLASSES, hiddenSize), parameter(Shape.CLASSES));
    }

    static PyTorchPictures leNet(int hiddenSize) {
        return new PyTorchPictures(SECOND_MAPS * LAST_SIDE * LAST_SIDE, 1, hiddenSize, true);
    }

    static PyTorchPictures dense(int layers, int hiddenSize) {
        return new PyTorchPictures(PIXELS, layers, hiddenSize, false);
    }

    /** [B, 1, 28, 28] or [B, 784]. */
    @Override
    NDArray digits(int size) {
        return convolutions.isEmpty() ? noise(0, 1, size, PIXELS) : noise(0, 1, size, 1, Shape.TIMESTEPS, Shape.INPUTS);
    }

    @Override
    NDArray logits(NDArray digits, NDManager scratch, boolean training) {
        NDArray signal = digits.toType(DataType.FLOAT32, true);
        signal.attach(scratch);
        for (NDList layer : convolutions) {
            NDArray maps = signal.getNDArrayInternal()
                    .convolution(signal, layer.get(0), layer.get(1), ONE, NONE, ONE, 1)
                    .singletonOrThrow();
            signal = maps.getNDArrayInternal().maxPool(TWO, TWO, NONE, false);
        }
        signal = signal.reshape(digits.getShape().get(0), -1);
        for (NDList layer : dense) {
            signal = linear(signal, layer).getNDArrayInternal().relu();
        }
        return linear(signal, output);
    }

    private static NDArray linear(NDArray signal, NDList layer) {
        return signal.getNDArrayInternal()
                .linear(signal, layer.get(0), layer.get(1))
                .singletonOrThrow();
    }
}
