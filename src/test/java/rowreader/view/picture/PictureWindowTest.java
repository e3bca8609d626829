package rowreader.view.picture;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.Conditions;
import rowreader.NeedsDisplay;
import rowreader.Pulses;
import rowreader.WindowExtension;
import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.Language;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.GateSum.Partner;
import rowreader.trace.picture.Part;
import rowreader.trace.picture.Phase;
import rowreader.view.Heard;
import rowreader.view.Palette;
import rowreader.view.TestStage;
import rowreader.view.lab.cell.ArithmeticPane;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;

@ExtendWith(WindowExtension.class)
@NeedsDisplay
class PictureWindowTest {
    private static final int FEW_COLOURS = 20;

    private static final int UNITS = 30;

    private final List<SequenceWeights> networks = TestWeights.ofEveryKind(UNITS, ReadingOrder.TOP_DOWN, 3);
    private final ObjectProperty<Digit> digit = new SimpleObjectProperty<>(TestDigits.blot(1));
    private final PlaybackModel playback = new PlaybackModel();
    private final ReadingModel reading = new ReadingModel(Runnable::run, Runnable::run, digit, playback);
    private final CellPictureModel model = new CellPictureModel(reading, playback);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private PicturePane pane;
    private int gateMapsAsked;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        reading.switchTo(TestReaders.of(networks.get(0), "an LSTM"));
        pane = new PicturePane(
                model,
                palette,
                new ArithmeticPane(model.arithmeticProperty(), reading.traversalProperty()).folded(),
                () -> gateMapsAsked++);
        pane.setAnimated(false);
        TestStage.show(stage, new Scene(pane, 1100, 720));
    }

    private static Node picture(FxRobot robot) {
        return robot.lookup("#cell-picture").query();
    }

    private PictureGeometry geometry(FxRobot robot) {
        Node node = picture(robot);
        double width = node.getLayoutBounds().getWidth();
        double height = node.getLayoutBounds().getHeight();
        PictureFont font = new PictureFont(PictureFont.sizeFor(width, height));
        PictureWords words = new PictureWords(model.getFlow(), model.getTrace(), font, 26, true);
        return new PictureGeometry(model.getDepth(), width, height, font, model.getTrace(), model.getFlow(), words);
    }

    private static Point2D at(FxRobot robot, double x, double y) {
        return picture(robot).localToScreen(x, y);
    }

    private static Point2D middle(FxRobot robot, Box box) {
        return at(robot, box.centreX(), box.centreY());
    }

    private static String depth(FxRobot robot) {
        return robot.lookup("#picture-depth").queryAs(Label.class).getText();
    }

    @Test
    void theMouseGoesThroughAllDepthsAndBack(FxRobot robot) {
        robot.clickOn(middle(robot, geometry(robot).lines().copy(9, 0)));
        Pulses.await();
        assertThat(playback.getTimestep()).isEqualTo(9);
        assertThat(model.getDepth()).isEqualTo(Depth.CELL);
        assertThat(depth(robot)).isEqualTo("Inside the cell");

        PictureGeometry cell = geometry(robot);
        Box forget = cell.inPicture(cell.cell().box(Part.FORGET_GATE));
        robot.clickOn(middle(robot, UnitBlock.of(UNITS).boxOf(forget, 17)));
        Pulses.await();
        assertThat(model.getUnit()).isEqualTo(17);
        assertThat(depth(robot)).isEqualTo("Unit 17");

        PictureGeometry unit = geometry(robot);
        robot.clickOn(middle(robot, unit.inPicture(unit.cell().box(Part.OUTPUT_GATE))));
        Pulses.await();
        assertThat(model.getDepth()).isEqualTo(Depth.PRODUCT);
        assertThat(model.getGate()).isEqualTo(Quantity.OUTPUT_GATE);

        robot.clickOn("#to-1");
        Pulses.await();
        assertThat(model.getDepth()).isEqualTo(Depth.CELL);
        robot.clickOn("#to-0");
        Pulses.await();
        assertThat(model.getDepth()).isEqualTo(Depth.UNROLLED);
    }

    @Test
    void theKeyboardGoesThroughAllDepthsAndBack(FxRobot robot) {
        robot.interact(() -> {
            playback.seek(12);
            picture(robot).requestFocus();
        });
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(playback.getTimestep()).isEqualTo(13);
        for (Depth depth : List.of(Depth.CELL, Depth.UNIT, Depth.PRODUCT)) {
            assertThat(model.getDepth()).isEqualTo(depth);
            assertThat(Heard.of(picture(robot))).contains(depth(robot));
            robot.type(KeyCode.RIGHT);
            assertThat(Heard.of(picture(robot))).contains("Enter goes deeper");
            robot.type(KeyCode.ENTER);
        }
        for (Depth depth : List.of(Depth.UNIT, Depth.CELL, Depth.UNROLLED)) {
            robot.type(KeyCode.ESCAPE);
            assertThat(model.getDepth()).isEqualTo(depth);
        }
        robot.type(KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN, KeyCode.PAGE_UP);
        assertThat(playback.getTimestep()).isEqualTo(14);
    }

    @Test
    void aClickOnTheWeightsOpensTheSumOfTheUnitInThatColumn(FxRobot robot) {
        robot.interact(() -> model.openCell(12, model.groups().get(0)));
        PictureGeometry cell = geometry(robot);
        Box block = cell.inPicture(cell.cell().kernelBlocks().get(2));

        robot.clickOn(at(robot, block.x() + block.width() * 21.5 / UNITS, block.centreY()));
        Pulses.await();

        assertThat(model.getUnit()).isEqualTo(21);
        assertThat(model.getGate()).isEqualTo(Quantity.CANDIDATE);
        assertThat(model.getDepth()).isEqualTo(Depth.PRODUCT);
    }

    @Test
    void aPartnerInTheSumLeadsToThatUnit(FxRobot robot) {
        robot.interact(() -> {
            model.openUnit(3);
            playback.seek(15);
            model.openSum(Quantity.INPUT_GATE);
        });
        int partner = model.sum(Quantity.INPUT_GATE).partners().get(1).unit();

        robot.clickOn(middle(robot, geometry(robot).product().partner(1)));
        Pulses.await();

        assertThat(model.getUnit()).isEqualTo(partner);
        assertThat(model.getDepth()).isEqualTo(Depth.UNIT);
    }

    @Test
    void whatIsFramedIsHeardAndOpenedWhenAnotherRowHasOtherPartners(FxRobot robot) {
        robot.interact(() -> {
            model.openUnit(3);
            playback.seek(8);
            model.openSum(Quantity.INPUT_GATE);
            picture(robot).requestFocus();
        });
        int place = -1;
        for (int times = 0; times < 8 && place < 0; times++) {
            robot.type(KeyCode.RIGHT);
            List<String> hints = partners().stream().map(Targets::partnerHint).toList();
            place = IntStream.range(0, hints.size())
                    .filter(each -> Heard.of(picture(robot)).contains(hints.get(each)))
                    .findFirst()
                    .orElse(-1);
        }
        assertThat(place).as("the keyboard is on a partner").isNotNegative();
        int framed = partners().get(place).unit();
        while (partners().get(place).unit() == framed && playback.getTimestep() < Digit.SIDE - 1) {
            robot.type(KeyCode.PAGE_DOWN);
        }

        Partner now = partners().get(place);
        assertThat(now.unit()).isNotEqualTo(framed);
        assertThat(Heard.of(picture(robot))).contains(Targets.partnerHint(now));
        robot.type(KeyCode.ENTER);
        assertThat(model.getUnit()).isEqualTo(now.unit());
    }

    private List<Partner> partners() {
        return model.sum(model.getGate()).partners();
    }

    @Test
    void aUnitOfTheLayerBelowHasItsOwnNumber(FxRobot robot) {
        robot.interact(() -> {
            reading.switchTo(TestReaders.of(TestWeights.stacked(UNITS, 3, ReadingOrder.TOP_DOWN, 3), "three layers"));
            model.openUnit(2 * UNITS + 5);
            model.openSum(Quantity.INPUT_GATE);
        });
        Box bars = geometry(robot).product().productBars();

        robot.moveTo(at(robot, bars.x() + bars.width() * 7.5 / UNITS, bars.centreY()));
        Pulses.await();

        assertThat(explanation(robot)).contains("\nunit " + (UNITS + 7) + " below: ");
    }

    /** Of 150 units below, each has a column of one pixel. */
    @ParameterizedTest
    @MethodSource("rowreader.text.SpokenLanguages#all")
    void theSumKeepsItsNumbersHoweverNarrowItsColumnsAre(Locale language, FxRobot robot) {
        Locale before = Language.inUse();
        Language.use(language);
        try {
            robot.interact(() -> {
                PictureFont font = new PictureFont(PictureFont.SMALLEST);
                ProductLayout layout = ProductLayout.of(150, 4, new Box(0, 0, 580, 350), font.size());
                assertThat(font.width(Texts.get("view.picture.product.products.short", "+0.06")))
                        .isLessThanOrEqualTo(layout.productsTitle().width());
                assertThat(font.width(Texts.get("view.picture.product.weights.short", 232)))
                        .isLessThanOrEqualTo(layout.weightsTitle().width());
                assertThat(font.width(Texts.get("view.picture.product.partners.short", "−0.01")))
                        .isLessThanOrEqualTo(layout.partnersTitle().width());
            });
        } finally {
            Language.use(before);
        }
    }

    @Test
    void phasesAreSteppedThroughWithASentenceOnEach(FxRobot robot) {
        robot.interact(() -> model.openCell(12, model.groups().get(0)));

        robot.clickOn("#next-phase");
        assertThat(playback.getPhase()).isEqualTo(Phase.ENTER);
        assertThat(says(robot)).startsWith("Enter:");
        robot.clickOn("#phase-4");
        assertThat(playback.getPhase()).isEqualTo(Phase.WRITE);
        assertThat(says(robot))
                .startsWith("Write:")
                .contains(Integer.toString(model.getNumbers().changed(0.5)));
        assertThat(robot.lookup("#phase-4").queryAs(ToggleButton.class).isSelected())
                .isTrue();
    }

    private static String says(FxRobot robot) {
        Pulses.await();
        return robot.lookup("#picture-says").queryAs(Labeled.class).getText();
    }

    @Test
    void aPhaseOfTheUnrolledNetworkLeadsIntoItsCell(FxRobot robot) {
        robot.interact(() -> playback.seek(5));

        robot.clickOn("#phase-2");
        Pulses.await();

        assertThat(model.getDepth()).isEqualTo(Depth.CELL);
        assertThat(playback.getTimestep()).isEqualTo(5);
        assertThat(playback.getPhase()).isEqualTo(Phase.GATE);
    }

    @Test
    void theArithmeticIsDockedWhereAUnitIsFollowed(FxRobot robot) throws Exception {
        Node dock = robot.lookup("#docked-arithmetic").query();
        assertThat(dock.isVisible()).isFalse();

        robot.interact(() -> model.openUnit(8));
        // It comes with the layout of the depth, a pulse or two later.
        Conditions.await(dock::isVisible);
        assertThat(robot.lookup("#arithmetic-title").queryAs(Label.class).getText())
                .containsIgnoringCase("unit 8");

        robot.interact(() -> {
            ScrollPane scroll = (ScrollPane) dock;
            double sums = ((Region) scroll.getContent()).getWidth();
            assertThat(scroll.getViewportBounds().getWidth())
                    .as("all of its columns")
                    .isGreaterThanOrEqualTo(sums);
        });

        robot.clickOn("#show-docked-arithmetic");
        Pulses.await();
        assertThat(dock.isVisible()).isFalse();
    }

    @Test
    void everyKindOfNetworkIsPaintedAtEveryDepthAndPhase(FxRobot robot) {
        for (SequenceWeights weights : networks) {
            robot.interact(() -> {
                reading.switchTo(TestReaders.of(weights, "another"));
                palette.set(palette.get() == Palette.LIGHT ? Palette.DARK : Palette.LIGHT);
            });
            for (Depth depth : Depth.values()) {
                robot.interact(() -> model.depthProperty().set(depth));
                robot.interact(() -> {
                    assertThat(isPainted(robot))
                            .as("%s %s", weights.getClass().getSimpleName(), depth)
                            .isTrue();
                    for (Phase phase : playback.phasesProperty().get()) {
                        playback.seek(14);
                        playback.goToPhase(phase);
                        assertThat(isPainted(robot)).as("%s", phase).isTrue();
                    }
                });
            }
            robot.interact(() -> {
                model.look(model.groups().get(0));
                assertThat(isPainted(robot)).isTrue();
            });
        }
    }

    @Test
    void whatAPhaseDoesNotChangeLooksAsIfItWerePaintedAnew(FxRobot robot) {
        robot.interact(() -> model.openCell(12, model.groups().get(0)));
        List<Phase> phases = new ArrayList<>(playback.phasesProperty().get());
        phases.addAll(List.of(Phase.ENTER, Phase.ASK, Phase.GATE, Phase.MULTIPLY));
        for (Phase phase : phases) {
            robot.interact(() -> {
                playback.goToPhase(phase);
                int[] went = pixels(robot);
                palette.set(Palette.DARK);
                palette.set(Palette.LIGHT);
                assertThat(went).as("%s", phase).isEqualTo(pixels(robot));
            });
        }
    }

    /** On the FX thread; it is laid out for that. */
    private static int[] pixels(FxRobot robot) {
        WritableImage image = picture(robot).snapshot(null, null);
        int width = (int) image.getWidth();
        int[] argb = new int[width * (int) image.getHeight()];
        image.getPixelReader()
                .getPixels(0, 0, width, argb.length / width, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }

    /** Whether there are more colours in the picture than in an empty one. On the FX thread; it is laid out for that. */
    private static boolean isPainted(FxRobot robot) {
        WritableImage image = picture(robot).snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        IntStream everyThird = IntStream.range(0, width * height)
                .filter(pixel -> pixel % width % 3 == 0 && pixel / width % 3 == 0)
                .map(pixel -> image.getPixelReader().getArgb(pixel % width, pixel / width));
        return everyThird.distinct().limit(FEW_COLOURS + 1).count() > FEW_COLOURS;
    }

    @Test
    void theLayersOfAStackedNetworkAreChosenAboveThePicture(FxRobot robot) {
        robot.interact(() -> {
            reading.switchTo(TestReaders.of(networks.get(3), "two layers"));
            model.depthProperty().set(Depth.CELL);
        });
        assertThat(model.getFlow().group()).isEqualTo(model.groups().get(1));

        robot.clickOn("#layer-0");
        Pulses.await();

        assertThat(model.getFlow().group()).isEqualTo(model.groups().get(0));
        assertThat(depth(robot)).isEqualTo("Inside the cell, layer 1");
    }

    @Test
    void whatIsSaidOverACopyIsOfItsOwnWayAndWhatAClickThereOpens(FxRobot robot) {
        robot.interact(() -> reading.switchTo(TestReaders.of(networks.get(4), "two ways")));
        UnitGroup forwards = model.groups().get(0);
        UnitGroup backwards = model.groups().get(1);
        assertThat(model.getFlow().group()).isEqualTo(backwards);
        UnrolledLayout lines = geometry(robot).lines();

        for (Box under : List.of(lines.copy(9, 0), lines.input(9))) {
            robot.moveTo(middle(robot, under));
            Pulses.await();
            assertThat(explanation(robot)).startsWith("row 10, " + forwards.name());
        }
        for (Box under : List.of(lines.copy(9, 1), lines.readout(9))) {
            robot.moveTo(middle(robot, under));
            Pulses.await();
            assertThat(explanation(robot)).startsWith("row 19, " + backwards.name());
        }
        robot.clickOn(middle(robot, lines.input(9)));
        Pulses.await();
        assertThat(model.getDepth()).isEqualTo(Depth.CELL);
        assertThat(model.getFlow().group()).isEqualTo(forwards);
        assertThat(playback.getTimestep()).isEqualTo(9);
    }

    private static String explanation(FxRobot robot) {
        return robot.lookup(".explanation").queryAs(Label.class).getText();
    }

    @Test
    void aDoubleClickBesideAllPartsFillsTheWindow(FxRobot robot) {
        robot.interact(() -> model.openCell(12, model.groups().get(0)));
        PictureGeometry cell = geometry(robot);
        Box frame = cell.frame();

        robot.doubleClickOn(at(robot, frame.x() + 4, frame.y() + frame.height() * 0.45));
        Pulses.await();
        assertThat(model.fillingProperty().get()).isTrue();

        robot.clickOn("#fill-window");
        assertThat(model.fillingProperty().get()).isFalse();
    }

    @Test
    void oneClickLeadsToTheGateMapsAndToTheMap(FxRobot robot) {
        robot.clickOn("#gate-maps");
        assertThat(gateMapsAsked).isEqualTo(1);

        robot.clickOn("#show-map-from-picture");
        assertThat(model.mapShownProperty().get()).isTrue();
    }

    @Test
    void anArrowSaysItsShapeUnderThePointer(FxRobot robot) {
        robot.interact(() -> model.openCell(12, model.groups().get(0)));
        PictureGeometry cell = geometry(robot);
        Wire wire = cell.cell().wires().stream()
                .filter(one -> one.arrow().to() == Part.SUM && one.arrow().from() == Part.KEEP_PRODUCT)
                .findFirst()
                .orElseThrow();
        Place from = wire.places().get(0);
        Place to = wire.places().get(wire.places().size() - 1);

        robot.moveTo(at(
                robot, cell.frame().x() + (from.x() + to.x()) / 2, cell.frame().y() + (from.y() + to.y()) / 2));
        Pulses.await();

        assertThat(explanation(robot)).contains("[30]");
    }
}
