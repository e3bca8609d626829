package rowreader.view.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import atlantafx.base.theme.PrimerLight;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.Pulses;
import rowreader.WindowExtension;
import rowreader.data.Dataset;
import rowreader.network.weights.LstmWeights;
import rowreader.text.InEnglish;
import rowreader.text.Numbers;
import rowreader.text.TestTexts;
import rowreader.trace.Quantity;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.Trace;
import rowreader.trace.lab.UnitOrder;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TestStage;
import rowreader.view.lab.belief.BeliefView;
import rowreader.view.lab.cell.CellView;
import rowreader.view.lab.evidence.EvidenceView;
import rowreader.view.lab.learning.LearningView;
import rowreader.view.reading.ReadingKeys;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.LearningModel;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderWeights;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;
import rowreader.viewmodel.training.TrainingModel.NewestWeights;

@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class LabWindowTest {
    private static final int UNITS = 20;
    private static final int TIMES = 10;
    /** Room for the pop-over beside the lab, as in the program. */
    private static final double LEFT = 700;

    private final DrawingModel drawing = new DrawingModel();
    private final PlaybackModel playback = new PlaybackModel();
    private final ReadingModel reading =
            new ReadingModel(Runnable::run, Runnable::run, drawing.digitProperty(), playback);
    private final LabModel lab = new LabModel(reading, playback, Runnable::run, Runnable::run);
    private final ObjectProperty<NewestWeights> newest = new SimpleObjectProperty<>();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private final LearningModel learning = new LearningModel(lab, newest);

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        LabPane pane = new LabPane(
                List.of(
                        new CellView(lab, palette),
                        new BeliefView(lab, palette),
                        new LearningView(learning, lab, drawing.trueLabelProperty(), palette),
                        new EvidenceView(lab, palette)),
                reading.noRowsProperty().map(rowreader.text.Text::words));
        Region mainPane = new Region();
        mainPane.setMinWidth(LEFT);
        HBox.setHgrow(pane, Priority.ALWAYS);
        Scene scene = new Scene(new HBox(mainPane, pane), LEFT + 430, 620);
        ReadingKeys.of(playback, drawing).install(scene);
        TestStage.show(stage, scene);
        drawing.showTestDigit("a blot", 1, TestDigits.blot(1), 3, Dataset.DIGIT_NAMES);
        for (int time = 0; time < TIMES; time++) {
            LstmWeights weights = TestWeights.random(UNITS, time);
            newest.set(new NewestWeights(weights, time * 128L, 0, Dataset.DIGIT_NAMES));
            reading.newWeights(TestReaders.of(weights, ""));
        }
    }

    @Test
    void aClickOnACellShowsItsArithmeticAndStepsFollow(FxRobot robot) {
        robot.clickOn("Cell");
        robot.clickOn(at(node(robot, "#map-f"), 0.7, 0.4));

        int timestep = playback.getTimestep();
        assertThat(timestep).isBetween(8, 16);
        assertThat(text(robot, "#arithmetic-title")).matches("Unit \\d+ .*").contains("t = " + timestep);
        int unit = Integer.parseInt(text(robot, "#arithmetic-title").split(" ")[1]);
        assertThat(text(robot, "#arithmetic-states"))
                .contains(Numbers.shown().decimal(trace().value(Quantity.CELL_STATE, timestep, unit), 3))
                .endsWith(Numbers.shown().decimal(trace().value(Quantity.HIDDEN_STATE, timestep, unit), 3));

        robot.push(KeyCode.RIGHT);

        assertThat(playback.getTimestep()).isEqualTo(timestep + 1);
        assertThat(text(robot, "#arithmetic-states"))
                .endsWith(Numbers.shown().decimal(trace().value(Quantity.HIDDEN_STATE, timestep + 1, unit), 3));
    }

    @Test
    void theKeyboardReachesTheArithmeticToo(FxRobot robot) {
        robot.clickOn("Cell");
        Spinner<?> spinner = robot.lookup("#unit").queryAs(Spinner.class);
        robot.interact(spinner::requestFocus);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.UP);
        robot.interact(() -> node(robot, "#show-arithmetic").requestFocus());

        robot.push(KeyCode.SPACE);
        Pulses.await();

        assertThat(text(robot, "#arithmetic-title")).startsWith("Unit 2 ");
    }

    @Test
    void aUnitThatTheNetworkDoesNotHaveIsSaidToBeWrongWhileItIsTyped(FxRobot robot) {
        robot.clickOn("Cell");
        Spinner<?> spinner = robot.lookup("#unit").queryAs(Spinner.class);
        int last = trace().units() - 1;
        robot.interact(() -> {
            spinner.requestFocus();
            spinner.getEditor().setText(Integer.toString(last + 1));
        });
        assertThat(node(robot, "#unit-problem").isVisible()).isTrue();
        assertThat(text(robot, "#unit-problem")).isEqualTo("A whole number, 0 to " + last);

        robot.interact(() -> spinner.getEditor().setText(Integer.toString(last)));
        assertThat(node(robot, "#unit-problem").isVisible()).isFalse();
        robot.clickOn("#show-arithmetic");
        assertThat(text(robot, "#arithmetic-title")).startsWith("Unit " + last + " ");
    }

    @Test
    void theArithmeticGoesWithItsView(FxRobot robot) throws Exception {
        robot.clickOn("Cell");
        robot.clickOn("#show-arithmetic");
        assertThat(robot.lookup("#arithmetic-title").tryQuery()).isPresent();

        robot.clickOn("Belief");

        // It fades.
        await(() -> robot.lookup("#arithmetic-title").tryQuery().isEmpty());
    }

    @Test
    void oneMapIsEnlargedAndAllComeBack(FxRobot robot) {
        robot.clickOn("Cell");
        double small = ((Region) node(robot, "#map-c")).getWidth();

        robot.clickOn("#show-c");
        Pulses.await();
        assertThat(robot.lookup("#map-f").tryQuery()).isEmpty();
        assertThat(((Region) node(robot, "#map-c")).getWidth()).isGreaterThan(1.9 * small);

        robot.clickOn("#show-All");
        assertThat(robot.lookup("#map-f").tryQuery()).isPresent();
    }

    @Test
    void theChosenOrderIsThatOfTheReading(FxRobot robot) {
        robot.clickOn("Cell");
        robot.clickOn("#unit-order");
        robot.clickOn("Longest memory");

        assertThat(reading.unitPlacesProperty().get().order()).isEqualTo(UnitOrder.LONGEST_MEMORY);
    }

    @Test
    void theRiverSaysWhenItWasDecidedAndThatItIsAProbe(FxRobot robot) {
        robot.clickOn("Belief");

        assertThat(text(robot, "#decision"))
                .startsWith("Decided at row " + (trace().decidedAt().orElseThrow() + 1) + " of 28");
        assertThat(text(robot, "#probe")).startsWith("A probe");
        robot.interact(() -> reading.answersAtEveryRowProperty().set(true));
        assertThat(text(robot, "#probe")).doesNotContain("probe");
    }

    @Test
    void pointingAtTheRiverSaysAllTenProbabilities(FxRobot robot) {
        robot.clickOn("Belief");
        RowsRegion<?> river = rows(robot, ".belief-river");

        robot.moveTo(at(river, 13, 0.8));
        Pulses.await();

        Label explanation = (Label) river.lookup(".explanation");
        assertThat(explanation.isVisible()).isTrue();
        assertThat(explanation.getText().lines()).hasSize(11);
        assertThat(explanation.getText())
                .contains("row 14 of 28", Numbers.shown().percent(trace().readout(13, 3)));
    }

    @Test
    void aClickOnTheRiverGoesToItsRow(FxRobot robot) {
        robot.clickOn("Belief");

        robot.clickOn(at(rows(robot, ".belief-river"), 13, 0.8));

        assertThat(playback.getTimestep()).isEqualTo(13);
    }

    @Test
    void aClickOnAnEarlyColumnReadsWithTheWeightsOfThenUntilNow(FxRobot robot) {
        robot.clickOn("Learning");
        LstmWeights now = (LstmWeights) trace().weights();

        robot.clickOn(at(rows(robot, ".learning-matrix"), 20, 0.25));
        assertThat(learning.recalledProperty().get()).isNotNull();
        assertThat(trace().weights())
                .isSameAs(learning.recalledProperty().get().weights())
                .isNotSameAs(now);
        assertThat(text(robot, "#moment")).startsWith("Back then: after ");

        robot.clickOn("#now");
        assertThat(trace().weights()).isSameAs(now);
        assertThat(node(robot, "#now").isDisabled()).isTrue();
    }

    @Test
    void theSliderScrubsThroughTheTraining(FxRobot robot) {
        robot.clickOn("Learning");
        Slider slider = robot.lookup("#training-time").queryAs(Slider.class);
        robot.interact(slider::requestFocus);

        robot.push(KeyCode.LEFT);
        robot.push(KeyCode.LEFT);

        int size = learning.snapshotsProperty().get().size();
        assertThat(learning.recalledProperty().get())
                .isSameAs(learning.snapshotsProperty().get().get(size - 3));
    }

    @Test
    void theKeyRowIsNamedOnceTheViewIsShown(FxRobot robot) {
        robot.clickOn("Key rows");

        assertThat(text(robot, "#key-row")).containsPattern("Row \\d+ counts most for|No single row");
    }

    @Test
    void thePastOfTheNetworkInTrainingIsVeiledWhileAnotherOneReads(FxRobot robot) {
        robot.clickOn("Learning");
        Veil veil = robot.lookup("#learning-veil").queryAs(Veil.class);
        assertThat(veil.sentence()).isEmpty();

        robot.interact(() -> reading.switchTo(TestReaders.of(TestWeights.random(UNITS, 99), "of the best reader")));
        assertThat(veil.sentence()).contains("another one reads", "of the best reader");
        assertThat(robot.lookup("#learning-veil .veil").query().isVisible()).isTrue();

        robot.interact(() -> reading.switchTo(TestReaders.of(newest.get().weights(), "in training")));
        assertThat(veil.sentence()).isEmpty();
        assertThat(robot.lookup("#learning-veil .veil").query().isVisible()).isFalse();
    }

    @Test
    void whereTheNetworkHasNoClassForTheTrueLabelThePastFollowsWhatItPredicts(FxRobot robot) {
        LstmWeights three = TestWeights.random(28, UNITS, 3, 1);
        Set<String> painted = new HashSet<>();
        robot.interact(() -> {
            newest.set(new NewestWeights(three, 0, 1, List.of("a", "b", "c")));
            reading.switchTo(new ReaderWeights(three, TestTexts.named("of three classes"), List.of("a", "b", "c")));
        });
        robot.clickOn("Learning");
        Node region = robot.lookup(".learning-matrix").query();
        robot.interact(() -> PaintedText.watch(region.getScene(), line -> painted.add(line.text())));

        robot.clickOn("Probability of the class");
        Pulses.await();

        robot.interact(() -> PaintedText.watch(region.getScene(), null));
        assertThat(painted).anyMatch(title -> title.matches("probability of [abc]"));
    }

    @Test
    void whatIsVeiledIsOutOfReachOfKeysToo(FxRobot robot) {
        robot.clickOn("Learning");
        Slider slider = robot.lookup("#training-time").queryAs(Slider.class);
        robot.interact(slider::requestFocus);

        robot.interact(() -> reading.switchTo(TestReaders.of(TestWeights.random(UNITS, 99), "of the best reader")));
        robot.interact(slider::requestFocus);
        robot.push(KeyCode.LEFT);

        assertThat(slider.isFocused()).isFalse();
        assertThat(learning.recalledProperty().get()).isNull();
    }

    @Test
    void aNetworkWithoutRowsIsSaidToHaveNoneAndItsEvidenceIsShown(FxRobot robot) {
        robot.interact(() -> reading.switchTo(TestReaders.of(rowreader.trace.LayerWeights.mlp(1, 20, 3), "dense")));
        robot.clickOn("Belief");
        Pulses.await();
        assertThat(text(robot, ".veil-sentence")).contains("at once", "Key rows");

        robot.clickOn("Key rows");
        assertThat(text(robot, "#key-row")).containsPattern("Row \\d+ counts most for|No single row");
    }

    @Test
    void itIsSaidThatTheNetworkMustChooseAmongItsClasses(FxRobot robot) {
        robot.clickOn("Belief");
        Pulses.await();

        assertThat(text(robot, "#must-choose")).startsWith("It must choose one of 10 classes");
    }

    @Test
    void theQuestionMarkExplainsTheView(FxRobot robot) {
        robot.clickOn("Key rows");
        robot.clickOn("#lab-help");

        assertThat(text(robot, ".lab-explanation")).startsWith("What does the prediction depend on?");
    }

    @Test
    void everyButtonsTextFitsAtTheSmallestWidth(FxRobot robot) {
        for (String view : List.of("Cell", "Belief", "Learning", "Key rows")) {
            robot.clickOn(view);
            Pulses.await();
            assertThat(robot.lookup(".lab-pane .button, .lab-pane .toggle-button, .lab-headline")
                            .queryAllAs(Labeled.class))
                    .filteredOn(Node::isVisible)
                    .allSatisfy(labeled -> assertThat(labeled.getWidth())
                            .as(labeled.getText())
                            .isGreaterThanOrEqualTo(labeled.prefWidth(-1) - 1));
        }
    }

    private Trace trace() {
        return reading.getTrace();
    }

    private static Node node(FxRobot robot, String query) {
        return robot.lookup(query).query();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static RowsRegion<?> rows(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(RowsRegion.class);
    }

    /** A place in a row, at a fraction of the plot's width. */
    private static Point2D at(RowsRegion<?> region, int row, double fraction) {
        return region.localToScreen(region.plotLeft() + fraction * region.plotWidth(), region.rowMiddle(row));
    }

    private static Point2D at(Node node, double x, double y) {
        Region region = (Region) node;
        return region.localToScreen(x * region.getWidth(), y * region.getHeight());
    }
}
