package rowreader.viewmodel.lesson;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import rowreader.data.lesson.Lessons;
import rowreader.files.Settings.Key;
import rowreader.text.Language;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.lab.LabStudies;
import rowreader.viewmodel.lab.StudiedWeights;
import rowreader.viewmodel.race.RaceModel;
import rowreader.viewmodel.shelf.FirstSight;
import rowreader.viewmodel.shelf.ShelfModel;
import rowreader.viewmodel.window.LookModel;
import rowreader.viewmodel.window.PlacesModel;
import rowreader.viewmodel.window.SettingsModel;
import rowreader.viewmodel.window.WindowModel;

/**
 * What the program has for a class: the lesson, examples, the first sight, the presentation, and the look of it all. Belongs
 * to the FX thread.
 */
public final class TeachingModel {
    private static final Key<Boolean> STARTED = new Key<>("startedBefore", Boolean.class);

    private final SettingsModel settings;
    private final PlacesModel places = new PlacesModel();
    private final LookModel look;
    private final ShelfModel shelf;
    private final FirstSight firstSight;
    private final LessonModel lesson;
    private final PresentationModel presentation;
    private final TrainingPace pace;
    private final TeacherSheet sheet;

    /**
     * @param surveys looks for examples
     * @param filesThread reads lessons
     */
    public TeachingModel(
            WindowModel window,
            LabStudies studies,
            RaceModel race,
            SettingsModel settings,
            SurveyWork surveys,
            Executor filesThread) {
        this.settings = settings;
        look = new LookModel(settings);
        shelf = new ShelfModel(
                new StudiedWeights(window.reading(), window.training()),
                window.training().datasetProperty(),
                window.drawing(),
                surveys);
        firstSight = new FirstSight(window.drawing(), window.playback());
        FileWork work = new FileWork(filesThread, surveys.fx(), window::tell);
        sheet = new TeacherSheet(work);
        lesson = new LessonModel(
                Lessons.builtIn(Language.offeredInUse()).chapters(),
                new Tasks(window, studies, race, places, shelf),
                settings,
                work);
        settings.languageProperty()
                .addListener((observable, was, is) ->
                        lesson.sayBuiltIn(Lessons.builtIn(is).chapters()));
        pace = new TrainingPace(window.training(), settings);
        presentation = new PresentationModel(lesson, window.playback());
    }

    /**
     * The window opens.
     *
     * @param lessons a folder with a teacher's own lessons, if the user named one
     */
    public void begin(Optional<Path> lessons) {
        if (settings.get(STARTED).isEmpty()) {
            firstSight.begin(!look.reducedMotionProperty().get());
        }
        lessons.map(Path::toFile).ifPresent(this::takeLessons);
    }

    private void takeLessons(File folder) {
        lesson.takeFrom(folder);
    }

    /** The user touched something. */
    public void onTouch() {
        if (firstSightRunning().get()) {
            firstSight.takeOver();
            settings.set(STARTED, true);
        }
    }

    /** The user is about to draw. */
    public void onPen() {
        firstSight.end();
    }

    /** The window closes: what the first sight changed is not kept. */
    public void close() {
        firstSight.end();
    }

    /** Whether a digit is read to greet who starts the program for the first time. */
    public ReadOnlyBooleanProperty firstSightRunning() {
        return firstSight.runningProperty();
    }

    /** What is in sight. */
    public PlacesModel places() {
        return places;
    }

    /** How the window looks. */
    public LookModel look() {
        return look;
    }

    /** The next larger text. */
    public void larger() {
        if (presentation.presentingProperty().get() && look.isSmall()) {
            look.usual();
        }
        look.larger();
    }

    /** The next smaller text. In a presentation none is smaller than usual: nobody would see what was chosen. */
    public void smaller() {
        if (!presentation.presentingProperty().get() || look.isLarge()) {
            look.smaller();
        }
    }

    /** Digits that show something. */
    public ShelfModel shelf() {
        return shelf;
    }

    /** How long a training will take. */
    public TrainingPace pace() {
        return pace;
    }

    /** Two pages to print. */
    public TeacherSheet sheet() {
        return sheet;
    }

    /** The lesson. */
    public LessonModel lesson() {
        return lesson;
    }

    /** The reading in front of a class. */
    public PresentationModel presentation() {
        return presentation;
    }
}
