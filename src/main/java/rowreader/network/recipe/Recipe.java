package rowreader.network.recipe;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Collections;
import java.util.List;
import rowreader.network.weights.ReadingOrder;

/**
 * Everything that decides how a training run goes: the same recipe on the same digits gives the same run.
 * {@link RecipePoint} lists its points with all that is to know of each.
 *
 * @param architecture the kind of network
 * @param hiddenSize units of each hidden layer, except for convolution layers
 * @param layers hidden layers, one upon the other; the architecture says how many there may be
 * @param sizes of the parts of a network that another program made, where they are not the usual ones, else empty: the units
 *     of each hidden layer of a dense network, from the lowest up, or a LeNet's {@link ConvolutionSizes}
 * @param readingOrder in which order the lines of a picture are read; only where the network reads line by line
 * @param recurrentStart which recurrent weights it starts from; only a simple RNN has a choice
 * @param batchSize digits in a minibatch
 * @param samples training samples in all; the last minibatch is shorter where they do not divide
 * @param optimizer how gradients become updates
 * @param learningRate the optimizer's learning rate, at its highest
 * @param schedule how the learning rate changes over the run
 * @param gradientClip the largest L2 norm of a layer's gradient; 0 for any
 * @param augmented whether every digit is distorted anew each time it is shown, as another hand might have written it;
 *     files of earlier versions say "distorted"
 * @param builtInDigits how many digits that this program draws itself are learned besides, for styles of writing that
 *     MNIST has few of; only where the classes are the ten digits
 * @param evaluationInterval iterations between two accuracies on minibatches
 * @param seed of the initial weights, of the order of the digits and of their distortions
 */
