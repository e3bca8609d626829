package rowreader.view.lab.compare;

import java.io.File;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.viewmodel.lab.Comparison;
import rowreader.viewmodel.lab.ComparisonModel;

/** Two readings side by side. */
public final class ComparisonView implements LabView {
    private static final String OTHER = "A";
    private static final String CURRENT = "B";

    private final ComparisonModel model;
    private final VBox node = new VBox();

    /** @param chooseModel lets the user choose a model file; null if they don't */
    public ComparisonView(ComparisonModel model, ObservableValue<Palette> palette, Supplier<File> chooseModel) {
        this.model = model;
        node.getStyleClass().add("lab-view");
        ReadingCard other = new ReadingCard(
                OTHER,
                model.otherDescriptionProperty().map(Text::words).orElse(Texts.get("view.lab.compare.nothing")),
                model.comparisonProperty().map(Comparison::first),
                model.playback(),
                palette);
        ReadingCard current = new ReadingCard(
                CURRENT,
                model.weightsDescriptionProperty().map(which -> Texts.get("view.lab.compare.current", which)),
                model.answer(),
                model.playback(),
                palette);
        GridPane cards = new GridPane();
        cards.getStyleClass().add("reading-cards");
        other.addTo(cards, 0);
        current.addTo(cards, 1);
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        cards.getColumnConstraints().addAll(half, half);
        // By itself a row thinks of its words in one line.
        RowConstraints words = new RowConstraints();
        words.setMinHeight(Region.USE_PREF_SIZE);
        cards.getRowConstraints().addAll(words, words, words);
        VBox.setVgrow(cards, Priority.ALWAYS);
        ReadoutsChart chart = new ReadoutsChart(model.comparisonProperty(), model.playback(), palette, OTHER, CURRENT);
        VBox.setVgrow(chart, Priority.SOMETIMES);
        node.getChildren().addAll(tools(chooseModel), failure(), cards, sentence(), chart);
    }

    private Node tools(Supplier<File> chooseModel) {
        Button keep = new Button(Texts.get("view.lab.compare.keep"));
        keep.setId("keep");
        new Tip(Texts.get("view.lab.compare.keep-tooltip")).on(keep);
        keep.disableProperty().bind(model.answer().map(answer -> false).orElse(true));
        keep.setOnAction(event -> model.keep());
        Button open = new Button(Texts.get("view.lab.compare.open"));
        open.setId("open-other");
        new Tip(Texts.get("view.lab.compare.open-tooltip")).on(open);
        open.setOnAction(event -> {
            File file = chooseModel.get();
            if (file != null) {
                model.compareWith(file);
            }
        });
        Button clear = new Button(Texts.get("view.lab.compare.clear"));
        clear.setId("clear-other");
        clear.disableProperty().bind(model.otherDescriptionProperty().isNull());
        clear.setOnAction(event -> model.clear());
        FlowPane tools = new FlowPane(keep, open, clear);
        tools.getStyleClass().add("lab-tools");
        return tools;
    }

    private Node failure() {
        Label failure = LabTexts.failure();
        failure.setId("comparison-failure");
        failure.textProperty().bind(model.failureProperty().map(Text::words).orElse(""));
        failure.visibleProperty().bind(model.failureProperty().isNotNull());
        failure.managedProperty().bind(failure.visibleProperty());
        return failure;
    }

    private Node sentence() {
        Label sentence = LabTexts.heading();
        sentence.setId("comparison");
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        this::compared, model.comparisonProperty(), model.incomparableProperty()));
        return sentence;
    }

    private String compared() {
        if (model.incomparableProperty().get() != null) {
            return model.incomparableProperty().get().words();
        }
        Comparison comparison = model.comparisonProperty().get();
        return comparison == null
                ? Texts.get("view.lab.compare.nothing-to-compare")
                : ReadoutsChart.sentence(comparison, OTHER, CURRENT);
    }

    @Override
    public String title() {
        return Texts.get("view.lab.compare.title");
    }

    @Override
    public Group group() {
        return Group.READING;
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.compare.explanation");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public boolean needsRows() {
        return false;
    }

    @Override
    public void onShown(boolean shown) {
        model.wanted(shown);
    }
}
