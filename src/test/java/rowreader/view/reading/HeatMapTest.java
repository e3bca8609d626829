package rowreader.view.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.VPos;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.InEnglish;
import rowreader.text.Language;
import rowreader.trace.Quantity;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TestStage;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;

@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class HeatMapTest {
    private static final int UNITS = 20;
    private static final double SQUEEZED = 0.75;

    private final ObjectProperty<Digit> digit = new SimpleObjectProperty<>(TestDigits.blot(1));
    private final PlaybackModel playback = new PlaybackModel();
    private final ReadingModel reading = new ReadingModel(Runnable::run, Runnable::run, digit, playback);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private HeatMap map;

    @Start
    void open(Stage stage) {
        Quantity shown = Quantity.CELL_STATE;
        map = new HeatMap(
                shown, new ValueRange(-1, 1), reading.traceProperty(), reading.unitPlacesProperty(), playback, palette);
        TestStage.show(stage, new Scene(new Pane(map), 600, 300));
    }

    /** What is painted below the cells. */
    private List<PaintedText> names(FxRobot robot, SequenceWeights weights, double width) {
        List<PaintedText> painted = new ArrayList<>();
        robot.interact(() -> {
            reading.switchTo(TestReaders.of(weights, "several groups"));
            map.resize(width, 200);
            PaintedText.watch(map.getScene(), painted::add);
            map.requestLayout();
            map.layout();
            PaintedText.watch(map.getScene(), null);
        });
        painted.removeIf(text -> text.baseline() != VPos.TOP);
        return painted;
    }

    @ParameterizedTest
    @MethodSource("rowreader.text.SpokenLanguages#all")
    void namesOfLayersAndDirectionsKeepApartHoweverNarrowTheyAre(Locale language, FxRobot robot) {
        Language.use(language);
        int seen = 0;
        for (double scale : new double[] {1, 1.5, 2}) {
            robot.interact(() -> palette.set(Palette.LIGHT.withText(scale, 13)));
            for (double width : new double[] {600, 300, 200, 150, 120}) {
                for (SequenceWeights weights : List.of(
                        TestWeights.stacked(UNITS, 4, ReadingOrder.TOP_DOWN, 3),
                        TestWeights.bidirectional(UNITS, ReadingOrder.TOP_DOWN, 3))) {
                    List<PaintedText> names = names(robot, weights, width);
                    seen += names.size();
                    for (PaintedText name : names) {
                        String where = name.text() + ", " + width + " pixels, text x " + scale;
                        Bounds place = name.bounds();
                        assertThat(place.getMinX()).as(where).isGreaterThan(-1);
                        assertThat(place.getMaxX()).as(where).isLessThan(width + 1);
                        assertThat(name.squeezed()).as(where).isGreaterThan(SQUEEZED);
                        assertThat(names)
                                .as(where)
                                .filteredOn(other -> other != name)
                                .noneMatch(other -> other.bounds().intersects(place));
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(45);
    }

    @Test
    void everyLayerHasItsNameWhereThereIsRoom(FxRobot robot) {
        assertThat(names(robot, TestWeights.stacked(UNITS, 4, ReadingOrder.TOP_DOWN, 3), 300))
                .extracting(PaintedText::text)
                .containsExactly("layer 1", "layer 2", "layer 3", "layer 4");
    }
}
