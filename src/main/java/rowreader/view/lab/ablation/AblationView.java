package rowreader.view.lab.ablation;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import rowreader.data.Digit;
import rowreader.network.recipe.NumberBounds;
import rowreader.network.recipe.StepValues;
import rowreader.network.weights.ReadingOrder;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Ablation;
import rowreader.trace.Ablation.Kind;
import rowreader.trace.Trace;
import rowreader.trace.Traversal;
import rowreader.view.Listening;
import rowreader.view.Palette;
import rowreader.view.Tip;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.LabView;
import rowreader.view.lab.StudiedNote;
import rowreader.view.recipe.NumberField;
import rowreader.viewmodel.lab.AblationModel;
import rowreader.viewmodel.lab.AblationModel.Cost;
import rowreader.viewmodel.recipe.EditedNumber;

/** Ablate units and watch how the reading changes. */
public final class AblationView implements LabView {
    private static final int MANY = 10;

    private final AblationModel model;
    private final VBox node = new VBox();

    public AblationView(AblationModel model, ObservableValue<Palette> palette) {
        this.model = model;
        node.getStyleClass().add("lab-view");
        UnitGrid grid = new UnitGrid(model, palette);
        grid.setMinHeight(160);
        VBox.setVgrow(grid, Priority.ALWAYS);
        node.getChildren()
                .addAll(
                        which(),
                        how(),
                        grid,
                        new AblationLegend(model.rankingProperty(), palette),
                        caption(),
                        cost(),
                        new StudiedNote(model.studied()));
    }

