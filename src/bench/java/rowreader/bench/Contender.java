package rowreader.bench;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import rowreader.network.engine.SeedIterations;
import rowreader.network.recipe.Architecture;

/** Who is measured, each in a process of its own with its own settings of threads. */
enum Contender {
    OURS("ours", "ours", 5, ours(Architecture.LSTM)),
    STOCK("stock", "stock DL4J layer, threads as they come", 5, Threads.AS_THEY_COME, dl4j(Architecture.LSTM)),
    STOCK_ONE_THREAD("stockOneThread", "stock DL4J layer, 1 thread", 4, 1, dl4j(Architecture.LSTM)),
    PYTORCH_ONE_THREAD(
            "pytorchOneThread",
            "PyTorch 2.7.1, 1 thread",
            4,
            1,
            shape -> new PyTorchTraining(RecurrentCell.LSTM, shape, false)),
    PYTORCH_TWO_THREADS(
            "pytorchTwoThreads",
            "PyTorch 2.7.1, 2 threads",
            5,
            2,
            shape -> new PyTorchTraining(RecurrentCell.LSTM, shape, false)),
    /** Less than an iteration: neither output layer nor optimizer. */
    ONEDNN_LSTM("oneDnnLstm", "oneDNN LSTM primitive alone, 2 threads", 3, 2, OneDnnLstm::new),
    /** Its milliseconds are those of a large product; {@link #perIteration} converts them. */
    GEMM_LIMIT("gemmLimit", "limit: its products at the rate of a large one", 3, shape -> new LargeProduct()) {
        @Override
        double perIteration(double millis, Shape shape) {
            return millis * shape.operations(RecurrentCell.LSTM) / LargeProduct.OPERATIONS;
        }
    },
    OURS_GRU("oursGru", "GRU: ours", 2, ours(Architecture.GRU)),
    PYTORCH_GRU(
            "pytorchGru",
            "GRU: PyTorch 2.7.1, 2 threads",
            2,
            2,
            shape -> new PyTorchTraining(RecurrentCell.GRU, shape, false)),
    OURS_RNN("oursRnn", "simple RNN: ours", 2, ours(Architecture.RNN)),
    PYTORCH_RNN(
            "pytorchRnn",
            "simple RNN: PyTorch 2.7.1, 2 threads",
            2,
            2,
            shape -> new PyTorchTraining(RecurrentCell.RNN, shape, false)),
    OURS_LENET("oursLeNet", "LeNet: ours", 3, ours(Architecture.LENET)),
    PYTORCH_LENET(
            "pytorchLeNet",
            "LeNet: PyTorch 2.7.1, 2 threads",
            3,
            2,
            shape -> new PyTorchTraining(PyTorchPictures.leNet(shape.hiddenSize()), shape)),
    OURS_DENSE("oursDense", "dense network: ours", 2, ours(Architecture.MLP)),
    PYTORCH_DENSE("pytorchDense", "dense network: PyTorch 2.7.1, 2 threads", 2, 2, Contender::pytorchDense),
    STOCK_LENET(
            "stockLeNet",
            "LeNet: DL4J's own layers, threads as they come",
            3,
            Threads.AS_THEY_COME,
            dl4j(Architecture.LENET)),
    OURS_RECIPE(
            "oursRecipe",
            "ours, with the recipe's measurements",
            5,
            shape -> SeedIterations.oursWithMeasurements(shape.batchSize(), shape.hiddenSize())::run),
    PYTORCH_RECIPE(
            "pytorchRecipe",
            "PyTorch 2.7.1, with the recipe's measurements, 2 threads",
            5,
            2,
            shape -> new PyTorchTraining(RecurrentCell.LSTM, shape, true)),
    READING("reading", "reading one digit, every gate kept", 2, shape -> new DigitReading());

