package rowreader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.cli.RowReaderCommand;
import rowreader.data.sets.DigitSources;
import rowreader.data.strokes.KeptDrawings;
import rowreader.files.LogFile;
import rowreader.files.SettingsFile;
import rowreader.files.UnusableFileException;
import rowreader.network.model.BuiltInModel;
import rowreader.network.model.Model;
import rowreader.network.race.KeptRaces;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.ComputingThread;
import rowreader.network.training.GiveWay;
import rowreader.network.training.NumericLibraries;
import rowreader.network.training.Training;
import rowreader.network.training.TrainingState;
import rowreader.text.Language;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.trace.lab.KeptFamiliarity;
import rowreader.trace.lab.KeptSurveys;
import rowreader.view.PulseExecutor;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.LabStudies;
import rowreader.viewmodel.lesson.TeachingModel;
import rowreader.viewmodel.race.RaceModel;
import rowreader.viewmodel.reading.ReaderModel.Reader;
import rowreader.viewmodel.session.SessionModel;
import rowreader.viewmodel.training.TrainingModel;
import rowreader.viewmodel.window.AboutModel;
import rowreader.viewmodel.window.ExportModel;
import rowreader.viewmodel.window.SettingsModel;
import rowreader.viewmodel.window.WindowModel;
import rowreader.viewmodel.window.WindowModel.Threads;

/** The composition root: the only class that sees every room. Makes the threads and ends them. */
public final class App implements AutoCloseable {
    /** Curves and numbers that change four times a second look live, and each change paints both charts again. */
    private static final Duration PROGRESS_GAP = Duration.ofMillis(250);

    /** Once most is learned, four changes a second show no more than two: a chart grows by a fortieth with each, at most. */
    private static final Duration LATER_PROGRESS_GAP = Duration.ofMillis(500);

    /** Training samples; the seed network's loss has fallen by nine tenths. */
    private static final long LATER = 200_000;

    /** A window that is moved is written down once, not for each pixel. */
    private static final Duration SETTINGS_GAP = Duration.ofSeconds(1);

    /** At most so much is lost when the program is killed. */
    private static final Duration SESSION_INTERVAL =
            Duration.ofMillis(Long.getLong("rowreader.session.interval", 60_000));

    /** How long the end waits for a disk, and how much of that is not worth a word. */
    private static final Duration WRITING_TIMEOUT = Duration.ofSeconds(60);

    private static final Duration SILENT_WRITING = Duration.ofSeconds(2);

    /** Asked by all that computes long in the background. */
    private final GiveWay giveWay = new GiveWay();

    private final Training training;
    private final ExecutorService tracerThread = oneDaemonThread("tracer");
    private final ExecutorService labThread = oneDaemonThread("lab");
    private final ExecutorService surveyThread = oneComputingThread("survey");
    private final ExecutorService filesThread = oneDaemonThread("files");
    private final ExecutorService tuningThread = oneComputingThread("fine-tuning");
    private final ExecutorService raceThread = oneComputingThread("race");
    private final ExecutorService exportThread = oneDaemonThread("export");
    private final ExecutorService sessionThread = oneDaemonThread("session");
    private final WindowModel model;
    private final LabModel lab;
    private final LabStudies studies;
    private final ExportModel export;
    private final RaceModel race;
    private final SettingsModel settings;
    private final TeachingModel teaching;
    private final SessionModel session;

    /** Done when the session is on the disk; null while the window is open. */
    private CompletableFuture<Void> sessionKept;

    private final AboutModel about;
    private final Executor fx;

