package rowreader.network;

import java.util.Locale;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;

/** How a gradient becomes an update of the weights. */
public enum Optimizer {
    /** Steps scaled by running means of the gradient and of its square (Kingma & Ba 2015). */
    ADAM(2) {
        @Override
        IUpdater updater(double learningRate) {
            return new Adam(learningRate);
        }
    },
    /** Steps scaled by a running mean of the gradient's square (Tieleman & Hinton 2012). */
    RMSPROP(1) {
        @Override
        IUpdater updater(double learningRate) {
            return new RmsProp(learningRate);
        }
    },
    /** Stochastic gradient descent with Nesterov's momentum of 0.9. */
    MOMENTUM(1) {
        @Override
        IUpdater updater(double learningRate) {
            return new Nesterovs(learningRate, 0.9);
        }
    };

    private final int moments;

    Optimizer(int moments) {
        this.moments = moments;
    }

    /** Numbers that it remembers for every parameter. */
    int moments() {
        return moments;
    }

    /** DL4J's implementation. */
    abstract IUpdater updater(double learningRate);

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
