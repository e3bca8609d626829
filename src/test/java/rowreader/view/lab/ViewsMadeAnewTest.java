package rowreader.view.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import rowreader.NeedsDisplay;
import rowreader.WindowExtension;
import rowreader.data.Digit;
import rowreader.text.TestTexts;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.view.Palette;
import rowreader.view.lab.evidence.EvidenceView;
import rowreader.view.lab.memory.MemoryView;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.Waiting;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderWeights;
import rowreader.viewmodel.reading.ReadingModel;

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
        reading.newWeights(new ReaderWeights(TestWeights.random(5, 1), TestTexts.named("")));
        robot.interact(() -> Stream.<Supplier<LabView>>of(
                        () -> new EvidenceView(lab, palette), () -> new MemoryView(lab, palette))
                .forEach(this::nothingIsComputedForTheOldOneOf));
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
