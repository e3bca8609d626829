package rowreader.network;

import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.MultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import rowreader.data.Digit;
import rowreader.network.fast.FastLstm;

/** A stock DL4J network. */
final class StockNetwork implements Network {
    private final StockDesign design;
    private final int hiddenSize;
    private final int classes;
    private final boolean rowByRow;
    private final MultiLayerNetwork network;
    private final Optional<String> slowBecause;
    private INDArray features;
    private INDArray labels;

    private StockNetwork(StockDesign design, Recipe recipe, int classes, boolean rowByRow) {
        this.design = design;
        this.hiddenSize = recipe.hiddenSize();
        this.classes = classes;
        this.rowByRow = rowByRow;
        network = stock(design, recipe, classes);
        slowBecause = FastLstm.install(network);
    }

    /** The same network with the same initial weights, as DL4J alone computes it. */
    static MultiLayerNetwork stock(StockDesign design, Recipe recipe, int classes) {
        Nd4jRuntime.prepare();
        MultiLayerNetwork network = new MultiLayerNetwork(design.layers(recipe, classes));
        network.init();
        OffHeap.put(design.initialParameters(recipe, classes), network.params());
        return network;
    }

    /** A network that reads sequences of 28 rows. */
    static Network ofRows(StockDesign design, Recipe recipe, int classes) {
        return new StockNetwork(design, recipe, classes, true);
    }

    /** A network that sees 784 pixels at once. */
    static Network ofPictures(StockDesign design, Recipe recipe, int classes) {
        return new StockNetwork(design, recipe, classes, false);
    }

    @Override
    public double fit(Minibatch minibatch) {
        load(minibatch);
        network.fit(features, labels);
        return network.score();
    }

    @Override
    public float[] probabilities(Minibatch minibatch) {
        load(minibatch);
        try (INDArray output = network.output(features, false)) {
            return OffHeap.get(output.dup('c'));
        }
    }

    /** Fills the two arrays that every minibatch of this size is passed in. */
    private void load(Minibatch minibatch) {
        int size = minibatch.size();
        if (features == null || features.size(0) != size) {
            release();
            features = features(size);
            labels = Nd4j.create(DataType.FLOAT, new long[] {size, classes}, 'c');
        }
        OffHeap.put(minibatch.pixels(), features);
        float[] oneHot = new float[size * classes];
        for (int i = 0; i < size; i++) {
            oneHot[i * classes + minibatch.labels()[i]] = 1;
        }
        OffHeap.put(oneHot, labels);
    }

    private INDArray features(int size) {
        if (rowByRow) {
            // DL4J wants [size, pixel in the row, timestep]; the permuted view of the rows as they lie is just that.
            return Nd4j.create(DataType.FLOAT, new long[] {size, Digit.SIDE, Digit.SIDE}, 'c')
                    .permute(0, 2, 1);
        }
        return Nd4j.create(DataType.FLOAT, new long[] {size, Digit.PIXELS}, 'c');
    }

    @Override
    public Weights weights() {
        return design.weights(OffHeap.get(network.params()), hiddenSize, classes);
    }

    @Override
    public NetworkState state() {
        return new NetworkState(
                OffHeap.get(network.params()),
                OffHeap.get(network.getUpdater().getStateViewArray()),
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
    public Optional<String> slowBecause() {
        return slowBecause;
    }

    @Override
    public void close() {
        release();
        network.close();
    }

    private void release() {
        if (features != null) {
            features.data().close();
            labels.data().close();
        }
    }
}
