package rowreader.view.training;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import rowreader.network.TrainingState;
import rowreader.view.Palette;
import rowreader.view.chart.CurveChart;
import rowreader.view.recipe.RecipeLayer;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.TrainingModel;
import rowreader.viewmodel.recipe.RecipeModel;

/**
 * Makes pictures of the pane with synthetic trainings, and measures how fast it paints. Not a test: run its main in a
 * display; makes pictures only when given a folder for them.
 */
public final class TrainingPaneDemo {
    private static final Path[] FOLDER = new Path[1];

    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private final TrainingModel model = new TrainingModel(new RecordedCommands(), Runnable::run);
    private final SyntheticTraining training = new SyntheticTraining(model);
    private final RecipeModel recipes = new RecipeModel(model);
    private final RecipeLayer editor = new RecipeLayer(recipes, () -> {});
    private final TrainingPane pane = new TrainingPane(model, recipes, editor, palette);
    private final Stage stage = new Stage();

    private TrainingPaneDemo(double width, double height) {
        stage.setScene(new Scene(new StackPane(pane, editor), width, height));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    public static void main(String[] args) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        if (args.length > 0) {
            FOLDER[0] = Files.createDirectories(Path.of(args[0]));
            pictures();
        }
        for (int iterations : new int[] {7_800, 100_000, 1_000_000}) {
            measure(iterations);
        }
        System.exit(0);
    }

    private static void pictures() throws Exception {
        picture("empty-light", 1100, 700, false, demo -> {});
        picture("7800-light", 1100, 700, false, demo -> demo.run(7_800));
        picture("7800-dark", 1100, 700, true, demo -> demo.run(7_800));
        picture("young-dark", 700, 900, true, demo -> demo.run(300));
        picture("100000-light", 1100, 700, false, demo -> {
            demo.model.totalSamplesProperty().set(100_000L * SyntheticTraining.BATCH_SIZE);
            demo.run(100_000);
        });
        picture("small-light", 480, 600, false, demo -> demo.run(3_000));
        picture("half-4k-dark", 1920, 2100, true, demo -> demo.run(5_000));
        picture("zoomed-failed-dark", 1100, 800, true, demo -> {
            demo.run(7_800);
            demo.model.onFailed(
                    "The loss is no longer a number after 998,400 samples. Lower the learning rate and press"
                            + " Start again: training goes on from the last good weights.");
            demo.model.onStateChanged(TrainingState.FAILED);
            demo.model.noticeProperty().set("The fast layer is not available here: training uses the stock layer.");
            for (String id : new String[] {"#loss-chart", "#accuracy-chart"}) {
                ((CurveChart) demo.pane.lookup(id)).show(300_000, 310_000);
            }
        });
        picture("read-light", 900, 760, false, demo -> {
            demo.run(2_400);
            demo.pane.applyCss();
            demo.pane.layout();
            for (String id : new String[] {"#loss-chart", "#accuracy-chart"}) {
                demo.pane.lookup(id).requestFocus();
                demo.pane
                        .lookup(id)
                        .fireEvent(
                                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, false, false));
            }
        });
        picture("zoomed-far-light", 1100, 700, false, demo -> {
            demo.run(7_800);
            for (String id : new String[] {"#loss-chart", "#accuracy-chart"}) {
                ((CurveChart) demo.pane.lookup(id)).show(600_000, 1_000_000);
            }
        });
    }

    private void run(int iterations) {
        model.onStateChanged(TrainingState.TRAINING);
        training.iterate(iterations);
    }

    private interface Scenario {
        void play(TrainingPaneDemo demo);
    }

    private static void picture(String name, double width, double height, boolean dark, Scenario scenario)
            throws Exception {
        TrainingPaneDemo demo = onFxThread(() -> {
            Application.setUserAgentStylesheet(
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            TrainingPaneDemo made = new TrainingPaneDemo(width, height);
            made.palette.set(dark ? Palette.DARK : Palette.LIGHT);
            scenario.play(made);
            return made;
        });
        Thread.sleep(700);
        onFxThread(() -> {
            demo.save(name);
            demo.stage.close();
            return null;
        });
    }

    private void save(String name) {
        WritableImage image = stage.getScene().snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(copy, "png", FOLDER[0].resolve(name + ".png").toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Pulses per second while a new iteration comes at every pulse, and the work of each. */
    private static void measure(int iterations) throws Exception {
        TrainingPaneDemo demo = onFxThread(() -> {
            TrainingPaneDemo made = new TrainingPaneDemo(1100, 700);
            made.model.totalSamplesProperty().set((long) iterations * SyntheticTraining.BATCH_SIZE);
            made.run(iterations);
            return made;
        });
        CompletableFuture<String> done = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private long start;
            private int pulses;
            private Map<String, Long> cpuAtStart;

            @Override
            public void handle(long now) {
                if (start == 0) {
                    start = System.nanoTime();
                    cpuAtStart = cpuNanos();
                }
                demo.training.iterate(1);
                pulses++;
                long elapsed = System.nanoTime() - start;
                if (elapsed > 5e9) {
                    stop();
                    Map<String, Long> cpu = cpuNanos();
                    cpu.replaceAll((thread, nanos) -> nanos - cpuAtStart.getOrDefault(thread, 0L));
                    done.complete(String.format(
                            Locale.ENGLISH,
                            "%,d iterations: %.1f pulses/s; CPU a pulse: %.2f ms on the FX thread, %.2f ms on the renderer",
                            iterations,
                            pulses * 1e9 / elapsed,
                            cpu.get("JavaFX Application Thread") / 1e6 / pulses,
                            cpu.get("QuantumRenderer-0") / 1e6 / pulses));
                }
            }
        }.start());
        System.out.println(done.get());
        onFxThread(() -> {
            demo.stage.close();
            return null;
        });
    }

    private static Map<String, Long> cpuNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Long> nanos = new HashMap<>();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            nanos.put(thread.getThreadName(), threads.getThreadCpuTime(thread.getThreadId()));
        }
        return nanos;
    }

    private static <T> T onFxThread(Callable<T> action) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception | Error failed) {
                result.completeExceptionally(failed);
            }
        });
        return result.get();
    }
}
