package rowreader.viewmodel.lesson;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import rowreader.data.lesson.Task;
import rowreader.network.training.TrainingState;
import rowreader.trace.Probabilities;
import rowreader.trace.Trace;
import rowreader.viewmodel.curve.Curve;
import rowreader.viewmodel.drawing.DrawingModel.Drawn;
import rowreader.viewmodel.drawing.DrawingModel.Source;
import rowreader.viewmodel.drawing.DrawingModel.TestDigit;
import rowreader.viewmodel.lab.LabStudies;
import rowreader.viewmodel.picture.CellPictureModel;
import rowreader.viewmodel.picture.Depth;
import rowreader.viewmodel.race.RaceModel;
import rowreader.viewmodel.race.RaceState;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.ReaderModel.Reader;
import rowreader.viewmodel.shelf.ShelfModel;
import rowreader.viewmodel.training.TrainingModel;
import rowreader.viewmodel.training.TrainingModel.RateChange;
import rowreader.viewmodel.window.PlacesModel;
import rowreader.viewmodel.window.WindowModel;

/**
 * What each task of a page means in this program.
 *
 * @param window the reading, the drawing and the training
 * @param studies the lab
 * @param race networks side by side
 * @param places what is in sight
 * @param shelf the examples
 */
public record Tasks(WindowModel window, LabStudies studies, RaceModel race, PlacesModel places, ShelfModel shelf) {
    /** The condition of a task; one that asks for a change asks for it from now on. */
    Condition condition(Task task) {
        return switch (task.kind()) {
            case DRAWN -> drawn(task);
            case ANSWER -> Condition.of(() -> answer().stream().anyMatch(task::admitsLabel), reads());
            case ANSWER_CHANGED -> answerChanged();
            case TEST_DIGIT ->
                Condition.of(
                        () -> window.drawing().getSource() instanceof TestDigit,
                        window.drawing().sourceProperty());
            case EXAMPLE ->
                Condition.of(
                        () -> window.drawing()
                                .getSource()
                                .equals(shelf.shownProperty().get()),
                        window.drawing().sourceProperty(),
                        shelf.shownProperty());
            case PLAYED -> played();
            case AT_ROW ->
                Condition.of(
                        () -> window.reading().getTrace() != null
                                && window.playback().getTimestep() == (int) task.number() - 1,
                        window.playback().timestepProperty(),
                        window.reading().traceProperty());
            case PHASE -> phase();
            case UNIT_CHOSEN -> unitChosen();
            case READER ->
                Condition.of(
                        () -> (window.reader().readerProperty().get() == Reader.TRAINING) == task.trainingReader(),
                        window.reader().readerProperty());
            case TRAINING_RUNNING ->
                Condition.of(
                        () -> training().stateProperty().get() == TrainingState.TRAINING,
                        training().stateProperty());
            case SAMPLES ->
                Condition.of(
                        () -> task.admits(training().samplesDoneProperty().get()),
                        training().samplesDoneProperty());
            case LOSS ->
                Condition.of(
                        () -> task.admits(training()
                                        .smoothedTrainingLossProperty()
                                        .get())
                                || task.atLeast() && (isBroken() || wasHighSinceTheLastRate(task)),
                        training().smoothedTrainingLossProperty(),
                        training().stateProperty());
            case LEARNING_RATE ->
                Condition.of(
                        () -> task.admits(training().learningRateProperty().get()),
                        training().learningRateProperty());
            case VIEW ->
                Condition.of(() -> places.shownProperty().get().contains(task.place()), places.shownProperty());
            case WHAT_IF_CHANGED ->
                Condition.of(
                        () -> studies.counterfactual().changed().get(),
                        studies.counterfactual().changed());
            case KEPT -> kept();
            case RACING -> Condition.of(() -> race.stateProperty().get() == RaceState.RACING, race.stateProperty());
            case RACE_OVER -> Condition.of(() -> race.stateProperty().get() == RaceState.OVER, race.stateProperty());
        };
    }

    /** A loss that is no number any more ends a training: it is beyond all bounds, though no curve shows it. */
    private boolean isBroken() {
        return training().stateProperty().get() == TrainingState.FAILED;
    }

    /** A peak counts, too, that was over before the page was turned. */
    private boolean wasHighSinceTheLastRate(Task task) {
        List<RateChange> changes = training().rateChanges();
        if (changes.isEmpty()) {
            return false;
        }
        Curve loss = training().lossCurve();
        long from = changes.get(changes.size() - 1).samples();
        return IntStream.range(loss.indexAtOrAfter(from), loss.size())
                .anyMatch(index -> task.admits(loss.smoothed(index)));
    }

    private TrainingModel training() {
        return window.training();
    }

    /** Whatever changes the answer. */
    private Observable[] reads() {
        return new Observable[] {
            window.drawing().sourceProperty(),
            window.reading().traceProperty(),
            window.reading().readoutProperty()
        };
    }

    /** By hand, and not before it was asked for; while a label is asked for: whenever it was, and read as that. */
    private Condition drawn(Task task) {
        Source before = window.drawing().getSource();
        return Condition.of(
                () -> window.drawing().getSource() instanceof Drawn drawn
                        && !drawn.drawing().isEmpty()
                        && (Double.isNaN(task.number())
                                ? !drawn.equals(before)
                                : answer().stream().anyMatch(task::admitsLabel)),
                reads());
    }

    /** What the network says after the last row to what is on the sheet; nothing while that is not read yet. */
    private OptionalInt answer() {
        Trace trace = window.reading().getTrace();
        if (trace != null) {
            return trace.digit().equals(window.drawing().getDigit())
                    ? OptionalInt.of(Probabilities.mostProbable(trace.probabilities()))
                    : OptionalInt.empty();
        }
        return window.reading().getReadout() == null
                ? OptionalInt.empty()
                : OptionalInt.of(window.reading().getReadout().prediction());
    }

    private Condition answerChanged() {
        OptionalInt before = answer();
        return Condition.of(() -> answer().isPresent() && !answer().equals(before), reads());
    }

    /** Time has gone over rows up to the last, not a hand. */
    private Condition played() {
        PlaybackModel playback = window.playback();
        boolean[] wasPlaying = {false};
        return Condition.of(
                () -> {
                    boolean last = playback.getTimestep() == PlaybackModel.LAST_TIMESTEP;
                    wasPlaying[0] |= playback.isPlaying() && !last;
                    return wasPlaying[0] && last;
                },
                playback.playingProperty(),
                playback.timestepProperty());
    }

    private Condition phase() {
        PlaybackModel playback = window.playback();
        return Condition.of(() -> playback.getPhase() != null, playback.phaseProperty());
    }

    /** Another one than before, and seen from near: the one followed at first is chosen by the program. */
    private Condition unitChosen() {
        CellPictureModel picture = window.picture();
        int before = picture.getUnit();
        return Condition.of(
                () -> picture.getUnit() != before && picture.getDepth().ordinal() >= Depth.UNIT.ordinal(),
                picture.unitProperty(),
                picture.depthProperty());
    }

    private Condition kept() {
        int before = window.kept().drawingsProperty().get().size();
        return Condition.of(
                () -> window.kept().drawingsProperty().get().size() > before,
                window.kept().drawingsProperty());
    }
}
