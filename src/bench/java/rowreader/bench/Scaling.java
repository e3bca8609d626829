package rowreader.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** How our iteration grows with the minibatch, the units and the threads. */
final class Scaling {
    private static final List<Integer> BATCH_SIZES = List.of(32, 64, 128, 256, 512, 1024);
    private static final List<Integer> HIDDEN_SIZES = List.of(64, 128, 150, 256, 512);
    private static final double SECONDS = 3;

    private Scaling() {}

    /** Measures and prints, line by line. */
    static void print() throws IOException, InterruptedException {
        System.out.printf(
                "%n%6s %6s %12s %12s %9s %12s%n",
                "batch", "units", "ms 1 thread", "ms 2 threads", "speed-up", "GFLOP/s");
        for (int batchSize : BATCH_SIZES) {
            print(new Shape(batchSize, Shape.SEED.hiddenSize()));
        }
        for (int hiddenSize : HIDDEN_SIZES) {
            print(new Shape(Shape.SEED.batchSize(), hiddenSize));
        }
    }

    private static void print(Shape shape) throws IOException, InterruptedException {
        double one = median(shape, 1);
        double two = median(shape, 2);
        System.out.printf(
                Locale.ROOT,
                "%6d %6d %12.2f %12.2f %9.2f %12.0f%n",
                shape.batchSize(),
                shape.hiddenSize(),
                one,
                two,
                one / two,
                shape.operations(RecurrentCell.LSTM) / two / 1e6);
    }

    private static double median(Shape shape, int threads) throws IOException, InterruptedException {
        return new Round("-Drowreader.threads=" + threads)
                .run(Contender.OURS, shape, SECONDS)
                .median();
    }
}
