package rowreader.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

/** The seed network in PyTorch: its fused recurrent layer and one dense layer. */
final class PyTorchRecurrent extends PyTorchNetwork {
    private final int hiddenSize;
    private final RecurrentCell cell;
    private final NDList recurrent;
    private final NDList output;

    PyTorchRecurrent(RecurrentCell cell, int hiddenSize) {
        this.cell = cell;
        this.hiddenSize = hiddenSize;
        int columns = cell.gates() * hiddenSize;
        recurrent = new NDList(
                parameter(columns, Shape.INPUTS),
                parameter(columns, hiddenSize),
                parameter(columns),
                parameter(columns));
        output = new NDList(parameter(hiddenSize, Shape.CLASSES), parameter(Shape.CLASSES));
    }

    /** [T, B, I]: time first, since PyTorch would otherwise rearrange them in every iteration. */
    @Override
    NDArray digits(int size) {
        return noise(0, 1, Shape.TIMESTEPS, size, Shape.INPUTS);
    }

    @Override
    NDArray logits(NDArray digits, NDManager scratch, boolean training) {
        long size = digits.getShape().get(1);
        NDArray zeros = scratch.zeros(new ai.djl.ndarray.types.Shape(1, size, hiddenSize));
        NDList states = cell.read(digits, zeros, recurrent, training);
        NDArray last = states.get(1).reshape(size, hiddenSize);
        return last.matMul(output.get(0)).add(output.get(1));
    }
}
