package rowreader;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;
import rowreader.data.sets.DigitSources;
import rowreader.data.strokes.KeptDrawings;
import rowreader.files.SettingsFile;
import rowreader.network.race.KeptRaces;
import rowreader.network.recipe.Recipe;

/** The program as pictures and measurements are made of it: the seed recipe, and a three on the canvas. */
record AppDemo(App app, Stage stage) {
    private static final Path FOLDER = Path.of("target", "bench");
    /** The same on every screen and after every start, pixels. */
    private static final int WIDTH = 1440;

    private static final int HEIGHT = 900;

    /** Opens it. On the FX thread. */
    static AppDemo open() {
        return open(Recipe.SEED);
    }

    /** Opens it to train another recipe. On the FX thread. */
    static AppDemo open(Recipe recipe) {
        App app = new App(
                DigitSources.of(Optional.empty()),
                recipe,
                KeptDrawings.ofThisUser(),
                KeptRaces.ofThisUser(),
                SettingsFile.open(FOLDER.resolve("settings.json")),
                FOLDER.resolve("session"),
                FOLDER.resolve("cache"));
        Stage stage = new Stage();
        AppWindow.show(app, stage);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        AppDemoDigits.drawThree(app.model().drawing());
        return new AppDemo(app, stage);
    }
}
