package rowreader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import javafx.stage.Stage;
import rowreader.data.sets.DigitSources;
import rowreader.data.strokes.KeptDrawings;
import rowreader.files.SettingsFile;
import rowreader.network.SimpleDigits;
import rowreader.network.race.KeptRaces;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Recipe;

/** The whole program in a window, with small digits that a small network learns at once, in a folder of its own. */
final class RunningApp implements AutoCloseable {
    static final Recipe RECIPE = recipe(2_000);

    /** As on a computer where the program was started before: what was computed of the shipped networks is there. */
    private static final Path CACHE = cache();

    private final Path folder;
    private final KeptDrawings kept;
    private final App app;

    RunningApp(Stage stage, Recipe recipe) throws IOException {
        this(stage, recipe, Files.createTempDirectory("rowreader-app"));
    }

    /** @param folder is deleted in the end; it may have what an earlier program left in it */
    RunningApp(Stage stage, Recipe recipe, Path folder) throws IOException {
        this.folder = folder;
        Path digits = folder.resolve("digits");
        SimpleDigits.write(digits, 200, 60);
        kept = new KeptDrawings(folder.resolve("mine/drawings.jsonl"));
        app = new App(
                DigitSources.of(Optional.of(digits)),
                recipe,
                kept,
                new KeptRaces(folder.resolve("races")),
                SettingsFile.open(settings(folder)),
                folder.resolve("session"),
                CACHE);
        AppWindow.show(app, stage);
    }

    private static Path cache() {
        try {
            Path folder = Files.createTempDirectory("rowreader-cache");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That of a small LSTM, for {@code samples} samples. */
    static Recipe recipe(long samples) {
        return new Recipe(16, 20, samples, 0.02, LearningRateSchedule.CONSTANT, 0, false, 0, 20, 1);
    }

    /** Where its settings are. */
    static Path settings(Path folder) {
        return folder.resolve("config/settings.json");
    }

    App app() {
        return app;
    }

    /** Where it keeps its things, and tests may keep theirs. */
    Path folder() {
        return folder;
    }

    /** The drawings that it keeps. */
    KeptDrawings kept() {
        return kept;
    }

    @Override
    public void close() {
        app.close();
        delete(folder);
    }
}