    /**
     * Joins the rooms, without a window yet. On the FX thread.
     *
     * @param digits where the user wants digits from
     * @param recipe what is trained
     * @param kept the drawings that the user kept
     * @param keptRaces the races that the user kept
     * @param settingsFile what the window was like last time
     * @param sessions where the run is kept in case the program ends too early
     * @param cache where results are kept that can be computed again
     */
    App(
            DigitSources digits,
            Recipe recipe,
            KeptDrawings kept,
            KeptRaces keptRaces,
            SettingsFile settingsFile,
            Path sessions,
            Path cache) {
        ComputingThread.besideWindow();
        PulseExecutor fxThread = new PulseExecutor();
        training = new Training(digits.source(), recipe, giveWay);
        TrainingModel trainingModel = new TrainingModel(training, fxThread, new PulseExecutor(this::progressGap));
        training.listen(trainingModel);
        trainingModel.expect(recipe);
        model = new WindowModel(
                training,
                trainingModel,
                digits,
                kept,
                new Threads(tracerThread, filesThread, tuningThread, fxThread),
                giveWay,
                RandomGenerator.getDefault());
        lab = new LabModel(model.reading(), model.playback(), labThread, fxThread);
        SurveyWork surveys = new SurveyWork(surveyThread, fxThread, giveWay);
        studies = LabStudies.of(
                lab,
                trainingModel,
                model.drawing(),
                model.reader().other(),
                new KeptSurveys(cache.resolve("surveys")),
                new KeptFamiliarity(cache.resolve(KeptFamiliarity.FOLDER)),
                surveys);
        export = new ExportModel(
                model.reading().traceProperty(),
                model.reader().classNames(),
                new FileWork(exportThread, fxThread, model::tell));
        race = new RaceModel(
                training,
                trainingModel,
                model.drawing().digitProperty(),
                keptRaces,
                new RaceModel.Threads(
                        raceThread, tracerThread, filesThread, fxThread, new PulseExecutor(() -> PROGRESS_GAP)),
                giveWay);
        settings = new SettingsModel(
                settingsFile,
                CompletableFuture.delayedExecutor(SETTINGS_GAP.toMillis(), TimeUnit.MILLISECONDS, filesThread),
                filesThread,
                failure -> fxThread.execute(() -> model.tell(Message.failed(failure))));
        settings.keepAllOf(model);
        teaching = new TeachingModel(model, studies, race, settings, surveys, filesThread);
        settingsFile.trouble().ifPresent(trouble -> fxThread.execute(() -> model.tell(Message.failed(trouble))));
        session =
                new SessionModel(training, model, new SessionModel.Threads(sessionThread, fxThread), SESSION_INTERVAL);
        session.open(sessions);
        about = new AboutModel(filesThread, fxThread);
        fx = fxThread;
    }

    /**
     * Begins what computes: first what a reading needs, then the network to be trained and the survey of what is like a
     * digit. On the FX thread, when the window has been painted: before, all that would only take the window's time.
     */
    void begin() {
        filesThread.execute(() -> openBestReader(fx));
    }

    /** A single step is shown at once. */
    private Duration progressGap() {
        TrainingModel shown = model.training();
        if (shown.stateProperty().get() != TrainingState.TRAINING) {
            return Duration.ZERO;
        }
        return shown.samplesDoneProperty().get() < LATER ? PROGRESS_GAP : LATER_PROGRESS_GAP;
    }

    private static ExecutorService oneDaemonThread(String name) {
        return one(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    private static ExecutorService oneComputingThread(String name) {
        return one(task -> ComputingThread.daemon(task, name));
    }

    /** What comes in after the end is dropped: there is no one left to see it. */
    private static ExecutorService one(ThreadFactory thread) {
        return new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), thread, new ThreadPoolExecutor.DiscardPolicy());
    }

    private void openBestReader(Executor fxThread) {
        try {
            Model best = Model.open(BuiltInModel.BEST);
            fxThread.execute(() -> model.reader().onBest(best));
        } catch (IOException e) {
            log().error("The best reader does not open", e);
            fxThread.execute(() -> {
                model.tell(Message.failed(e));
                model.reader().readerProperty().set(Reader.TRAINING);
            });
        }
        fxThread.execute(() -> {
            training.prepare();
            studies.familiarity().wantedProperty().set(true);
        });
    }

