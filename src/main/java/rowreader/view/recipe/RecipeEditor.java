package rowreader.view.recipe;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import rowreader.network.recipe.RecipePoint;
import rowreader.network.recipe.RecipePoint.Part;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.Tip;
import rowreader.viewmodel.recipe.RecipeModel;
import rowreader.viewmodel.recipe.RecipeText;

/** The form of a recipe, what would come of it, and the ways out: Enter begins anew with it, Escape leaves all as it is. */
final class RecipeEditor extends VBox {
    /** Left and right of what is in it. */
    private static final double SIDES = 50;

    private final RecipeModel model;
    private final Runnable close;
    private final Label explanation = new Label();
    private final Map<RecipePoint, Control> controls = new EnumMap<>(RecipePoint.class);

    /** @param close leaves the editor */
    RecipeEditor(RecipeModel model, Runnable close) {
        this.model = model;
        this.close = close;
        getStyleClass().add("recipe-editor");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("recipe.css"))
                        .toExternalForm());
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        RecipePoint.edited().forEach(point -> controls.put(point, control(point)));
        Node groups = new SideBySide(
                SIDES,
                column(
                        form(Part.NETWORK, Texts.get("view.recipe.network")),
                        form(Part.DATA, Texts.get("view.recipe.data"))),
                column(form(Part.TRAINING, Texts.get("view.recipe.training")), outcome()));
        getChildren().addAll(header(), groups, explanation(), footer());
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
        return controls.get(RecipePoint.ARCHITECTURE);
    }

    private static VBox column(Node... groups) {
        VBox column = new VBox(groups);
        column.getStyleClass().add("recipe-column");
        return column;
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                close.run();
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
        if (model.canApply().get()) {
            close.run();
            model.apply();
        }
    }

    private Node header() {
        Label title = new Label(Texts.get("view.recipe.title"));
        title.getStyleClass().add(Styles.TITLE_3);
        Label usual = new Label();
        usual.getStyleClass().add(Styles.TEXT_MUTED);
        usual.textProperty()
                .bind(model.usualProperty()
                        .map(recipe -> Texts.get("view.recipe.usualValuesOf", RecipeText.title(recipe))));
        HBox header = new HBox(title, usual);
        header.getStyleClass().add("recipe-header");
        return header;
    }

    private PointForm form(Part part, String title) {
        PointForm form = new PointForm(title, explanation::setText);
        RecipePoint.of(part).forEach(point -> form.add(point, model.point(point), controls.get(point)));
        return form;
    }

    private Control control(RecipePoint point) {
        Control control;
        if (point.isTyped()) {
            control = new NumberField(model.number(point));
        } else if (point.type() == Boolean.class) {
            control = checkBox(model.choice(point).valueProperty());
        } else {
            control = new ChoiceField(model.choice(point));
        }
        // "hiddenSize" becomes "recipe-hidden-size".
        control.setId("recipe-" + point.json().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        return control;
    }

    private static CheckBox checkBox(ObjectProperty<Object> value) {
        CheckBox box = new CheckBox(Texts.get("view.recipe.augmented"));
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        Listening.to(value, box, (observable, was, on) -> box.setSelected((Boolean) on));
        box.setSelected((Boolean) value.get());
        box.selectedProperty().addListener((observable, was, on) -> value.set(on));
        return box;
    }

    private Node outcome() {
        Label title = new Label(Texts.get("view.recipe.outcome"));
        title.getStyleClass().add(Styles.TITLE_4);
        Label size = new Label();
        size.setId("recipe-size");
        size.textProperty().bind(model.size().map(text -> text.map(Text::words).orElse("–")));
        Label work = new Label();
        work.setId("recipe-work");
        work.setWrapText(true);
        work.textProperty().bind(model.work().map(text -> text.map(Text::words).orElse("")));
        Label changes = new Label();
        changes.setId("recipe-title");
        changes.textProperty()
                .bind(model.draftProperty()
                        .map(recipe -> Texts.get("view.recipe.called", RecipeText.title(recipe)))
                        .orElse(""));
        VBox outcome = new VBox(title, size, work, changes);
        outcome.getStyleClass().add("recipe-outcome");
        return outcome;
    }

    private Node explanation() {
        explanation.setId("recipe-explanation");
        explanation.setWrapText(true);
        explanation.setText(RecipePoint.ARCHITECTURE.explanation().words());
        StackPane box = new StackPane(explanation);
        box.getStyleClass().add("recipe-explanation");
        // As wide as the groups above it, however long it is.
        box.setPrefWidth(0);
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private Node footer() {
        Label warning = new Label();
        warning.setId("recipe-warning");
        warning.setWrapText(true);
        // As wide as the groups, whatever it says: the editor stays where it is while one types.
        warning.setPrefWidth(0);
        warning.setMaxWidth(Double.MAX_VALUE);
        warning.setMinHeight(Region.USE_PREF_SIZE);
        warning.textProperty()
                .bind(model.warning().map(text -> text.map(Text::words).orElse("")));
        Button usual = button(
                "usual-values",
                Texts.get("view.recipe.usualValues"),
                Texts.get("view.recipe.usualValues.tooltip"),
                model::resetToUsual);
        Button cancel = button(
                "cancel-recipe", Texts.get("view.recipe.cancel"), Texts.get("view.recipe.cancel.tooltip"), close);
        Button apply = button(
                "apply-recipe", Texts.get("view.recipe.apply"), Texts.get("view.recipe.apply.tooltip"), this::apply);
        apply.getStyleClass().add(Styles.ACCENT);
        apply.disableProperty().bind(model.canApply().not());
        HBox editing = buttons(usual, cancel, apply);

        // Above the buttons: beside them large text has no room.
        VBox footer = new VBox(warning, editing);
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
        new Tip(tooltip).on(button);
        button.setOnAction(pressed -> action.run());
        return button;
    }
}
