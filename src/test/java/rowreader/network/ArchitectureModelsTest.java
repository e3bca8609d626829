package rowreader.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.deeplearning4j.nn.api.NeuralNetwork;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import rowreader.data.Dataset;
import rowreader.network.design.Designs;
import rowreader.network.engine.Minibatch;
import rowreader.network.engine.Network;
import rowreader.network.model.Model;
import rowreader.network.model.ModelFile;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.LayerRange;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.Minibatches;
import rowreader.network.training.NonFiniteLossException;
import rowreader.network.training.Trainer;
import rowreader.network.training.Training;
import rowreader.network.training.TrainingListener;
import rowreader.network.training.TrainingState;
import rowreader.network.weights.GruWeights;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;

/** Runs and files of every architecture. */
class ArchitectureModelsTest {
    private static final TrainingListener NO_LISTENER = new TrainingListener() {};
    private final Dataset dataset = SimpleDigits.dataset(100, 50);

    @TempDir
    Path folder;

    private static Recipe recipe(Architecture architecture) {
        return architecture
                .recipe()
                .withHiddenSize(20)
                .withBatchSize(20)
                .withSamples(1_000)
                .withLearningRate(0.01)
                .withSeed(3);
    }

    private Trainer trainer(Recipe recipe) {
        return new Trainer(Designs.network(recipe, 10), dataset, TrainingRecord.start(recipe), NO_LISTENER);
    }

    private static void iterate(Trainer trainer, int iterations) throws NonFiniteLossException {
        for (int i = 0; i < iterations; i++) {
            trainer.iterate();
        }
    }

    private Path saved(Recipe recipe, int iterations) throws Exception {
        Path file = folder.resolve("model.zip");
        Network network = Designs.network(recipe, 10);
        try (Trainer trainer = new Trainer(network, dataset, TrainingRecord.start(recipe), NO_LISTENER)) {
            iterate(trainer, iterations);
            ModelFile.save(file, network, Dataset.DIGIT_NAMES, trainer.record());
        }
        return file;
    }

    @ParameterizedTest
    @EnumSource
    void itLearnsWhatCanBeLearned(Architecture architecture) throws Exception {
        try (Trainer trainer = trainer(recipe(architecture).withSamples(10_000).withLearningRate(0.005))) {
            // Not the last of all: at this learning rate, a network that answers after every row now and then falls
            // back.
            for (int iterations = 0; iterations < 500 && !hasLearned(trainer); iterations += 20) {
                iterate(trainer, 20);
            }
            assertThat(hasLearned(trainer)).isTrue();
        }
    }

    private static boolean hasLearned(Trainer trainer) {
        return trainer.record().accuracies().stream()
                .anyMatch(point -> point.split() == Split.TEST && point.accuracy() > 0.95);
    }

    @ParameterizedTest
    @EnumSource
    void theSameRecipeRepeatsTheRunExactly(Architecture architecture) throws Exception {
        try (Trainer first = trainer(recipe(architecture));
                Trainer second = trainer(recipe(architecture));
                Trainer other = trainer(recipe(architecture).withSeed(4))) {
            iterate(first, 12);
            iterate(second, 12);
            iterate(other, 12);
            assertThat(second.record()).isEqualTo(first.record());
            assertThat(other.record().losses()).isNotEqualTo(first.record().losses());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSavedRunGoesOnExactly(Architecture architecture) throws Exception {
        Path file = saved(recipe(architecture), 7);
        Model model = Model.open(file);
        assertThat(model.record().recipe()).isEqualTo(recipe(architecture));
        try (Trainer resumed = new Trainer(model.network(), dataset, model.record(), NO_LISTENER);
                Trainer whole = trainer(recipe(architecture))) {
            iterate(resumed, 8);
            iterate(whole, 15);
            assertThat(resumed.record()).isEqualTo(whole.record());
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"GRU", "BIDIRECTIONAL_LSTM"},
            mode = EnumSource.Mode.EXCLUDE)
    void stockDl4jOpensItAndPredictsTheSame(Architecture architecture) throws Exception {
        Path file = saved(recipe(architecture), 3);
        Minibatch minibatch = new Minibatches(dataset.test(), 1).at(0, 10);
        MultiLayerNetwork stock = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true);
        try (Network network = Model.open(file).network()) {
            assertThat(stock.getIterationCount()).isEqualTo(3);
            INDArray output = stock.output(features(minibatch, architecture));
            INDArray last = architecture.answersAtEveryRow()
                    ? output.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(27))
                    : output;
            assertThat(last.dup('c').data().asFloat()).containsExactly(network.probabilities(minibatch), within(1e-5f));
        }
    }

    private static INDArray features(Minibatch minibatch, Architecture architecture) {
        INDArray pixels = Nd4j.createFromArray(minibatch.pixels());
        return architecture.readsLines()
                ? pixels.reshape(minibatch.size(), 28, 28).permute(0, 2, 1)
                : pixels.reshape(minibatch.size(), 784);
    }

