package rowreader;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import rowreader.data.sets.DigitSources;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Training;
import rowreader.network.training.TrainingListener;
import rowreader.viewmodel.picture.Depth;

/**
 * How smooth the window is while it trains, and how much it slows the training down: trains without a window, then with
 * the window playing a drawn digit over and over, row by row and then inside the cell, then with the window at rest and
 * without the picture, then without again. The window also plays while nothing is trained, since JavaFX's own timer is not
 * regular either.
 */
public final class AppFrameRates {
    private static final int SECONDS_ALONE = 15;
    private static final int SECONDS_WITH_WINDOW = 30;
    private static final int WARM_UP_SECONDS = 8;
    private static final double NANOS = 1e9;

    private AppFrameRates() {}

    public static void main(String[] arguments) throws Exception {
        double before = trainAlone();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        WithWindow window = new WithWindow();
        onFxThread(window::open);
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        Measured rowByRow = window.measure();
        onFxThread(window::openCell);
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        Measured insideTheCell = window.measure();
        onFxThread(window::rest);
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        AppThreadTimes threadsAtRest = AppThreadTimes.from();
        double atRest = window.samplesPerSecond();
        threadsAtRest.stop();
        onFxThread(window::playAgainWithoutTraining);
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        Measured paused = window.measure();
        onFxThread(window::close);
        double after = trainAlone();
        System.out.printf(Locale.ROOT, "training alone: %,.0f and %,.0f samples/s%n", before, after);
        double alone = (before + after) / 2;
        rowByRow.print("row by row", alone);
        insideTheCell.print("inside the cell", alone);
        System.out.printf(
                Locale.ROOT, "at rest, no picture: %,.0f samples/s, %.1f %% slower%n", atRest, slower(atRest, alone));
        threadsAtRest.print(SECONDS_WITH_WINDOW);
        paused.print("inside the cell", "no training");
        System.exit(0);
    }

    /** Per cent. */
    private static double slower(double samplesPerSecond, double alone) {
        return 100 * (1 - samplesPerSecond / alone);
    }

    private static double trainAlone() throws InterruptedException {
        AtomicLong samples = new AtomicLong();
        TrainingListener counter = new TrainingListener() {
            @Override
            public void onIteration(long iteration, long samplesDone, double trainingLoss) {
                samples.set(samplesDone);
            }
        };
        try (Training training = new Training(DigitSources.of(Optional.empty()).source(), Recipe.SEED, counter)) {
            training.start();
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            long before = samples.get();
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(SECONDS_ALONE);
            return (samples.get() - before) * NANOS / (System.nanoTime() - start);
        }
    }

    /**
     * What was seen of a window that trains and plays.
     *
     * @param gaps between pulses, ns, the shortest first
     */
    private record Measured(double[] gaps, double samplesPerSecond, AppThreadTimes threads) {
        void print(String what, double samplesPerSecondAlone) {
            print(
                    what,
                    String.format(
                            Locale.ROOT,
                            "%,.0f samples/s, %.1f %% slower",
                            samplesPerSecond,
                            slower(samplesPerSecond, samplesPerSecondAlone)));
        }

        void print(String what, String training) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f pulses/s median, %.1f at the 5th percentile, over %d s; %s%n",
                    what,
                    NANOS / gaps[gaps.length / 2],
                    // The slowest twentieth of all pulses are the longest gaps.
                    NANOS / gaps[(int) (gaps.length * 0.95)],
                    SECONDS_WITH_WINDOW,
                    training);
            threads.print(SECONDS_WITH_WINDOW);
        }
    }

    /** The window that is measured. Everything but {@link #measure()} on the FX thread. */
    private static final class WithWindow {
        private App app;
        private Stage stage;

        private void open() {
            AppDemo demo = AppDemo.open();
            app = demo.app();
            stage = demo.stage();
            app.model().playback().loopProperty().set(true);
            app.model().playback().play();
            app.model().training().startOrPause();
        }

        private void openCell() {
            app.model().picture().depthProperty().set(Depth.CELL);
        }

        /** What is left: the curves, and a reading with each of the newest weights that is told of. */
        private void rest() {
            app.model().playback().pause();
            app.model().picture().mapShownProperty().set(true);
        }

        private void playAgainWithoutTraining() {
            app.model().training().startOrPause();
            app.model().picture().mapShownProperty().set(false);
            app.model().playback().play();
        }

        private void close() {
            stage.close();
            app.close();
        }

        private Measured measure() throws InterruptedException {
            PulseGaps gaps = new PulseGaps();
            AtomicLong samples = new AtomicLong();
            onFxThread(() -> {
                samples.set(samplesDone());
                gaps.start();
            });
            AppThreadTimes threads = AppThreadTimes.from();
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(SECONDS_WITH_WINDOW);
            threads.stop();
            AtomicLong elapsed = new AtomicLong();
            onFxThread(() -> {
                gaps.stop();
                samples.set(samplesDone() - samples.get());
                elapsed.set(System.nanoTime() - start);
            });
            return new Measured(gaps.sorted(), samples.get() * NANOS / elapsed.get(), threads);
        }

        /** Without looking at pulses: whoever asks for them has them made. */
        private double samplesPerSecond() throws InterruptedException {
            AtomicLong samples = new AtomicLong();
            onFxThread(() -> samples.set(samplesDone()));
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(SECONDS_WITH_WINDOW);
            AtomicLong elapsed = new AtomicLong();
            onFxThread(() -> {
                samples.set(samplesDone() - samples.get());
                elapsed.set(System.nanoTime() - start);
            });
            return samples.get() * NANOS / elapsed.get();
        }

        private long samplesDone() {
            return app.model().training().samplesDoneProperty().get();
        }
    }

    /** From one pulse to the next. On the FX thread. */
    private static final class PulseGaps extends AnimationTimer {
        private final double[] gaps = new double[200 * SECONDS_WITH_WINDOW];
        private int count;
        private long last;

        @Override
        public void handle(long now) {
            if (last != 0 && count < gaps.length) {
                gaps[count++] = now - last;
            }
            last = now;
        }

        private double[] sorted() {
            double[] sorted = Arrays.copyOf(gaps, count);
            Arrays.sort(sorted);
            return sorted;
        }
    }

    private static void onFxThread(Runnable action) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            action.run();
            done.countDown();
        });
        done.await();
    }
}
