package rowreader.view.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.data.Digit;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.view.Palette;
import rowreader.view.lab.evidence.EvidenceView;
import rowreader.view.lab.memory.MemoryView;
import rowreader.view.lab.units.UnitsView;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.StudiesFixture;
import rowreader.viewmodel.lab.UnitsModel.Pattern;
import rowreader.viewmodel.lab.Waiting;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;

/** In another language the views are made anew, over the models of before; no one tells the old ones that they are gone. */
@ExtendWith(WindowExtension.class)
@NeedsDisplay
class ViewsMadeAnewTest {
    private final ObjectProperty<Digit> digit = new SimpleObjectProperty<>(TestDigits.blot(1));
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private final PlaybackModel playback = new PlaybackModel();
    private final ReadingModel reading = new ReadingModel(Runnable::run, Runnable::run, digit, playback);
    private final Waiting labThread = new Waiting();
    private final LabModel lab = new LabModel(reading, playback, labThread, Runnable::run);

    @Test
    void nothingIsComputedForAViewOfBefore(FxRobot robot) {
        reading.newWeights(TestReaders.of(TestWeights.random(5, 1), ""));
        robot.interact(() -> Stream.<Supplier<LabView>>of(
                        () -> new EvidenceView(lab, palette), () -> new MemoryView(lab, palette))
                .forEach(this::nothingIsComputedForTheOldOneOf));
    }

    @Test
    void unitsThatWereFoundAreListed(FxRobot robot) {
        StudiesFixture fixture = new StudiesFixture().ready();
        fixture.studies.units().wanted(true);
        fixture.studies.units().patternProperty().set(new Pattern(4, 27));

        robot.interact(() -> {
            UnitsView view = new UnitsView(fixture.studies.units(), palette);
            // The content of what scrolls is found where it has its looks.
            new Scene((Parent) view.node());
            view.node().applyCss();
            assertThat(((Pane) view.node().lookup("#matching-units")).getChildren())
                    .hasSize(5);
        });
    }

    private void nothingIsComputedForTheOldOneOf(Supplier<LabView> views) {
        views.get().onShown(true);
        LabView anew = views.get();
        anew.onShown(true);
        labThread.run();
        digit.set(TestDigits.blot(2));
        assertThat(labThread.size()).isEqualTo(1);
        labThread.run();

        anew.onShown(false);
        digit.set(TestDigits.blot(3));
        assertThat(labThread.size()).isZero();
    }
}
