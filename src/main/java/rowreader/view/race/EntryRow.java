package rowreader.view.race;

import java.math.BigDecimal;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.view.chart.SeriesBadge;
import rowreader.viewmodel.race.RaceSetup;

/** One network that is to race: its kind, its size and how fast it learns. Out of sight while there is no such entry. */
final class EntryRow {
    private final RaceSetup setup;
    private final int entry;
    private final SeriesBadge badge;
    private final Choice<Architecture> architecture;
    private final Choice<Integer> hiddenSize;
    private final Choice<Double> learningRate;
    private final Button remove = new Button("\u2715");

    /** Whether the choices are being set to what the setup says. */
    private boolean showing;

    EntryRow(RaceSetup setup, int entry, ObservableValue<Palette> palette) {
        this.setup = setup;
        this.entry = entry;
        String number = Integer.toString(entry + 1);
        badge = new SeriesBadge(number, colors -> colors.lanes().get(entry), palette);
        architecture = new Choice<>(
                "race-network-" + number,
                Texts.get("view.race.entry.network", entry + 1),
                "",
                Architecture::displayName);
        architecture.getStyleClass().add("race-network");
        architecture.getItems().setAll(Architecture.values());
        hiddenSize = new Choice<>(
                "race-hidden-size-" + number,
                Texts.get("view.race.entry.hidden-size", entry + 1),
                Texts.get("view.race.entry.hidden-size-tooltip"),
                size -> Numbers.shown().count(size));
        learningRate = new Choice<>(
                "race-learning-rate-" + number,
                Texts.get("view.race.entry.learning-rate", entry + 1),
                Texts.get("view.race.entry.learning-rate-tooltip"),
                rate -> Numbers.shown().exact(BigDecimal.valueOf(rate).stripTrailingZeros()));
        hiddenSize.getStyleClass().add("race-size");
        learningRate.getStyleClass().add("race-rate");
        remove.setId("race-remove-" + number);
        remove.setAccessibleText(Texts.get("view.race.entry.remove", entry + 1));
        new Tip(Texts.get("view.race.entry.remove-tooltip")).on(remove);
        remove.getStyleClass().addAll("small", "flat");
        remove.setMinWidth(Region.USE_PREF_SIZE);
        remove.disableProperty().bind(setup.canRemove().not());
        remove.setOnAction(pressed -> setup.remove(entry));
        architecture.valueProperty().addListener((value, was, is) -> {
            architecture.explain(is.explanation());
            replace(is.recipe());
        });
        hiddenSize.valueProperty().addListener((value, was, is) -> {
            if (is != null) {
                replace(own().withHiddenSize(is));
            }
        });
        learningRate.valueProperty().addListener((value, was, is) -> {
            if (is != null) {
                replace(own().withLearningRate(is));
            }
        });
    }

    private Recipe own() {
        return setup.entries().get(entry);
    }

    private void replace(Recipe recipe) {
        if (!showing) {
            setup.replace(entry, recipe);
        }
    }

    private List<Node> nodes() {
        return List.of(badge, architecture, hiddenSize, learningRate, remove);
    }

    /** Takes its place in {@code row} of a grid of five columns. */
    void addTo(GridPane grid, int row) {
        int column = 0;
        for (Node node : nodes()) {
            grid.add(node, column++, row);
        }
    }

    /** Shows what the setup says now. */
    void show() {
        boolean there = entry < setup.entries().size();
        nodes().forEach(node -> {
            node.setVisible(there);
            node.setManaged(there);
        });
        if (there) {
            showing = true;
            architecture.setValue(own().architecture());
            hiddenSize.offer(RaceSetup.hiddenSizes(own()), own().hiddenSize());
            learningRate.offer(RaceSetup.learningRates(own()), own().learningRate());
            showing = false;
        }
    }
}
