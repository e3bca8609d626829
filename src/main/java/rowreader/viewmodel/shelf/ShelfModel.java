package rowreader.viewmodel.shelf;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.data.builtin.BuiltInDigits;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.ExampleDrawings;
import rowreader.network.training.GiveWay;
import rowreader.network.weights.SequenceWeights;
import rowreader.text.Text;
import rowreader.trace.Probabilities;
import rowreader.trace.Traversal;
import rowreader.trace.lab.InstructiveDigits;
import rowreader.trace.lab.InstructiveDigits.LateTurn;
import rowreader.viewmodel.LatestResult;
import rowreader.viewmodel.SurveyWork;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.drawing.DrawingModel.Source;
import rowreader.viewmodel.lab.StudiedWeights;
import rowreader.viewmodel.reading.ReaderWeights;

/**
 * The shelf of instructive digits: found for the network that reads, once for each, while the shelf is looked at. Belongs to
 * the FX thread.
 */
public final class ShelfModel {
    /** Digits looked through. */
    public static final int DIGITS = 2000;

    private static final long SEED = 19;

    private record Asked(ReaderWeights weights, Dataset dataset) {}

    private final DrawingModel drawing;
    private final LatestResult<Asked, Shelf> shelf;
    /** Kept: so that what it depends on does not forget it. */
    private final ObjectBinding<Asked> asked;

    /** The example put on the sheet last. */
    private final ReadOnlyObjectWrapper<Source> shown = new ReadOnlyObjectWrapper<>(this, "shown");

    /**
     * @param studied the weights in use
     * @param dataset whose test digits are looked through; null while none is loaded
     * @param drawing gets the examples
     */
    public ShelfModel(
            StudiedWeights studied, ReadOnlyObjectProperty<Dataset> dataset, DrawingModel drawing, SurveyWork work) {
        this.drawing = drawing;
        asked = Bindings.createObjectBinding(
                () -> studied.valueProperty().get() == null
                        ? null
                        : new Asked(studied.valueProperty().get(), dataset.get()),
                studied.valueProperty(),
                dataset);
        shelf = work.compute(asked, ShelfModel::find);
    }

    /** The examples for the network in use; null while they are looked for. */
    public ReadOnlyObjectProperty<Shelf> shelfProperty() {
        return shelf.valueProperty();
    }

    /** Whether someone looks: only then are they looked for. */
    public void wanted(boolean looks) {
        shelf.wantedProperty().set(looks);
    }

    /** Puts one on the sheet. */
    public void show(Example example) {
        if (example.drawing() == null) {
            drawing.showTestDigit(
                    example.set(), example.index(), example.digit(), example.label(), Dataset.DIGIT_NAMES);
        } else {
            drawing.showKept(example.name(), example.drawing(), example.label() < 0 ? null : example.label());
        }
        shown.set(drawing.getSource());
    }

    /** The example that was put on the sheet last, as it stands there; null for none yet. */
    public ReadOnlyObjectProperty<Source> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private static Shelf find(Asked asked, GiveWay giveWay) {
        ReaderWeights weights = asked.weights();
        Dataset dataset = asked.dataset();
        boolean digitsOfSet = dataset != null && dataset.classNames().equals(Dataset.DIGIT_NAMES);
        DigitSet digits = digitsOfSet ? dataset.test() : BuiltInDigits.some(SEED, DIGITS);
        String set = digitsOfSet ? dataset.name() : BuiltInDigits.NAME;
        InstructiveDigits found = InstructiveDigits.of(weights.weights(), digits, DIGITS, giveWay);
        List<Example> examples = new ArrayList<>();
        found.lateTurn()
                .ifPresent(turn -> examples.add(Example.of(
                        lateTurn(weights, turn),
                        digits.digit(turn.index()),
                        digits.label(turn.index()),
                        turn.index(),
                        set)));
        found.fourOrNine()
                .ifPresent(shared -> examples.add(Example.of(
                        Text.of("viewmodel.shelf.four-or-nine", percent(shared.four()), percent(shared.nine())),
                        digits.digit(shared.index()),
                        digits.label(shared.index()),
                        shared.index(),
                        set)));
        found.misread()
                .ifPresent(sure -> examples.add(Example.of(
                        Text.of(
                                "viewmodel.shelf.misread",
                                String.valueOf(digits.label(sure.index())),
                                weights.className(sure.prediction()),
                                percent(sure.probability())),
                        digits.digit(sure.index()),
                        digits.label(sure.index()),
                        sure.index(),
                        set)));
        addOne(weights, examples);
        addTwo(weights, examples);
        return new Shelf(weights.description(), List.copyOf(examples));
    }

    private static Text lateTurn(ReaderWeights weights, LateTurn turn) {
        // Only what reads line by line turns.
        Traversal traversal = Traversal.of((SequenceWeights) weights.weights());
        int rowOrColumn = traversal.order().readsRows() ? 1 : 0;
        int[] lines = traversal.lines(turn.timestep());
        String before = weights.className(turn.before());
        String after = weights.className(turn.after());
        return lines.length == 1
                ? Text.of("viewmodel.shelf.late-turn", rowOrColumn, lines[0] + 1, before, after)
                : Text.of(
                        "viewmodel.shelf.late-turn-both-ways", rowOrColumn, lines[0] + 1, lines[1] + 1, before, after);
    }

    private static void addOne(ReaderWeights weights, List<Example> examples) {
        Drawing one = ExampleDrawings.oneWithUpstroke();
        Digit digit = DrawingFitter.fit(one).orElseThrow();
        float[] answer = InstructiveDigits.answer(weights.weights(), digit);
        int prediction = Probabilities.mostProbable(answer);
        examples.add(Example.of(
                Text.of("viewmodel.shelf.other-one", weights.className(prediction), percent(answer[prediction])),
                digit,
                1,
                one,
                Text.of("viewmodel.shelf.other-one-name")));
    }

    private static void addTwo(ReaderWeights weights, List<Example> examples) {
        Drawing two = ExampleDrawings.threeAndFive();
        Digit digit = DrawingFitter.fit(two).orElseThrow();
        float[] answer = InstructiveDigits.answer(weights.weights(), digit);
        int prediction = Probabilities.mostProbable(answer);
        examples.add(Example.of(
                Text.of("viewmodel.shelf.two-digits", weights.className(prediction), percent(answer[prediction])),
                digit,
                -1,
                two,
                Text.of("viewmodel.shelf.two-digits-name")));
    }

    /** In hundredths; what is not 1 is never said to be all. */
    private static double percent(float probability) {
        return Math.min(probability < 1 ? 99.9 : 100, Math.round(1000 * probability) / 10.0);
    }
}
