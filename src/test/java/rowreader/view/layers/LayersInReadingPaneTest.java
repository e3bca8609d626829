package rowreader.view.layers;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.Pulses;
import rowreader.WindowExtension;
import rowreader.data.Dataset;
import rowreader.network.weights.Weights;
import rowreader.text.InEnglish;
import rowreader.trace.LayerWeights;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.view.Palette;
import rowreader.view.TestStage;
import rowreader.view.reading.ReadingKeys;
import rowreader.view.reading.ReadingPane;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;

@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class LayersInReadingPaneTest {
    private final DrawingModel drawing = new DrawingModel();
    private final PlaybackModel playback = new PlaybackModel();
    private final ReadingModel reading =
            new ReadingModel(Runnable::run, Runnable::run, drawing.digitProperty(), playback);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private LayersView layers;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        ReadingPane pane = new ReadingPane(
                drawing,
                reading,
                playback,
                palette,
                () -> {},
                new SimpleBooleanProperty(true),
                new SimpleObjectProperty<>(Dataset.DIGIT_NAMES));
        layers = new LayersView(reading.activationsProperty(), palette);
        pane.setLayers(layers, layers.receptiveFieldProperty());
        Scene scene = new Scene(pane, 660, 640);
        ReadingKeys.of(playback, drawing).install(scene);
        TestStage.show(stage, scene);
        drawing.showTestDigit("Blots", 1, TestDigits.blot(1), 3, Dataset.DIGIT_NAMES);
    }

    @Test
    void theLayersStandWhereRowsWouldBePlayedAndAWholeSentenceSaysWhy(FxRobot robot) {
        for (Weights weights : new Weights[] {LayerWeights.mlp(2, 30, 1), LayerWeights.leNet(30, 1)}) {
            read(robot, weights);

            assertThat(layers.isVisible()).isTrue();
            assertThat(robot.lookup(".playback-bar").query().isVisible()).isFalse();
            assertThat(robot.lookup(".heat-map").query().isVisible()).isFalse();
            Label why = robot.lookup("#no-rows").queryAs(Label.class);
            assertThat(why.isVisible()).isTrue();
            String painted = ((Text) why.lookup(".text")).getText().replaceAll("\\s+", " ");
            assertThat(painted).isEqualTo(reading.noRowsProperty().get().words());
        }
    }

    @Test
    void withLargeTextTheWordsOverTheLayersKeepTheirPlace(FxRobot robot) {
        read(robot, LayerWeights.leNet(30, 1));
        robot.interact(() -> palette.set(Palette.LIGHT.withText(2, 13)));
        // The words have their size at the next pulse.
        Pulses.await();
        robot.interact(() -> {
            Region pane = (Region) layers.getParent();
            // As a pane that is scrolled is.
            pane.resize(Math.max(600, pane.minWidth(-1)), Math.max(500, pane.minHeight(600)));
            pane.applyCss();
            pane.layout();
            Node caption = robot.lookup((Node node) ->
                            node instanceof Labeled label && label.getText().equals("Layers"))
                    .query()
                    .getParent();
            assertThat(((Region) caption).prefHeight(((Region) caption).getWidth()))
                    .isLessThanOrEqualTo(((Region) caption).getHeight());
            assertThat(caption.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(layers.getLayoutY());
        });
    }

    @Test
    void theKeysPlayNothing(FxRobot robot) {
        read(robot, LayerWeights.mlp(1, 30, 1));

        robot.push(KeyCode.SPACE).push(KeyCode.HOME);

        assertThat(playback.isPlaying()).isFalse();
        assertThat(playback.getTimestep()).isEqualTo(PlaybackModel.LAST_TIMESTEP);
    }

    @Test
    void rowsArePlayedAgainWhenANetworkWithRowsReads(FxRobot robot) {
        read(robot, LayerWeights.mlp(1, 30, 1));

        read(robot, TestWeights.random(20, 1));

        assertThat(layers.isVisible()).isFalse();
        assertThat(robot.lookup("#no-rows").query().isVisible()).isFalse();
        assertThat(robot.lookup(".playback-bar").query().isVisible()).isTrue();
    }

    @Test
    void whatAMapSeesIsMarkedInThePicture(FxRobot robot) {
        read(robot, LayerWeights.leNet(30, 1));
        LayersLayout.Block block =
                layers.layout(reading.activationsProperty().get()).block(0);
        double number = block.side() / 24;
        Point2D at = layers.localToScreen(block.left(3) + 6.5 * number, block.top(3) + 10.5 * number);

        robot.moveTo(at);
        Pulses.await();
        robot.interact(() -> layers.getScene().getRoot().layout());
        robot.interact(() -> layers.getScene().getRoot().layout());

        // Row 10, column 6 of the map sees rows 10 to 14 and columns 6 to 10.
        assertThat(colourOfPicture(robot, 6, 10)).isEqualTo(Palette.LIGHT.accent());
        assertThat(colourOfPicture(robot, 2, 10)).isNotEqualTo(Palette.LIGHT.accent());
    }

    /** At the upper left corner of a pixel. */
    private static Color colourOfPicture(FxRobot robot, int column, int row) {
        Node picture = robot.lookup(".picture-view").query();
        Color[] colour = new Color[1];
        robot.interact(() -> {
            Image image = picture.snapshot(new SnapshotParameters(), null);
            double pixel = image.getWidth() / 28;
            colour[0] = image.getPixelReader()
                    .getColor((int) Math.round(column * pixel) + 1, (int) Math.round(row * pixel) + 1);
        });
        return colour[0];
    }

    private void read(FxRobot robot, Weights weights) {
        robot.interact(() -> reading.switchTo(TestReaders.of(weights, "of the test")));
        Pulses.await();
        robot.interact(() -> layers.getScene().getRoot().layout());
    }
}
