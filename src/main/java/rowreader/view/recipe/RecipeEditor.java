package rowreader.view.recipe;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Optimizer;
import rowreader.network.weights.ReadingOrder;
import rowreader.viewmodel.recipe.ChoicePoint;
import rowreader.viewmodel.recipe.RecipeModel;
import rowreader.viewmodel.recipe.RecipeText;

/** The form of a recipe, what would come of it, and the ways out: Enter begins anew with it, Escape leaves all as it is. */
final class RecipeEditor extends VBox {
    private final RecipeModel model;
    private final Runnable close;
    private final Label explanation = new Label();
    private final ChoiceField<Architecture> architecture;

    /**
     * @param save lets the person save the network and its run
     * @param close leaves the editor
     */
    RecipeEditor(RecipeModel model, Runnable save, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().add("recipe-editor");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("recipe.css"))
                        .toExternalForm());
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        architecture = new ChoiceField<>(model.architecture(), List.of(Architecture.values()));
        GridPane groups = new GridPane();
        groups.getStyleClass().add("recipe-groups");
        groups.addRow(0, network(), training());
        groups.addRow(1, dataAndSeed(), outcome());
        getChildren().addAll(header(), groups, explanation(), footer(save));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        // What is pressed here is not meant for the window below, where the same keys play and clear.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isShortcutDown() && event.getCode() != KeyCode.TAB) {
                event.consume();
            }
        });
    }

    /** Where the keyboard begins. */
    Node first() {
        return architecture;
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                if (model.confirmingProperty().get()) {
                    model.reconsider();
                } else {
                    close.run();
                }
                event.consume();
            }
            case ENTER -> {
                if (event.getTarget() instanceof Button button) {
                    button.fire();
                } else {
                    apply();
                }
                event.consume();
            }
            default -> {}
        }
    }

    private void apply() {
        model.apply();
        closeIfBegun();
    }

    private void confirm() {
        model.confirm();
        closeIfBegun();
    }

    private void closeIfBegun() {
        if (model.canApply().get() && !model.confirmingProperty().get()) {
            close.run();
        }
    }

    private Node header() {
        Label title = new Label("Recipe");
        title.getStyleClass().add(Styles.TITLE_3);
        Label usual = new Label();
        usual.getStyleClass().add(Styles.TEXT_MUTED);
        usual.textProperty().bind(model.usualProperty().map(recipe -> "Usual values: " + RecipeText.title(recipe)));
        HBox header = new HBox(title, usual);
        header.getStyleClass().add("recipe-header");
        return header;
    }

    private PointForm network() {
        PointForm form = new PointForm("Network", explanation::setText);
        architecture.setId("architecture");
        form.add(
                "Kind",
                architecture,
                model.architecture(),
                explained(Explanations.ARCHITECTURE, model.architecture(), Architecture::explanation));
        NumberField hiddenSize = new NumberField(model.hiddenSize());
        hiddenSize.setId("hidden-size");
        form.add("Hidden size", hiddenSize, model.hiddenSize(), constant(Explanations.HIDDEN_SIZE));
        ChoiceField<Integer> layers = new ChoiceField<>(model.layers(), model.layerChoices());
        layers.setId("layers");
        form.add(
                "Hidden layers",
                layers,
                model.layers(),
                constant(Explanations.LAYERS),
                model.architecture()
                        .valueProperty()
                        .map(chosen -> chosen.layers().isChoice()
                                ? ""
                                : "always " + chosen.layers().usual() + " in this kind"));
        ChoiceField<ReadingOrder> order = new ChoiceField<>(model.readingOrder(), List.of(ReadingOrder.values()));
        order.setId("reading-order");
        form.add(
                "Reading order",
                order,
                model.readingOrder(),
                constant(Explanations.READING_ORDER),
                model.architecture()
                        .valueProperty()
                        .map(chosen -> chosen.readsLines() ? "" : "sees the whole picture at once"));
        return form;
    }

    private PointForm training() {
        PointForm form = new PointForm("Training", explanation::setText);
        ChoiceField<Optimizer> optimizer = new ChoiceField<>(model.optimizer(), List.of(Optimizer.values()));
        optimizer.setId("optimizer");
        form.add(
                "Optimizer",
                optimizer,
                model.optimizer(),
                explained(Explanations.OPTIMIZER, model.optimizer(), Optimizer::explanation));
        NumberField learningRate = new NumberField(model.learningRate());
        learningRate.setId("recipe-learning-rate");
        form.add("Learning rate", learningRate, model.learningRate(), constant(Explanations.LEARNING_RATE));
        ChoiceField<LearningRateSchedule> schedule =
                new ChoiceField<>(model.schedule(), List.of(LearningRateSchedule.values()));
        schedule.setId("schedule");
        form.add(
                "Schedule",
                schedule,
                model.schedule(),
                explained(Explanations.SCHEDULE, model.schedule(), LearningRateSchedule::explanation));
        NumberField clip = new NumberField(model.gradientClip());
        clip.setId("gradient-clip");
        form.add("Gradient clip", clip, model.gradientClip(), constant(Explanations.GRADIENT_CLIP));
        NumberField batchSize = new NumberField(model.batchSize());
        batchSize.setId("batch-size");
        form.add("Batch size", batchSize, model.batchSize(), constant(Explanations.BATCH_SIZE));
        return form;
    }

    private PointForm dataAndSeed() {
        PointForm form = new PointForm("Data and seed", explanation::setText);
        NumberField samples = new NumberField(model.samples());
        samples.setId("samples");
        form.add("Samples", samples, model.samples(), constant(Explanations.SAMPLES));
        CheckBox distorted = new CheckBox("each time anew");
        distorted.setId("distorted");
        distorted.selectedProperty().bindBidirectional(model.distorted().valueProperty());
        form.add("Distort digits", distorted, model.distorted(), constant(Explanations.DISTORTED));
        NumberField builtIn = new NumberField(model.builtInDigits());
        builtIn.setId("built-in-digits");
        form.add("Built-in digits", builtIn, model.builtInDigits(), constant(Explanations.BUILT_IN_DIGITS));
        NumberField seed = new NumberField(model.seed());
        seed.setId("seed");
        form.add("Seed", seed, model.seed(), constant(Explanations.SEED));
        return form;
    }

    private static ObservableValue<String> constant(String text) {
        return new ReadOnlyStringWrapper(text);
    }

    /** What the point is, and what that which is chosen is. */
    private static <T> ObservableValue<String> explained(
            String point, ChoicePoint<T> choice, Function<T, String> explanation) {
        return choice.valueProperty()
                .map(chosen -> point + " " + choice.name(chosen) + ": " + decapitalized(explanation.apply(chosen)));
    }

    private static String decapitalized(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private Node outcome() {
        Label title = new Label("What comes of it");
        title.getStyleClass().add(Styles.TITLE_4);
        Label size = new Label();
        size.setId("recipe-size");
        size.textProperty().bind(model.size().map(text -> text.isEmpty() ? "–" : text));
        Label work = new Label();
        work.setId("recipe-work");
        work.setWrapText(true);
        work.textProperty().bind(model.work());
        Label changes = new Label();
        changes.setId("recipe-title");
        changes.textProperty()
                .bind(model.draftProperty()
                        .map(recipe -> "Called: " + RecipeText.title(recipe))
                        .orElse(""));
        VBox outcome = new VBox(title, size, work, changes);
        outcome.getStyleClass().add("recipe-outcome");
        return outcome;
    }

    private Node explanation() {
        explanation.setId("recipe-explanation");
        explanation.getStyleClass().add("recipe-explanation");
        explanation.setWrapText(true);
        // As wide as the groups above it, however long it is.
        explanation.setPrefWidth(0);
        explanation.setMaxWidth(Double.MAX_VALUE);
        explanation.setText(Explanations.ARCHITECTURE);
        return explanation;
    }

    private Node footer(Runnable save) {
        Label warning = new Label();
        warning.setId("recipe-warning");
        warning.setWrapText(true);
        warning.setMaxWidth(Double.MAX_VALUE);
        warning.textProperty().bind(model.warning());
        HBox.setHgrow(warning, Priority.ALWAYS);

        Button usual = button("usual-values", "_Usual values", "Make every point what is usual", model::resetToUsual);
        Button cancel = button("cancel-recipe", "Cancel", "Leave everything as it is (Escape)", close);
        Button apply =
                button("apply-recipe", "Begin anew with it", "Train a new network by this recipe (Enter)", this::apply);
        apply.getStyleClass().add(Styles.ACCENT);
        apply.disableProperty().bind(model.canApply().not());
        HBox editing = buttons(usual, cancel, apply);

        Button saveFirst = button("save-run", "Save it first…", "Save the network and the curves of its run", save);
        Button back = button("reconsider", "Back", "Go on editing (Escape)", model::reconsider);
        Button lose =
                button("lose-run", "Begin anew", "Forget what was learned, and begin with this recipe", this::confirm);
        lose.getStyleClass().add(Styles.DANGER);
        HBox confirming = buttons(saveFirst, back, lose);

        confirming.visibleProperty().bind(model.confirmingProperty());
        editing.visibleProperty().bind(model.confirmingProperty().not());
        for (Node either : List.of(editing, confirming)) {
            either.managedProperty().bind(either.visibleProperty());
        }
        model.confirmingProperty().addListener((observable, was, asked) -> {
            warning.pseudoClassStateChanged(PointForm.DANGER, asked);
            // Not on the button that loses the run: Enter may be pressed twice.
            (asked ? saveFirst : first()).requestFocus();
        });
        HBox footer = new HBox(warning, editing, confirming);
        footer.getStyleClass().add("recipe-footer");
        return footer;
    }

    private static HBox buttons(Button... buttons) {
        HBox row = new HBox(8, buttons);
        row.setAlignment(Pos.CENTER_RIGHT);
        row.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private static Button button(String id, String text, String tooltip, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tooltip));
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
