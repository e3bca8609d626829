package rowreader.viewmodel.lab;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import rowreader.data.Dataset;
import rowreader.data.DigitSet;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.LstmWeights;
import rowreader.text.TestTexts;
import rowreader.trace.Garments;
import rowreader.trace.TestDigits;
import rowreader.trace.TestWeights;
import rowreader.trace.lab.KeptFamiliarity;
import rowreader.trace.lab.KeptSurveys;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderWeights;
import rowreader.viewmodel.reading.ReadingModel;
import rowreader.viewmodel.reading.TestReaders;
import rowreader.viewmodel.training.TrainingModel;

/** The lab's studies over a training that only tells what the test has it tell, all on one thread. */
public final class StudiesFixture {
    public static final LstmWeights WEIGHTS = TestWeights.random(12, 7);
    public static final LstmWeights OTHER_WEIGHTS = TestWeights.random(12, 8);
    public static final DigitSet TEST = TestDigits.set(40, 5);
    /** Below a device there can be no folder: nothing is kept. */
    private static final Path NOWHERE = Path.of("/dev/null/surveys");

    public static final Dataset DATASET = dataset(Dataset.DIGIT_NAMES);

    /** Of fewer classes than the networks here tell apart. */
    public static final Dataset THREE_CLASSES = dataset(List.of("A", "B", "C"), TestDigits.set(40, 5, 3));

    public final ObjectProperty<ReaderWeights> otherReader = new SimpleObjectProperty<>();
    public final RecordedCommands commands = new RecordedCommands();
    public final TrainingModel training = new TrainingModel(commands, Runnable::run, Runnable::run);
    public final DrawingModel drawing = new DrawingModel();
    public final PlaybackModel playback = new PlaybackModel();
    public final ReadingModel reading =
            new ReadingModel(Runnable::run, Runnable::run, drawing.digitProperty(), playback);
    public final LabModel lab = new LabModel(reading, playback, Runnable::run, Runnable::run);
    public final GiveWay giveWay = new GiveWay();
    /** Where the studies are made. */
    final SurveyWork work;

    public final LabStudies studies;

    /** Survey work that waits until the test runs it. */
    private final Deque<Runnable> survey;

    public StudiesFixture() {
        this(Runnable::run, new ArrayDeque<>());
    }

    private StudiesFixture(Executor surveyThread, Deque<Runnable> survey) {
        this.survey = survey;
        work = new SurveyWork(surveyThread, Runnable::run, giveWay);
        studies = LabStudies.of(
                lab, training, drawing, otherReader, new KeptSurveys(NOWHERE), new KeptFamiliarity(NOWHERE), work);
    }

    /** Of which the survey thread only works when the test says so. */
    public static StudiesFixture withWaitingSurvey() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        return new StudiesFixture(waiting::add, waiting);
    }

    private static Dataset dataset(List<String> classNames) {
        return dataset(classNames, TEST);
    }

    private static Dataset dataset(List<String> classNames, DigitSet test) {
        return new Dataset("Blots", TestTexts.named("made by this test"), classNames, TestDigits.set(10, 6), test);
    }

    /** Lets the survey thread work off what waits. */
    public void runSurvey() {
        while (!survey.isEmpty()) {
            survey.remove().run();
        }
    }

    /** Weights and digits are there, and the first test digit is read. */
    public StudiesFixture ready() {
        training.onLoaded(DATASET);
        give(WEIGHTS, 1280);
        drawing.showTestDigit("Blots", 0, TEST.digit(0), TEST.label(0), Dataset.DIGIT_NAMES);
        return this;
    }

    /** The same, with the names of garments for all classes. */
    public StudiesFixture readyWithGarments() {
        training.onClassNames(Garments.NAMES);
        training.onLoaded(dataset(Garments.NAMES));
        training.onIteration(10, 1280, 1);
        training.onWeights(WEIGHTS);
        reading.newWeights(new ReaderWeights(WEIGHTS, TestTexts.named("after 1280 training samples"), Garments.NAMES));
        drawing.showTestDigit("Blots", 0, TEST.digit(0), TEST.label(0), Garments.NAMES);
        return this;
    }

    /** The training has new weights, and the reading follows. */
    public void give(LstmWeights weights, long samples) {
        training.onIteration(samples / 128, samples, 1);
        training.onWeights(weights);
        reading.newWeights(TestReaders.of(weights, "after " + samples + " training samples"));
    }
}
