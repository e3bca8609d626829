package rowreader.view.lab;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import rowreader.data.Digit;
import rowreader.network.LstmWeights;
import rowreader.network.Model;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.lab.UnitOrder;
import rowreader.view.Palette;
import rowreader.viewmodel.DrawingModel;
import rowreader.viewmodel.PlaybackModel;
import rowreader.viewmodel.ReadingModel;
import rowreader.viewmodel.TrainingModel.NewestWeights;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.LearningModel;

/**
 * Paints the lab's views into PNG files: {@code LabDemo FOLDER [MODEL.zip]}. Without a model its weights are untrained;
 * the training it shows is a straight line from untrained weights to those.
 */
public final class LabDemo extends Application {
    private record Shot(String name, boolean dark, int width, int height, int view, int timestep, boolean oneMap) {}

    private static final int NARROW = 430;
    private static final List<Shot> SHOTS = List.of(
            new Shot("cell-narrow-light", false, NARROW, 560, 0, 14, false),
            new Shot("cell-wide-dark", true, 620, 800, 0, 27, false),
            new Shot("cell-one-light", false, NARROW, 560, 0, 20, true),
            new Shot("belief-narrow-light", false, NARROW, 560, 1, 27, false),
            new Shot("belief-wide-dark", true, 620, 800, 1, 15, false),
            new Shot("learning-narrow-light", false, NARROW, 560, 2, 27, false),
            new Shot("learning-wide-dark", true, 620, 800, 2, 27, false),
            new Shot("rows-narrow-light", false, NARROW, 560, 3, 27, false),
            new Shot("rows-wide-dark", true, 620, 800, 3, 27, false));

    private Path folder;
    private LstmWeights weights;

    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        folder = Path.of(arguments.get(0));
        weights = arguments.size() > 1
                ? (LstmWeights) Model.open(Path.of(arguments.get(1))).weights()
                : TestWeights.random(150, 3);
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
        LabModel lab = new LabModel(reading, playback, Runnable::run, Runnable::run);
        SimpleObjectProperty<NewestWeights> newest = new SimpleObjectProperty<>();
        SimpleObjectProperty<Palette> palette = new SimpleObjectProperty<>(shot.dark() ? Palette.DARK : Palette.LIGHT);
        LearningModel learning = new LearningModel(lab, newest);
        List<LabView> views = List.of(
                new CellView(lab, palette),
                new BeliefView(lab, palette),
                new LearningView(learning, lab, drawing.trueLabelProperty(), palette),
                new EvidenceView(lab, palette));
        LabPane pane = new LabPane(views);
        boolean mnist = System.getenv(TestDigits.MNIST) != null;
        Digit digit = mnist ? TestDigits.mnistTest().digit(shot.dark() ? 18 : 1) : TestDigits.blot(2);
        drawing.showTestDigit("a digit", digit, 2);
        LstmWeights untrained = TestWeights.random(weights.hiddenSize(), 5);
        for (int time = 0; time <= 40; time++) {
            LstmWeights then = LabFixtures.between(untrained, weights, Math.sqrt(time / 40.0));
            newest.set(new NewestWeights(then, time * 960L, 0));
            reading.newWeights(then, "");
        }
        playback.seek(shot.timestep());
        Scene scene = new Scene(pane, shot.width(), shot.height());
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
        ((ToggleButton) pane.lookupAll(".lab-choice .toggle-button").toArray()[shot.view()]).fire();
        if (shot.oneMap()) {
            ((ToggleButton) pane.lookup("#show-f")).fire();
            reading.unitOrderProperty().set(UnitOrder.LONGEST_MEMORY);
        }
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 15) {
                    stop();
                    LabFixtures.save(scene.snapshot(null), folder.resolve(shot.name() + ".png"));
                    shoot(stage, index + 1);
                }
            }
        }.start();
    }
}
