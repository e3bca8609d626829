package rowreader;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.data.sets.DigitSources;
import rowreader.data.strokes.KeptDrawings;
import rowreader.files.ProcessEnvironment;
import rowreader.files.SettingsFile;
import rowreader.files.UnusableFileException;
import rowreader.files.UserFolder;
import rowreader.network.race.KeptRaces;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.ComputingThread;
import rowreader.network.training.NumericLibraries;
import rowreader.text.Texts;
import rowreader.view.PulseExecutor;
import rowreader.view.window.MainWindow;
import rowreader.view.window.PreparingWindow;
import rowreader.viewmodel.window.SettingsModel;

/** One run of the window, from the start of JavaFX to the window's end; at first, once, libraries are unpacked. */
final class AppWindow {
    private static final Logger LOG = LoggerFactory.getLogger(AppWindow.class);

    /** The FX thread is never busy for so long. */
    private static final Duration FX_END = Duration.ofSeconds(5);

    private final DigitSources digits;
    private final Optional<Path> model;
    private final Optional<Path> lessons;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile App opened;

    /**
     * @param digits where the user wants digits from
     * @param model a model to open, if the user named one
     * @param lessons a folder with lessons, if the user named one
     */
    AppWindow(DigitSources digits, Optional<Path> model, Optional<Path> lessons) {
        this.digits = digits;
        this.model = model;
        this.lessons = lessons;
    }

    /**
     * Returns when the window has been closed. On the main thread.
     *
     * @throws UnsupportedOperationException if there is no display
     */
    void show() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> LOG.error("Uncaught in {}", thread.getName(), failure));
        SettingsFile settings = SettingsFile.ofThisUser();
        mark("main");
        leaveOutOpenGl();
        Platform.startup(() -> {
            // The end is below: by itself, JavaFX would end at the same time as the process, and whatever comes first
            // pulls the painter from under the other.
            Platform.setImplicitExit(false);
            mark("JavaFX");
            if (NumericLibraries.areUnpacked()) {
                open(settings);
            } else {
                prepare(settings);
            }
        });
        try {
            closed.await();
            if (opened != null) {
                opened.finishWriting();
            }
            endJavaFx();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for what the FX thread is busy with, but not for one that hangs. */
    private static void endJavaFx() throws InterruptedException {
        Thread ending = new Thread(Platform::exit, "end of JavaFX");
        ending.setDaemon(true);
        ending.start();
        ending.join(FX_END.toMillis());
    }

    /**
     * GTK looks for a picture format that suits OpenGL, and loads the drivers for that: 44 MB and a tenth of a second where they
     * compute in software. JavaFX asks OpenGL by itself and paints in no window of GTK's.
     */
    private static void leaveOutOpenGl() {
        if (System.getProperty("os.name").equals("Linux") && System.getenv("GDK_GL") == null) {
            ProcessEnvironment.set("GDK_GL", "disable");
        }
    }

    private void prepare(SettingsFile settings) {
        Stage stage = new Stage();
        stage.setOnHidden(event -> closed.countDown());
        PreparingWindow window = new PreparingWindow(stage);
        PulseExecutor fxThread = new PulseExecutor();
        double[] done = new double[1];
        Thread unpacking = new Thread(
                () -> {
                    try {
                        NumericLibraries.unpack(fraction -> {
                            // A thousand of the tens of thousands of steps are enough to be seen.
                            if (fraction - done[0] > 0.001) {
                                done[0] = fraction;
                                fxThread.execute(() -> window.show(fraction));
                            }
                        });
                        fxThread.execute(() -> {
                            stage.setOnHidden(null);
                            open(settings);
                            window.close();
                        });
                    } catch (UnusableFileException e) {
                        LOG.error("The libraries are not unpacked", e);
                        fxThread.execute(() -> window.fail(e.text()));
                    }
                },
                "unpacking");
        unpacking.setDaemon(true);
        unpacking.start();
    }

    /** Shows the whole program on a stage. On the FX thread. */
    static void show(App app, Stage stage) {
        // What moves is to move smoothly while a network learns. In another language there is another scene.
        stage.sceneProperty()
                .addListener((observable, was, scene) -> scene.addPreLayoutPulseListener(ComputingThread::pulseBegins));
        new MainWindow(
                stage,
                app.model(),
                app.lab(),
                app.studies(),
                app.export(),
                app.race(),
                app.settings(),
                app.teaching(),
                app.about());
        whenPainted(app::begin);
    }

    private void open(SettingsFile settings) {
        try {
            Recipe recipe = SettingsModel.recipe(settings.settings()).orElse(Recipe.SEED);
            App app = new App(
                    digits,
                    recipe,
                    KeptDrawings.ofThisUser(),
                    KeptRaces.ofThisUser(),
                    settings,
                    UserFolder.DATA.ofThisUser().resolve("session"),
                    UserFolder.CACHE.ofThisUser());
            opened = app;
            model.ifPresent(file -> app.model().files().open(file.toFile()));
            Stage stage = new Stage();
            stage.setOnHidden(event -> {
                app.end();
                closed.countDown();
            });
            markFirstReading(app);
            show(app, stage);
            app.teaching().begin(lessons);
            mark("window built");
            whenPainted(() -> mark("window painted"));
        } catch (RuntimeException | Error e) {
            LOG.error("The window could not be opened", e);
            System.err.println(Texts.get("cli.error.window", e));
            closed.countDown();
        }
    }

    private static void markFirstReading(App app) {
        ChangeListener<Object> first = new ChangeListener<>() {
            @Override
            public void changed(
                    javafx.beans.value.ObservableValue<? extends Object> observable, Object was, Object trace) {
                if (trace != null) {
                    app.model().reading().traceProperty().removeListener(this);
                    mark("first reading");
                }
            }
        };
        app.model().reading().traceProperty().addListener(first);
    }

    /** The second pulse begins when the first one has been handed to the painter. */
    private static void whenPainted(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == 2) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    /** The bench reads these lines from the log. */
    private static void mark(String what) {
        ProcessHandle.current()
                .info()
                .startInstant()
                .ifPresent(start -> LOG.info(
                        "{} after {} ms",
                        what,
                        Duration.between(start, Instant.now()).toMillis()));
    }
}
