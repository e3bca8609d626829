package rowreader.view.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.network.race.Race;
import rowreader.network.recipe.Recipe;
import rowreader.view.Palette;
import rowreader.viewmodel.race.RaceSetup;

/** Choosing who races, and over what distance. */
final class RaceSetupPane extends VBox {
    private static final double SIZE_WIDTH = 76;
    private static final double RATE_WIDTH = 86;
    private static final double SEED_WIDTH = 84;
    private static final double SAMPLES_WIDTH = 124;
    private static final double BATCH_WIDTH = 92;

    private final RaceSetup setup;
    private final List<EntryRow> rows = new ArrayList<>();

    RaceSetupPane(RaceSetup setup, ObservableValue<Palette> palette) {
        this.setup = setup;
        getStyleClass().add("race-setup");
        Label explanation = new Label("Two to five networks learn from the same digits in the same order. They take"
                + " turns, so that each gets the same share of time.");
        explanation.getStyleClass().add("race-remark");
        explanation.setWrapText(true);
        explanation.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(explanation, entries(palette), add(), common());
        setup.entries().addListener((ListChangeListener<Recipe>) change -> showEntries());
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
                        new ColumnConstraints(SIZE_WIDTH),
                        new ColumnConstraints(RATE_WIDTH),
                        new ColumnConstraints());
        grid.add(heading("Network"), 1, 0);
        grid.add(heading("Hidden size"), 2, 0);
        grid.add(heading("Learning rate"), 3, 0);
        for (int entry = 0; entry < Race.MAX_LANES; entry++) {
            EntryRow row = new EntryRow(setup, entry, palette);
            rows.add(row);
            row.addTo(grid, entry + 1);
        }
        return grid;
    }

    private Button add() {
        Button add = new Button("_Add a network");
        add.setId("race-add");
        add.setTooltip(new Tooltip("One more network, five at most"));
        add.disableProperty().bind(setup.canAdd().not());
        add.setOnAction(pressed -> setup.add());
        return add;
    }

    private Node common() {
        Choice<Long> samples = new Choice<>(
                "race-samples",
                "Samples for each network",
                "How many training digits each network learns from. MNIST has 60,000: that many show each of them once.",
                RaceSetupPane::number);
        samples.setPrefWidth(SAMPLES_WIDTH);
        samples.getItems().setAll(RaceSetup.LENGTHS);
        samples.valueProperty().bindBidirectional(setup.samplesProperty());
        Choice<Integer> batchSize = new Choice<>(
                "race-batch-size",
                "Batch size",
                "How many digits make one update of the weights.",
                RaceSetupPane::number);
        batchSize.setPrefWidth(BATCH_WIDTH);
        batchSize.getItems().setAll(RaceSetup.BATCH_SIZES);
        batchSize.valueProperty().bindBidirectional(setup.batchSizeProperty());
        FlowPane common = new FlowPane(
                labelled("Samples each", samples), labelled("Batch size", batchSize), labelled("Seed", seed()));
        common.getStyleClass().add("race-common");
        return common;
    }

    private Spinner<Integer> seed() {
        IntegerSpinnerValueFactory seeds = new IntegerSpinnerValueFactory(1, RaceSetup.LARGEST_SEED);
        Spinner<Integer> seed = new Spinner<>(seeds);
        seed.setId("race-seed");
        seed.setPrefWidth(SEED_WIDTH);
        seed.setTooltip(new Tooltip(
                "Decides the initial weights and the order of the digits: the same seed gives the same losses again."));
        seeds.valueProperty().bindBidirectional(setup.seedProperty());
        return seed;
    }

    private static Node labelled(String text, Region control) {
        Label label = heading(text);
        label.setLabelFor(control);
        control.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(label, control);
        box.getStyleClass().add("race-captioned");
        return box;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("race-heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        return heading;
    }

    private static String number(Number value) {
        return String.format(Locale.ENGLISH, "%,d", value.longValue());
    }
}
