package rowreader.view.reading;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.view.Palette;
import rowreader.viewmodel.DrawingModel;
import rowreader.viewmodel.PlaybackModel;
import rowreader.viewmodel.ReadingModel;

/** Paints the reading pane into PNG files: {@code ReadingDemo FOLDER}. Its weights are untrained. */
public final class ReadingDemo extends Application {
    private record Shot(String name, boolean dark, int width, int height, int timestep, boolean test, boolean empty) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("small-light-13", false, 660, 640, 13, false, false),
            new Shot("small-dark-27", true, 660, 640, 27, true, false),
            new Shot("small-light-empty", false, 660, 640, 27, false, true),
            new Shot("medium-dark-9", true, 1150, 1000, 9, false, false),
            new Shot("large-light-27", false, 2300, 2050, 27, true, false));

    private Path folder;

    @Override
    public void start(Stage stage) {
        folder = Path.of(getParameters().getRaw().get(0));
        shoot(stage, 0);
    }

    private void shoot(Stage stage, int index) {
        if (index == SHOTS.size()) {
            Platform.exit();
            return;
        }
        Shot shot = SHOTS.get(index);
        Application.setUserAgentStylesheet(
                shot.dark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        DrawingModel drawing = new DrawingModel();
        PlaybackModel playback = new PlaybackModel();
        ReadingModel reading = new ReadingModel(Runnable::run, Runnable::run, drawing.digitProperty(), playback);
        if (!shot.empty()) {
            reading.newWeights(Fixtures.weights(150, 3), "after 12,800 samples");
            Fixtures.drawThree(drawing);
        }
        if (shot.test()) {
            Digit three = drawing.getDigit();
            drawing.showTestDigit(
                    "MNIST test digit 4711",
                    three,
                    shot.dark() ? 3 : reading.getTrace().prediction());
        }
        playback.seek(shot.timestep());
        ReadingPane pane = new ReadingPane(
                drawing,
                reading,
                playback,
                new SimpleObjectProperty<>(shot.dark() ? Palette.DARK : Palette.LIGHT),
                () -> {},
                new SimpleObjectProperty<>(true),
                new SimpleObjectProperty<>(Dataset.DIGIT_NAMES));
        Scene scene = new Scene(pane, shot.width(), shot.height());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 20) {
                    stop();
                    save(scene.snapshot(null), shot.name());
                    shoot(stage, index + 1);
                }
            }
        }.start();
    }

    private void save(WritableImage image, String name) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", folder.resolve(name + ".png").toFile());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
