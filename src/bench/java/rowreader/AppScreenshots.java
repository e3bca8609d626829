package rowreader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import rowreader.network.recipe.Architecture;
import rowreader.network.training.TrainingState;
import rowreader.trace.picture.Phase;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.race.RaceState;
import rowreader.viewmodel.reading.PlaybackModel;

/** Makes the README's pictures: opens the window, uses it, and takes snapshots of what it shows. */
public final class AppScreenshots {
    private static final long TRAINING_SECONDS = 45;
    private static final long RACE_SAMPLES = 60_000;
    private static final List<Architecture> RACERS =
            List.of(Architecture.LSTM, Architecture.GRU, Architecture.RNN, Architecture.MLP, Architecture.LENET);

    /** Of the moving picture: from the first ink on, and one row slowly. */
    private static final int FIRST_FRAME = 3;

    private static final int SLOW_ROW = 11;
    private static final Duration FAST = Duration.ofMillis(220);
    private static final Duration SLOW = Duration.ofMillis(900);
    private static final Duration ANSWER = Duration.ofMillis(3_000);

    private final Path folder;
    private final Path seedModel;
    private App app;
    private Stage stage;

    private AppScreenshots(Path folder, Path seedModel) {
        this.folder = folder;
        this.seedModel = seedModel;
    }

    /** @param arguments the folder to put the pictures in; the model of a whole run by the seed recipe */
    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        try {
            new AppScreenshots(Files.createDirectories(Path.of(arguments[0])), Path.of(arguments[1])).take();
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void take() throws Exception {
        onFxThread(() -> {
            AppDemo demo = AppDemo.open();
            app = demo.app();
            stage = demo.stage();
            return null;
        });
        await(() -> app.model().reading().getTrace() != null);
        saveTheCell();
        saveTheReading();
        onFxThread(() -> {
            app.model().picture().depthProperty().set(Depth.UNROLLED);
            app.model().playback().seek(16);
            press("#choose-lab");
            return null;
        });
        save("reading-lab");
        onFxThread(() -> {
            app.model().playback().toEnd();
            press("#choose-race");
            app.race()
                    .setup()
                    .take(RACERS.stream()
                            .map(racer -> racer.recipe().withSamples(RACE_SAMPLES))
                            .toList());
            app.race().startOrPause();
            return null;
        });
        await(() -> app.race().stateProperty().get() == RaceState.OVER);
        save("race");
        onFxThread(() -> {
            press("#choose-training");
            app.model().training().startOrPause();
            return null;
        });
        TimeUnit.SECONDS.sleep(TRAINING_SECONDS);
        save("training");
        onFxThread(() -> {
            app.model().darkProperty().set(true);
            return null;
        });
        save("training-dark");
        onFxThread(() -> {
            app.model().darkProperty().set(false);
            app.model().training().startOrPause();
            app.model().files().open(seedModel.toFile());
            return null;
        });
        await(() -> app.model().training().stateProperty().get() == TrainingState.FINISHED);
        save("seed-run");
        onFxThread(() -> {
            app.model().training().begin(Architecture.LENET.recipe());
            return null;
        });
        await(() -> app.model().training().stateProperty().get() == TrainingState.IDLE);
        onFxThread(() -> {
            app.model().training().startOrPause();
            return null;
        });
        TimeUnit.SECONDS.sleep(TRAINING_SECONDS);
        save("layers");
        onFxThread(() -> {
            stage.close();
            app.close();
            return null;
        });
    }

    private void press(String id) {
        ((ButtonBase) stage.getScene().lookup(id)).fire();
    }

    /** The picture alone, in the middle of a row. */
    private void saveTheCell() throws Exception {
        onFxThread(() -> {
            app.model().picture().fillingProperty().set(true);
            app.model().picture().depthProperty().set(Depth.CELL);
            app.model().playback().seek(11);
            return null;
        });
        save("cell");
        onFxThread(() -> {
            app.model().picture().fillingProperty().set(false);
            return null;
        });
    }

    /** A digit on its way through the cell: row by row, and one row phase by phase. */
    private void saveTheReading() throws Exception {
        AppGif gif = new AppGif();
        TimeUnit.SECONDS.sleep(2);
        for (int timestep = FIRST_FRAME; timestep <= PlaybackModel.LAST_TIMESTEP; timestep++) {
            int row = timestep;
            onFxThread(() -> {
                app.model().playback().seek(row);
                return null;
            });
            if (timestep == SLOW_ROW) {
                for (Phase phase : app.model().playback().phasesProperty().get()) {
                    onFxThread(() -> {
                        app.model().playback().goToPhase(phase);
                        return null;
                    });
                    gif.add(afterAPulse(".reading-pane"), SLOW);
                }
            } else {
                boolean last = timestep == PlaybackModel.LAST_TIMESTEP;
                gif.add(afterAPulse(".reading-pane"), last ? ANSWER : FAST);
            }
        }
        gif.write(folder.resolve("reading.gif"));
    }

    /** As it is painted when what was changed has been laid out. */
    private BufferedImage afterAPulse(String selector) throws Exception {
        TimeUnit.MILLISECONDS.sleep(100);
        return onFxThread(() -> copy(stage.getScene().lookup(selector).snapshot(null, null)));
    }

    private static BufferedImage copy(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        return copy;
    }

    private void save(String name) throws Exception {
        // Longer than any animation of a control.
        TimeUnit.SECONDS.sleep(2);
        onFxThread(() -> {
            BufferedImage copy = copy(stage.getScene().snapshot(null));
            try {
                ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    private static void await(BooleanSupplier condition) throws Exception {
        while (!onFxThread(condition::getAsBoolean)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static <T> T onFxThread(Callable<T> action) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return result.get();
    }
}
