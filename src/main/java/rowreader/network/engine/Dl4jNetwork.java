package rowreader.network.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.MultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspaceManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import rowreader.data.Digit;
import rowreader.network.fast.FastLayers;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

/** A network of DL4J's own layers. Belongs to the thread that made it. */
public final class Dl4jNetwork implements Network {
    /** How a digit goes in and an answer comes out. */
    private enum Sight {
        /** All 784 pixels at once; one answer. */
        PICTURE,
        /** 28 rows, one after the other; one answer, after the last. */
        ROWS,
        /** 28 rows; an answer after each. */
        ANSWERED_ROWS
    }

    private final Dl4jDesign design;
    private final Recipe recipe;
    private final int classes;
    private final Sight sight;
    private final MultiLayerNetwork network;
    private final Optional<Text> fallbackReason;
    private final Optional<FusedNetwork> fused;
    /** [parameters], what {@link #weights()} reads them into: nobody else sees it. */
    private final float[] inOneRow;

    private INDArray features;
    private INDArray labels;
    private float[] oneHot;

    private Dl4jNetwork(Dl4jDesign design, Recipe recipe, int classes, Sight sight) {
        this.design = design;
        this.recipe = recipe;
        this.classes = classes;
        this.sight = sight;
        network = dl4jsOwn(design, recipe, classes);
        inOneRow = new float[Math.toIntExact(network.numParams())];
        fallbackReason = FastLayers.install(network);
        fused = fallbackReason.isEmpty() ? FusedNetwork.of(network, recipe.gradientClip()) : Optional.empty();
    }

    /** The same network with the same initial weights, as DL4J alone computes it. */
    static MultiLayerNetwork dl4jsOwn(Dl4jDesign design, Recipe recipe, int classes) {
        Nd4jRuntime.prepare();
        MultiLayerNetwork network = new MultiLayerNetwork(design.dl4jConfiguration(recipe, classes));
        network.init();
        OffHeap.put(design.initialParameters(recipe, classes), network.params());
        return network;
    }

    /** A network that reads sequences of 28 rows. */
    public static Network ofRows(Dl4jDesign design, Recipe recipe, int classes) {
        return new Dl4jNetwork(design, recipe, classes, Sight.ROWS);
    }

    /** A network that reads sequences of 28 rows and answers after every one. */
    public static Network ofAnsweredRows(Dl4jDesign design, Recipe recipe, int classes) {
        return new Dl4jNetwork(design, recipe, classes, Sight.ANSWERED_ROWS);
    }

    /** A network that sees 784 pixels at once. */
    public static Network ofPictures(Dl4jDesign design, Recipe recipe, int classes) {
        return new Dl4jNetwork(design, recipe, classes, Sight.PICTURE);
    }

    @Override
    public double fit(Minibatch minibatch) {
        if (fused.isPresent()) {
            return fused.get().fit(minibatch.lines(recipe.readingOrder()), minibatch.labels());
        }
        load(minibatch);
        network.fit(features, labels);
        // DL4J adds up the losses of the rows.
        return sight == Sight.ANSWERED_ROWS ? network.score() / Digit.SIDE : network.score();
    }

    @Override
    public float[] probabilities(Minibatch minibatch) {
        if (fused.isPresent()) {
            return fused.get().probabilities(minibatch.lines(recipe.readingOrder()));
        }
        load(minibatch);
        try (INDArray output = network.output(features, false)) {
            INDArray last = sight == Sight.ANSWERED_ROWS
                    ? output.get(NDArrayIndex.all(), NDArrayIndex.all(), NDArrayIndex.point(Digit.SIDE - 1))
                    : output;
            return OffHeap.get(last.dup('c'));
        }
    }