    /** Our own layer, clipping and update against DL4J's, iteration by iteration. */
    @ParameterizedTest
    @EnumSource
    void theSimpleNetworkTrainsAsDl4jsDoes(Optimizer optimizer) throws Exception {
        Path file = saved(recipe(Architecture.RNN).withGradientClip(0.1).withOptimizer(optimizer), 1);
        assertTrainAlike(Model.open(file), ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true));
    }

    @ParameterizedTest
    @EnumSource
    void theBidirectionalNetworkTrainsAsDl4jsGraphDoes(Optimizer optimizer) throws Exception {
        Path file = saved(
                recipe(Architecture.BIDIRECTIONAL_LSTM).withGradientClip(0.1).withOptimizer(optimizer), 1);
        assertTrainAlike(Model.open(file), ModelSerializer.restoreComputationGraph(file.toFile(), true));
    }

    private void assertTrainAlike(Model ours, NeuralNetwork stock) {
        try (Network network = ours.network()) {
            Minibatches minibatches = new Minibatches(dataset.training(), 5);
            for (int i = 0; i < 4; i++) {
                Minibatch minibatch = minibatches.at(20L * i, 20);
                network.fit(minibatch);
                INDArray labels = Nd4j.zeros(20, 10);
                for (int row = 0; row < 20; row++) {
                    labels.putScalar(row, minibatch.labels()[row], 1);
                }
                stock.fit(new DataSet(features(minibatch, Architecture.LSTM), labels));
            }
            assertThat(network.state().parameters())
                    .containsExactly(
                            ((org.deeplearning4j.nn.api.Model) stock)
                                    .params()
                                    .dup()
                                    .data()
                                    .asFloat(),
                            within(2e-5f));
        }
    }

    @Test
    void stockDl4jOpensTheBidirectionalNetworkAndPredictsTheSame() throws Exception {
        Path file = saved(recipe(Architecture.BIDIRECTIONAL_LSTM), 3);
        Minibatch minibatch = new Minibatches(dataset.test(), 1).at(0, 10);
        ComputationGraph stock = ModelSerializer.restoreComputationGraph(file.toFile(), true);
        try (Network network = Model.open(file).network()) {
            assertThat(stock.getIterationCount()).isEqualTo(3);
            INDArray output = stock.outputSingle(features(minibatch, Architecture.BIDIRECTIONAL_LSTM));
            assertThat(output.dup('c').data().asFloat())
                    .containsExactly(network.probabilities(minibatch), within(1e-5f));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModelOfAnyKindIsOpenedInThePlaceOfAnother(Architecture architecture) throws Exception {
        Path file = saved(recipe(architecture), 2);
        Architecture before = architecture == Architecture.LSTM ? Architecture.GRU : Architecture.LSTM;
        try (Training training = new Training(progress -> dataset, recipe(before), NO_LISTENER)) {
            training.open(file).get(30, TimeUnit.SECONDS);
            assertThat(training.state()).isEqualTo(TrainingState.PAUSED);
            training.iterateOnce();
            Model model = training.model().get(30, TimeUnit.SECONDS);
            assertThat(model.record().recipe()).isEqualTo(recipe(architecture));
            assertThat(model.record().iterations()).isEqualTo(3);
        }
    }

    @Test
    void aNetworkThatSeesAllAtOnceHasNoWeightsToReadRowByRowWith() throws Exception {
        assertThat(Model.open(saved(recipe(Architecture.GRU), 1)).sequenceWeights())
                .isInstanceOf(GruWeights.class);
        Path file = saved(recipe(Architecture.MLP), 1);
        assertThatThrownBy(() -> Model.open(file).sequenceWeights())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Dense network");
    }

    @ParameterizedTest
    @EnumSource
    void itMayHaveAsManyLayersAsItsRangeSays(Architecture architecture) throws Exception {
        LayerRange layers = architecture.layers();
        for (int depth = layers.fewest(); depth <= layers.most(); depth++) {
            Recipe recipe = recipe(architecture).withLayers(depth);
            Path file = saved(recipe, 1);
            Model model = Model.open(file);
            assertThat(model.record().recipe()).isEqualTo(recipe);
            try (Network network = model.network()) {
                assertThat(network.fallbackReason()).isEmpty();
                assertThat(network.state().parameters())
                        .hasSize(Designs.of(architecture).parameters(recipe, 10));
            }
        }
    }

    @Test
    void aRecordOfAnotherDepthThanTheNetworkIsRefused() throws Exception {
        Recipe two = recipe(Architecture.STACKED_LSTM);
        Path file = folder.resolve("mixed.zip");
        try (Network network = Designs.network(two.withLayers(3), 10)) {
            ModelFile.save(file, network, Dataset.DIGIT_NAMES, TrainingRecord.start(two));
        }
        assertThatThrownBy(() -> Model.open(file)).hasMessageContaining("training record of another network");
    }

    @ParameterizedTest
    @EnumSource
    void aReadingOrderIsSavedWithTheModel(ReadingOrder order) throws Exception {
        Recipe recipe = recipe(Architecture.RNN).withReadingOrder(order);
        Model model = Model.open(saved(recipe, 1));
        assertThat(model.record().recipe()).isEqualTo(recipe);
        assertThat(((SequenceWeights) model.weights()).readingOrder()).isEqualTo(order);
    }

    @Test
    void aRecordOfAnotherKindThanTheNetworkIsRefused() throws Exception {
        Recipe lstm = recipe(Architecture.LSTM);
        Path file = folder.resolve("mixed.zip");
        try (Network network = Designs.network(recipe(Architecture.MLP), 10)) {
            ModelFile.save(file, network, Dataset.DIGIT_NAMES, TrainingRecord.start(lstm));
        }
        assertThatThrownBy(() -> Model.open(file)).hasMessageContaining("training record of another network");
    }
}
