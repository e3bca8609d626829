package rowreader;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import rowreader.viewmodel.race.RaceState;

/** Makes the README's pictures: opens the window, uses it, and takes snapshots of what it shows. */
public final class AppScreenshots {
    private static final long TRAINING_SECONDS = 45;
    private static final long RACE_SAMPLES = 60_000;
    private static final List<Architecture> RACERS =
            List.of(Architecture.LSTM, Architecture.GRU, Architecture.RNN, Architecture.MLP, Architecture.LENET);

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
        onFxThread(() -> {
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

    private void save(String name) throws Exception {
        // Longer than any animation of a control.
        TimeUnit.SECONDS.sleep(2);
        onFxThread(() -> {
            WritableImage image = stage.getScene().snapshot(null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            copy.setRGB(0, 0, width, height, pixels, 0, width);
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
