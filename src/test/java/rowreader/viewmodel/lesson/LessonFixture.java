package rowreader.viewmodel.lesson;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import rowreader.data.Dataset;
import rowreader.data.DigitSet;
import rowreader.data.sets.DigitSources;
import rowreader.data.strokes.KeptDrawings;
import rowreader.files.SettingsFile;
import rowreader.network.race.KeptRaces;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.Weights;
import rowreader.trace.Probabilities;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.lab.KeptFamiliarity;
import rowreader.trace.lab.KeptSurveys;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.lab.LabModel;
import rowreader.viewmodel.lab.LabStudies;
import rowreader.viewmodel.lab.StudiedWeights;
import rowreader.viewmodel.race.RaceModel;
import rowreader.viewmodel.reading.TestReaders;
import rowreader.viewmodel.shelf.ShelfModel;
import rowreader.viewmodel.training.TrainingModel;
import rowreader.viewmodel.window.PlacesModel;
import rowreader.viewmodel.window.SettingsModel;
import rowreader.viewmodel.window.WindowModel;

/** All that a lesson watches, on the thread of the test; the training only tells what the test has it tell. */
final class LessonFixture {
    static final LstmWeights WEIGHTS = TestWeights.random(6, 7);
    private static final DigitSet DIGITS = TestDigits.set(20, 5);

    final RecordedCommands commands = new RecordedCommands();
    final TrainingModel training = new TrainingModel(commands, Runnable::run, Runnable::run);
    final PlacesModel places = new PlacesModel();
    final Queue<Runnable> raceThread = new ArrayDeque<>();
    final WindowModel window;
    final LabStudies studies;
    final RaceModel race;
    final SurveyWork surveys;
    final ShelfModel shelf;
    final SettingsModel settings;
    final FileWork work;
    final Tasks tasks;

    private final Path folder;

    LessonFixture(Path folder) {
        this(folder, Runnable::run);
    }

    /** @param tracer where digits are read */
    LessonFixture(Path folder, Executor tracer) {
        this.folder = folder;
        GiveWay giveWay = new GiveWay();
        window = new WindowModel(
                commands,
                training,
                DigitSources.of(Optional.empty()),
                new KeptDrawings(folder.resolve("drawings.jsonl")),
                new WindowModel.Threads(tracer, Runnable::run, Runnable::run, Runnable::run),
                giveWay,
                RandomGenerator.of("L64X128MixRandom"));
        surveys = new SurveyWork(Runnable::run, Runnable::run, giveWay);
        studies = LabStudies.of(
                new LabModel(window.reading(), window.playback(), Runnable::run, Runnable::run),
                training,
                window.drawing(),
                window.reader().other(),
                new KeptSurveys(folder.resolve("surveys")),
                new KeptFamiliarity(folder.resolve("familiarity")),
                surveys);
        race = new RaceModel(
                commands,
                training,
                window.drawing().digitProperty(),
                new KeptRaces(folder.resolve("races")),
                new RaceModel.Threads(raceThread::add, tracer, Runnable::run, Runnable::run, Runnable::run),
                giveWay);
        shelf = new ShelfModel(
                new StudiedWeights(window.reading(), training), training.datasetProperty(), window.drawing(), surveys);
        work = new FileWork(Runnable::run, Runnable::run, window::tell);
        settings = settings();
        tasks = new Tasks(window, studies, race, places, shelf);
    }

    /** Those of the next start. */
    SettingsModel settings() {
        return new SettingsModel(
                SettingsFile.open(folder.resolve("settings.json")), Runnable::run, Runnable::run, failure -> {});
    }

    /** The network reads from now on. */
    LessonFixture readWith(Weights weights) {
        window.reading().switchTo(TestReaders.of(weights, "weights"));
        return this;
    }

    LessonFixture show(int digit) {
        window.drawing().showTestDigit("Blots", digit, DIGITS.digit(digit), DIGITS.label(digit), Dataset.DIGIT_NAMES);
        return this;
    }

    /** A line down the sheet. */
    void draw(double x) {
        window.drawing().beginStroke(x, 0.2);
        window.drawing().extendStroke(x, 0.8);
        window.drawing().endStroke();
    }

    /** What the network says to the digit that was read last. */
    int answer() {
        return Probabilities.mostProbable(window.reading().getTrace().probabilities());
    }

    /** Places that are asked for from now on. */
    List<Object> wanted() {
        List<Object> wanted = new ArrayList<>();
        places.wantedProperty().addListener((observable, was, is) -> {
            if (is != null) {
                wanted.add(is);
            }
        });
        return wanted;
    }
}
