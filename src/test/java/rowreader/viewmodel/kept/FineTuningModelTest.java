package rowreader.viewmodel.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.drawing.ExampleDrawings;
import rowreader.data.strokes.KeptDrawings;
import rowreader.network.training.GiveWay;
import rowreader.network.training.TrainingState;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.training.TrainingModel;

/** Whoever waits for digits does not take them from others who wait, too. */
class FineTuningModelTest {
    @TempDir
    private Path folder;

    private final RecordedCommands commands = new RecordedCommands();
    private final TrainingModel training = new TrainingModel(commands, Runnable::run, Runnable::run);
    private FineTuningModel tuning;

    @BeforeEach
    void keepADrawing() {
        DrawingModel drawing = new DrawingModel();
        KeptDrawingsModel kept = new KeptDrawingsModel(
                new KeptDrawings(folder.resolve("drawings.jsonl")),
                drawing,
                new FileWork(Runnable::run, Runnable::run, told -> {}));
        drawing.showDrawing(ExampleDrawings.three());
        kept.keep(3);
        tuning = new FineTuningModel(
                training, kept, CompletableFuture::new, Runnable::run, new GiveWay(), Runnable::run, told -> {});
    }

    @Test
    void cancellingStopsTheLoadingThatItBegan() {
        tuning.start();
        assertThat(commands.asked()).contains("load");
        training.onStateChanged(TrainingState.LOADING);
        tuning.cancel();
        assertThat(tuning.runningProperty().get()).isFalse();
        assertThat(commands.asked()).contains("cancelLoading");
    }

    @Test
    void cancellingLeavesALoadingThatSomebodyElseBegan() {
        training.onStateChanged(TrainingState.LOADING);
        tuning.start();
        assertThat(tuning.runningProperty().get()).isTrue();
        tuning.cancel();
        assertThat(tuning.runningProperty().get()).isFalse();
        assertThat(commands.asked()).doesNotContain("cancelLoading");
    }
}
