package rowreader.network.engine;

import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.design.Designs;
import rowreader.network.design.LstmDesign;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.Minibatches;
import rowreader.network.training.NonFiniteLossException;
import rowreader.network.training.Trainer;
import rowreader.network.training.TrainingListener;
import rowreader.network.weights.LstmWeights;
import rowreader.text.Text;

/**
 * Training iterations of the seed network and of the others as this program makes them, for measurements. The digits
 * are noise: it takes as long to learn. Among the engines, since DL4J's own way is not for anybody else.
 */
public final class SeedIterations {
    /** A tenth of MNIST, in training and in test digits. */
    private static final int TRAINING_DIGITS = 6_000;

    private static final int TEST_DIGITS = 1_000;

    private SeedIterations() {}

    /** One call is one iteration of the program's network: the next minibatch is made, learned, and its loss is known. */
    public static Runnable ours(Architecture architecture, int batchSize, int hiddenSize) {
        Recipe recipe = recipe(architecture, batchSize, hiddenSize);
        Network network = fastNetwork(recipe);
        Minibatches minibatches = new Minibatches(digits(TRAINING_DIGITS), recipe.seed());
        return new Runnable() {
            private long position;

            @Override
            public void run() {
                network.fit(minibatches.at(position, batchSize));
                position += batchSize;
            }
        };
    }

    /**
     * One call is one iteration of the program's trainer: as {@link #ours}, and the accuracies that the recipe asks for,
     * of two minibatches in every 20th iteration, and of a set of test digits once per epoch.
     */
    public static Runnable oursWithMeasurements(int batchSize, int hiddenSize) {
        Recipe recipe = recipe(Architecture.LSTM, batchSize, hiddenSize);
        Network network = fastNetwork(recipe);
        Dataset dataset = new Dataset(
                "noise",
                Text.of("text.reason", "made for a measurement"),
                Dataset.DIGIT_NAMES,
                digits(TRAINING_DIGITS),
                digits(TEST_DIGITS));
        Trainer trainer = new Trainer(network, dataset, TrainingRecord.start(recipe), new TrainingListener() {});
        return () -> {
            try {
                trainer.iterate();
            } catch (NonFiniteLossException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    /** One call is one iteration of the same network with DL4J's own layers, on a minibatch that is already made. */
    public static Runnable dl4j(Architecture architecture, int batchSize, int hiddenSize) {
        MultiLayerNetwork network = Dl4jNetwork.dl4jsOwn(
                (Dl4jDesign) Designs.of(architecture),
                recipe(architecture, batchSize, hiddenSize),
                Dataset.DIGIT_NAMES.size());
        INDArray features = architecture.readsLines()
                ? Nd4j.create(DataType.FLOAT, new long[] {batchSize, Digit.SIDE, Digit.SIDE}, 'c')
                        .permute(0, 2, 1)
                : Nd4j.create(DataType.FLOAT, new long[] {batchSize, Digit.PIXELS}, 'c');
        INDArray labels = Nd4j.create(DataType.FLOAT, new long[] {batchSize, Dataset.DIGIT_NAMES.size()}, 'c');
        Minibatch minibatch = new Minibatches(digits(batchSize), 1).at(0, batchSize);
        OffHeap.put(minibatch.pixels(), features);
        for (int i = 0; i < batchSize; i++) {
            labels.putScalar(i, minibatch.labels()[i], 1);
        }
        return () -> {
            network.fit(features, labels);
            network.score();
        };
    }

    /** The weights that the seed recipe starts from. */
    public static LstmWeights initialWeights() {
        LstmDesign design = new LstmDesign();
        int classes = Dataset.DIGIT_NAMES.size();
        return design.weights(design.initialParameters(Recipe.SEED, classes), Recipe.SEED, classes);
    }

    private static Network fastNetwork(Recipe recipe) {
        Network network = Designs.network(recipe, Dataset.DIGIT_NAMES.size());
        network.fallbackReason().ifPresent(reason -> {
            throw new IllegalStateException(reason.toString());
        });
        return network;
    }

    private static Recipe recipe(Architecture architecture, int batchSize, int hiddenSize) {
        return architecture
                .recipe()
                .withHiddenSize(hiddenSize)
                .withBatchSize(batchSize)
                .withSamples(1_000_000_000);
    }

    private static DigitSet digits(int size) {
        Random random = new Random(1);
        byte[] pixels = new byte[size * Digit.PIXELS];
        random.nextBytes(pixels);
        byte[] labels = new byte[size];
        for (int i = 0; i < size; i++) {
            labels[i] = (byte) random.nextInt(Dataset.DIGIT_NAMES.size());
        }
        return new DigitSet(pixels, labels);
    }
}
