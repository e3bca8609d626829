package rowreader.view.lab;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import rowreader.data.Dataset;
import rowreader.data.LoadingProgress;
import rowreader.data.mnist.MnistSource;
import rowreader.network.Model;
import rowreader.view.Palette;
import rowreader.view.lab.compare.ComparisonView;
import rowreader.view.lab.compare.CounterfactualView;
import rowreader.view.lab.mistakes.MistakesView;
import rowreader.view.lab.space.TrajectoryView;
import rowreader.view.lab.units.KnockOutView;
import rowreader.view.reading.ReadingPane;
import rowreader.viewmodel.DrawingModel;
import rowreader.viewmodel.PlaybackModel;
import rowreader.viewmodel.ReadingModel;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.TrainingModel;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.LabStudies;

/** Paints the lab's views of many digits into PNG files: {@code StudiesDemo FOLDER MODEL.zip OTHER.zip MNIST}. */
public final class StudiesDemo extends Application {
    private record Shot(String view, boolean dark, int width, int height, int timestep) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("Knock out", false, 410, 430, 27),
            new Shot("Trajectory", false, 410, 430, 27),
            new Shot("What if", false, 410, 430, 27),
            new Shot("Compare", false, 410, 430, 27),
            new Shot("Mistakes", false, 410, 430, 27),
            new Shot("Knock out", true, 1100, 640, 27),
            new Shot("Knock out", false, 430, 780, 27),
            new Shot("Knock out", true, 700, 900, 27),
            new Shot("Trajectory", false, 430, 780, 27),
            new Shot("Trajectory", true, 800, 950, 14),
            new Shot("What if", false, 430, 780, 14),
            new Shot("What if", true, 700, 900, 27),
            new Shot("Compare", false, 430, 780, 14),
            new Shot("Compare", true, 800, 900, 27),
            new Shot("Mistakes", false, 430, 780, 27),
            new Shot("Mistakes", true, 800, 950, 27));

    private final Executor thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "demo");
        daemon.setDaemon(true);
        return daemon;
    });
    private final TrainingModel training = new TrainingModel(new RecordedCommands(), Platform::runLater);
    private final DrawingModel drawing = new DrawingModel();
    private final PlaybackModel playback = new PlaybackModel();
    private final ReadingModel reading =
            new ReadingModel(thread, Platform::runLater, drawing.digitProperty(), playback);
    private final LabModel lab = new LabModel(reading, playback, thread, Platform::runLater);
    private final LabStudies studies = LabStudies.of(lab, training, drawing, () -> {}, thread, Platform::runLater);
    private List<String> arguments;

    @Override
    public void start(Stage stage) throws Exception {
        arguments = getParameters().getRaw();
        Dataset dataset = MnistSource.of(java.util.Optional.of(Path.of(arguments.get(3))))
                .load(new LoadingProgress() {
                    @Override
                    public void onProgress(String doing, double fraction) {}
                });
        Model model = Model.open(Path.of(arguments.get(1)));
        training.onLoaded(dataset);
        training.onIteration(300, 38_400, 0.2);
        training.onWeights(model.weights());
        reading.newWeights(model.weights(), "after 38,400 training samples");
        drawing.showTestDigit(
                "MNIST test digit 61", dataset.test().digit(61), dataset.test().label(61));
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
        ObservableValue<Palette> palette = new SimpleObjectProperty<>(shot.dark() ? Palette.DARK : Palette.LIGHT);
        playback.seek(shot.timestep());
        LabPane pane = new LabPane(List.of(
                new KnockOutView(studies.knockOut(), palette),
                new TrajectoryView(studies.trajectory(), palette),
                new CounterfactualView(studies.counterfactual(), palette),
                new ComparisonView(studies.comparison(), palette, () -> null),
                new MistakesView(studies.mistakes(), palette)));
        Parent shown = pane;
        if (shot.width() > 1000) {
            ReadingPane left = new ReadingPane(
                    drawing,
                    reading,
                    playback,
                    palette,
                    () -> {},
                    new SimpleObjectProperty<>(true),
                    new SimpleObjectProperty<>(Dataset.DIGIT_NAMES));
            HBox.setHgrow(left, Priority.ALWAYS);
            pane.setMinWidth(430);
            pane.setMaxWidth(430);
            shown = new HBox(left, pane);
        }
        Scene scene = new Scene(shown, shot.width(), shot.height());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        pane.lookupAll(".lab-choice .toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(shot.view()))
                .forEach(ToggleButton::fire);
        prepare(shot);
        new AnimationTimer() {
            private long started;

            @Override
            public void handle(long now) {
                started = started == 0 ? now : started;
                if (now - started > (shot.view().equals("Mistakes") ? 25e9 : 6e9)) {
                    stop();
                    save(scene.snapshot(null), shot);
                    shoot(stage, index + 1);
                }
            }
        }.start();
    }

    private void prepare(Shot shot) {
        studies.knockOut().mend();
        switch (shot.view()) {
            case "Knock out" ->
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        if (studies.knockOut().rankingProperty().get() != null) {
                            stop();
                            studies.knockOut().knockOutMostImportant(10);
                        }
                    }
                }.start();
            case "What if" -> {
                studies.counterfactual().beginEdit();
                for (int row = 10; row < 13; row++) {
                    studies.counterfactual().blankLine(row, 0);
                }
                for (int column = 8; column < 20; column++) {
                    studies.counterfactual().paint(22, column, 1);
                }
                studies.counterfactual().endEdit();
                studies.counterfactual().blankRowsAfterProperty().set(shot.dark() ? 10 : 0);
            }
            case "Compare" -> studies.comparison().compareWith(new File(arguments.get(2)));
            case "Mistakes" -> studies.mistakes().start();
            default -> {}
        }
    }

    private void save(WritableImage image, Shot shot) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        String name = shot.view().toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + "-" + shot.width() + "x"
                + shot.height() + (shot.dark() ? "-dark" : "-light") + ".png";
        try {
            ImageIO.write(copy, "png", Path.of(arguments.get(0), name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
