package rowreader.network.training;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.zip.ZipOutputStream;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.engine.NetworkState;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

/** Learns nothing, at once, and notices when it is used after it was freed, or by another thread than its first. */
final class FakeNetwork implements Network {
    private final Weights weights;
    private final int classes;
    private final DoubleSupplier losses;
    private final Thread owner = Thread.currentThread();
    private int iterations;
    private boolean closed;

    FakeNetwork(Weights weights, int classes, DoubleSupplier losses) {
        this.weights = weights;
        this.classes = classes;
        this.losses = losses;
    }

    private void use() {
        if (closed) {
            throw new AssertionError("used after it was freed");
        }
        if (Thread.currentThread() != owner) {
            throw new AssertionError("used by another thread");
        }
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public double fit(Minibatch minibatch) {
        use();
        if (minibatch.size() == 0) {
            throw new AssertionError("nothing to learn from");
        }
        iterations++;
        return losses.getAsDouble();
    }

    @Override
    public float[] probabilities(Minibatch minibatch) {
        use();
        float[] even = new float[minibatch.size() * classes];
        Arrays.fill(even, 1f / classes);
        return even;
    }

    @Override
    public Weights weights() {
        use();
        return weights;
    }

    @Override
    public NetworkState state() {
        use();
        return new NetworkState(new float[0], new float[0], iterations);
    }

    @Override
    public NetworkState state(NetworkState older) {
        return state();
    }

    @Override
    public void restore(NetworkState state) {
        use();
        iterations = state.iteration();
    }

    @Override
    public void learningRate(double learningRate) {
        use();
    }

    @Override
    public void write(ZipOutputStream zip) {
        use();
    }

    @Override
    public Optional<Text> fallbackReason() {
        return Optional.empty();
    }

    @Override
    public void close() {
        use();
        closed = true;
    }
}
