package rowreader.view.race;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.network.race.Race;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.view.recipe.NumberField;
import rowreader.viewmodel.race.RaceSetup;

/** Choosing who races, and over what distance. */
final class RaceSetupPane extends VBox {
    private final RaceSetup setup;
    private final List<EntryRow> rows = new ArrayList<>();

    RaceSetupPane(RaceSetup setup, ObservableValue<Palette> palette) {
        this.setup = setup;
        getStyleClass().add("race-setup");
        Label explanation = new Label(Texts.get("view.race.setup.explanation"));
        explanation.getStyleClass().add("race-remark");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(explanation, entries(palette), add(), common());
        Listening.toList(setup.entries(), this, change -> showEntries());
        showEntries();
    }

    private void showEntries() {
        rows.forEach(EntryRow::show);
    }

    private Node entries(ObservableValue<Palette> palette) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("race-entries");
        ColumnConstraints network = new ColumnConstraints();
        network.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints()
                .addAll(
                        new ColumnConstraints(),
                        network,
                        new ColumnConstraints(),
                        new ColumnConstraints(),
                        new ColumnConstraints());
        grid.add(heading(Texts.get("view.race.setup.network")), 1, 0);
        grid.add(heading(Texts.get("view.race.setup.hidden-size"), "race-size"), 2, 0);
        grid.add(heading(Texts.get("view.race.setup.learning-rate"), "race-rate"), 3, 0);
        for (int entry = 0; entry < Race.MAX_LANES; entry++) {
            EntryRow row = new EntryRow(setup, entry, palette);
            rows.add(row);
            row.addTo(grid, entry + 1);
        }
        return grid;
    }

    private Button add() {
        Button add = new Button(Texts.get("view.race.setup.add"));
        add.setId("race-add");
        new Tip(Texts.get("view.race.setup.add-tooltip", Race.MAX_LANES)).on(add);
        add.disableProperty().bind(setup.canAdd().not());
        add.setOnAction(pressed -> setup.add());
        return add;
    }

    private Node common() {
        Choice<Long> samples = new Choice<>(
                "race-samples",
                Texts.get("view.race.setup.samples-of-each"),
                Texts.get("view.race.setup.samples-tooltip"),
                RaceSetupPane::number);
        samples.getItems().setAll(RaceSetup.LENGTHS);
        samples.valueProperty().bindBidirectional(setup.samplesProperty());
        Choice<Integer> batchSize = new Choice<>(
                "race-batch-size",
                Texts.get("view.race.setup.batch-size"),
                Texts.get("view.race.setup.batch-size-tooltip"),
                RaceSetupPane::number);
        batchSize.getItems().setAll(RaceSetup.BATCH_SIZES);
        batchSize.valueProperty().bindBidirectional(setup.batchSizeProperty());
        NumberField seed = seed();
        VBox seedWithProblem = labelled(Texts.get("view.race.setup.seed"), seed);
        seedWithProblem.getChildren().add(seed.problem());
        FlowPane common = new FlowPane(
                labelled(Texts.get("view.race.setup.samples"), samples),
                labelled(Texts.get("view.race.setup.batch-size"), batchSize),
                seedWithProblem);
        common.getStyleClass().add("race-common");
        return common;
    }

    private NumberField seed() {
        NumberField seed = new NumberField(setup.typedSeed());
        seed.setId("race-seed");
        new Tip(Texts.get("view.race.setup.seed-tooltip")).on(seed);
        seed.getEditor().setAccessibleText(Texts.get("view.race.setup.seed"));
        seed.getEditor().focusedProperty().addListener((observable, was, focused) -> {
            if (!focused) {
                setup.showSeed();
            }
        });
        return seed;
    }

    private static VBox labelled(String text, Region control) {
        Label label = heading(text);
        label.setLabelFor(control);
        control.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("race-captioned");
        return box;
    }

    private static Label heading(String text, String column) {
        Label heading = heading(text);
        heading.getStyleClass().add(column);
        return heading;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("race-heading");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        return heading;
    }

    private static String number(Number value) {
        return Numbers.shown().count(value.longValue());
    }
}