    /** Those of the main table, in its order. */
    static final List<Contender> TRAINING =
            List.of(OURS, STOCK, STOCK_ONE_THREAD, PYTORCH_ONE_THREAD, PYTORCH_TWO_THREADS, ONEDNN_LSTM, GEMM_LIMIT);

    /** Those of every round: what is set in proportion to one another is measured side by side. */
    static final List<Contender> ROUND = List.of(
            OURS,
            OURS_GRU,
            OURS_RNN,
            STOCK,
            STOCK_ONE_THREAD,
            PYTORCH_ONE_THREAD,
            PYTORCH_TWO_THREADS,
            ONEDNN_LSTM,
            GEMM_LIMIT);

    /** Those of the table of other networks. */
    static final List<Contender> OTHERS = List.of(
            OURS_GRU,
            PYTORCH_GRU,
            OURS_RNN,
            PYTORCH_RNN,
            OURS_DENSE,
            PYTORCH_DENSE,
            OURS_LENET,
            PYTORCH_LENET,
            STOCK_LENET);

    private static final class Threads {
        /** One for each core: what OpenMP and OpenBLAS take if they are told nothing. Our program tells them to take one. */
        static final int AS_THEY_COME = Runtime.getRuntime().availableProcessors();
    }

    private final String key;
    private final String label;
    private final int seconds;
    /** Empty to leave their number to the contender. */
    private final OptionalInt threads;

    private final Function<Shape, Work> opening;

    Contender(String key, String label, int seconds, Function<Shape, Work> opening) {
        this(key, label, seconds, OptionalInt.empty(), opening);
    }

    Contender(String key, String label, int seconds, int threads, Function<Shape, Work> opening) {
        this(key, label, seconds, OptionalInt.of(threads), opening);
    }

    Contender(String key, String label, int seconds, OptionalInt threads, Function<Shape, Work> opening) {
        this.key = key;
        this.label = label;
        this.seconds = seconds;
        this.threads = threads;
        this.opening = opening;
    }

    private static Function<Shape, Work> ours(Architecture architecture) {
        return shape -> SeedIterations.ours(architecture, shape.batchSize(), shape.hiddenSize())::run;
    }

    private static Function<Shape, Work> dl4j(Architecture architecture) {
        return shape -> SeedIterations.dl4j(architecture, shape.batchSize(), shape.hiddenSize())::run;
    }

    private static Work pytorchDense(Shape shape) {
        int layers = Architecture.MLP.recipe().layers();
        return new PyTorchTraining(PyTorchPictures.dense(layers, shape.hiddenSize()), shape);
    }

    /** Makes what is measured; called in the contender's own process. */
    Work open(Shape shape) {
        return opening.apply(shape);
    }

    /** Milliseconds per iteration at {@code shape} of a {@link Work} that took {@code millis}. */
    double perIteration(double millis, Shape shape) {
        return millis;
    }

    /** What it learns with, or reads with. */
    Shape shape() {
        return switch (this) {
            case OURS_LENET, PYTORCH_LENET, STOCK_LENET -> Shape.LENET;
            case OURS_DENSE, PYTORCH_DENSE -> Shape.DENSE;
            default -> Shape.SEED;
        };
    }

    /** What the JSON calls it. */
    String key() {
        return key;
    }

    /** What the table calls it. */
    String label() {
        return label;
    }

    /** How long to measure in a round. */
    int seconds() {
        return seconds;
    }

    /** Environment variables of its process; the others that say how many threads there are to be are removed. */
    Map<String, String> environment() {
        if (threads.isEmpty()) {
            return Map.of();
        }
        String count = Integer.toString(threads.getAsInt());
        return Map.of("OMP_NUM_THREADS", count, "OPENBLAS_NUM_THREADS", count);
    }

    /** JVM options of its process. */
    List<String> jvmOptions() {
        return threads.isEmpty() ? List.of() : List.of("-Dai.djl.pytorch.num_threads=" + threads.getAsInt());
    }
}
