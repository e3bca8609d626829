package rowreader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static rowreader.Conditions.await;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import rowreader.data.Digit;
import rowreader.data.drawing.ExampleDrawings;
import rowreader.data.lesson.Chapter;
import rowreader.data.lesson.Place;
import rowreader.data.lesson.Spot;
import rowreader.network.recipe.Architecture;
import rowreader.text.InEnglish;
import rowreader.text.Language;
import rowreader.text.SpokenLanguages;
import rowreader.text.Texts;
import rowreader.view.Contrast;
import rowreader.view.Icon;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TestStage;
import rowreader.viewmodel.lesson.TeachingModel;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.race.RaceState;
import rowreader.viewmodel.window.LookModel;
import rowreader.viewmodel.window.SidePaneChoice;

/** How the window looks: the size of its text, its contrast, the presentation, the first sight. */
@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class AppLookTest {
    private RunningApp running;
    private Stage stage;

    @Start
    void open(Stage shown) throws Exception {
        stage = shown;
        running = new RunningApp(shown, RunningApp.RECIPE);
    }

    @AfterEach
    void close() throws Exception {
        Language.use(Locale.ENGLISH);
        running.close();
    }

    private TeachingModel teaching() {
        return running.app().teaching();
    }

    private void readAThree(FxRobot robot) throws Exception {
        robot.interact(() -> running.app()
                .model()
                .drawing()
                .showKept(rowreader.text.Text.of("viewmodel.first-sight.name"), ExampleDrawings.three(), 3));
        await(() -> running.app().model().reading().getTrace() != null);
    }

    /** Every text in sight that says something, with its size on screen. */
    private Map<String, Double> textSizes() {
        Map<String, Double> sizes = new LinkedHashMap<>();
        collect(stage.getScene().getRoot(), sizes);
        return sizes;
    }

    private static boolean isInSight(Node node) {
        return node == null || node.isVisible() && isInSight(node.getParent());
    }

    private static void collect(Node node, Map<String, Double> sizes) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()) {
            sizes.merge(
                    text.getText() + " in " + text.getParent(), text.getFont().getSize(), Math::min);
        }
        // The font that a canvas painted with last; the toolkit's own where it painted no text.
        if (node instanceof Canvas canvas
                && !canvas.getGraphicsContext2D().getFont().equals(Font.getDefault())) {
            sizes.merge(
                    "painted in " + node.getParent(),
                    canvas.getGraphicsContext2D().getFont().getSize(),
                    Math::min);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, sizes));
        }
    }

    private static List<String> smallerThan(double least, Map<String, Double> sizes) {
        List<String> small = new ArrayList<>();
        sizes.forEach((text, size) -> {
            if (size < least) {
                small.add(text + ": " + size);
            }
        });
        return small;
    }

    @Test
    void noTextInTheWindowIsBelow13Pixels(FxRobot robot) throws Exception {
        readAThree(robot);
        for (String side : List.of("#choose-training", "#choose-lab", "#choose-race")) {
            robot.clickOn(side);
            robot.interact(
                    () -> assertThat(smallerThan(13, textSizes())).as(side).isEmpty());
        }
    }

    @Test
    void noTextInAPresentationIsBelow24PixelsOnALargeScreen(FxRobot robot) throws Exception {
        readAThree(robot);
        robot.type(KeyCode.F11);
        assertThat(teaching().presentation().presentingProperty().get()).isTrue();
        robot.interact(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        Pulses.await();
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            double least = 24 * Math.min(1, stage.getScene().getHeight() / 1080);
            assertThat(smallerThan(least, textSizes())).isEmpty();
            assertThat(isInSight(robot.lookup(".window-header").query())).isFalse();
            assertThat(isInSight(robot.lookup(".drawing-tool-bar").query())).isFalse();
            // What a class is shown says whose it is, too.
            assertThat(isInSight(robot.lookup("#weights").query())).isTrue();
        });
    }

    /** Half of the user's step, from the size that a presentation has by itself on, and all of it stays readable. */
    @Test
    void everyStepMakesTextLargerInAPresentation(FxRobot robot) throws Exception {
        readAThree(robot);
        robot.interact(() -> {
            teaching().smaller();
            teaching().presentation().toggle();
            stage.setWidth(1600);
            stage.setHeight(900);
        });
        Pulses.await();
        double least = 24 * stage.getScene().getHeight() / 1080;
        assertThat(smallestText()).isGreaterThanOrEqualTo(least);
        robot.interact(teaching()::smaller);
        assertThat(teaching().look().textScaleProperty().get())
                .as("chosen unseen")
                .isEqualTo(0.9);
        double before = smallestText();
        for (double scale : LookModel.TEXT_SCALES.subList(3, LookModel.TEXT_SCALES.size())) {
            robot.interact(teaching()::larger);
            assertThat(teaching().look().textScaleProperty().get()).isEqualTo(scale);
            double now = smallestText();
            assertThat(now).as("text x %s", scale).isGreaterThan(before);
            // Up to the rounding to whole pixels.
            assertThat(now).isGreaterThan(least * (1 + scale) / 2 - 1);
            before = now;
            for (boolean map : List.of(false, true)) {
                robot.interact(
                        () -> running.app().model().picture().mapShownProperty().set(map));
                Pulses.await();
                robot.interact(() -> {
                    WindowTour.layOut(stage.getScene());
                    assertThat(CutTexts.in(stage.getScene()).cut()).isEmpty();
                    assertThat(PaintedTexts.unreadable(PaintedTexts.in(stage.getScene())))
                            .isEmpty();
                    ScrollPane reading = scrolling(robot.lookup(".reading-pane").query());
                    assertThat(reading.getContent().getLayoutBounds().getHeight())
                            .as("scrolled, text x %s, map %s", scale, map)
                            .isLessThanOrEqualTo(reading.getViewportBounds().getHeight() + 0.5);
                });
            }
        }
    }

    /** Where larger text leaves no room for both, who looks into the cell sees that alone, and again both with smaller text. */
    @Test
    void inAPresentationTheCellLiesOverNothingInAnySizeOfText(FxRobot robot) throws Exception {
        readAThree(robot);
        robot.interact(() -> {
            running.app().model().picture().depthProperty().set(Depth.CELL);
            teaching().presentation().toggle();
            stage.setWidth(1920);
            stage.setHeight(1080);
        });
        Pulses.await();
        List<Boolean> both = new ArrayList<>();
        for (Runnable step : List.<Runnable>of(teaching()::larger, teaching()::smaller)) {
            for (int times = 0; times < LookModel.TEXT_SCALES.size(); times++) {
                robot.interact(step);
                Pulses.await();
                robot.interact(() -> {
                    WindowTour.layOut(stage.getScene());
                    Node sheet = robot.lookup(".drawing-canvas").query();
                    Node cell = robot.lookup("#picture-pane").query();
                    both.add(isInSight(sheet));
                    assertThat(top(cell))
                            .as("the cell's top, with the drawing %s", both)
                            .isBetween(0.0, isInSight(sheet) ? stage.getHeight() : stage.getHeight() / 4);
                    assertThat(isInSight(sheet)
                                    && sheet.localToScene(sheet.getLayoutBounds())
                                                    .getMaxY()
                                            > top(cell))
                            .as("the drawing below the cell, shown: %s", both)
                            .isFalse();
                });
            }
        }
        assertThat(both).contains(true, false);
        assertThat(both.get(both.size() - 1)).isTrue();
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private double smallestText() throws Exception {
        Pulses.await();
        return WaitForAsyncUtils.asyncFx(() -> {
                    WindowTour.layOut(stage.getScene());
                    return textSizes().values().stream()
                            .mapToDouble(size -> size)
                            .min()
                            .orElseThrow();
                })
                .get();
    }

    @Test
    void aPictureThatIsAloneSaysWhoseItIs(FxRobot robot) throws Exception {
        readAThree(robot);
        for (boolean presents : List.of(false, true)) {
            robot.interact(() -> {
                teaching().presentation().presentingProperty().set(presents);
                running.app().model().picture().fillingProperty().set(true);
            });
            for (Depth depth : Depth.values()) {
                robot.interact(() -> {
                    running.app().model().picture().depthProperty().set(depth);
                    WindowTour.layOut(stage.getScene());
                    Node weights = robot.lookup("#weights").query();
                    Node picture = robot.lookup("#picture-pane").query();
                    assertThat(isInSight(weights)).isTrue();
                    assertThat(robot.lookup("#weights").queryLabeled().getText())
                            .contains("best reader");
                    assertThat(weights.localToScene(weights.getLayoutBounds()).getMaxY())
                            .isLessThanOrEqualTo(picture.localToScene(picture.getLayoutBounds())
                                    .getMinY());
                });
            }
        }
    }

    @Test
    void aLessonsPageShowsInAPresentationWhatItTalksAboutInLargeText(FxRobot robot) throws Exception {
        readAThree(robot);
        robot.type(KeyCode.F11);
        robot.interact(() -> {
            stage.setWidth(1920);
            stage.setHeight(1080);
            assertThat(robot.lookup(".side-pane").tryQuery()).isEmpty();
        });
        for (Chapter chapter : teaching().lesson().chaptersProperty().get()) {
            for (int page = 0; page < chapter.pages().size(); page++) {
                int index = page;
                robot.interact(() -> {
                    if (index == 0) {
                        teaching().lesson().goTo(chapter);
                    } else {
                        teaching().lesson().next();
                    }
                    WindowTour.layOut(stage.getScene());
                    String where = chapter.name() + " " + (index + 1);
                    chapter.pages()
                            .get(index)
                            .opens()
                            .ifPresent(place -> assertThat(
                                            teaching().places().shownProperty().get())
                                    .as(where)
                                    .contains(place));
                    double least = 24 * Math.min(1, stage.getScene().getHeight() / 1080);
                    assertThat(smallerThan(least, textSizes())).as(where).isEmpty();
                });
            }
        }
        robot.interact(() -> teaching().lesson().leave());
        assertThat(robot.lookup(".side-pane").tryQuery()).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(isInSight(robot.lookup(".side-pane").query())).isTrue();
    }

    @Test
    void theLabBecomesAsNarrowAsItWas(FxRobot robot) throws Exception {
        readAThree(robot);
        robot.clickOn("#choose-lab");
        double[] least = new double[2];
        for (int time = 0; time < 2; time++) {
            int index = time;
            robot.interact(() -> {
                stage.setWidth(1024);
                WindowTour.layOut(stage.getScene());
                least[index] = robot.lookup(".lab-pane").<Region>query().minWidth(-1);
                stage.setWidth(1600);
            });
            Pulses.await();
            robot.interact(() -> WindowTour.layOut(stage.getScene()));
        }
        assertThat(least[1]).isEqualTo(least[0]).isLessThan(450);
    }

    /** The reading leaves it the room while it has enough itself; where both have not, neither pushes the other out. */
    @Test
    void theLabIsWholeInASmallWindow(FxRobot robot) throws Exception {
        readAThree(robot);
        robot.clickOn("#choose-lab");
        for (double width : List.of(1600.0, 1100.0, 1024.0, 960.0)) {
            robot.interact(() -> {
                stage.setWidth(width);
                stage.setHeight(768);
            });
            Pulses.await();
            robot.interact(() -> {
                WindowTour.layOut(stage.getScene());
                double right = stage.getScene().getWidth();
                assertThat(inScene(robot.lookup("#about").query()).getMaxX()).isLessThanOrEqualTo(right);
                if (width >= 1024) {
                    assertThat(inScene(robot.lookup(".lab-pane").query()).getMaxX())
                            .isLessThanOrEqualTo(right);
                }
            });
        }
    }

    /** As much of a projector's width as the other side can spare. */
    private void giveTheReadingAll(FxRobot robot) {
        stage.setWidth(1024);
        stage.setHeight(768);
        robot.lookup(".split-pane").<SplitPane>query().setDividerPositions(1);
    }

    /** However much the reading is given of a projector's width, and though some views are scrolled down. */
    @Test
    void noViewOfTheLabScrollsAcrossOnAProjectorInAnyLanguage(FxRobot robot) throws Exception {
        readAThree(robot);
        robot.clickOn("#choose-lab");
        int looked = 0;
        for (Locale language : SpokenLanguages.all()) {
            robot.interact(() -> {
                running.app().settings().languageProperty().set(language);
                giveTheReadingAll(robot);
            });
            for (Node view : robot.lookup(".lab-choice .toggle-button").queryAll()) {
                robot.interact(() -> {
                    ((ToggleButton) view).setSelected(true);
                    WindowTour.layOut(stage.getScene());
                    assertThat(stage.getScene().getRoot().getLayoutBounds().getWidth())
                            .isEqualTo(1024);
                    ScrollPane lab = scrolling(robot.lookup(".lab-pane").query());
                    assertThat(lab.getContent().getLayoutBounds().getWidth())
                            .as(((ToggleButton) view).getText())
                            .isLessThanOrEqualTo(lab.getViewportBounds().getWidth() + 0.5);
                });
                looked++;
            }
        }
        assertThat(looked).isGreaterThanOrEqualTo(5 * 13);
    }

    /** With any network that can be chosen; the table of the result, which is wider in some languages, scrolls by itself. */
    @Test
    void theRaceScrollsNotAcrossOnAProjectorInAnyLanguage(FxRobot robot) throws Exception {
        readAThree(robot);
        for (Locale language : SpokenLanguages.all()) {
            robot.interact(() -> {
                running.app().settings().languageProperty().set(language);
                running.app().model().sidePaneProperty().set(SidePaneChoice.RACE);
                giveTheReadingAll(robot);
            });
            for (Architecture architecture : Architecture.values()) {
                robot.interact(() -> {
                    running.app().race().setup().replace(0, architecture.recipe());
                    WindowTour.layOut(stage.getScene());
                    ScrollPane race = scrolling(robot.lookup(".race-pane").query());
                    assertThat(race.getContent().getLayoutBounds().getWidth())
                            .as("%s in %s", architecture, language)
                            .isLessThanOrEqualTo(race.getViewportBounds().getWidth() + 0.5);
                    assertThat(CutTexts.in(stage.getScene()).cut())
                            .as("%s in %s", architecture, language)
                            .noneMatch(text -> text.contains("race"));
                });
            }
        }
        robot.interact(() -> {
            running.app().race().setup().replace(0, Architecture.LSTM.recipe().withHiddenSize(16));
            running.app().race().setup().samplesProperty().set(640L);
            running.app().race().startOrPause();
        });
        await(() -> running.app().race().stateProperty().get() == RaceState.OVER);
        for (Locale language : SpokenLanguages.all()) {
            robot.interact(() -> {
                running.app().settings().languageProperty().set(language);
                WindowTour.layOut(stage.getScene());
                assertThat(CutTexts.in(stage.getScene()).cut())
                        .as("the result in %s", language)
                        .noneMatch(text -> text.contains("race"));
            });
        }
    }

    private static ScrollPane scrolling(Node node) {
        Node above = node;
        while (!(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        return (ScrollPane) above;
    }

    @Test
    void whatIsMeasuredOnTestDigitsOffersToLoadThem(FxRobot robot) throws Exception {
        readAThree(robot);
        for (Place place : List.of(Place.UNITS, Place.ANSWER)) {
            String load = place == Place.UNITS ? "#load-digits-for-units" : "#load-digits-for-answer";
            robot.interact(() -> teaching().places().open(place));
            if (place == Place.UNITS) {
                assertThat(running.app().model().training().datasetProperty().get())
                        .isNull();
                await(() -> robot.lookup("#units-unknown").query().isVisible());
                robot.clickOn(load);
                await(() -> !robot.lookup("#units-unknown").query().isVisible());
            }
            await(() -> !robot.lookup(load).query().isVisible());
        }
    }

    @Test
    void theShelfSaysWhoseExamplesItShows(FxRobot robot) throws Exception {
        await(() -> running.app().model().reading().inUseProperty().get() != null);
        robot.clickOn("#examples");
        await(() -> robot.lookup("#examples-network").tryQuery().isPresent());
        assertThat(robot.lookup("#examples-network").queryLabeled().getText())
                .startsWith("Weights of the best reader")
                .contains("10,000 test digits");
    }

    @Test
    void theHintToDrawStaysInsideItsFrameInEveryLanguage(FxRobot robot) throws Exception {
        await(() -> running.app().model().reading().inUseProperty().get() != null);
        for (double width : List.of(1024.0, 1600.0)) {
            for (Locale language : SpokenLanguages.all()) {
                robot.interact(() -> {
                    running.app().settings().languageProperty().set(language);
                    stage.setWidth(width);
                    stage.setHeight(768);
                    WindowTour.layOut(stage.getScene());
                    Region sheet = (Region) stage.getScene().lookup("#drawing");
                    double most = Math.min(sheet.getWidth(), sheet.getHeight()) * 20 / Digit.SIDE;
                    List<PaintedText> lines = PaintedTexts.in(stage.getScene()).stream()
                            .filter(line -> line.canvas().getParent() == sheet)
                            .toList();
                    assertThat(lines)
                            .as(language.toString())
                            .isNotEmpty()
                            .allSatisfy(
                                    line -> assertThat(line.bounds().getWidth()).isLessThan(most - 4));
                    assertThat(lines.get(lines.size() - 1).bounds().getMaxY()
                                    - lines.get(0).bounds().getMinY())
                            .isLessThan(most - 4);
                });
            }
        }
    }

    @Test
    void theLessonsRingTouchesNoCaption(FxRobot robot) throws Exception {
        readAThree(robot);
        int rings = 0;
        for (Chapter chapter : teaching().lesson().chaptersProperty().get()) {
            for (int page = 0; page < chapter.pages().size(); page++) {
                boolean first = page == 0;
                robot.interact(() -> {
                    if (first) {
                        teaching().lesson().goTo(chapter);
                    } else {
                        teaching().lesson().next();
                    }
                });
                if (chapter.pages().get(page).spot() == Spot.DRAWING) {
                    rings++;
                    await(() -> robot.lookup("#lesson-ring").query().isVisible());
                    robot.interact(() -> {
                        Node ring = robot.lookup("#lesson-ring").query();
                        assertThat(inScene(robot.lookup("#provenance").query()).getMaxY())
                                .isLessThanOrEqualTo(inScene(ring).getMinY());
                    });
                }
            }
        }
        assertThat(rings).isPositive();
    }

    @Test
    void textThatWasLargeLeavesNoTrace(FxRobot robot) throws Exception {
        readAThree(robot);
        robot.interact(() -> {
            stage.setWidth(1900);
            stage.setHeight(1040);
            WindowTour.layOut(stage.getScene());
        });
        Map<String, Bounds> before = places(robot);
        robot.interact(() -> {
            teaching().look().textScaleProperty().set(2.0);
            WindowTour.layOut(stage.getScene());
        });
        Pulses.await();
        robot.interact(() -> {
            teaching().look().textScaleProperty().set(1.0);
            WindowTour.layOut(stage.getScene());
        });
        Pulses.await();
        assertThat(places(robot)).isEqualTo(before);
    }

    /** Where each node with a name is. */
    private Map<String, Bounds> places(FxRobot robot) {
        Map<String, Bounds> places = new LinkedHashMap<>();
        robot.interact(() -> stage.getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node.getId() != null && isInSight(node))
                .forEach(node -> places.put(node.getId(), inScene(node))));
        return places;
    }

    @Test
    void theButtonThatBeginsDoesNotLieOverItsWords(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(1024);
            teaching().look().textScaleProperty().set(1.5);
            WindowTour.layOut(stage.getScene());
            Bounds begin = inScene(robot.lookup("#begin-training").query());
            Bounds what = inScene(robot.lookup("#begin-what").query());
            assertThat(begin.getMaxY()).isLessThanOrEqualTo(what.getMinY());
        });
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aClickerStepsTheRowsAndBlanksAndEscapeLeaves(FxRobot robot) throws Exception {
        readAThree(robot);
        robot.type(KeyCode.F11);
        robot.interact(() -> running.app().model().playback().seek(9));
        robot.type(KeyCode.PAGE_DOWN, 2);
        assertThat(running.app().model().playback().getTimestep()).isEqualTo(11);
        robot.type(KeyCode.PAGE_UP);
        assertThat(running.app().model().playback().getTimestep()).isEqualTo(10);
        robot.type(KeyCode.B);
        assertThat(robot.lookup("#blank").query().isVisible()).isTrue();
        robot.type(KeyCode.B);
        assertThat(robot.lookup("#blank").query().isVisible()).isFalse();
        robot.type(KeyCode.ESCAPE);
        assertThat(teaching().presentation().presentingProperty().get()).isFalse();
        assertThat(isInSight(robot.lookup(".window-header").query())).isTrue();
        assertThat(isInSight(robot.lookup(".side-pane").query())).isTrue();
    }

    /** Without a desktop a window takes the size that it is given, as it does from one a moment after it asked. */
    private void sizeByTheDesktop(FxRobot robot, double width, double height) {
        robot.interact(() -> TestStage.size(stage, width, height));
        Pulses.await();
    }

    @Test
    void aPresentationGivesThePanesTheirSharesBack(FxRobot robot) {
        SplitPane panes = robot.lookup(".split-pane").query();
        sizeByTheDesktop(robot, 1024, 745);
        robot.interact(() -> panes.setDividerPositions(0.64));
        Pulses.await();
        double before = panes.getDividerPositions()[0];
        robot.type(KeyCode.F11);
        sizeByTheDesktop(robot, 1600, 1000);
        robot.type(KeyCode.F11);
        sizeByTheDesktop(robot, 1024, 745);
        assertThat(panes.getDividerPositions()[0]).isCloseTo(before, within(0.01));
    }

    @Test
    void aClickerTurnsThePagesOfAnOpenLesson(FxRobot robot) {
        robot.clickOn("#open-lesson");
        robot.type(KeyCode.PAGE_DOWN, 2);
        assertThat(teaching().lesson().pageIndexProperty().get()).isEqualTo(2);
        robot.type(KeyCode.PAGE_UP);
        assertThat(teaching().lesson().pageIndexProperty().get()).isEqualTo(1);
    }

    @Test
    void ctrlWithPlusMinusAndZeroScalesAllText(FxRobot robot) {
        double usual = titleSize(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.EQUALS);
        assertThat(titleSize(robot)).isGreaterThan(usual);
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        assertThat(titleSize(robot)).isLessThan(usual);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertThat(titleSize(robot)).isEqualTo(usual);
    }

    private double titleSize(FxRobot robot) {
        Pulses.await();
        return robot.lookup(".window-title").queryLabeled().getFont().getSize();
    }

    private interface InATheme {
        void check(boolean highContrast, boolean dark);
    }

    private void inEveryTheme(FxRobot robot, InATheme check) {
        for (boolean high : List.of(false, true)) {
            for (boolean dark : List.of(false, true)) {
                robot.interact(() -> {
                    teaching().look().highContrastProperty().set(high);
                    running.app().model().darkProperty().set(dark);
                    check.check(high, dark);
                });
            }
        }
    }

    private static String theme(boolean highContrast, boolean dark) {
        return (dark ? ", dark" : ", light") + (highContrast ? ", high" : "");
    }

    @Test
    void everyRoleOfTextStandsOutFromEveryRoleOfGround(FxRobot robot) {
        inEveryTheme(robot, (high, dark) -> {
            stage.getScene().getRoot().applyCss();
            for (String text : List.of(
                    "-color-fg-default",
                    "-color-fg-muted",
                    "-color-accent-fg",
                    "-color-success-fg",
                    "-color-danger-fg")) {
                for (String ground : List.of("-color-bg-default", "-color-bg-subtle")) {
                    assertThat(Contrast.of(colour(text), colour(ground)))
                            .as(text + " on " + ground + theme(high, dark))
                            .isGreaterThanOrEqualTo(high ? 7 : 4.5);
                }
            }
            assertThat(colour("-color-bg-default"))
                    .isEqualTo(Palette.of(dark, high).background());
        });
    }

    /** In German, on a projector, it is longer than a line. */
    @Test
    void whatIsSaidOverTheLayersOfANetworkIsNotCut(FxRobot robot) {
        robot.interact(() -> {
            Label words = stage.getScene().getRoot().lookupAll(".caption-explanation").stream()
                    .map(node -> (Label) node)
                    .filter(label ->
                            Texts.get("view.reading.layers-explanation").equals(label.getText()))
                    .findFirst()
                    .orElseThrow();
            Region caption = (Region) words.getParent();
            double narrow = Math.floor(words.prefWidth(-1) - 20);
            caption.resize(narrow, caption.prefHeight(narrow));
            caption.layout();
            assertThat(words.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(narrow);
        });
    }

    @Test
    void theIconOfAChosenButtonStandsOut(FxRobot robot) {
        inEveryTheme(robot, (high, dark) -> {
            List<ToggleButton> buttons = WholeWindow.nodes(stage.getScene(), ToggleButton.class).stream()
                    .filter(button -> button.getGraphic() instanceof Icon)
                    .toList();
            assertThat(buttons).as("loop, and fill the window").hasSizeGreaterThanOrEqualTo(2);
            for (ToggleButton button : buttons) {
                button.setSelected(true);
                WindowTour.layOut(stage.getScene());
                List<BackgroundFill> ground = button.getBackground().getFills();
                assertThat(Contrast.of(
                                colourOf(((Icon) button.getGraphic())
                                        .getBackground()
                                        .getFills()),
                                colourOf(ground)))
                        .as(button.getGraphic() + theme(high, dark))
                        .isGreaterThanOrEqualTo(high ? 7 : 4.5);
            }
        });
    }

    private static Color colourOf(List<BackgroundFill> fills) {
        return (Color) fills.get(fills.size() - 1).getFill();
    }

    /** Or what is beside its corners and its shadow is white in the dark. */
    @Test
    void whereNothingShowsThroughAWindowAPopUpHasTheGroundOfTheTheme(FxRobot robot) {
        assumeFalse(WaitForAsyncUtils.waitForAsyncFx(
                5_000, () -> Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)));
        for (boolean dark : List.of(true, false)) {
            robot.interact(() -> {
                running.app().model().darkProperty().set(dark);
                ((ButtonBase) stage.getScene().lookup("#my-drawings")).fire();
                List<Window> popUps = Window.getWindows().stream()
                        .filter(window -> window instanceof PopupWindow)
                        .toList();
                assertThat(popUps)
                        .isNotEmpty()
                        .allSatisfy(popUp -> assertThat(popUp.getScene().getFill())
                                .isEqualTo(Palette.of(dark, false).background()));
                popUps.forEach(Window::hide);
            });
        }
    }

    @Test
    void howMuchOfATrainingIsStillToBeDoneIsSeenInHighContrast(FxRobot robot) {
        for (boolean dark : List.of(false, true)) {
            robot.interact(() -> {
                teaching().look().highContrastProperty().set(true);
                running.app().model().darkProperty().set(dark);
                WindowTour.layOut(stage.getScene());
                Region bar = (Region) stage.getScene().lookup(".training-progress > .progress-bar");
                assertThat(bar.minHeight(-1))
                        .as("however little room messages leave")
                        .isPositive();
                Region track = (Region) stage.getScene().lookup(".training-progress > .progress-bar > .track");
                Color edge = (Color) track.getBackground().getFills().get(0).getFill();
                assertThat(Contrast.of(edge, colour("-color-bg-default")))
                        .as(dark ? "dark" : "light")
                        .isGreaterThanOrEqualTo(7);
            });
        }
    }

    private Color colour(String role) {
        Region probe = new Region();
        probe.setStyle("-fx-background-color: " + role + ";");
        javafx.scene.layout.Pane root =
                (javafx.scene.layout.Pane) stage.getScene().getRoot();
        root.getChildren().add(probe);
        probe.applyCss();
        root.getChildren().remove(probe);
        return (Color) probe.getBackground().getFills().get(0).getFill();
    }

    @Test
    void atTheFirstStartADigitIsReadUntilThePersonDoesSomething(FxRobot robot) throws Exception {
        robot.interact(() -> teaching().begin(java.util.Optional.empty()));
        await(() -> running.app().model().reading().getTrace() != null);
        await(() -> running.app().model().playback().getTimestep() > 1);
        assertThat(running.app().model().playback().isPlaying()).isTrue();
        await(() -> robot.lookup("#invitation").query().isVisible());
        robot.interact(() -> {
            // Over neither the digit nor the tools.
            Bounds invitation = inScene(robot.lookup("#invitation").query());
            assertThat(invitation.getMaxY())
                    .isLessThanOrEqualTo(
                            inScene(robot.lookup("#drawing").query()).getMinY());
            assertThat(invitation.getMinY())
                    .isGreaterThanOrEqualTo(
                            inScene(robot.lookup(".drawing-tool-bar").query()).getMaxY());
            assertThat(robot.lookup("#provenance").query().getOpacity())
                    .as("the name of the drawing, which would be seen in part")
                    .isZero();
        });
        // A click on a row of the picture, as its text invites to: the digit stays, and is not read in a loop any more.
        robot.clickOn("#cell-picture");
        await(() -> running.app().model().picture().getDepth() != Depth.UNROLLED);
        assertThat(running.app().model().playback().speedProperty().get()).isEqualTo(1);
        assertThat(running.app().model().playback().loopProperty().get()).isFalse();
        assertThat(running.app().model().drawing().trueLabelProperty().get()).isEqualTo(3);
        assertThat(robot.lookup("#invitation").query().isVisible()).isTrue();

        robot.clickOn("#drawing");
        await(() -> !robot.lookup("#invitation").query().isVisible());
        assertThat(robot.lookup("#provenance").query().getOpacity()).isOne();
        assertThat(running.app().model().drawing().trueLabelProperty().get()).isNull();
        assertThat(running.app().model().drawing().getSource().drawing().strokes())
                .hasSize(1);
        robot.interact(() -> {
            running.app().model().drawing().clear();
            teaching().begin(java.util.Optional.empty());
        });
        assertThat(teaching().firstSightRunning().get()).isFalse();
    }

    /** Nor over the digit itself, but for a sliver of the sheet's edge where text is twice as large. */
    @Test
    void theInvitationToDrawLiesOverNothingBesideItsSheetInAnyLanguage(FxRobot robot) throws Exception {
        robot.interact(() -> teaching().begin(java.util.Optional.empty()));
        await(() -> running.app().model().playback().getTimestep() > 1);
        for (Locale language : SpokenLanguages.all()) {
            robot.interact(() -> running.app().settings().languageProperty().set(language));
            for (double width : new double[] {960, 1024, 1366}) {
                for (double scale : new double[] {1, 1.5, 2}) {
                    robot.interact(() -> {
                        TestStage.size(stage, width, 768);
                        teaching().look().textScaleProperty().set(scale);
                    });
                    await(() -> stage.getScene().getWidth() == width);
                    // What is over the window is placed after the layout of a pulse.
                    Pulses.await(2);
                    await(() -> robot.lookup("#invitation").query().isVisible());
                    robot.interact(() -> assertThat(underTheInvitation(robot, scale < 2 ? 0 : 8))
                            .as("%s, %s pixels, text x %s", language, width, scale)
                            .isEmpty());
                }
            }
        }
        robot.clickOn("#drawing");
        await(() -> !robot.lookup("#invitation").query().isVisible());
    }

    /** @param sliver how much of the sheet, pixels, does not count */
    private List<String> underTheInvitation(FxRobot robot, double sliver) {
        Node invitation = robot.lookup("#invitation").query();
        Bounds place = inScene(invitation);
        List<String> under = new ArrayList<>();
        for (Node node : WholeWindow.nodes(stage.getScene())) {
            boolean says = node instanceof Text text && !text.getText().isBlank() || node instanceof ButtonBase;
            Bounds bounds = inScene(node);
            // Edges may touch.
            boolean apart = bounds.getMaxX() - 1 < place.getMinX()
                    || bounds.getMinX() + 1 > place.getMaxX()
                    || bounds.getMaxY() - 1 < place.getMinY()
                    || bounds.getMinY() + 1 > place.getMaxY();
            if (says && !apart && isInSight(node) && node.getParent() != invitation && !isUnseen(node)) {
                under.add(node.toString());
            }
        }
        if (place.getMaxY() > inScene(robot.lookup("#drawing").query()).getMinY() + sliver) {
            under.add("the sheet");
        }
        return under;
    }

    /** As the name of the drawing is, in whose place the invitation stands. */
    private static boolean isUnseen(Node node) {
        return node != null && (node.getOpacity() == 0 || isUnseen(node.getParent()));
    }

    @Test
    void trainingWaitsBehindOneButtonThatSaysWhatWillHappen(FxRobot robot) throws Exception {
        assertThat(robot.lookup("#loss-chart").query().isVisible()).isFalse();
        assertThat(robot.lookup("#begin-what").queryLabeled().getText()).contains("2,000 digits");
        robot.clickOn("#begin-training");
        await(() -> running.app().model().training().iterationProperty().get() > 0);
        await(() -> robot.lookup("#loss-chart").query().isVisible());
    }
}
