package rowreader.network.training;

import rowreader.text.Text;
import rowreader.text.Worded;

/** The loss is no finite number any more: the learning rate was too high, or the data hold no pictures. */
public final class NonFiniteLossException extends Exception implements Worded {
    private static final long serialVersionUID = 1L;

    private final long iteration;
    private final double loss;

    NonFiniteLossException(long iteration, double loss) {
        super(text(iteration, loss).toString());
        this.iteration = iteration;
        this.loss = loss;
    }

    private static Text text(long iteration, double loss) {
        return Text.of("network.training.diverged", Double.toString(loss), iteration);
    }

    /** When it happened, from 1. */
    public long iteration() {
        return iteration;
    }

    /** NaN or infinite. */
    public double loss() {
        return loss;
    }

    @Override
    public Text text() {
        return text(iteration, loss);
    }

    @Override
    public String getLocalizedMessage() {
        return text().words();
    }
}
