package rowreader.network.race;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.engine.NetworkState;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

/** A network and the time that its iterations took, without what is measured and shown in between. */
final class TimedNetwork implements Network {
    private final Network network;
    private long nanoseconds;

    TimedNetwork(Network network) {
        this.network = network;
    }

    /** Time spent in {@link #fit} so far. */
    double seconds() {
        return nanoseconds / 1e9;
    }

    @Override
    public double fit(Minibatch minibatch) {
        long start = System.nanoTime();
        double loss = network.fit(minibatch);
        nanoseconds += System.nanoTime() - start;
        return loss;
    }

    @Override
    public float[] probabilities(Minibatch minibatch) {
        return network.probabilities(minibatch);
    }

    @Override
    public Weights weights() {
        return network.weights();
    }

    @Override
    public NetworkState state() {
        return network.state();
    }

    @Override
    public NetworkState state(NetworkState older) {
        return network.state(older);
    }

    @Override
    public void restore(NetworkState state) {
        network.restore(state);
    }

    @Override
    public void learningRate(double learningRate) {
        network.learningRate(learningRate);
    }

    @Override
    public void write(ZipOutputStream zip) throws IOException {
        network.write(zip);
    }

    @Override
    public Optional<Text> fallbackReason() {
        return network.fallbackReason();
    }

    @Override
    public void close() {
        network.close();
    }
}
