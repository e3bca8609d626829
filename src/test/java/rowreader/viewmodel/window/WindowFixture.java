package rowreader.viewmodel.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.random.RandomGenerator;
import rowreader.data.sets.DigitSources;
import rowreader.data.strokes.KeptDrawings;
import rowreader.network.training.GiveWay;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.training.TrainingModel;
import rowreader.viewmodel.window.WindowModel.Threads;

/** The model of a window that does everything at once, on the thread of the test. */
public final class WindowFixture {
    private WindowFixture() {}

    /** @param folder for what is kept */
    public static WindowModel window(RecordedCommands commands, TrainingModel training, Path folder, GiveWay giveWay) {
        return new WindowModel(
                commands,
                training,
                DigitSources.of(Optional.empty()),
                new KeptDrawings(folder.resolve("drawings.jsonl")),
                new Threads(Runnable::run, Runnable::run, Runnable::run, Runnable::run),
                giveWay,
                RandomGenerator.of("L64X128MixRandom"));
    }

    /** One that has learned nothing yet. */
    static WindowModel window(Path folder) {
        RecordedCommands commands = new RecordedCommands();
        return window(commands, new TrainingModel(commands, Runnable::run, Runnable::run), folder, new GiveWay());
    }
}
