package rowreader.network.engine;

import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import rowreader.network.recipe.Optimizer;

/** DL4J's implementations of the optimizers; it calls them updaters. Any thread. */
public final class Updaters {
    /** That of SGD with momentum. */
    private static final double MOMENTUM = 0.9;

    private Updaters() {}

    /** The implementation of {@code optimizer}. */
    public static IUpdater of(Optimizer optimizer, double learningRate) {
        return switch (optimizer) {
            case ADAM -> new Adam(learningRate);
            case RMSPROP -> new RmsProp(learningRate);
            case MOMENTUM -> new Nesterovs(learningRate, MOMENTUM);
        };
    }
}
