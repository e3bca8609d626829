package rowreader.network.engine;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

/** A classifier that learns from minibatches. Belongs to one thread. */
public interface Network extends AutoCloseable {
    /**
     * One iteration: forward, backward, update.
     *
     * @return the trainingLoss before the update, nats, mean over the minibatch
     */
    double fit(Minibatch minibatch);

    /** The class probabilities of each digit, [size * classes]. */
    float[] probabilities(Minibatch minibatch);

    /** A snapshot of the weights. */
    Weights weights();

    /** A copy of all that was learned. */
    NetworkState state();

    /**
     * The same, in the arrays of an older copy where they are as long: megabytes each time are much to collect.
     *
     * @param older nobody else's; not to be used any more
     */
    NetworkState state(NetworkState older);

    /**
     * Goes back, or on, to {@code state}.
     *
     * @throws IllegalArgumentException if it is of a network of another shape
     */
    void restore(NetworkState state);

    /**
     * Has this network, just made, go on from {@code state}; where it cannot, it is freed.
     *
     * @return this network
     * @throws IllegalArgumentException if it is of a network of another shape
     */
    default Network goingOnFrom(NetworkState state) {
        try {
            restore(state);
            return this;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    /** Sets the optimizer's learning rate from the next iteration on. */
    void learningRate(double learningRate);

    /** Writes the entries of a model, optimizer state included; any DL4J program opens them where DL4J has such layers. */
    void write(ZipOutputStream zip) throws IOException;

    /** Why this network trains by a slower way than it could, if it does: one sentence for the user. */
    Optional<Text> fallbackReason();

    @Override
    void close();
}