@RecordBuilder
public record Recipe(
        Architecture architecture,
        int hiddenSize,
        int layers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> sizes,
        ReadingOrder readingOrder,
        RecurrentStart recurrentStart,
        int batchSize,
        long samples,
        Optimizer optimizer,
        double learningRate,
        LearningRateSchedule schedule,
        double gradientClip,
        @JsonAlias("distorted") boolean augmented,
        int builtInDigits,
        int evaluationInterval,
        long seed)
        implements RecipeBuilder.With {

    /** The network and the training that this program exists to show. */
    public static final Recipe SEED =
            new Recipe(150, 128, 1_000_000, 0.001, LearningRateSchedule.CONSTANT, 0, false, 0, 20, 1);

    /** The same network, trained to read what people draw. */
    public static final Recipe BEST =
            new Recipe(150, 128, 3_600_000, 0.004, LearningRateSchedule.ONE_CYCLE, 1, true, 15_000, 20, 1);

    public Recipe {
        // What was saved before there was a choice says nothing of these six.
        architecture = architecture == null ? Architecture.LSTM : architecture;
        optimizer = optimizer == null ? Optimizer.ADAM : optimizer;
        layers = layers == 0 ? architecture.layers().usual() : layers;
        sizes = sizes == null ? List.of() : sizesOf(architecture, hiddenSize, layers, sizes);
        readingOrder = readingOrder == null ? ReadingOrder.TOP_DOWN : readingOrder;
        recurrentStart = recurrentStart == null ? RecurrentStart.USUAL : recurrentStart;
        // The other points cannot be wrong.
        RecipePoint.HIDDEN_SIZE.require(hiddenSize, architecture);
        RecipePoint.LAYERS.require(layers, architecture);
        RecipePoint.READING_ORDER.require(readingOrder, architecture);
        RecipePoint.RECURRENT_START.require(recurrentStart, architecture);
        RecipePoint.OPTIMIZER.require(optimizer, architecture);
        RecipePoint.LEARNING_RATE.require(learningRate, architecture);
        RecipePoint.SCHEDULE.require(schedule, architecture);
        RecipePoint.GRADIENT_CLIP.require(gradientClip, architecture);
        RecipePoint.BATCH_SIZE.require(batchSize, architecture);
        RecipePoint.SAMPLES.require(samples, architecture);
        RecipePoint.BUILT_IN_DIGITS.require(builtInDigits, architecture);
        RecipePoint.EVALUATION_INTERVAL.require(evaluationInterval, architecture);
    }

    /** An LSTM that is trained with Adam. */
    public Recipe(
            int hiddenSize,
            int batchSize,
            long samples,
            double learningRate,
            LearningRateSchedule schedule,
            double gradientClip,
            boolean augmented,
            int builtInDigits,
            int evaluationInterval,
            long seed) {
        this(
                Architecture.LSTM,
                hiddenSize,
                1,
                List.of(),
                ReadingOrder.TOP_DOWN,
                RecurrentStart.USUAL,
                batchSize,
                samples,
                Optimizer.ADAM,
                learningRate,
                schedule,
                gradientClip,
                augmented,
                builtInDigits,
                evaluationInterval,
                seed);
    }

    /** Empty where they are the usual ones after all. */
    private static List<Integer> sizesOf(Architecture architecture, int hiddenSize, int layers, List<Integer> sizes) {
        if (sizes.isEmpty()) {
            return List.of();
        }
        switch (architecture) {
            case MLP -> {
                sizes.forEach(width -> RecipePoint.HIDDEN_SIZE.require(width, architecture));
                if (sizes.size() != layers || sizes.get(layers - 1) != hiddenSize) {
                    throw new IllegalArgumentException(
                            layers + " layers, the last of " + hiddenSize + ", not " + sizes);
                }
                return sizes.stream().allMatch(width -> width == hiddenSize) ? List.of() : List.copyOf(sizes);
            }
            case LENET -> {
                ConvolutionSizes convolutions = ConvolutionSizes.of(sizes);
                return convolutions.equals(ConvolutionSizes.USUAL) ? List.of() : List.copyOf(sizes);
            }
            default -> throw new IllegalArgumentException("only the layers of an MLP and a LeNet have other sizes");
        }
    }

    /** The units of each hidden layer of a dense network, from the lowest up. */
    public List<Integer> widths() {
        return sizes.isEmpty() ? Collections.nCopies(layers, hiddenSize) : sizes;
    }

    /** The convolution layers of a LeNet. */
    public ConvolutionSizes convolutions() {
        return sizes.isEmpty() ? ConvolutionSizes.USUAL : ConvolutionSizes.of(sizes);
    }

    /** With so many units in each hidden layer. */
    @Override
    public Recipe withHiddenSize(int newHiddenSize) {
        return newHiddenSize == hiddenSize
                ? this
                : RecipeBuilder.builder(this)
                        .hiddenSize(newHiddenSize)
                        .sizes(architecture == Architecture.MLP ? List.of() : sizes)
                        .build();
    }

    /** With so many hidden layers, all of the same size. */
    @Override
    public Recipe withLayers(int newLayers) {
        return newLayers == layers
                ? this
                : RecipeBuilder.builder(this).layers(newLayers).sizes(List.of()).build();
    }

    /** Whether an optimizer may be asked to learn at {@code rate}. */
    public static boolean isLearningRate(double rate) {
        return RecipePoint.LEARNING_RATE.allows(rate, Architecture.LSTM);
    }

    /** Iterations in all. */
    public long iterations() {
        return (samples + batchSize - 1) / batchSize;
    }

    /** Of another kind, with as many layers as it usually has, and without a reading order where it has none. */
    @Override
    public Recipe withArchitecture(Architecture newArchitecture) {
        return RecipeBuilder.builder(this)
                .architecture(newArchitecture)
                .layers(
                        newArchitecture == architecture
                                ? layers
                                : newArchitecture.layers().usual())
                .sizes(newArchitecture == architecture ? sizes : List.of())
                .readingOrder(newArchitecture.readsLines() ? readingOrder : ReadingOrder.TOP_DOWN)
                .recurrentStart(
                        RecurrentStart.of(newArchitecture).contains(recurrentStart)
                                ? recurrentStart
                                : RecurrentStart.USUAL)
                .build();
    }
}
