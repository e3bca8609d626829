package rowreader.view.training;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import rowreader.NeedsDisplay;
import rowreader.Pulses;
import rowreader.WindowExtension;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.training.TrainingState;
import rowreader.text.InEnglish;
import rowreader.text.Text;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.PulseExecutor;
import rowreader.view.TestStage;
import rowreader.view.chart.CurveChart;
import rowreader.view.chart.Measure;
import rowreader.view.recipe.RecipeLayer;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.curve.Curve;
import rowreader.viewmodel.curve.Range;
import rowreader.viewmodel.recipe.RecipeModel;
import rowreader.viewmodel.training.TrainingModel;

/** In a real window. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class TrainingPaneTest {
    private static final int PULSES = 4;

    private final RecordedCommands commands = new RecordedCommands();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private TrainingModel model;
    private TrainingPane pane;

    @Start
    private void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        PulseExecutor fxThread = new PulseExecutor();
        model = new TrainingModel(commands, fxThread, fxThread);
        RecipeModel recipes = new RecipeModel(model);
        RecipeLayer editor = new RecipeLayer(recipes);
        pane = new TrainingPane(model, recipes, editor, palette);
        TestStage.show(stage, new Scene(new StackPane(pane, editor), 1000, 800));
    }

    private void settle() {
        // What is told is drained at the next pulse, and laid out and painted in the pulses after it.
        Pulses.await(PULSES);
    }

    private void train(int iterations) {
        model.onStateChanged(TrainingState.TRAINING);
        new SyntheticTraining(model).iterate(iterations);
        settle();
    }

    private Node node(String query) {
        return pane.lookup(query);
    }

    private String text(String query) {
        return ((Labeled) node(query)).getText();
    }

    private CurveChart chart(String query) {
        return (CurveChart) node(query);
    }

    private static Bounds onScreen(CurveChart chart) {
        Node plot = chart.getChildrenUnmodifiable().get(1);
        return plot.localToScreen(plot.getLayoutBounds());
    }

    @Test
    void aClickOnStartStarts(FxRobot robot) {
        robot.clickOn("#start-or-pause");
        assertThat(commands.asked()).containsExactly("start");
    }

    @Test
    void inANarrowWindowWhatAnEmptyChartSaysTakesMoreLines(FxRobot robot) {
        train(1);
        Labeled says = (Labeled) node("#accuracy-chart .chart-empty");
        double line = says.getHeight();

        robot.interact(() -> pane.getScene().getWindow().setWidth(360));
        settle();

        assertThat(says.getBoundsInParent().getMinX()).isPositive();
        assertThat(says.getBoundsInParent().getMaxX())
                .isLessThan(chart("#accuracy-chart").getWidth());
        assertThat(says.getHeight()).isGreaterThan(1.5 * line);
    }

    @Test
    void theStartButtonBecomesPauseAndResume(FxRobot robot) {
        assertThat(text("#start-or-pause")).isEqualTo("_Start");
        model.onStateChanged(TrainingState.TRAINING);
        settle();
        assertThat(text("#start-or-pause")).isEqualTo("_Pause");
        robot.clickOn("#start-or-pause");
        model.onStateChanged(TrainingState.PAUSED);
        settle();
        assertThat(text("#start-or-pause")).isEqualTo("Resu_me");
        robot.clickOn("#start-or-pause");
        assertThat(commands.asked()).containsExactly("pause", "start");
    }

    @Test
    void stepAndResetAreDisabledWhereTheStateForbids(FxRobot robot) {
        assertThat(node("#step").isDisabled()).isFalse();
        assertThat(node("#reset").isDisabled()).isTrue();
        robot.clickOn("#step");

        model.onStateChanged(TrainingState.TRAINING);
        settle();
        assertThat(node("#step").isDisabled()).isTrue();
        robot.clickOn("#reset");
        model.onStateChanged(TrainingState.LOADING);
        settle();
        assertThat(node("#start-or-pause").isDisabled()).isTrue();
        assertThat(commands.asked()).containsExactly("iterateOnce", "reset");
    }

    @Test
    void everyButtonCanBeReachedByItsKey(FxRobot robot) {
        robot.press(KeyCode.ALT).type(KeyCode.S).release(KeyCode.ALT);
        robot.press(KeyCode.ALT).type(KeyCode.T).release(KeyCode.ALT);
        model.onStateChanged(TrainingState.PAUSED);
        settle();
        robot.press(KeyCode.ALT).type(KeyCode.R).release(KeyCode.ALT);
        assertThat(commands.asked()).containsExactly("start", "iterateOnce", "reset");
    }

    @Test
    void everyControlHasATooltip() {
        for (Node node : pane.lookupAll(".button, .toggle-button")) {
            assertThat(node.getAccessibleHelp())
                    .as("tooltip of %s", ((Labeled) node).getText())
                    .isNotBlank();
        }
    }

    @Test
    void showsHowFarItIs() {
        train(3_000);
        assertThat(text("#progress-text")).startsWith("384,000 of 1,000,000 samples");
        assertThat(text("#loss-number")).matches("0\\.0\\d{4}");
    }

    @Test
    void loadingCanBeCancelled(FxRobot robot) {
        assertThat(node("#cancel-loading").isVisible()).isFalse();
        model.onStateChanged(TrainingState.LOADING);
        model.onLoading(Text.of("text.reason", "Downloading MNIST"), 0.4);
        settle();
        robot.clickOn("#cancel-loading");
        assertThat(commands.asked()).containsExactly("cancelLoading");
        model.onStateChanged(TrainingState.IDLE);
        settle();
        assertThat(node("#cancel-loading").isVisible()).isFalse();
    }

    @Test
    void saysWhatIsLoading() {
        model.onStateChanged(TrainingState.LOADING);
        model.onLoading(Text.of("text.reason", "Downloading train-images"), 0.25);
        settle();
        assertThat(text("#progress-text")).isEqualTo("Downloading train-images · 25\u00a0%");
    }

    @Test
    void testAccuracyIsOfAMinibatchUntilTheWholeTestSetWasAsked() {
        model.onEvaluated(new AccuracyPoint(20, 2560, Split.TEST_MINIBATCH, 0.5, 128));
        settle();
        assertThat(text("#accuracy-number")).isEqualTo("50.0\u00a0%");
        assertThat(text("#accuracy-caption")).isEqualTo("Test accuracy, 128 digits, after 2,560 samples");

        model.onEvaluated(new AccuracyPoint(469, 60_032, Split.TEST, 0.9512, 10_000));
        model.onEvaluated(new AccuracyPoint(480, 61_440, Split.TEST_MINIBATCH, 0.5, 128));
        settle();
        assertThat(text("#accuracy-number")).isEqualTo("95.12\u00a0%");
        assertThat(text("#accuracy-caption")).isEqualTo("Test accuracy, 10,000 digits, after 60,032 samples");
    }

    @Test
    void aLongCaptionTakesASecondLineAndNoWidth(FxRobot robot) {
        train(1);
        double before = pane.minWidth(-1);
        double line = ((Region) node("#accuracy-caption")).getHeight();
        robot.interact(() -> pane.getScene().getWindow().setWidth(before));
        model.onEvaluated(new AccuracyPoint(2813, 360_064, Split.TEST, 0.9834, 10_000));
        settle();
        assertThat(pane.minWidth(-1)).isEqualTo(before);
        assertThat(((Region) node("#accuracy-caption")).getHeight()).isGreaterThan(1.5 * line);
    }

    @Test
    void aFailureIsShownUntilDismissed(FxRobot robot) {
        assertThat(node(".banner.failure").isVisible()).isFalse();
        model.onFailed(Text.of("text.reason", "The loss is no longer a number. Lower the learning rate."));
        model.onStateChanged(TrainingState.FAILED);
        settle();
        assertThat(node(".banner.failure").isVisible()).isTrue();
        assertThat(((Label) node(".banner.failure .label")).getText()).contains("Lower the learning rate");
        assertThat(text("#start-or-pause")).isEqualTo("_Start again");

        robot.clickOn(node(".banner.failure .button"));
        assertThat(node(".banner.failure").isVisible()).isFalse();
    }

    @Test
    void aNoticeIsShown(FxRobot robot) {
        robot.interact(() -> model.onNotice(Text.of("text.reason", "Training uses the stock layer.")));
        assertThat(node(".banner.notice").isVisible()).isTrue();
    }

    @Test
    void aTypedLearningRateGoesToTheTraining(FxRobot robot) {
        type(robot, "0.03");
        assertThat(commands.asked()).containsExactly("learningRate 0.03");
        robot.type(KeyCode.UP);
        robot.type(KeyCode.DOWN);
        assertThat(commands.asked()).containsExactly("learningRate 0.03", "learningRate 0.05", "learningRate 0.02");
    }

    @Test
    void aLearningRateThatIsNoneIsNotTaken(FxRobot robot) {
        for (String wrong : new String[] {"fast", "7", "0", ""}) {
            type(robot, wrong);
            Label problem = robot.lookup(".number-problem").queryAs(Label.class);
            assertThat(node("#learning-rate .text-field").isFocused()).isTrue();
            assertThat(problem.isVisible()).as(wrong).isTrue();
            assertThat(problem.getText()).isEqualTo("A number, 0.00001 to 1");
        }
        robot.clickOn("#step");
        assertThat(commands.asked()).containsExactly("iterateOnce");
        assertThat(robot.lookup("#learning-rate .text-field")
                        .queryTextInputControl()
                        .getText())
                .isEqualTo("0.001");
    }

    private static void type(FxRobot robot, String text) {
        robot.doubleClickOn("#learning-rate .text-field");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write(text).type(KeyCode.ENTER);
    }

    @Test
    void hoveringTellsTheExactValueOfANearbyIteration(FxRobot robot) {
        train(400);
        CurveChart chart = chart("#loss-chart");
        Bounds plot = onScreen(chart);
        robot.moveTo(plot.getCenterX(), plot.getCenterY());
        settle();

        Label readout = (Label) chart.lookup(".chart-readout");
        assertThat(readout.isVisible()).isTrue();
        String[] lines = readout.getText().split("\n");
        assertThat(lines[0]).matches("[\\d,]+ samples");
        Curve curve = model.lossCurve();
        int point = curve.nearest(Double.parseDouble(lines[0].replaceAll("\\D", "")));
        // Above the middle of the plot's axis, give or take the axis numbers beside it.
        assertThat(curve.x(point)).isBetween(45_000L, 50_000L);
        assertThat(lines[1])
                .startsWith("Training minibatch: " + Measure.LOSS.exact(curve.value(point)) + ", smoothed ");

        robot.moveTo("#start-or-pause");
        settle();
        assertThat(readout.isVisible()).isFalse();
    }

    @Test
    void whatAPointOfACurveSaysIsReadToItsEndWhereThePlotIsNarrow(FxRobot robot) {
        robot.interact(() -> {
            pane.getScene().getRoot().setStyle("-fx-font-size: 24px;");
            TestStage.size((Stage) pane.getScene().getWindow(), 480, 800);
        });
        train(400);
        CurveChart chart = chart("#accuracy-chart");
        for (double part : new double[] {0.3, 0.5, 0.95}) {
            Bounds plot = onScreen(chart);
            robot.moveTo(plot.getMinX() + part * plot.getWidth(), plot.getCenterY());
            settle();

            robot.interact(() -> {
                Label readout = (Label) chart.lookup(".chart-readout");
                assertThat(readout.isVisible()).isTrue();
                assertThat(readout.getBoundsInParent().getMinX()).isNotNegative();
                assertThat(readout.getBoundsInParent().getMaxX())
                        .isLessThanOrEqualTo(
                                readout.getParent().getLayoutBounds().getWidth());
                assertThat(((javafx.scene.text.Text) readout.lookup(".text")).getText())
                        .isEqualTo(readout.getText());
                assertThat(readout.getHeight()).isGreaterThanOrEqualTo(readout.prefHeight(readout.getWidth()));
            });
        }
    }

    @Test
    void aDragZoomsAndADoubleClickShowsAllAgain(FxRobot robot) {
        train(400);
        CurveChart chart = chart("#loss-chart");
        Bounds plot = onScreen(chart);
        Range all = chart.shown();
        // The window is as wide as the test before left it.
        double eighth = plot.getWidth() / 8;
        robot.drag(plot.getCenterX() - eighth, plot.getCenterY(), MouseButton.PRIMARY)
                .dropTo(plot.getCenterX() + eighth, plot.getCenterY());
        settle();
        Range part = chart.shown();
        assertThat(part.max() - part.min()).isBetween(0.2 * all.max(), 0.3 * all.max());
        assertThat(part.min()).isBetween(0.3 * all.max(), 0.45 * all.max());
        assertThat(node("#loss-chart .chart-show-all").isVisible()).isTrue();

        robot.doubleClickOn(plot.getCenterX(), plot.getCenterY());
        settle();
        assertThat(chart.shown()).isEqualTo(all);
        assertThat(node("#loss-chart .chart-show-all").isVisible()).isFalse();
    }

    /** What stands below the plot, and where: it is painted anew in other colours. */
    private Map<String, Double> levelTicks(FxRobot robot, CurveChart chart) {
        List<PaintedText> painted = new ArrayList<>();
        robot.interact(() -> {
            PaintedText.watch(chart.getScene(), painted::add);
            palette.set(palette.get() == Palette.LIGHT ? Palette.DARK : Palette.LIGHT);
        });
        settle();
        robot.interact(() -> PaintedText.watch(chart.getScene(), null));
        Map<String, Double> ticks = new TreeMap<>();
        for (PaintedText text : painted) {
            if (text.baseline() == VPos.TOP && text.alignment() == TextAlignment.CENTER && isIn(chart, text.canvas())) {
                ticks.put(text.text(), text.x());
            }
        }
        return ticks;
    }

    private static boolean isIn(Node whole, Node part) {
        return part != null && (part == whole || isIn(whole, part.getParent()));
    }

    @Test
    void bothChartsShowTheSamePartOnOneScale(FxRobot robot) {
        train(400);
        CurveChart loss = chart("#loss-chart");
        CurveChart accuracy = chart("#accuracy-chart");
        assertThat(levelTicks(robot, accuracy)).isNotEmpty().isEqualTo(levelTicks(robot, loss));

        robot.interact(() -> loss.show(10_000, 20_000));
        settle();
        assertThat(accuracy.shown()).isEqualTo(loss.shown()).isEqualTo(new Range(10_000, 20_000));
        assertThat(levelTicks(robot, accuracy)).isNotEmpty().isEqualTo(levelTicks(robot, loss));
        assertThat(node("#accuracy-chart .chart-show-all").isVisible()).isTrue();

        robot.interact(accuracy::showAll);
        settle();
        assertThat(loss.zoomedProperty().get()).isFalse();
    }

    @Test
    void aChangeOfTheLearningRateIsMarkedWhereItWasMade(FxRobot robot) {
        train(100);
        robot.interact(() -> model.learningRateProperty().set(0.0005));
        model.onIteration(101, 101 * 128, 1);
        settle();
        robot.interact(() -> {
            model.learningRateProperty().set(0.0004);
            model.learningRateProperty().set(0.0002);
        });
        settle();

        assertThat(model.rateChanges()).hasSize(2);
        assertThat(model.rateChanges().get(0).learningRate()).isEqualTo(0.0005);
        assertThat(model.rateChanges().get(1).learningRate()).isEqualTo(0.0002);
        assertThat(model.rateChanges().get(0).samples()).isPositive();
    }

    @Test
    void theWheelZoomsAndTheButtonShowsAllAgain(FxRobot robot) {
        train(400);
        CurveChart chart = chart("#accuracy-chart");
        Bounds plot = onScreen(chart);
        robot.moveTo(plot.getCenterX(), plot.getCenterY());
        robot.scroll(3, VerticalDirection.UP);
        settle();
        assertThat(chart.zoomedProperty().get()).isTrue();
        robot.clickOn(node("#accuracy-chart .chart-show-all"));
        assertThat(chart.zoomedProperty().get()).isFalse();
    }

    @Test
    void theKeyboardZoomsAndReadsToo(FxRobot robot) {
        train(400);
        CurveChart chart = chart("#loss-chart");
        robot.interact(chart::requestFocus);
        robot.type(KeyCode.EQUALS);
        assertThat(chart.zoomedProperty().get()).isTrue();
        robot.type(KeyCode.DIGIT0);
        assertThat(chart.zoomedProperty().get()).isFalse();
        robot.type(KeyCode.RIGHT);
        settle();
        assertThat(chart.lookup(".chart-readout").isVisible()).isTrue();
        robot.type(KeyCode.ESCAPE);
        settle();
        assertThat(chart.lookup(".chart-readout").isVisible()).isFalse();
    }

    @Test
    void aResetEmptiesTheChartsAndTheirZoom(FxRobot robot) {
        Region says = (Region) node("#loss-chart .chart-empty");
        assertThat(says.isVisible()).isTrue();
        assertThat(says.getBackground().getFills().get(0).getFill().isOpaque())
                .as("no line of the grid runs through the words")
                .isTrue();
        train(400);
        assertThat(node("#loss-chart .chart-empty").isVisible()).isFalse();
        robot.interact(() -> chart("#loss-chart").show(10_000, 20_000));

        model.onReset(Recipe.SEED);
        model.onStateChanged(TrainingState.IDLE);
        settle();
        assertThat(node("#loss-chart .chart-empty").isVisible()).isTrue();
        assertThat(chart("#loss-chart").shown()).isEqualTo(new Range(0, 1_000_000));
        assertThat(text("#loss-number")).isEqualTo("–");
    }

    @Test
    void chartsAreShownWhenThereIsSomethingToSee(FxRobot robot) throws Exception {
        assertThat(node("#loss-chart").isVisible()).isFalse();
        assertThat(node("#begin-training").getParent().isVisible()).isTrue();
        train(10);
        assertThat(node("#loss-chart").isVisible()).isTrue();
        assertThat(node("#begin-training").getParent().isVisible()).isFalse();
    }

    @Test
    void theScaleOfTheLossIsChosen(FxRobot robot) throws Exception {
        train(10);
        assertThat(chart("#loss-chart").logarithmicProperty().get()).isTrue();
        robot.clickOn("Linear");
        assertThat(chart("#loss-chart").logarithmicProperty().get()).isFalse();
        robot.clickOn("Linear");
        assertThat(chart("#loss-chart").logarithmicProperty().get()).isFalse();
        robot.clickOn("Log");
        assertThat(chart("#loss-chart").logarithmicProperty().get()).isTrue();
    }

    @Test
    void theChartsTellScreenReadersTheNewestValues() {
        train(400);
        assertThat((String) chart("#loss-chart").queryAccessibleAttribute(AccessibleAttribute.TEXT))
                .matches("Training loss\\. Training minibatch: [\\d.]+ at 51,200 samples\\.");
    }

    @Test
    void theChartsArePaintedInThePalettesColours(FxRobot robot) {
        train(400);
        assertThat(paints(Palette.LIGHT.loss())).isTrue();
        robot.interact(() -> palette.set(Palette.DARK));
        settle();
        assertThat(paints(Palette.LIGHT.loss())).isFalse();
        assertThat(paints(Palette.DARK.loss())).isTrue();
        assertThat(paints(Palette.DARK.background())).isTrue();
    }

    private boolean paints(Color color) {
        AtomicReference<WritableImage> taken = new AtomicReference<>();
        WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> taken.set(node("#loss-chart").snapshot(null, null)));
        WritableImage image = taken.get();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getPixelReader().getColor(x, y).equals(color)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void everythingFitsInTheSmallestPane(FxRobot robot) {
        train(400);
        robot.interact(() -> {
            TestStage.size((Stage) pane.getScene().getWindow(), 480, 800);
            pane.getScene().getWindow().setHeight(600);
        });
        settle();
        for (Node child : pane.getChildren()) {
            if (child.isVisible()) {
                assertThat(child.getBoundsInParent().getMaxY()).isLessThanOrEqualTo(pane.getHeight() + 0.5);
                assertThat(child.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(pane.getWidth() + 0.5);
            }
        }
        for (Node button : pane.lookupAll(".button")) {
            if (button.isVisible()) {
                assertThat(((Button) button).getWidth()).isGreaterThanOrEqualTo(((Button) button).minWidth(-1));
            }
        }
    }
}
