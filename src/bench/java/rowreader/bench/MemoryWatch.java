package rowreader.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Training;
import rowreader.network.training.TrainingListener;
import rowreader.network.training.TrainingState;
import rowreader.text.Text;

/** Trains by the seed recipe and looks at the process's memory on the way: it should stay what it was. */
final class MemoryWatch {
    private static final int INTERVAL_SECONDS = 10;

    private MemoryWatch() {}

    /** Prints a line every {@value INTERVAL_SECONDS} s until the training has used {@code samples}. */
    static void train(long samples) throws IOException, InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        AtomicLong iterations = new AtomicLong();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void onIteration(long iteration, long used, double trainingLoss) {
                iterations.set(iteration);
            }

            @Override
            public void onStateChanged(TrainingState state) {
                if (state == TrainingState.FINISHED) {
                    end.countDown();
                }
            }

            @Override
            public void onFailed(Text message) {
                System.err.println("bench: " + message);
                end.countDown();
            }
        };
        Recipe recipe = Recipe.SEED.withSamples(samples);
        System.out.printf("%8s %11s %8s %14s %12s%n", "s", "iterations", "RSS MB", "Java heap MB", "collections");
        long start = System.nanoTime();
        try (Training training = new Training(new BuiltInDigits(1), recipe, listener)) {
            training.start();
            boolean ended = false;
            while (!ended) {
                ended = end.await(INTERVAL_SECONDS, TimeUnit.SECONDS);
                System.out.printf(
                        Locale.ROOT,
                        "%8.0f %11d %8d %14d %12d%n",
                        (System.nanoTime() - start) / 1e9,
                        iterations.get(),
                        residentMegabytes(),
                        heapMegabytes(),
                        collections());
            }
        }
    }

    /** -1 where the operating system does not tell. */
    private static long residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(-1);
    }

    private static long heapMegabytes() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    /** Runs of the garbage collector so far. */
    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(collector -> Math.max(0, collector.getCollectionCount()))
                .sum();
    }
}
