package rowreader.view.reading;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.Pulses;
import rowreader.WindowExtension;
import rowreader.data.Dataset;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.Weights;
import rowreader.text.InEnglish;
import rowreader.trace.TestWeights;
import rowreader.view.Palette;
import rowreader.view.TestStage;
import rowreader.view.lab.LabPane;
import rowreader.view.lab.cell.CellView;
import rowreader.view.lab.memory.MemoryView;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;

/** Networks other than the LSTM in the same views, in a real window. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class OtherNetworksWindowTest {
    private static final int UNITS = 40;

    private final DrawingModel drawing = new DrawingModel();
    private final PlaybackModel playback = new PlaybackModel();
    private final ReadingModel reading =
            new ReadingModel(Runnable::run, Runnable::run, drawing.digitProperty(), playback);
    private final LabModel lab = new LabModel(reading, playback, Runnable::run, Runnable::run);
    private final SimpleObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        ReadingPane pane = new ReadingPane(
                drawing,
                reading,
                playback,
                palette,
                () -> {},
                new SimpleObjectProperty<>(true),
                new SimpleObjectProperty<>(Dataset.DIGIT_NAMES));
        LabPane labPane = new LabPane(
                List.of(new CellView(lab, palette), new MemoryView(lab, palette)),
                reading.noRowsProperty().map(rowreader.text.Text::words));
        HBox.setHgrow(pane, Priority.ALWAYS);
        TestStage.show(stage, new Scene(new HBox(pane, labPane), 1200, 760));
        Fixtures.drawThree(drawing);
    }

    private void readWith(FxRobot robot, Weights weights) {
        robot.interact(() -> reading.switchTo(TestReaders.of(weights, "of a test")));
        Pulses.await();
    }

    private static Set<String> maps(FxRobot robot) {
        return robot.lookup(node -> node instanceof HeatMap && node.getId() != null).queryAll().stream()
                .map(Node::getId)
                .collect(Collectors.toSet());
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    @Test
    void aSimpleRnnShowsItsHiddenStateAndNoGates(FxRobot robot) {
        readWith(robot, TestWeights.rnn(UNITS, ReadingOrder.TOP_DOWN, 1));

        assertThat(maps(robot)).containsExactly("map-h");
        assertThat(text(robot, "#equations"))
                .startsWith("Simple RNN: h = tanh(")
                .contains("no gates");
        assertThat(robot.lookup("#show-f").query().isVisible()).isFalse();
        robot.clickOn("#show-arithmetic");
        Pulses.await();
        assertThat(text(robot, "#arithmetic-states")).contains("h = tanh(sum)");
    }

    @Test
    void aGruShowsItsTwoGates(FxRobot robot) {
        readWith(robot, TestWeights.gru(UNITS, ReadingOrder.TOP_DOWN, 1));

        assertThat(maps(robot)).containsExactlyInAnyOrder("map-z", "map-r", "map-g", "map-h");
        robot.clickOn("#show-arithmetic");
        Pulses.await();
        assertThat(text(robot, "#arithmetic-states")).startsWith("h = z");
    }

    @Test
    void columnsAreMarkedAndNamedAsColumns(FxRobot robot) {
        readWith(robot, TestWeights.random(UNITS, 1));
        assertThat(text(robot, "#heat-map-title")).isEqualTo("Hidden state h, by row");

        readWith(robot, TestWeights.gru(UNITS, ReadingOrder.COLUMNS, 1));
        robot.interact(() -> playback.seek(6));
        Pulses.await();

        assertThat(text(robot, "#heat-map-title")).isEqualTo("Hidden state h, by column");
        assertThat(text(robot, "#readout-title")).isEqualTo("Readout after column 7 of 28");
        Node picture = robot.lookup(".picture-view").query();
        WritableImage[] seen = new WritableImage[1];
        robot.interact(() -> seen[0] = picture.snapshot(null, null));
        int side = (int) seen[0].getWidth();
        int middleOfColumn = (int) Math.round(6.5 * side / 28);
        int middleOfAnother = (int) Math.round(2.5 * side / 28);
        assertThat(isTinted(seen[0].getPixelReader().getColor(middleOfColumn, side - 9)))
                .as("the column being read")
                .isTrue();
        assertThat(isTinted(seen[0].getPixelReader().getColor(middleOfAnother, side - 9)))
                .as("one read before")
                .isFalse();
    }

    private static boolean isTinted(Color colour) {
        return colour.getBlue() - colour.getRed() > 0.05;
    }
}
