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

/**
 * How smooth the window is while it trains, and how much it slows the training down: trains without a window, then with
 * the window playing a drawn digit over and over, then without again.
 */
public final class AppFrameRates {
    private static final int SECONDS_ALONE = 15;
    private static final int SECONDS_WITH_WINDOW = 30;
    private static final int WARM_UP_SECONDS = 8;
    private static final double NANOS = 1e9;
    /** The same on every screen and after every start. */
    private static final int WIDTH = 1440;

    private static final int HEIGHT = 900;

    private AppFrameRates() {}

    public static void main(String[] arguments) throws Exception {
        double before = trainAlone();
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        WithWindow with = new WithWindow();
        with.run();
        double after = trainAlone();
        double alone = (before + after) / 2;
        System.out.printf(
                Locale.ROOT,
                "window: %.1f pulses/s median, %.1f at the 5th percentile, over %d s%n",
                with.median,
                with.fifthPercentile,
                SECONDS_WITH_WINDOW);
        System.out.printf(
                Locale.ROOT,
                "training: %,.0f samples/s with the window, %,.0f and %,.0f without: %.1f %% slower%n",
                with.samplesPerSecond,
                before,
                after,
                100 * (1 - with.samplesPerSecond / alone));
        with.threads.print(SECONDS_WITH_WINDOW);
        System.exit(0);
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

    /** One run with the window. */
    private static final class WithWindow {
        private final double[] gaps = new double[200 * SECONDS_WITH_WINDOW];
        private int pulses;
        private App app;
        private Stage stage;
        private double median;
        private double fifthPercentile;
        private double samplesPerSecond;
        private AppThreadTimes threads;

        private void run() throws InterruptedException {
            onFxThread(this::open);
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            AnimationTimer timer = pulseTimer();
            AtomicLong samples = new AtomicLong();
            onFxThread(() -> {
                samples.set(samplesDone());
                timer.start();
            });
            threads = AppThreadTimes.from();
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(SECONDS_WITH_WINDOW);
            threads.stop();
            onFxThread(() -> {
                timer.stop();
                samplesPerSecond = (samplesDone() - samples.get()) * NANOS / (System.nanoTime() - start);
                stage.close();
                app.close();
            });
            double[] sorted = Arrays.copyOf(gaps, pulses);
            Arrays.sort(sorted);
            median = NANOS / sorted[pulses / 2];
            // The slowest twentieth of all pulses are the longest gaps.
            fifthPercentile = NANOS / sorted[(int) (pulses * 0.95)];
        }

        private void open() {
            AppDemo demo = AppDemo.open();
            app = demo.app();
            stage = demo.stage();
            app.model().playback().loopProperty().set(true);
            app.model().playback().play();
            app.model().training().startOrPause();
        }

        private long samplesDone() {
            return app.model().training().samplesDoneProperty().get();
        }

        private AnimationTimer pulseTimer() {
            return new AnimationTimer() {
                private long last;

                @Override
                public void handle(long now) {
                    if (last != 0 && pulses < gaps.length) {
                        gaps[pulses++] = now - last;
                    }
                    last = now;
                }
            };
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