    /** Fills the two arrays that every minibatch of this size is passed in. */
    private void load(Minibatch minibatch) {
        int size = minibatch.size();
        if (features == null || features.size(0) != size) {
            release();
            features = features(size);
            labels = labels(size);
            oneHot = new float[Math.toIntExact(labels.length())];
        }
        OffHeap.put(minibatch.lines(recipe.readingOrder()), features);
        int answers = sight == Sight.ANSWERED_ROWS ? Digit.SIDE : 1;
        Arrays.fill(oneHot, 0);
        for (int i = 0; i < size; i++) {
            int from = (i * classes + minibatch.labels()[i]) * answers;
            Arrays.fill(oneHot, from, from + answers, 1);
        }
        OffHeap.put(oneHot, labels);
    }

    /** [size, classes], and the same at every timestep where every row is answered. */
    private INDArray labels(int size) {
        long[] shape =
                sight == Sight.ANSWERED_ROWS ? new long[] {size, classes, Digit.SIDE} : new long[] {size, classes};
        return Nd4j.create(DataType.FLOAT, shape, 'c');
    }

    private INDArray features(int size) {
        if (sight != Sight.PICTURE) {
            // DL4J wants [size, pixel in the row, timestep]; the permuted view of the rows as they lie is just that.
            return Nd4j.create(DataType.FLOAT, new long[] {size, Digit.SIDE, Digit.SIDE}, 'c')
                    .permute(0, 2, 1);
        }
        return Nd4j.create(DataType.FLOAT, new long[] {size, Digit.PIXELS}, 'c');
    }

    @Override
    public Weights weights() {
        return design.weights(OffHeap.get(network.params(), inOneRow), recipe, classes);
    }

    @Override
    public NetworkState state() {
        return new NetworkState(
                OffHeap.get(network.params()),
                OffHeap.get(network.getUpdater().getStateViewArray()),
                network.getIterationCount());
    }

    @Override
    public NetworkState state(NetworkState older) {
        return new NetworkState(
                OffHeap.getAgain(network.params(), older.parameters()),
                OffHeap.getAgain(network.getUpdater().getStateViewArray(), older.optimizerState()),
                network.getIterationCount());
    }

    @Override
    public void restore(NetworkState state) {
        INDArray optimizerState = network.getUpdater().getStateViewArray();
        OffHeap.put(state.parameters(), network.params());
        if (state.optimizerState().length == optimizerState.length()) {
            OffHeap.put(state.optimizerState(), optimizerState);
        } else {
            optimizerState.assign(0);
        }
        network.setIterationCount(state.iteration());
    }

    @Override
    public void learningRate(double learningRate) {
        // MultiLayerNetwork.setLearningRate passes over layers inside a wrapper such as LastTimeStep.
        for (UpdaterBlock block : ((MultiLayerUpdater) network.getUpdater()).getUpdaterBlocks()) {
            block.getGradientUpdater().getConfig().setLrAndSchedule(learningRate, null);
        }
    }

    @Override
    public void write(ZipOutputStream zip) throws IOException {
        ModelEntries.write(
                network.getLayerWiseConfigurations().toJson(),
                network.params(),
                network.getUpdater().getStateViewArray(),
                zip);
    }

    @Override
    public Optional<Text> fallbackReason() {
        return fallbackReason;
    }

    @Override
    public void close() {
        release();
        // Not MultiLayerNetwork.close(): it has the whole heap collected, twice, and all threads wait for that.
        free(network.params());
        free(network.getFlattenedGradients());
        Updater updater = network.getUpdater(false);
        free(updater == null ? null : updater.getStateViewArray());
        MemoryWorkspaceManager workspaces = Nd4j.getWorkspaceManager();
        List.copyOf(workspaces.getAllWorkspacesForCurrentThread()).forEach(workspaces::destroyWorkspace);
    }

    private static void free(INDArray array) {
        if (array != null && array.closeable()) {
            array.close();
        }
    }

    /** Frees them once, whatever fails afterwards. */
    private void release() {
        if (features != null) {
            features.data().close();
            features = null;
        }
        if (labels != null) {
            labels.data().close();
            labels = null;
        }
    }
}
