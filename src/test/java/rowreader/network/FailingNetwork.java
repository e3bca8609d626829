package rowreader.network;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.engine.NetworkState;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

/** A network whose loss or weights are NaN from some iteration on, and which meets a full disk when it is saved. */
public class FailingNetwork implements Network {
    private final int breaksAt;
    private final int weightsBreakAt;
    private int iteration;

    /** @param breaksAt the iteration of the first loss that is NaN */
    public FailingNetwork(int breaksAt) {
        this(breaksAt, Integer.MAX_VALUE);
    }

    /**
     * @param breaksAt the iteration of the first loss that is NaN
     * @param weightsBreakAt the iteration whose update makes the weights NaN
     */
    public FailingNetwork(int breaksAt, int weightsBreakAt) {
        this.breaksAt = breaksAt;
        this.weightsBreakAt = weightsBreakAt;
    }

    @Override
    public double fit(Minibatch minibatch) {
        iteration++;
        return iteration < breaksAt ? 1.0 / iteration : Double.NaN;
    }

    @Override
    public float[] probabilities(Minibatch minibatch) {
        return new float[minibatch.size() * 10];
    }

    @Override
    public Weights weights() {
        return new LstmWeights(new float[28 * 4], new float[4], new float[4], new float[10], new float[10]);
    }

    @Override
    public NetworkState state() {
        float weight = iteration < weightsBreakAt ? 1 : Float.NaN;
        return new NetworkState(new float[] {weight}, new float[0], iteration);
    }

    @Override
    public NetworkState state(NetworkState older) {
        return state();
    }

    @Override
    public void restore(NetworkState state) {
        iteration = state.iteration();
    }

    @Override
    public void learningRate(double learningRate) {
        // Its losses do not depend on it.
    }

    @Override
    public void write(ZipOutputStream zip) throws IOException {
        throw new IOException("No space left on device");
    }

    @Override
    public Optional<Text> fallbackReason() {
        return Optional.empty();
    }

    @Override
    public void close() {
        iteration = 0;
    }

    public int iteration() {
        return iteration;
    }
}
