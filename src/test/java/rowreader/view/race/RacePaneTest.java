package rowreader.view.race;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.awaitPainted;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import rowreader.NeedsDisplay;
import rowreader.Pulses;
import rowreader.WindowExtension;
import rowreader.data.Digit;
import rowreader.network.SimpleDigits;
import rowreader.network.race.KeptRaces;
import rowreader.network.recipe.Architecture;
import rowreader.network.training.GiveWay;
import rowreader.text.InEnglish;
import rowreader.text.Language;
import rowreader.view.Palette;
import rowreader.view.PulseExecutor;
import rowreader.view.TestStage;
import rowreader.view.chart.CurveChart;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.race.RaceModel;
import rowreader.viewmodel.race.RaceState;
import rowreader.viewmodel.training.TrainingModel;

/** In a real window, with real networks on a real thread. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class RacePaneTest {
    @TempDir
    static Path folder;

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final ExecutorService raceThread = Executors.newSingleThreadExecutor();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private final ObjectProperty<Digit> drawing = new SimpleObjectProperty<>();
    private RaceModel model;
    private RacePane pane;

    @Start
    private void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        PulseExecutor fxThread = new PulseExecutor();
        TrainingModel training = new TrainingModel(new RecordedCommands(), fxThread, fxThread);
        model = new RaceModel(
                new RecordedCommands(),
                training,
                drawing,
                new KeptRaces(folder.resolve(Long.toString(System.nanoTime()))),
                new RaceModel.Threads(raceThread, thread, thread, fxThread, fxThread),
                new GiveWay());
        training.onLoaded(SimpleDigits.dataset(200, 60));
        model.setup().replace(0, Architecture.LSTM.recipe().withHiddenSize(16).withLearningRate(0.01));
        model.setup().samplesProperty().set(640L);
        model.setup().batchSizeProperty().set(16);
        pane = new RacePane(model, palette);
        TestStage.show(stage, new Scene(pane, 440, 620));
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.asyncFx(() -> model.close());
        Pulses.await();
        raceThread.shutdown();
        thread.shutdown();
    }

    private String text(String query) {
        return ((Labeled) pane.lookup(query)).getText();
    }

    private String summary(String chart) {
        return (String) pane.lookup(chart).queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private void raceToTheEnd(FxRobot robot) throws Exception {
        robot.clickOn("#race-remove-2").clickOn("#race-start-or-pause");
        awaitPainted(() -> model.stateProperty().get() == RaceState.OVER);
    }

    @Test
    @SuppressWarnings("unchecked")
    void learningRatesAreWrittenAsTheLanguageDoes() {
        ChoiceBox<Double> rate = (ChoiceBox<Double>) pane.lookup("#race-learning-rate-1");
        Language.use(Locale.GERMAN);
        assertThat(rate.getConverter().toString(0.0001)).isEqualTo("0,0001");
        assertThat(rate.getConverter().toString(10.0)).isEqualTo("10");
    }

    @Test
    @SuppressWarnings("unchecked")
    void networksAreChosenByMouseAndKeyboard(FxRobot robot) {
        robot.clickOn("#race-add").clickOn("#race-add");
        Pulses.await();
        assertThat(model.setup().entries()).hasSize(5);
        assertThat(pane.lookup("#race-add").isDisabled()).isTrue();

        robot.clickOn("#race-remove-2");
        Pulses.await();
        assertThat(model.setup().entries())
                .extracting(entry -> entry.architecture())
                .doesNotContain(Architecture.RNN)
                .hasSize(4);
        assertThat(pane.lookup("#race-network-5").isVisible()).isFalse();

        robot.clickOn("#race-network-2")
                .type(KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.UP, KeyCode.ENTER);
        Pulses.await();
        ChoiceBox<Architecture> network = (ChoiceBox<Architecture>) pane.lookup("#race-network-2");
        assertThat(model.setup().entries().get(1)).isEqualTo(network.getValue().recipe());
        assertThat(network.getAccessibleHelp()).isEqualTo(network.getValue().explanation());

        robot.clickOn("#race-hidden-size-1").clickOn("64");
        Pulses.await();
        assertThat(model.setup().entries().get(0).hiddenSize()).isEqualTo(64);
    }

    /** As high as in a window of 1024 x 768: the bar lay over the last column. */
    @Test
    void theTableOfThreeNetworksIsNotScrolledOnAProjector(FxRobot robot) throws Exception {
        assertThat(model.setup().entries()).hasSize(3);
        robot.clickOn("#race-start-or-pause");
        awaitPainted(() -> model.stateProperty().get() == RaceState.OVER);
        robot.interact(() -> {
            pane.getScene().getWindow().setWidth(400);
            pane.getScene().getWindow().setHeight(540);
        });
        Pulses.await();
        robot.interact(() -> {
            pane.applyCss();
            pane.layout();
            ScrollPane scrolled = (ScrollPane) pane.lookup(".race-table-scroll");
            assertThat(scrolled.getViewportBounds().getHeight())
                    .isGreaterThanOrEqualTo(
                            scrolled.getContent().getLayoutBounds().getHeight());
            assertThat(scrolled.getViewportBounds().getWidth())
                    .isGreaterThanOrEqualTo(
                            scrolled.getContent().getLayoutBounds().getWidth());
            assertThat(pane.lookup("#race-accuracy-chart").getLayoutBounds().getHeight())
                    .isGreaterThan(150);
        });
    }

    @Test
    void aRaceShowsCurvesTableAndReadings(FxRobot robot) throws Exception {
        raceToTheEnd(robot);
        assertThat(text("#race-progress")).isEqualTo("Finished");
        assertThat(pane.lookupAll(".race-number").stream().map(node -> ((Labeled) node).getText()))
                .hasSize(6)
                .allMatch(number -> number.matches("[\\d.,]+(\u00a0%)?|–"));
        assertThat(summary("#race-accuracy-chart"))
                .contains("1 LSTM: ")
                .contains("2 Dense network: ")
                .contains("% at 640 samples");
        assertThat(text("#race-reading-hint")).contains("Draw a digit");
        robot.interact(() -> drawing.set(SimpleDigits.dataset(10, 10).test().digit(3)));
        awaitPainted(() -> !model.readingsProperty().get().isEmpty());
        assertThat(pane.lookupAll(".race-prediction").stream().map(node -> ((Labeled) node).getText()))
                .containsExactly("3", "3");

        robot.clickOn("#race-along-seconds").clickOn("#race-show-loss");
        Pulses.await();
        assertThat(summary("#race-loss-chart")).contains("2 Dense network: ").contains(" s.");
        CurveChart chart = (CurveChart) pane.lookup("#race-loss-chart");
        double longest = model.shownProperty().get().lanes().stream()
                .mapToDouble(lane -> 40 * lane.millisecondsPerIteration())
                .max()
                .orElseThrow();
        assertThat(chart.shown().max()).isBetween(longest - 1, 1.3 * longest + 100);
    }

    @Test
    void itIsPausedResumedAndStopped(FxRobot robot) throws Exception {
        robot.interact(() -> model.setup().samplesProperty().set(1_000_000L));
        robot.clickOn("#race-start-or-pause");
        awaitPainted(() -> model.stateProperty().get() == RaceState.RACING
                && model.versionProperty().get() > 3);
        assertThat(text("#race-start-or-pause")).isEqualTo("_Pause");
        robot.clickOn("#race-start-or-pause");
        awaitPainted(() -> model.stateProperty().get() == RaceState.PAUSED);
        assertThat(text("#race-progress")).contains("paused");
        robot.press(KeyCode.ALT).type(KeyCode.M).release(KeyCode.ALT);
        awaitPainted(() -> model.stateProperty().get() == RaceState.RACING);
        robot.clickOn("#race-stop");
        awaitPainted(() -> model.stateProperty().get() == RaceState.OVER);
        assertThat(text("#race-progress")).isEqualTo("Not run to its end");
        robot.clickOn("#race-choose");
        Pulses.await();
        assertThat(pane.lookup("#race-network-3").isVisible()).isTrue();
    }

    /** The curve of a network that learns ends higher than this mean. */
    @Test
    void theTestAccuracySaysWhichDigitsItIsOf(FxRobot robot) throws Exception {
        robot.interact(() -> model.setup().samplesProperty().set(1_000_000L));
        robot.clickOn("#race-start-or-pause");
        awaitPainted(() -> model.stateProperty().get() == RaceState.RACING
                && details().stream().anyMatch(detail -> detail.equals("last 128")));
        robot.clickOn("#race-stop");
        awaitPainted(() -> model.stateProperty().get() == RaceState.OVER);
        robot.clickOn("#race-choose");
        robot.interact(() -> model.setup().samplesProperty().set(640L));
        raceToTheEnd(robot);
        awaitPainted(() -> details().contains("of 60"));
        assertThat(details()).noneMatch(detail -> detail.startsWith("last"));
    }

    private List<String> details() {
        return pane.lookupAll(".race-detail").stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void itIsKeptComparedDeletedAndBroughtBack(FxRobot robot) throws Exception {
        raceToTheEnd(robot);
        robot.clickOn("#kept-races");
        TextInputControl name = robot.lookup("#race-name").queryAs(TextInputControl.class);
        assertThat(name.getText()).isEqualTo("Race 1");
        robot.doubleClickOn("#race-name").write("gates ").clickOn("#race-keep");
        awaitPainted(() -> !model.kept().namesProperty().get().isEmpty());
        String kept = model.kept().namesProperty().get().get(0);
        assertThat(kept).contains("gates");
        assertThat(text("#race-title")).isEqualTo(kept);

        choose(robot, kept);
        robot.clickOn("#race-compare");
        awaitPainted(() -> !model.comparedProperty().get().isEmpty());
        assertThat(summary("#race-accuracy-chart")).contains("A LSTM: ").contains("1 LSTM: ");
        assertThat(pane.lookupAll(".race-name")).hasSize(4);
        robot.clickOn("#race-end-comparison");
        Pulses.await();
        assertThat(pane.lookupAll(".race-name")).hasSize(2);

        robot.clickOn("#race-choose").clickOn("#kept-races");
        choose(robot, kept);
        robot.clickOn("#race-open");
        awaitPainted(() -> model.stateProperty().get() == RaceState.OVER);
        assertThat(summary("#race-accuracy-chart")).contains("1 LSTM: ");
        assertThat(text("#race-reading-hint")).contains("no weights");

        robot.clickOn("#kept-races");
        choose(robot, kept);
        robot.clickOn("#race-delete");
        awaitPainted(() -> model.kept().namesProperty().get().isEmpty());
        robot.clickOn("#race-bring-back");
        awaitPainted(() -> model.kept().namesProperty().get().contains(kept));
    }

    @Test
    void aRaceThatNobodyKeptIsOffered(FxRobot robot) throws Exception {
        assertThat(pane.lookup("#race-show-unnamed").getParent().isVisible()).isFalse();
        raceToTheEnd(robot);
        robot.clickOn("#race-choose").clickOn("#race-show-unnamed");
        awaitPainted(() -> model.stateProperty().get() == RaceState.OVER);
        assertThat(summary("#race-accuracy-chart")).contains("1 LSTM: ");

        robot.clickOn("#race-choose").clickOn("#race-forget-unnamed");
        Pulses.await();
        assertThat(pane.lookup("#race-show-unnamed").getParent().isVisible()).isFalse();
    }

    private static void choose(FxRobot robot, String name) {
        Pulses.await();
        ListView<String> names = robot.lookup("#race-names").queryListView();
        robot.clickOn(robot.from(names).lookup(name).<Node>query());
        Pulses.await();
        assertThat(names.getSelectionModel().getSelectedItem()).isEqualTo(name);
    }

    @Test
    void whatIsPaintedFollowsTheTheme(FxRobot robot) throws Exception {
        raceToTheEnd(robot);
        robot.interact(() -> {
            Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
            palette.set(Palette.DARK);
        });
        Node chart = pane.lookup("#race-accuracy-chart");
        awaitPainted(() -> {
            WritableImage image = chart.snapshot(null, null);
            Color corner = image.getPixelReader().getColor(6, (int) image.getHeight() - 6);
            return corner.equals(Palette.DARK.background());
        });
    }
}
