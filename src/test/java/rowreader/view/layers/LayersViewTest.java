package rowreader.view.layers;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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
import rowreader.data.Digit;
import rowreader.text.InEnglish;
import rowreader.text.Language;
import rowreader.text.Numbers;
import rowreader.text.SpokenLanguages;
import rowreader.trace.FeedForward;
import rowreader.trace.LayerActivations;
import rowreader.trace.LayerWeights;
import rowreader.trace.TestDigits;
import rowreader.trace.layers.Maps;
import rowreader.trace.layers.Patch;
import rowreader.view.Heard;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TestStage;
import rowreader.view.reading.DivergingScale;

@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class LayersViewTest {
    private static final Digit DIGIT = TestDigits.blot(1);
    private static final LayerActivations DENSE =
            FeedForward.of(LayerWeights.mlp(2, 40, 1)).activations(DIGIT);
    private static final LayerActivations LENET =
            FeedForward.of(LayerWeights.leNet(60, 1)).activations(DIGIT);

    private final ObjectProperty<LayerActivations> activations = new SimpleObjectProperty<>();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private LayersView view;

    @Start
    void open(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        view = new LayersView(activations, palette);
        StackPane root = new StackPane(view);
        root.setPadding(new Insets(260, 20, 20, 20));
        TestStage.show(stage, new Scene(root, 500, 620));
    }

    @Test
    void aUnitOfADenseNetworkShowsItsValueAndWhatItLooksFor(FxRobot robot) {
        show(robot, DENSE);

        point(robot, 0, 7, 0, 0);

        float value = DENSE.activations(0).value(7);
        assertThat(robot.lookup(".unit-card-title").queryLabeled().getText()).isEqualTo("Hidden layer 1, unit 7");
        assertThat(robot.lookup("#unit-value").queryLabeled().getText())
                .contains(value == 0 ? "silent" : Numbers.shown().decimal(value, 3));
        MapsGrid weights = robot.lookup("#unit-weights").queryAs(MapsGrid.class);
        Maps incoming = DENSE.layer(0).incomingWeights(7).orElseThrow();
        assertThat(colourIn(robot, weights, 14.5 / 28, 3.5 / 28))
                .isEqualTo(new DivergingScale(Palette.LIGHT, incoming.limit()).colour(incoming.value(0, 3, 14)));
        assertThat(view.receptiveFieldProperty().get()).isEqualTo(Patch.WHOLE);
    }

    @Test
    void aMapOfLeNetShowsItsKernelsAndWhichPixelsItDependsOn(FxRobot robot) {
        show(robot, LENET);

        point(robot, 2, 33, 5, 1);

        assertThat(robot.lookup(".unit-card-title").queryLabeled().getText()).isEqualTo("Convolution 2, map 33");
        assertThat(robot.lookup("#unit-value").queryLabeled().getText())
                .isEqualTo("row 6, column 2: "
                        + Numbers.shown().signed(LENET.activations(2).value(33, 5, 1), 3));
        assertThat(robot.lookup("#unit-weights").query().isVisible()).isTrue();
        assertThat(view.receptiveFieldProperty().get()).isEqualTo(new Patch(10, 2, 14, 14));
    }

    /** The scale of colours is left out where the words need its room. */
    @Test
    void inALineTheLargestTextLiesOverNoOther(FxRobot robot) {
        robot.interact(() -> palette.set(Palette.LIGHT.withText(2.5, 13)));
        for (LayerActivations network : List.of(DENSE, LENET)) {
            List<PaintedText> painted = new ArrayList<>();
            show(robot, network);
            robot.interact(() -> {
                PaintedText.watch(view.getScene(), painted::add);
                view.requestLayout();
                view.layout();
                PaintedText.watch(view.getScene(), null);
            });
            assertThat(painted).isNotEmpty();
            for (PaintedText one : painted) {
                assertThat(painted)
                        .filteredOn(other -> other != one && Math.abs(other.y() - one.y()) < 1)
                        .noneMatch(other -> other.bounds().intersects(one.bounds()));
            }
        }
    }

    @Test
    void captionsKeepApartWhereTextIsLargeAndThePaneLow(FxRobot robot) {
        for (double scale : new double[] {1, 2.5}) {
            robot.interact(() -> palette.set(Palette.LIGHT.withText(scale, 13)));
            for (double height : new double[] {240, 300, 340, 500}) {
                List<PaintedText> painted = new ArrayList<>();
                show(robot, LENET);
                robot.interact(() -> {
                    view.resize(view.getWidth(), height);
                    PaintedText.watch(view.getScene(), painted::add);
                    view.requestLayout();
                    view.layout();
                    PaintedText.watch(view.getScene(), null);
                });
                assertThat(painted).hasSizeGreaterThanOrEqualTo(2 * LENET.size());
                for (PaintedText one : painted) {
                    assertThat(painted)
                            .as("scale " + scale + ", height " + height)
                            .filteredOn(other -> other != one)
                            .noneMatch(other -> other.bounds().intersects(one.bounds()));
                }
            }
        }
    }

    @Test
    void poolingHasNoWeightsToShow(FxRobot robot) {
        show(robot, LENET);

        point(robot, 1, 0, 3, 3);

        assertThat(robot.lookup("#unit-weights").query().getParent().isVisible())
                .isFalse();
        assertThat(robot.lookup("#unit-field").queryLabeled().getText()).startsWith("the largest of 2\u00d72 below");
    }

    @Test
    void whatTheCardSaysIsReadToItsEndWhereTheWindowIsNarrow(FxRobot robot) {
        robot.interact(() -> {
            TestStage.size((Stage) view.getScene().getWindow(), 400, 620);
            view.getScene().getRoot().setStyle("-fx-font-size: 17px;");
        });
        for (Locale language : SpokenLanguages.all()) {
            Language.use(language);
            show(robot, null);
            show(robot, LENET);
            for (int layer = 0; layer < LENET.size(); layer++) {
                point(robot, layer, 0, 0, 0);
                robot.interact(() -> {
                    Node card = view.lookup(".unit-card");
                    Bounds place = card.localToScene(card.getLayoutBounds());
                    assertThat(place.getMinX()).as("left edge").isNotNegative();
                    assertThat(place.getMaxX())
                            .as("right edge")
                            .isLessThanOrEqualTo(view.getScene().getWidth());
                    for (Node said : card.lookupAll(".label")) {
                        Label label = (Label) said;
                        assertThat(((Text) label.lookup(".text")).getText()).isEqualTo(label.getText());
                        assertThat(label.getWidth()).isLessThanOrEqualTo(((Region) label.getParent()).getWidth());
                        assertThat(label.getHeight())
                                .as("all lines of " + label.getText())
                                .isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()));
                    }
                });
            }
        }
    }

    @Test
    void theCardGoesWhenThePointerLeaves(FxRobot robot) {
        show(robot, LENET);
        point(robot, 4, 3, 0, 0);
        assertThat(robot.lookup(".unit-card").query().isVisible()).isTrue();

        robot.moveTo(view.localToScreen(-10, -10));
        Pulses.await();
        robot.interact(() -> view.layout());

        assertThat(robot.lookup(".unit-card").query().isVisible()).isFalse();
        assertThat(view.receptiveFieldProperty().get()).isNull();
    }

    @Test
    void theCardFollowsNewActivationsUnderAPointerAtRest(FxRobot robot) {
        show(robot, DENSE);
        point(robot, 1, 2, 0, 0);
        LayerActivations other = DENSE.network().activations(TestDigits.blot(9));

        show(robot, other);

        float value = other.activations(1).value(2);
        assertThat(robot.lookup("#unit-value").queryLabeled().getText())
                .contains(value == 0 ? "silent" : Numbers.shown().decimal(value, 3));
    }

    @Test
    void everyUnitHasTheColourOfItsActivation(FxRobot robot) {
        show(robot, DENSE);
        LayersLayout layout = view.layout(DENSE);
        Image image = snapshot(robot);
        for (int layer = 0; layer < 2; layer++) {
            DivergingScale scale = new DivergingScale(Palette.LIGHT, new LayerScales(DENSE).limit(layer));
            LayersLayout.Block block = layout.block(layer);
            for (int unit = 0; unit < 40; unit++) {
                int x = (int) (block.left(unit) + block.side() / 2);
                int y = (int) (block.top(unit) + block.side() / 2);
                assertThat(image.getPixelReader().getArgb(x, y))
                        .isEqualTo(scale.argb(DENSE.activations(layer).value(unit)));
            }
        }
    }

    @Test
    void whatIsShownCanBeHeard(FxRobot robot) {
        show(robot, DENSE);
        assertThat(Heard.of(view))
                .contains("Hidden layer 1, 40 units, " + DENSE.activations(0).zeros() + " silent");

        show(robot, null);
        assertThat(Heard.of(view)).endsWith("empty");
    }

    private void show(FxRobot robot, LayerActivations shown) {
        robot.interact(() -> activations.set(shown));
        Pulses.await();
        robot.interact(() -> view.layout());
    }

    private void point(FxRobot robot, int layer, int map, int row, int column) {
        LayerActivations shown = activations.get();
        LayersLayout.Block block = view.layout(shown).block(layer);
        Maps maps = shown.activations(layer);
        double number = block.side() / maps.width();
        Point2D at =
                view.localToScreen(block.left(map) + (column + 0.5) * number, block.top(map) + (row + 0.5) * number);
        robot.moveTo(at);
        Pulses.await();
        robot.interact(() -> view.layout());
    }

    private Image snapshot(FxRobot robot) {
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = view.snapshot(new SnapshotParameters(), null));
        return image[0];
    }

    private static Color colourIn(FxRobot robot, MapsGrid grid, double x, double y) {
        Color[] colour = new Color[1];
        robot.interact(() -> {
            Image image = grid.snapshot(new SnapshotParameters(), null);
            colour[0] = image.getPixelReader()
                    .getColor((int) (x * (image.getWidth() - 1)), (int) (y * (image.getHeight() - 1)));
        });
        return colour[0];
    }
}
