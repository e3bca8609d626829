package rowreader.view.lab;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.Pulses;
import rowreader.WindowExtension;
import rowreader.trace.Garments;
import rowreader.view.Heard;
import rowreader.view.Palette;
import rowreader.view.TestStage;
import rowreader.view.lab.belief.BeliefView;
import rowreader.view.lab.compare.ComparisonView;
import rowreader.view.lab.evidence.EvidenceView;
import rowreader.view.lab.learning.LearningView;
import rowreader.view.lab.mistakes.MistakesView;
import rowreader.view.lab.space.TrajectoryView;
import rowreader.viewmodel.lab.LearningModel;
import rowreader.viewmodel.lab.StudiesFixture;

/** The lab with a network that tells garments apart: everywhere it calls them by their names. */
@ExtendWith(WindowExtension.class)
@NeedsDisplay
class ClassNamesWindowTest {
    private static final String ANY_NAME =
            "(" + Garments.NAMES.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";

    private final StudiesFixture fixture = new StudiesFixture().readyWithGarments();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        LabPane pane = new LabPane(
                List.of(
                        new BeliefView(fixture.lab, palette),
                        new EvidenceView(fixture.lab, palette),
                        new LearningView(
                                new LearningModel(fixture.lab, fixture.training.weightsProperty()),
                                fixture.lab,
                                fixture.drawing.trueLabelProperty(),
                                palette),
                        new TrajectoryView(fixture.studies.trajectory(), palette),
                        new ComparisonView(fixture.studies.comparison(), palette, () -> null),
                        new MistakesView(fixture.studies.mistakes(), palette)),
                fixture.reading.noRowsProperty().map(rowreader.text.Text::words));
        TestStage.show(stage, new Scene(pane, 480, 860));
    }

    @Test
    void headlinesNameTheClass(FxRobot robot) {
        String predicted =
                fixture.reading.getTrace().className(fixture.reading.getTrace().prediction());
        show(robot, "Belief");
        assertThat(text(robot, "#decision")).contains(": " + predicted + " (");
        assertThat(Heard.of(robot, ".belief-river")).endsWith("the prediction is " + predicted + ".");
        show(robot, "Key rows");
        assertThat(text(robot, "#key-row")).contains(predicted);
    }

    @Test
    void neighboursAndTheMapNameTheClassesOfTheDigits(FxRobot robot) {
        show(robot, "Trajectory");
        assertThat(robot.lookup(".neighbour-label").queryAllAs(Labeled.class))
                .hasSize(5)
                .allSatisfy(label -> assertThat(Garments.NAMES).contains(label.getText()));
    }

    @Test
    void twoReadingsNameTheirPredictions(FxRobot robot) {
        show(robot, "Compare");
        robot.clickOn("#keep");
        assertThat(text(robot, "#comparison")).containsPattern("Predictions: A " + ANY_NAME + " \\(.*, B " + ANY_NAME);
        assertThat(robot.lookup(".reading-numeral").queryAllAs(Labeled.class))
                .hasSize(2)
                .allSatisfy(numeral -> assertThat(Garments.NAMES).contains(numeral.getText()));
    }

    @Test
    void theConfusionMatrixAndTheMisreadDigitsNameBothClasses(FxRobot robot) {
        show(robot, "Mistakes");
        robot.clickOn("#read-all");
        Pulses.await();

        assertThat(robot.lookup(".misread").<Button>query().getText())
                .containsPattern("^" + ANY_NAME + " \u2192 " + ANY_NAME + "\n");
        Node matrix = robot.lookup("#confusion").query();
        robot.interact(matrix::requestFocus);
        robot.push(KeyCode.RIGHT);
        assertThat(matrix.getAccessibleText()).startsWith("label T-shirt/top, predicted as Trouser: ");
    }

    @Test
    void theTrainingsPastNamesTheClasses(FxRobot robot) {
        show(robot, "Learning");
        RowsRegion<?> region = robot.lookup(".learning-matrix").queryAs(RowsRegion.class);
        robot.moveTo(region.localToScreen(region.plotLeft() + 0.5 * region.plotWidth(), region.rowMiddle(13)));
        Pulses.await();
        assertThat(((Label) region.lookup(".explanation")).getText()).containsPattern("\n" + ANY_NAME + ": ");
    }

    private static void show(FxRobot robot, String title) {
        robot.clickOn(title);
        Pulses.await();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
