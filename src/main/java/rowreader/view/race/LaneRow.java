package rowreader.view.race;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rowreader.network.race.Race;
import rowreader.network.record.AccuracyPoint;
import rowreader.text.Numbers;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.Tip;
import rowreader.view.chart.SeriesBadge;
import rowreader.viewmodel.race.LaneModel;
import rowreader.viewmodel.race.LaneReading;

/** The numbers of one network in a race, in two rows of a grid: the second says why it diverged, if it did. */
final class LaneRow {
    static final int COLUMNS = 6;

    /** That of the samples to the goal. */
    static final int GOAL_COLUMN = 3;

    static final int ACCURACY_COLUMN = 4;

    private static final String NOTHING = "–";

    private final Label name = label("race-name");
    private final Label parameters = label("race-detail");
    private final Label time = label("race-number");
    private final Label toGoal = label("race-number");
    private final Label accuracy = label("race-number");
    private final Label accuracyOf = label("race-detail");
    private final Label prediction = label("race-prediction");
    private final Label probability = label("race-detail");
    private final Label failure = label("race-failure");
    private final Tip nameInFull = new Tip();
    private LaneModel lane;

    LaneRow(GridPane grid, int row, SeriesBadge badge) {
        nameInFull.on(name);
        name.setWrapText(true);
        parameters.setMinWidth(0);
        Node[] cells = {
            badge,
            new VBox(name, parameters),
            time,
            toGoal,
            stacked(accuracy, accuracyOf),
            stacked(prediction, probability)
        };
        for (int column = 0; column < COLUMNS; column++) {
            GridPane.setValignment(cells[column], VPos.CENTER);
            GridPane.setHalignment(cells[column], column < 2 ? HPos.LEFT : HPos.RIGHT);
            grid.add(cells[column], column, row);
        }
        failure.setWrapText(true);
        grid.add(failure, 1, row + 1, COLUMNS - 1, 1);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static VBox stacked(Label upper, Label lower) {
        lower.visibleProperty().bind(lower.textProperty().isNotEmpty());
        lower.managedProperty().bind(lower.visibleProperty());
        VBox both = new VBox(upper, lower);
        both.setAlignment(Pos.CENTER_RIGHT);
        return both;
    }

    /** Shows another network. */
    void show(LaneModel newLane) {
        lane = newLane;
        name.setText(lane.name().words());
        nameInFull.setText(Texts.get(
                "view.race.lane.name", lane.name(), lane.recipe().architecture().explanation()));
        parameters.setText(Numbers.shown().count(lane.parameters()));
        update();
        read(List.of(), 0);
    }

    /** Shows its numbers as they are now. */
    void update() {
        double milliseconds = lane.millisecondsPerIteration();
        time.setText(
                Double.isNaN(milliseconds)
                        ? NOTHING
                        : Numbers.shown().grouped(milliseconds, milliseconds < 10 ? 2 : milliseconds < 100 ? 1 : 0));
        OptionalLong samples = lane.samplesToGoal();
        toGoal.setText(samples.isPresent() ? Numbers.shown().count(samples.getAsLong()) : NOTHING);
        Optional<AccuracyPoint> tested = lane.testAccuracy();
        accuracy.setText(tested.map(point -> Numbers.shown().share(point.accuracy(), point.count()))
                .orElse(NOTHING));
        accuracyOf.setText(tested.map(LaneRow::of).orElse(""));
        failure.setText(lane.failure().map(Text::words).orElse(""));
        failure.setVisible(lane.failure().isPresent());
        failure.setManaged(failure.isVisible());
    }

    /** The last test minibatches were read by earlier weights, too: while a network learns, their mean is behind the curve. */
    private static String of(AccuracyPoint point) {
        return point.split() == AccuracyPoint.Split.TEST
                ? Texts.get("view.race.lane.accuracy-of", point.count())
                : Texts.get("view.race.lane.accuracy-of-last", point.count());
    }

    /** Shows reading number {@code number} of {@code readings}, if there are any. */
    void read(List<LaneReading> readings, int number) {
        boolean there = number < readings.size();
        prediction.setText(there ? readings.get(number).prediction() : readings.isEmpty() ? "" : NOTHING);
        probability.setText(there ? Numbers.shown().percent(readings.get(number).probability()) : "");
    }

    /** What the columns show. */
    static String[] headings() {
        return new String[] {
            Texts.get("view.race.heading.network"),
            Texts.get("view.race.heading.time"),
            Texts.get("view.race.heading.goal", Math.round(100 * Race.GOAL)),
            Texts.get("view.race.heading.accuracy"),
            Texts.get("view.race.heading.drawing")
        };
    }
}
