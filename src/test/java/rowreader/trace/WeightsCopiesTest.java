package rowreader.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.network.design.Designs;
import rowreader.network.engine.Network;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;

/** How often weights are copied on their way from the network that trains them to the equations that read with them. */
class WeightsCopiesTest {
    /** Once over the border, in the textbook's order; once laid out to read with; and a little for what holds them. */
    private static final double MOST_COPIES = 2.2;

    private static final int CLASSES = 10;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    void weightsAreCopiedOverTheBorderAndToReadWithAndNotOnceMore(Architecture architecture) {
        Recipe recipe = Recipe.SEED.withArchitecture(architecture).withHiddenSize(512);
        long bytes = (long) Float.BYTES * Designs.of(architecture).parameters(recipe, CLASSES);
        try (Network network = Designs.network(recipe, CLASSES)) {
            readyToRead(network);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            Object equations = readyToRead(network);
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;

            assertThat(equations).isNotNull();
            assertThat((double) allocated / bytes).isBetween(1.0, MOST_COPIES);
        }
    }

    private static Object readyToRead(Network network) {
        Weights weights = network.weights();
        return weights instanceof SequenceWeights sequence ? new Tracer(sequence) : FeedForward.of(weights);
    }
}
