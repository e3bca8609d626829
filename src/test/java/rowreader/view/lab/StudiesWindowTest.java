package rowreader.view.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static rowreader.Conditions.await;

import atlantafx.base.theme.PrimerLight;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.Pulses;
import rowreader.WindowExtension;
import rowreader.data.BlankRow;
import rowreader.data.Dataset;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.network.weights.Weights;
import rowreader.text.InEnglish;
import rowreader.trace.Ablation;
import rowreader.trace.TestWeights;
import rowreader.trace.lab.Predictions.Misread;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TestStage;
import rowreader.view.lab.ablation.AblationView;
import rowreader.view.lab.answer.AnswerView;
import rowreader.view.lab.compare.ComparisonView;
import rowreader.view.lab.compare.CounterfactualView;
import rowreader.view.lab.gradient.GradientView;
import rowreader.view.lab.mistakes.MistakesView;
import rowreader.view.lab.space.TrajectoryView;
import rowreader.view.reading.HeatMap;
import rowreader.view.reading.ReadingKeys;
import rowreader.view.reading.ReadingPane;
import rowreader.viewmodel.lab.AnswerModel;
import rowreader.viewmodel.lab.StudiesFixture;
import rowreader.viewmodel.reading.TestReaders;

/** The lab's studies of ablation, trajectories, counterfactuals, comparisons and mistakes, by mouse and keys. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class StudiesWindowTest {
    private static final SequenceWeights BOTTOM_UP =
            TestWeights.ofEveryKind(12, ReadingOrder.BOTTOM_UP, 3).get(0);

    private final StudiesFixture fixture = new StudiesFixture();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private LabPane pane;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        pane = new LabPane(
                List.of(
                        new AblationView(fixture.studies.ablation(), palette),
                        new TrajectoryView(fixture.studies.trajectory(), palette),
                        new CounterfactualView(fixture.studies.counterfactual(), palette),
                        new ComparisonView(fixture.studies.comparison(), palette, () -> null),
                        new GradientView(fixture.studies.gradient(), palette),
                        new MistakesView(fixture.studies.mistakes(), palette)),
                fixture.reading.noRowsProperty().map(rowreader.text.Text::words));
        pane.setMinWidth(430);
        pane.setPrefWidth(430);
        ReadingPane reading = new ReadingPane(
                fixture.drawing,
                fixture.reading,
                fixture.playback,
                palette,
                () -> {},
                new SimpleObjectProperty<>(true),
                new SimpleObjectProperty<>(Dataset.DIGIT_NAMES));
        HBox.setHgrow(reading, Priority.ALWAYS);
        Scene scene = new Scene(new HBox(reading, pane), 1100, 780);
        ReadingKeys.of(fixture.playback, fixture.drawing).install(scene);
        TestStage.show(stage, scene);
    }

    private void show(FxRobot robot, String title) {
        robot.interact(() -> {
            if (fixture.reading.getTrace() == null) {
                fixture.ready();
            }
        });
        robot.clickOn(title);
        Pulses.await();
    }

    @Test
    void bothReadingsHaveTheirRowsAtTheSameHeight(FxRobot robot) {
        show(robot, "Compare");
        robot.interact(() -> fixture.reading.switchTo(TestReaders.of(
                StudiesFixture.OTHER_WEIGHTS,
                "of another network that has a description which does not fit into one line")));
        Pulses.await();

        List<Bounds> maps = ((Parent) robot.lookup(".reading-cards").query())
                .getChildrenUnmodifiable().stream()
                        .filter(HeatMap.class::isInstance)
                        .map(Node::getBoundsInParent)
                        .toList();
        assertThat(maps).hasSize(2);
        assertThat(maps.get(1).getMinY()).isEqualTo(maps.get(0).getMinY());
        assertThat(maps.get(1).getHeight()).isEqualTo(maps.get(0).getHeight());
        assertThat(maps.get(1).getWidth()).isEqualTo(maps.get(0).getWidth());
        for (double height : new double[] {900, 560}) {
            robot.interact(() -> pane.getScene().getWindow().setHeight(height));
            Pulses.await();
            assertThat(((Parent) robot.lookup(".reading-cards").query()).getChildrenUnmodifiable())
                    .filteredOn(TextFlow.class::isInstance)
                    .hasSize(2)
                    .extracting(TextFlow.class::cast)
                    .allSatisfy(words ->
                            assertThat(words.getHeight()).isGreaterThanOrEqualTo(words.prefHeight(words.getWidth())));
        }
    }

    @Test
    void theGradientsHeadlineSaysWhatWasMeasured(FxRobot robot) {
        show(robot, "Gradient over time");

        assertThat(text(robot, "#gradient-verdict"))
                .startsWith("In the LSTM ")
                .containsPattern("the gradient (vanishes|holds|explodes): ")
                .endsWith(" of it arrives at row 1.");
        assertThat(text(robot, "#gradient-measure"))
                .startsWith("Measured on the cell state c")
                .contains(StudiesFixture.TEST.size() + " test digits of Blots");
    }

    @Test
    void theGradientsRowsAreThoseThatTheNetworkReads(FxRobot robot) {
        Set<String> painted = new HashSet<>();
        show(robot, "Gradient over time");
        robot.interact(() -> PaintedText.watch(pane.getScene(), line -> painted.add(line.text())));

        read(robot, TestWeights.ofEveryKind(8, ReadingOrder.BOTTOM_UP, 1).get(1));
        assertThat(text(robot, "#gradient-verdict")).endsWith(" of it arrives at row 28.");
        assertThat(text(robot, "#gradient-measure")).contains("from row 2 (").contains(" back to row 28:");
        assertThat(painted).contains("row 28", "22", "15", "8", "1").doesNotContain("row 1");

        read(robot, TestWeights.random(8, 1));
        robot.interact(() ->
                fixture.otherReader.set(TestReaders.of(TestWeights.rnn(8, ReadingOrder.COLUMNS, 1), "of another")));
        Pulses.await();
        assertThat(text(robot, "#gradient-verdict"))
                .contains(" of it arrives at row 1. ")
                .endsWith(" of it arrives at column 1.");
        assertThat(painted).contains("step 1");

        robot.interact(() -> fixture.otherReader.set(null));
        painted.clear();
        read(robot, TestWeights.ofEveryKind(8, ReadingOrder.BOTTOM_UP, 1).get(4));
        robot.interact(() -> PaintedText.watch(pane.getScene(), null));
        assertThat(text(robot, "#gradient-verdict")).endsWith(" of it arrives at step 1.");
        assertThat(painted).contains("step 1", "7", "28");
    }

    private void read(FxRobot robot, Weights weights) {
        robot.interact(() -> fixture.reading.switchTo(TestReaders.of(weights, "of a test")));
        Pulses.await();
    }

    @Test
    void whatIsDecidedIsNamedByTheLineThatIsRead(FxRobot robot) {
        show(robot, "Gradient over time");
        AnswerModel answer = fixture.studies.answer();
        Label others = new Label();
        robot.interact(() -> {
            AnswerView view = new AnswerView(answer, palette);
            others.textProperty().bind(((Label) view.node().lookup("#others-decided")).textProperty());
            view.onShown(true);
        });

        // Some of these are decided, whichever the weights.
        for (int index = 0; index < StudiesFixture.TEST.size(); index++) {
            int shown = index;
            robot.interact(() -> {
                fixture.reading.switchTo(TestReaders.of(BOTTOM_UP, "of a test"));
                fixture.drawing.showTestDigit("Blots", shown, StudiesFixture.TEST.digit(shown), 0, Dataset.DIGIT_NAMES);
            });
            OptionalInt decided = fixture.reading.getTrace().decidedAt();
            assertThat(others.getText())
                    .endsWith(
                            decided.isPresent()
                                    ? " Yours is decided at row " + (28 - decided.getAsInt()) + " of 28."
                                    : " Yours is undecided.");
        }
        assertThat(others.getText()).containsPattern("are decided after [\\d.]+ rows on average|No digit \\d was");
    }

    @Test
    void theGradientsAxisHasNumbersAsPeopleWriteThem(FxRobot robot) {
        show(robot, "Gradient over time");
        Node chart = robot.lookup("#gradient-norms").query();
        Set<String> painted = new HashSet<>();
        robot.interact(() -> {
            PaintedText.watch(chart.getScene(), line -> painted.add(line.text()));
            palette.set(Palette.DARK);
        });
        Pulses.await();
        robot.interact(() -> PaintedText.watch(chart.getScene(), null));

        assertThat(painted)
                .anyMatch(text -> text.matches("0\\.0*1|10\u207b\\S+"))
                .noneMatch(text -> text.contains("1e"));
    }

    @Test
    void namesThatBreakTakeNothingFromTheGradientsLines(FxRobot robot) {
        show(robot, "Gradient over time");
        Region chart = robot.lookup("#gradient-norms").queryAs(Region.class);

        robot.interact(() -> {
            assertThat(chart.minHeight(250)).isGreaterThan(chart.minHeight(1200));
            assertThat(chart.getHeight()).isGreaterThanOrEqualTo(chart.minHeight(chart.getWidth()));
        });
    }

    @Test
    void aClickedUnitIsAblatedAndTheMainViewSaysSoAndRestoresIt(FxRobot robot) {
        show(robot, "Ablation");

        robot.clickOn(at(robot.lookup("#units").query(), 2.5 / 15, 0.5));

        assertThat(units()).containsExactly(2);
        assertThat(text(robot, "#damage")).isEqualTo("Damaged network: unit 2 ablated");
        assertThat(text(robot, "#ablated-accuracy"))
                .startsWith("Accuracy with ablated units: ")
                .endsWith("\u00a0%");
        robot.clickOn("#mend");
        assertThat(units()).isEmpty();
        assertThat(robot.lookup("#mend").<Node>query().getParent().isVisible()).isFalse();
    }

    @Test
    void keysChooseAndToggleUnits(FxRobot robot) throws Exception {
        show(robot, "Ablation");
        // A view is made when it is first seen.
        await(() -> robot.lookup("#units").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#units").<Node>query().requestFocus());

        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.SPACE);

        assertThat(units()).containsExactly(2);
        assertThat(fixture.playback.isPlaying()).isFalse();
        assertThat(fixture.playback.getTimestep()).isEqualTo(27);
    }

    @Test
    void theTenMostImportantAreOneClickAndSoIsRestoring(FxRobot robot) {
        show(robot, "Ablation");

        robot.clickOn("#most-important");
        assertThat(units()).hasSize(10);
        assertThat(text(robot, "#ablated")).isEqualTo("10 units ablated");

        robot.clickOn("#restore-all");
        assertThat(units()).isEmpty();
    }

    @Test
    void kindAndFirstRowAreChosen(FxRobot robot) {
        show(robot, "Ablation");

        robot.clickOn("#kind").clickOn("Freeze the memory");
        robot.clickOn("#from-row .increment-arrow-button");

        Ablation ablation = fixture.reading.ablationProperty().get();
        assertThat(ablation.kind()).isEqualTo(Ablation.Kind.CELL_FROZEN);
        assertThat(ablation.fromTimestep()).isEqualTo(1);
    }

    @Test
    void aFirstRowThatIsNoneIsSaidToBeWrongAndChangesNothing(FxRobot robot) {
        show(robot, "Ablation");
        javafx.scene.control.Spinner<?> from = robot.lookup("#from-row").queryAs(javafx.scene.control.Spinner.class);
        for (String wrong : new String[] {"0", "29", "abc", ""}) {
            robot.interact(() -> from.getEditor().setText(wrong));
            assertThat(robot.lookup("#from-row-problem").queryLabeled().isVisible())
                    .isTrue();
            assertThat(robot.lookup("#from-row-problem").queryLabeled().getText())
                    .isEqualTo("A whole number, 1 to 28");
            assertThat(fixture.reading.ablationProperty().get().fromTimestep()).isZero();
        }
        robot.interact(() -> from.getEditor().setText("7"));
        assertThat(robot.lookup("#from-row-problem").queryLabeled().isVisible()).isFalse();
        assertThat(fixture.reading.ablationProperty().get().fromTimestep()).isEqualTo(6);
    }

    @Test
    void withoutTestDigitsTheTrajectoryOffersToLoadThem(FxRobot robot) {
        robot.clickOn("Trajectory");

        robot.clickOn("#load-digits");
        assertThat(fixture.commands.asked()).containsExactly("load");

        robot.interact(fixture::ready);
        assertThat(robot.lookup("#load-digits").<Node>query().getParent().isVisible())
                .isFalse();
        assertThat(robot.lookup(".neighbour-label").queryAll()).hasSize(5);
    }

    @Test
    void aDragOnThePictureErasesWhatItCrosses(FxRobot robot) {
        show(robot, "What if");
        Node pixels = robot.lookup("#pixels").query();

        robot.moveTo(pixel(pixels, 12, 5)).press(MouseButton.PRIMARY);
        robot.moveTo(pixel(pixels, 12, 22)).release(MouseButton.PRIMARY);
        Pulses.await();

        var edited = fixture.studies.counterfactual().editedProperty().get();
        for (int column = 5; column <= 22; column++) {
            assertThat(edited.at(12, column)).isZero();
        }
        assertThat(text(robot, "#divergence")).contains("Predictions: original ");
        robot.clickOn("#undo-edit");
        assertThat(fixture.studies.counterfactual().changed().get()).isFalse();
    }

    @Test
    void aClickBlanksAWholeRowAndKeysInkAPixel(FxRobot robot) {
        show(robot, "What if");
        robot.clickOn("#tool-blank-line");

        robot.clickOn(pixel(robot.lookup("#pixels").query(), 13, 8));
        var blanked = fixture.studies.counterfactual().editedProperty().get();
        assertThat(blanked).isEqualTo(BlankRow.in(StudiesFixture.TEST.digit(0), 13));

        robot.clickOn("#tool-ink");
        robot.interact(() -> robot.lookup("#pixels").<Node>query().requestFocus());
        robot.push(KeyCode.UP);
        robot.push(KeyCode.SPACE);
        assertThat(fixture.studies.counterfactual().editedProperty().get()).isEqualTo(blanked.withPixel(13, 14, 1));
        robot.clickOn("#reset-edits");
        assertThat(fixture.studies.counterfactual().changed().get()).isFalse();
    }

    @Test
    void theSliderAddsBlankRows(FxRobot robot) {
        show(robot, "What if");
        Slider slider = robot.lookup("#blank-rows").queryAs(Slider.class);

        robot.interact(slider::requestFocus);
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.RIGHT);

        assertThat(fixture.studies
                        .counterfactual()
                        .comparisonProperty()
                        .get()
                        .second()
                        .timesteps())
                .isEqualTo(30);
    }

    @Test
    void aKeptReadingIsComparedWithTheNextOne(FxRobot robot) {
        show(robot, "Compare");

        robot.clickOn("#keep");
        robot.interact(
                () -> fixture.drawing.showTestDigit("Blots", 1, StudiesFixture.TEST.digit(1), 0, Dataset.DIGIT_NAMES));
        Pulses.await();

        assertThat(text(robot, "#comparison")).contains("Predictions: A ");
        robot.clickOn("#clear-other");
        assertThat(text(robot, "#comparison")).startsWith("Keep a reading");
    }

    @Test
    void readingsOfUnequallyManyClassesAreSaidToBeIncomparable(FxRobot robot) {
        show(robot, "Compare");
        robot.clickOn("#keep");

        robot.interact(() -> fixture.reading.switchTo(
                TestReaders.of(TestWeights.random(28, 12, 3, 5), "of a network of three classes")));
        Pulses.await();

        assertThat(text(robot, "#comparison")).startsWith("A tells 10 classes apart, and B 3: ");
        robot.clickOn("#clear-other");
        assertThat(text(robot, "#comparison")).startsWith("Keep a reading");
    }

    @Test
    void aMisreadDigitIsReadAfterAClick(FxRobot robot) {
        show(robot, "Mistakes");

        robot.clickOn("#read-all");
        Pulses.await();
        Misread surest = fixture.studies
                .mistakes()
                .resultsProperty()
                .get()
                .predictions()
                .misread()
                .get(0);
        robot.clickOn(robot.lookup(".misread").<Button>query());

        assertThat(fixture.drawing.getDigit()).isEqualTo(StudiesFixture.TEST.digit(surest.index()));
    }

    @Test
    void theConfusionMatrixHasRoomForNetworkAndDigitsOfUnequallyManyClasses(FxRobot robot) {
        show(robot, "Mistakes");
        Node matrix = robot.lookup("#confusion").query();
        Set<String> painted = new HashSet<>();
        robot.interact(() -> {
            fixture.training.onLoaded(StudiesFixture.THREE_CLASSES);
            PaintedText.watch(matrix.getScene(), line -> painted.add(line.text()));
        });
        robot.clickOn("#read-all");
        Pulses.await();
        assertThat(painted).contains("A", "B", "C", "3", "9");

        robot.interact(matrix::requestFocus);
        for (int down = 0; down < 9; down++) {
            robot.push(KeyCode.DOWN);
        }
        assertThat(matrix.getAccessibleText()).isEqualTo("label 9, predicted as 0: never");

        // A smaller matrix begins at its first cell again.
        robot.interact(() -> {
            fixture.training.onLoaded(StudiesFixture.DATASET);
            fixture.reading.switchTo(TestReaders.of(TestWeights.random(28, 12, 3, 5), "of a network of three classes"));
            painted.clear();
        });
        robot.clickOn("#read-all");
        robot.interact(matrix::requestFocus);
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.DOWN);
        robot.interact(() -> PaintedText.watch(matrix.getScene(), null));
        assertThat(matrix.getAccessibleText()).startsWith("label 1, predicted as 0: ");
        assertThat(text(robot, "#test-results")).containsPattern("The network has no class for \\d+ others");
    }

    @Test
    void aCellOfTheConfusionMatrixChoosesItsDigits(FxRobot robot) {
        show(robot, "Mistakes");
        robot.clickOn("#read-all");
        Pulses.await();
        Misread wrong = fixture.studies
                .mistakes()
                .resultsProperty()
                .get()
                .predictions()
                .misread()
                .get(0);
        int[][] confusion =
                fixture.studies.mistakes().resultsProperty().get().predictions().confusion();
        Node matrix = robot.lookup("#confusion").query();
        Bounds bounds = matrix.getLayoutBounds();
        double cell = Math.floor((Math.min(bounds.getWidth(), bounds.getHeight()) - 40) / 10);

        robot.clickOn(matrix.localToScreen(40 + (wrong.prediction() + 0.5) * cell, 40 + (wrong.label() + 0.5) * cell));

        assertThat(robot.lookup(".misread").queryAll()).hasSize(confusion[wrong.label()][wrong.prediction()]);
        assertThat(text(robot, "#misread")).contains("label " + wrong.label() + " predicted as " + wrong.prediction());
    }

    @Test
    void nothingIsCutOffInTheNarrowestPane(FxRobot robot) {
        for (String title : List.of("Ablation", "Trajectory", "What if", "Compare", "Mistakes")) {
            show(robot, title);
            assertThat(robot.lookup(node -> node instanceof Text && isShown(node))
                            .queryAllAs(Text.class))
                    .as(title)
                    .extracting(Text::getText)
                    .noneMatch(text -> text.endsWith("..."));
            for (Node child : ((Parent) pane.lookup(".lab-view")).getChildrenUnmodifiable()) {
                if (isShown(child)) {
                    Bounds inPane = pane.sceneToLocal(child.localToScene(child.getLayoutBounds()));
                    assertThat(inPane.getMaxX()).as(title + child).isLessThanOrEqualTo(pane.getWidth());
                    assertThat(inPane.getMaxY()).as(title + child).isLessThanOrEqualTo(pane.getHeight());
                }
            }
        }
    }

    private static boolean isShown(Node node) {
        return node.getScene() != null && node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private Set<Integer> units() {
        return fixture.reading.ablationProperty().get().units();
    }

    private static Point2D pixel(Node editor, int row, int column) {
        Bounds bounds = editor.getLayoutBounds();
        double side = Math.floor(Math.min(bounds.getWidth(), bounds.getHeight()) / 28) * 28;
        double left = Math.floor((bounds.getWidth() - side) / 2);
        return editor.localToScreen(left + (column + 0.5) * side / 28, (row + 0.5) * side / 28);
    }

    private static Point2D at(Node node, double partX, double partY) {
        Bounds bounds = node.getLayoutBounds();
        return node.localToScreen(bounds.getWidth() * partX, bounds.getHeight() * partY);
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
