package rowreader;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import rowreader.data.sets.DigitSources;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Training;
import rowreader.network.training.TrainingListener;
import rowreader.viewmodel.picture.Depth;

/** One of the programs that {@link AppFrameRates} measures: is ready, and answers how fast it was for so many seconds. */
final class MeasuredProgram {
    static final String WITHOUT_WINDOW = "without a window";
    static final String WITHOUT_TRAINING = "inside the cell, no training";

    private static final String ROW_BY_ROW = "row by row";
    private static final String INSIDE_THE_CELL = "inside the cell";
    private static final String AT_REST = "at rest, no picture";
    static final List<String> TRAINING_WINDOWS = List.of(ROW_BY_ROW, INSIDE_THE_CELL, AT_REST);

    static final String READY = "READY";
    static final String RATE = "RATE";
    static final String GAPS = "GAPS";
    static final String THREADS = "THREADS";

    /** The seed's, without an end. */
    private static final Recipe RECIPE = Recipe.SEED.withSamples(100_000_000);

    private static final int SECONDS_OF_PULSES = 1;

    private static final double NANOS = 1e9;

    private final String what;

    /** What was last heard of the training. */
    private volatile Progress newest = Progress.of(0);

    /** @param heard when, by {@link System#nanoTime()}: a window hears of it a few times in a second */
    private record Progress(long samples, long heard) {
        static Progress of(long samples) {
            return new Progress(samples, System.nanoTime());
        }

        double samplesPerSecondSince(Progress earlier) {
            return (samples - earlier.samples) * NANOS / (heard - earlier.heard);
        }
    }

    private MeasuredProgram(String what) {
        this.what = what;
    }

    public static void main(String[] arguments) throws Exception {
        new MeasuredProgram(arguments[0]).run();
    }

    private void run() throws Exception {
        if (what.equals(WITHOUT_WINDOW)) {
            trainWithoutWindow();
        } else {
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            started.await();
            onFxThread(this::open);
        }
        System.out.println(READY);
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            measure(Integer.parseInt(line));
        }
        System.exit(0);
    }

    private void trainWithoutWindow() {
        Training training = new Training(DigitSources.of(Optional.empty()).source(), RECIPE, new TrainingListener() {
            @Override
            public void onIteration(long iteration, long samplesDone, double trainingLoss) {
                newest = Progress.of(samplesDone);
            }
        });
        training.start();
    }

    private void open() {
        App app = AppDemo.open(RECIPE).app();
        app.model()
                .training()
                .samplesDoneProperty()
                .addListener((any, before, now) -> newest = Progress.of(now.longValue()));
        if (what.equals(AT_REST)) {
            // What is left: the curves, and a reading with each of the newest weights that is told of.
            app.model().picture().mapShownProperty().set(true);
        } else {
            app.model().picture().depthProperty().set(what.equals(ROW_BY_ROW) ? Depth.UNROLLED : Depth.CELL);
            app.model().playback().loopProperty().set(true);
            app.model().playback().play();
        }
        if (!what.equals(WITHOUT_TRAINING)) {
            app.model().training().startOrPause();
        }
    }

    private void measure(int seconds) throws InterruptedException {
        AppThreadTimes threads = new AppThreadTimes();
        Progress before = newest;
        TimeUnit.SECONDS.sleep(seconds);
        double rate = newest.samplesPerSecondSince(before);
        Map<String, Double> shares = threads.seconds();
        shares.replaceAll((thread, its) -> its / seconds);
        System.out.println(RATE + " " + rate);
        System.out.println(GAPS + " " + gaps().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        System.out.println(THREADS + " "
                + shares.entrySet().stream()
                        .map(share -> share.getKey() + "=" + share.getValue())
                        .collect(Collectors.joining(";")));
    }

    /**
     * Between pulses while something plays, ns. Whoever counts them has them all made, which the program itself does not: so not
     * while the rate is measured.
     */
    private List<Long> gaps() throws InterruptedException {
        PulseGaps gaps = new PulseGaps();
        if (!what.equals(WITHOUT_WINDOW) && !what.equals(AT_REST)) {
            onFxThread(gaps::start);
            TimeUnit.SECONDS.sleep(SECONDS_OF_PULSES);
            onFxThread(gaps::stop);
        }
        return gaps.gaps;
    }

    /** From one pulse to the next. On the FX thread. */
    private static final class PulseGaps extends AnimationTimer {
        private final List<Long> gaps = new ArrayList<>();
        private long last;

        @Override
        public void handle(long now) {
            if (last != 0) {
                gaps.add(now - last);
            }
            last = now;
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