    /** What the window shows. */
    WindowModel model() {
        return model;
    }

    /** What the reading lab shows. */
    LabModel lab() {
        return lab;
    }

    /** What the lab shows beyond the reading. */
    LabStudies studies() {
        return studies;
    }

    /** What can be taken away. */
    ExportModel export() {
        return export;
    }

    /** Networks side by side. */
    RaceModel race() {
        return race;
    }

    /** What the program is made of. */
    AboutModel about() {
        return about;
    }

    /** What the window was like last time. */
    SettingsModel settings() {
        return settings;
    }

    /** What it has for a class. */
    TeachingModel teaching() {
        return teaching;
    }

    /** What the program was busy with, kept. */
    SessionModel session() {
        return session;
    }

    /** Ends everything; what was saved, exported or kept a moment ago is still written. */
    @Override
    public void close() {
        end();
        finishWriting();
    }

    /** Ends everything but what writes; returns at once. */
    void end() {
        if (sessionKept != null) {
            return;
        }
        teaching.close();
        giveWay.ask(false);
        training.cancelLoading();
        sessionKept = session.close();
        training.close();
        CompletableFuture<Void> raceKept = race.close();
        raceThread.shutdown();
        tracerThread.shutdownNow();
        labThread.shutdownNow();
        surveyThread.shutdownNow();
        model.fineTuning().cancel();
        tuningThread.shutdownNow();
        settings.close();
        raceKept.whenComplete((nothing, failure) -> {
            if (failure != null) {
                log().error("The race's end was not kept", failure);
            }
            filesThread.shutdown();
        });
        exportThread.shutdown();
    }

    /** Waits for what is still to be written; says so if that takes long, and what it was if it takes too long. */
    void finishWriting() {
        long timeoutEnds = System.nanoTime() + WRITING_TIMEOUT.toNanos();
        try {
            if (!isWritten(System.nanoTime() + SILENT_WRITING.toNanos())) {
                System.err.println(Texts.get("cli.closing.writing", WRITING_TIMEOUT.toSeconds()));
                if (!isWritten(timeoutEnds)) {
                    log().error("Not all was written before the end");
                    System.err.println(Texts.get("cli.closing.unwritten"));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sessionThread.shutdown();
    }

    private boolean isWritten(long until) throws InterruptedException {
        boolean written = training.awaitEnd(Duration.ofNanos(until - System.nanoTime()))
                & filesThread.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS)
                & exportThread.awaitTermination(until - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            sessionKept.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            return written;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            log().error("The session's end was not kept", e);
            return written;
        }
    }

    /** Opens the window, or runs the command that the arguments name. */
    public static void main(String[] arguments) {
        // Before any class that has a logger.
        LogFile.use(RowReaderCommand.isVerbose(arguments));
        NumericLibraries.chooseKernels();
        // Only looked at: what is wrong with them is told by the window, if one opens.
        Language.useOffered(SettingsModel.language(SettingsFile.look(SettingsFile.pathOfThisUser()))
                .orElse(Language.inUse()));
        // Ends the process whatever still runs: what had anything to lose has been waited for.
        System.exit(RowReaderCommand.run(App::openWindow, arguments));
    }

    /** Not a constant: the first logger settles where the log is, and {@link #main} says so before. */
    private static Logger log() {
        return LoggerFactory.getLogger(App.class);
    }

    private static void openWindow(DigitSources digits, Optional<Path> model, Optional<Path> lessons)
            throws UnusableFileException {
        try {
            new AppWindow(digits, model, lessons).show();
        } catch (UnsupportedOperationException e) {
            // GTK found no display.
            log().error("No display", e);
            throw new UnusableFileException(Text.of("cli.error.display", String.valueOf(e.getMessage())), e);
        }
    }
}