    private Node which() {
        Button most = new Button(Texts.get("view.lab.ablation.most-important", MANY));
        most.setId("most-important");
        new Tip(Texts.get("view.lab.ablation.most-important-tooltip")).on(most);
        most.setOnAction(event -> model.ablateMostImportant(MANY));
        most.disableProperty().bind(model.rankingProperty().isNull());
        Button restore = new Button(Texts.get("view.lab.ablation.restore"));
        restore.setId("restore-all");
        restore.setOnAction(event -> model.restoreAll());
        restore.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.ablationProperty().get().units().isEmpty(), model.ablationProperty()));
        Label count = new Label();
        count.setId("ablated");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Texts.get(
                                "view.lab.ablation.count",
                                model.ablationProperty().get().units().size()),
                        model.ablationProperty()));
        FlowPane which = new FlowPane(most, restore, count);
        which.getStyleClass().add("lab-tools");
        return which;
    }

    private Node how() {
        ChoiceBox<Kind> kind = new ChoiceBox<>();
        kind.setId("kind");
        kind.setAccessibleText(Texts.get("view.lab.ablation.kind"));
        kind.getItems().setAll(Kind.values());
        kind.setConverter(new StringConverter<>() {
            @Override
            public String toString(Kind shown) {
                return switch (shown) {
                    case HIDDEN_TO_ZERO -> Texts.get("view.lab.ablation.zero");
                    case CELL_FROZEN -> Texts.get("view.lab.ablation.freeze");
                };
            }

            @Override
            public Kind fromString(String text) {
                throw new UnsupportedOperationException("not edited as text");
            }
        });
        EditedNumber firstRow = new EditedNumber(NumberBounds.whole(1, Digit.SIDE), StepValues.wholes());
        NumberField from = new NumberField(firstRow);
        from.setId("from-row");
        from.setAccessibleText(Texts.get("view.lab.ablation.from-tooltip"));
        from.getEditor().setAccessibleText(Texts.get("view.lab.ablation.from-tooltip"));
        from.setPrefWidth(86);
        from.setMinWidth(Region.USE_PREF_SIZE);
        kind.setMinWidth(Region.USE_PREF_SIZE);
        new Tip(Texts.get("view.lab.ablation.from-tooltip")).on(from);
        Listening.to(model.ablationProperty(), node, (observable, was, is) -> {
            kind.setValue(is.kind());
            firstRow.follow(is.fromTimestep() + 1);
        });
        Ablation now = model.ablationProperty().get();
        kind.setValue(now.kind());
        firstRow.follow(now.fromTimestep() + 1);
        kind.valueProperty().addListener((observable, was, is) -> model.kind(is));
        firstRow.onChange(() -> {
            if (firstRow.get() != null) {
                model.fromTimestep(firstRow.get().intValueExact() - 1);
            }
        });
        Label fromLine = new Label();
        fromLine.setMinWidth(Region.USE_PREF_SIZE);
        fromLine.textProperty().bind(model.traversal().map(AblationView::from));
        HBox since = new HBox(fromLine, from);
        since.setAlignment(Pos.CENTER_LEFT);
        since.getStyleClass().add("lab-tools");
        FlowPane how = new FlowPane(kind, since);
        how.getStyleClass().add("lab-tools");
        Label problem = from.problem();
        problem.setId("from-row-problem");
        return new VBox(how, problem);
    }

    /** The number beside it counts timesteps from 1: in these two orders that is the line. */
    private static String from(Traversal traversal) {
        boolean inOrder = traversal.order() == ReadingOrder.TOP_DOWN || traversal.order() == ReadingOrder.COLUMNS;
        return inOrder
                ? Texts.get("view.lab.ablation.from", LabTexts.rowOrColumn(traversal))
                : Texts.get("view.lab.ablation.from-number", LabTexts.rowOrColumn(traversal));
    }

    private Node caption() {
        Label caption = LabTexts.note();
        caption.textProperty()
                .bind(Bindings.createStringBinding(
                        this::legend, model.traceProperty(), model.weightsDescriptionProperty()));
        return caption;
    }

    private String legend() {
        Trace trace = model.traceProperty().get();
        return trace == null || model.weightsDescriptionProperty().get() == null
                ? Texts.get("view.lab.ablation.draw")
                : Texts.get(
                        "view.lab.ablation.legend",
                        trace.units(),
                        model.weightsDescriptionProperty().get());
    }

    private Node cost() {
        Label accuracy = new Label();
        accuracy.setWrapText(true);
        accuracy.setMinHeight(Region.USE_PREF_SIZE);
        accuracy.setId("ablated-accuracy");
        accuracy.getStyleClass().add(Styles.TITLE_4);
        Label explanation = LabTexts.note();
        Listening.to(model.costProperty(), node, (observable, was, is) -> show(accuracy, explanation));
        Listening.to(model.ablationProperty(), node, (observable, was, is) -> show(accuracy, explanation));
        Listening.to(model.costCurrentProperty(), node, (observable, was, is) -> show(accuracy, explanation));
        show(accuracy, explanation);
        return new VBox(accuracy, explanation);
    }

    private void show(Label accuracy, Label explanation) {
        Cost cost = model.costProperty().get();
        Ablation now = model.ablationProperty().get();
        if (now.units().isEmpty()) {
            accuracy.setText(Texts.get("view.lab.ablation.none"));
            explanation.setText(Texts.get("view.lab.ablation.click"));
        } else if (cost == null || !model.costCurrentProperty().get()) {
            // Numbers of other units, or of another network, are none of these.
            accuracy.setText(Texts.get("view.lab.ablation.counting"));
            explanation.setText(Texts.get("view.lab.ablation.counting-digits", AblationModel.DIGITS));
        } else {
            accuracy.setText(
                    Texts.get("view.lab.ablation.accuracy", Numbers.shown().share(cost.ablated(), cost.size())));
            explanation.setText(Texts.get(
                    "view.lab.ablation.accuracy-of",
                    cost.size(),
                    Numbers.shown().share(cost.full(), cost.size()),
                    cost.weights().description()));
        }
    }

    @Override
    public String title() {
        return Texts.get("view.lab.ablation.title");
    }

    @Override
    public Group group() {
        return Group.NETWORK;
    }

    @Override
    public String explanation() {
        return Texts.get("view.lab.ablation.explanation");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void onShown(boolean shown) {
        model.wanted(shown);
    }
}
