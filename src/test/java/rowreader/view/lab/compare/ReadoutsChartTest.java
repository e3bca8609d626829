package rowreader.view.lab.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.network.weights.ReadingOrder;
import rowreader.text.InEnglish;
import rowreader.trace.Answer;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.lab.ReadoutDivergence;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TestStage;
import rowreader.viewmodel.lab.Comparison;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;

@ExtendWith({InEnglish.class, WindowExtension.class})
@NeedsDisplay
class ReadoutsChartTest {
    private final PlaybackModel playback = new PlaybackModel();
    private final ObjectProperty<Comparison> comparison = new SimpleObjectProperty<>();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private ReadoutsChart chart;

    @Start
    void open(Stage stage) {
        chart = new ReadoutsChart(comparison, playback, palette, "original", "changed");
        TestStage.show(stage, new Scene(new Pane(chart), 400, 300));
    }

    /** One that has three classes to name, two of which end with a probability near 0. */
    private static Comparison withManyNames() {
        Answer first = answer(0);
        return LongStream.range(1, 50)
                .mapToObj(ReadoutsChartTest::answer)
                .map(second -> new Comparison(first, second, ReadoutDivergence.of(first, second)))
                .filter(shown -> ReadoutsChart.classes(shown).size() > 2)
                .findFirst()
                .orElseThrow();
    }

    private static Answer answer(long seed) {
        ReadingModel reading = new ReadingModel(
                Runnable::run, Runnable::run, new SimpleObjectProperty<>(TestDigits.blot(1)), new PlaybackModel());
        reading.switchTo(TestReaders.of(TestWeights.stacked(20, 2, ReadingOrder.TOP_DOWN, seed), "a network"));
        return reading.getTrace();
    }

    @Test
    void noNameLiesOnAnotherHoweverLargeTextIs(FxRobot robot) {
        Comparison shown = withManyNames();
        for (double scale : new double[] {1, 1.5, 2}) {
            for (double height : new double[] {200, 140}) {
                List<PaintedText> painted = new ArrayList<>();
                robot.interact(() -> {
                    palette.set(Palette.LIGHT.withText(scale, 13));
                    comparison.set(shown);
                    chart.resize(400, height);
                    PaintedText.watch(chart.getScene(), painted::add);
                    chart.requestLayout();
                    chart.layout();
                    PaintedText.watch(chart.getScene(), null);
                });
                assertThat(painted).isNotEmpty();
                for (PaintedText one : painted) {
                    assertThat(painted)
                            .as(one.text() + ", text x " + scale + ", height " + height)
                            .filteredOn(other -> other != one)
                            .noneMatch(other -> other.bounds().intersects(one.bounds()));
                }
            }
        }
    }
}
