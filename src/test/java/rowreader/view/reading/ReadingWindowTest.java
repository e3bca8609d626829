package rowreader.view.reading;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.Conditions;
import rowreader.NeedsDisplay;
import rowreader.Pulses;
import rowreader.WindowExtension;
import rowreader.data.Dataset;
import rowreader.data.drawing.Stroke;
import rowreader.text.InEnglish;
import rowreader.text.Numbers;
import rowreader.trace.Quantity;
import rowreader.trace.lab.Familiarity;
import rowreader.view.Heard;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TestStage;
import rowreader.view.TextWidth;
import rowreader.view.drawing.DrawingCanvas;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.drawing.DrawingModel.Drawn;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;

@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class ReadingWindowTest {
    private static final int UNITS = 150;

    private final DrawingModel drawing = new DrawingModel();
    private final PlaybackModel playback = new PlaybackModel();
    private final ReadingModel reading =
            new ReadingModel(Runnable::run, Runnable::run, drawing.digitProperty(), playback);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private final BooleanProperty testDigitsReady = new SimpleBooleanProperty(true);
    private Scene scene;
    private int asked;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene = new Scene(
                new ReadingPane(
                        drawing,
                        reading,
                        playback,
                        palette,
                        () -> asked++,
                        testDigitsReady,
                        new SimpleObjectProperty<>(Dataset.DIGIT_NAMES)),
                660,
                640);
        ReadingKeys.of(playback, drawing).install(scene);
        TestStage.show(stage, scene);
        reading.newWeights(TestReaders.of(Fixtures.weights(UNITS, 3), "after 12,800 samples"));
    }

    @Test
    void aMouseDrawnStrokeIsReadWhileItIsDrawn(FxRobot robot) {
        Node sheet = robot.lookup("#drawing").query();
        robot.moveTo(at(sheet, 0.5, 0.2)).press(MouseButton.PRIMARY);
        robot.moveTo(at(sheet, 0.5, 0.5));
        Pulses.await();
        assertThat(reading.getTrace()).isNotNull();

        robot.moveTo(at(sheet, 0.5, 0.8)).release(MouseButton.PRIMARY);
        Pulses.await();

        assertThat(strokes()).isEqualTo(1);
        assertThat(text(robot, "#prediction"))
                .isEqualTo(Integer.toString(reading.getTrace().prediction()));
    }

    @Test
    void noProbabilityLiesOverTheNextWhereTextIsLarge(FxRobot robot) {
        List<PaintedText> painted = new ArrayList<>();
        robot.interact(() -> {
            scene.getWindow().setWidth(1100);
            scene.getWindow().setHeight(960);
        });
        Pulses.await();
        robot.interact(() -> {
            PaintedText.watch(scene, painted::add);
            palette.set(Palette.LIGHT.withText(2, 13));
            ((ReadingPane) scene.getRoot()).layout();
        });
        Pulses.await();
        robot.interact(() -> PaintedText.watch(scene, null));
        Node bars = robot.lookup(".probability-bars").query();
        List<PaintedText> names = painted.stream()
                .filter(text -> text.canvas().getParent() == bars && text.text().matches("[0-4]"))
                .toList();
        List<PaintedText> last = names.subList(names.size() - 5, names.size());

        for (int label = 1; label < last.size(); label++) {
            assertThat(last.get(label).y() - last.get(label - 1).y())
                    .isGreaterThanOrEqualTo(
                            Math.floor(1.1 * last.get(label).font().getSize()));
        }
    }

    /** Seen at 1024 x 768: with text twice as large four lines of it had no room in the smallest sheet. */
    @Test
    void whereToDrawIsWholeOnASmallSheetThoughTextIsLarge(FxRobot robot) {
        List<PaintedText> painted = new ArrayList<>();
        DrawingCanvas[] sheet = new DrawingCanvas[1];
        robot.interact(() -> {
            Stage small = new Stage();
            sheet[0] = new DrawingCanvas(new DrawingModel(), palette);
            sheet[0].setPrefSize(112, 112);
            small.setScene(new Scene(new Pane(sheet[0]), 200, 200));
            PaintedText.watch(small.getScene(), painted::add);
            palette.set(Palette.LIGHT.withText(2, 13));
            small.show();
        });
        Pulses.await();
        robot.interact(() -> sheet[0].getScene().getWindow().hide());

        assertThat(painted).isNotEmpty();
        assertThat(String.join(
                        " ", painted.stream().map(PaintedText::text).distinct().toList()))
                .isEqualTo("Draw a digit here");
        for (PaintedText line : painted) {
            double half = 1.25 * line.font().getSize() / 2;
            assertThat(line.y() - half).isGreaterThanOrEqualTo(0);
            assertThat(line.y() + half).isLessThanOrEqualTo(112);
        }
    }

    @Test
    void whatLooksLikeNoDigitIsSaidInWordsWithTheLimitAndExplained(FxRobot robot) {
        drag(robot, robot.lookup("#drawing").query(), 0.1, 0.5, 0.9, 0.5);
        ObjectProperty<Familiarity.Measure> measure = new SimpleObjectProperty<>(new Familiarity.Measure(4.2));
        robot.interact(() -> ((ReadingPane) scene.getRoot()).setFamiliarity(measure));
        Pulses.await();

        Label stranger = robot.lookup("#stranger").queryAs(Label.class);
        assertThat(stranger.isVisible()).isTrue();
        assertThat(stranger.getText()).containsIgnoringCase("strangeness 4.2").contains("digits", " 1");
        for (Label told : List.of(stranger, robot.lookup("#prediction").queryAs(Label.class))) {
            assertThat(told.getAccessibleHelp()).contains("1 is the limit", "strangeness of this picture is 4.2");
        }

        robot.interact(() -> measure.set(new Familiarity.Measure(Familiarity.MOST_OF_DIGITS)));
        Pulses.await();
        assertThat(stranger.isVisible()).isFalse();
        assertThat(robot.lookup("#prediction").queryAs(Label.class).getAccessibleHelp())
                .isEmpty();
    }

    @Test
    void inANarrowCardLessIsSaidRatherThanAWordBroken(FxRobot robot) {
        drag(robot, robot.lookup("#drawing").query(), 0.1, 0.5, 0.9, 0.5);
        robot.interact(() -> ((ReadingPane) scene.getRoot())
                .setFamiliarity(new SimpleObjectProperty<>(new Familiarity.Measure(1.7))));
        Pulses.await();
        Label stranger = robot.lookup("#stranger").queryAs(Label.class);
        Region card = (Region) stranger.getParent();
        Set<String> said = new HashSet<>();
        robot.interact(() -> {
            for (double width = 70; width < 260; width += 5) {
                card.resize(width, 260);
                card.layout();
                if (stranger.isVisible()) {
                    said.add(stranger.getText());
                    for (String word : stranger.getText().split("[ \u00a0]")) {
                        assertThat(TextWidth.of(word, stranger.getFont()))
                                .as("%s in a card of %s", word, width)
                                .isLessThanOrEqualTo(stranger.getWidth());
                    }
                }
            }
        });
        assertThat(said).contains("No digit?").hasSizeGreaterThan(1);
    }

    @Test
    void inALowCardTheLabelIsLeftOutRatherThanCut(FxRobot robot) {
        drawThree(robot);
        robot.interact(() -> drawing.showTestDigit(
                "MNIST", 4711, drawing.getDigit(), reading.getTrace().prediction(), Dataset.DIGIT_NAMES));
        Label verdict = robot.lookup("#verdict").queryAs(Label.class);
        String whole = verdict.getText();
        Region card = (Region) verdict.getParent();
        robot.interact(() -> {
            for (double height = 54; height < 200; height += 4) {
                card.resize(120, height);
                card.layout();
                assertThat(verdict.getBoundsInParent().getMaxY())
                        .as("in a card of %s", height)
                        .isLessThanOrEqualTo(height);
                assertThat(verdict.getText()).startsWith("Right");
            }
            assertThat(verdict.getText()).isEqualTo(whole);
        });
    }

    @Test
    void aStrokeGoesOnWhereThePointerLeftTheSheetAndEndsThere(FxRobot robot) {
        Node sheet = robot.lookup("#drawing").query();

        drag(robot, sheet, 0.5, 0.5, 1.5, 0.5);
        robot.moveTo(at(sheet, 0.2, 0.9));
        Pulses.await();

        assertThat(strokes()).isEqualTo(1);
        Stroke stroke = ((Drawn) drawing.getSource()).drawing().strokes().get(0);
        assertThat(stroke.x(stroke.size() - 1)).isGreaterThan(1);
    }

    @Test
    void aClickIsADot(FxRobot robot) {
        robot.clickOn(at(robot.lookup("#drawing").query(), 0.4, 0.4));

        assertThat(strokes()).isEqualTo(1);
        assertThat(drawing.getDigit()).isNotNull();
    }

    @Test
    void theEraserCutsWhatItCrossesAndThePenDrawsAgain(FxRobot robot) {
        Node sheet = robot.lookup("#drawing").query();
        drag(robot, sheet, 0.1, 0.5, 0.9, 0.5);

        robot.clickOn("#eraser");
        drag(robot, sheet, 0.5, 0.2, 0.5, 0.8);
        assertThat(strokes()).isEqualTo(2);

        robot.clickOn("#pen");
        drag(robot, sheet, 0.2, 0.8, 0.8, 0.8);
        assertThat(strokes()).isEqualTo(3);
    }

    @Test
    void keysUndoRedoAndClear(FxRobot robot) {
        Node sheet = robot.lookup("#drawing").query();
        drag(robot, sheet, 0.2, 0.2, 0.8, 0.2);
        drag(robot, sheet, 0.8, 0.2, 0.4, 0.8);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(strokes()).isEqualTo(1);
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(strokes()).isEqualTo(2);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(strokes()).isEqualTo(2);
        robot.push(KeyCode.DELETE);
        assertThat(strokes()).isZero();
        assertThat(reading.getTrace()).isNull();
    }

    @Test
    void buttonsUndoAndClearAndAskForTestDigits(FxRobot robot) {
        assertThat(robot.lookup("#undo").queryButton().isDisabled()).isTrue();
        drag(robot, robot.lookup("#drawing").query(), 0.2, 0.2, 0.8, 0.2);

        robot.clickOn("#clear");
        assertThat(strokes()).isZero();
        robot.clickOn("#undo");
        assertThat(strokes()).isEqualTo(1);
        robot.clickOn("#redo");
        assertThat(strokes()).isZero();
        robot.clickOn("#random");
        assertThat(asked).isEqualTo(1);
        robot.interact(() -> testDigitsReady.set(false));
        assertThat(robot.lookup("#random").queryButton().isDisabled()).isTrue();
    }

    @Test
    void playingMovesTheTimestep(FxRobot robot) throws Exception {
        drawThree(robot);
        robot.interact(() -> playback.speedProperty().set(8));

        robot.push(KeyCode.SPACE);
        assertThat(playback.isPlaying()).isTrue();

        Conditions.await(() -> !playback.isPlaying() && playback.getTimestep() == 27);
    }

    @Test
    void theSpaceBarBelongsToAFocusedButton(FxRobot robot) {
        drawThree(robot);
        Button clear = robot.lookup("#clear").queryButton();
        robot.interact(clear::requestFocus);

        robot.push(KeyCode.SPACE);

        assertThat(strokes()).isZero();
        assertThat(playback.isPlaying()).isFalse();
    }

    @Test
    void afterAClickOnAButtonTheSpaceBarStillPlays(FxRobot robot) {
        robot.clickOn("#random");

        robot.push(KeyCode.SPACE);

        assertThat(asked).isEqualTo(1);
        assertThat(playback.isPlaying()).isTrue();
    }

    @Test
    void arrowsHomeAndEndMoveTheTimestep(FxRobot robot) {
        robot.push(KeyCode.HOME);
        assertThat(playback.getTimestep()).isZero();
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.LEFT);
        assertThat(playback.getTimestep()).isEqualTo(1);
        robot.push(KeyCode.END);
        assertThat(playback.getTimestep()).isEqualTo(27);
    }

    @Test
    void pointingAtACellNamesUnitTimestepAndValue(FxRobot robot) {
        drawThree(robot);
        HeatMap heatMap = robot.lookup(".heat-map").queryAs(HeatMap.class);
        int unit = 42;
        int timestep = 13;
        double x = HeatMap.leftAxis(Palette.LIGHT)
                + (unit + 0.5) * (heatMap.getWidth() - HeatMap.leftAxis(Palette.LIGHT)) / UNITS;
        double y = (timestep + 0.5) * (heatMap.getHeight() - HeatMap.bottomAxis(Palette.LIGHT)) / 28;

        robot.moveTo(heatMap.localToScreen(x, y));
        Pulses.await();

        float value = reading.getTrace().value(Quantity.HIDDEN_STATE, timestep, unit);
        Label explanation = (Label) heatMap.lookup(".explanation");
        assertThat(explanation.isVisible()).isTrue();
        assertThat(explanation.getText())
                .contains("unit 42", "row 14 of 28", "h = " + Numbers.shown().signed(value, 3))
                .doesNotContain("t =");

        robot.moveTo(robot.lookup("#drawing").<Node>query());
        Pulses.await();
        assertThat(explanation.isVisible()).isFalse();
    }

    @Test
    void pointingAtAPixelNamesRowColumnAndValue(FxRobot robot) {
        drawThree(robot);
        PictureView picture = robot.lookup(".picture-view").queryAs(PictureView.class);

        robot.moveTo(at(picture, 9.5 / 28, 6.5 / 28));
        Pulses.await();

        String value = String.format(Locale.ROOT, "%.2f", drawing.getDigit().at(6, 9));
        assertThat(((Label) picture.lookup(".explanation")).getText())
                .contains("row 7 of 28", "column 10", "value " + value);
    }

    @Test
    void clickingAndDraggingOnTheHeatMapScrubs(FxRobot robot) {
        drawThree(robot);
        HeatMap heatMap = robot.lookup(".heat-map").queryAs(HeatMap.class);
        double rowHeight = (heatMap.getHeight() - HeatMap.bottomAxis(Palette.LIGHT)) / 28;

        robot.moveTo(heatMap.localToScreen(200, 5.5 * rowHeight)).press(MouseButton.PRIMARY);
        assertThat(playback.getTimestep()).isEqualTo(5);
        robot.moveTo(heatMap.localToScreen(200, 20.5 * rowHeight)).release(MouseButton.PRIMARY);
        assertThat(playback.getTimestep()).isEqualTo(20);
    }

    @Test
    void clickingARowOfThePictureGoesThere(FxRobot robot) {
        drawThree(robot);

        robot.clickOn(at(robot.lookup(".picture-view").query(), 0.5, 3.5 / 28));

        assertThat(playback.getTimestep()).isEqualTo(3);
    }

    @Test
    void theSliderScrubsAndFollows(FxRobot robot) {
        Slider slider = robot.lookup("#timestep").queryAs(Slider.class);

        robot.clickOn(slider);
        assertThat(playback.getTimestep()).isBetween(12, 15);

        robot.interact(() -> playback.seek(4));
        assertThat(slider.getValue()).isEqualTo(4);
    }

    @Test
    void beforeTheLastRowTheReadoutIsCalledAProbe(FxRobot robot) {
        drawThree(robot);
        assertThat(text(robot, "#readout-title")).isEqualTo("Prediction after the last row");

        robot.interact(() -> playback.seek(13));

        assertThat(text(robot, "#readout-title")).isEqualTo("Readout after row 14 of 28");
        assertThat(robot.lookup(".caption-explanation").queryAllAs(Label.class))
                .extracting(Labeled::getText)
                .anyMatch(text -> text.startsWith("A probe"));
    }

    @Test
    void aTestDigitIsJudgedAfterTheLastRow(FxRobot robot) {
        drawThree(robot);
        int prediction = reading.getTrace().prediction();
        robot.interact(() -> drawing.showTestDigit("MNIST", 4711, drawing.getDigit(), prediction, Dataset.DIGIT_NAMES));
        assertThat(text(robot, "#verdict")).startsWith("Right");
        assertThat(text(robot, "#provenance")).isEqualTo("MNIST test digit 4711, label " + prediction);

        int other = (prediction + 1) % 10;
        robot.interact(() -> drawing.showTestDigit("MNIST", 4712, drawing.getDigit(), other, Dataset.DIGIT_NAMES));
        assertThat(text(robot, "#verdict")).startsWith("Wrong").endsWith("label: " + other);

        robot.interact(() -> playback.seek(3));
        assertThat(text(robot, "#verdict")).isEmpty();
    }

    @Test
    void canvasesSayWhatTheyShow(FxRobot robot) {
        assertThat(robot.lookup("#drawing").<Node>query().getAccessibleText()).contains("empty");

        drawThree(robot);

        assertThat(robot.lookup("#drawing").<Node>query().getAccessibleText()).contains("Your drawing");
        assertThat(Heard.of(robot, ".heat-map")).contains("150 units", "row 28 of 28");
        assertThat(Heard.of(robot, ".probability-bars")).contains("Probabilities after row 28 of 28");

        robot.interact(() -> playback.seek(3));

        assertThat(Heard.of(robot, ".heat-map")).contains("row 4 of 28");
        assertThat(Heard.of(robot, ".probability-bars")).contains("Probabilities after row 4 of 28");
    }

    @Test
    void nothingIsCutOffOrOverlapsInTheSmallestWindow(FxRobot robot) {
        robot.interact(() -> {
            Fixtures.drawThree(drawing);
            drawing.showTestDigit("MNIST", 4711, drawing.getDigit(), 3, Dataset.DIGIT_NAMES);
            scene.getWindow().setWidth(640);
            scene.getWindow().setHeight(628);
        });
        Pulses.await();

        assertThat(robot.lookup(node -> node instanceof Text && isShown(node)).queryAllAs(Text.class))
                .extracting(Text::getText)
                .noneMatch(text -> text.endsWith("..."));
        Parent pane = scene.getRoot();
        List<Node> shown = pane.getChildrenUnmodifiable().stream()
                .filter(ReadingWindowTest::isShown)
                .toList();
        for (Node one : shown) {
            assertThat(pane.getLayoutBounds().contains(one.getBoundsInParent()))
                    .as("%s is inside", one)
                    .isTrue();
            for (Node other : shown) {
                if (one != other) {
                    assertThat(overlap(one.getBoundsInParent(), other.getBoundsInParent()))
                            .as("%s overlaps %s", one, other)
                            .isFalse();
                }
            }
        }
    }

    private static boolean isShown(Node node) {
        return node.getScene() != null && node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > 1
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > 1;
    }

    private void drawThree(FxRobot robot) {
        robot.interact(() -> Fixtures.drawThree(drawing));
        Pulses.await();
    }

    private static void drag(FxRobot robot, Node on, double fromX, double fromY, double toX, double toY) {
        robot.moveTo(at(on, fromX, fromY)).press(MouseButton.PRIMARY);
        robot.moveTo(at(on, toX, toY)).release(MouseButton.PRIMARY);
        Pulses.await();
    }

    private static Point2D at(Node node, double partX, double partY) {
        Bounds bounds = node.getLayoutBounds();
        return node.localToScreen(bounds.getWidth() * partX, bounds.getHeight() * partY);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private int strokes() {
        return ((Drawn) drawing.getSource()).drawing().strokes().size();
    }
}
