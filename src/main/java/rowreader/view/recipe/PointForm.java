package rowreader.view.recipe;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import rowreader.network.recipe.RecipePoint;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.view.Listening;
import rowreader.view.Tip;
import rowreader.viewmodel.recipe.EditedChoice;
import rowreader.viewmodel.recipe.EditedPoint;

/** A titled group of points: a label, a control, and beside it what is usual or what is wrong. */
final class PointForm extends GridPane {
    static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double EXPLANATION_WIDTH = 380;
    /** As wide as the style sheet says, in sizes of their text. */
    private static final int COLUMNS = 3;

    private final Consumer<String> explain;
    private int rows;

    /** @param explain takes the explanation of the point that has the focus */
    PointForm(String title, Consumer<String> explain) {
        this.explain = explain;
        getStyleClass().add("point-form");
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        add(heading, 0, rows++, COLUMNS, 1);
    }

    /** Adds a row for {@code point}, which is edited by {@code control}. */
    void add(RecipePoint point, EditedPoint edited, Control control) {
        ObservableValue<String> explanation = explanation(point, edited);
        Label note = row(point.title().words(), control, explanation);
        ObservableValue<Optional<Text>> withoutChoice = edited instanceof EditedChoice choice
                ? choice.withoutChoiceProperty()
                : new ReadOnlyObjectWrapper<>(Optional.empty());
        control.disableProperty().bind(withoutChoice.map(Optional::isPresent));
        note.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> note(edited, withoutChoice), edited.problem(), edited.usualText(), withoutChoice));
        Listening.to(edited.problem(), note, (observable, was, is) -> mark(note, edited));
        Listening.to(edited.usual(), note, (observable, was, is) -> mark(note, edited));
        mark(note, edited);
    }

    /** What the point does, and what that which is chosen does. */
    private static ObservableValue<String> explanation(RecipePoint point, EditedPoint edited) {
        if (!(edited instanceof EditedChoice choice)) {
            return new ReadOnlyStringWrapper(point.explanation().words());
        }
        return choice.valueProperty()
                .map(chosen -> point.meaning(chosen)
                        .map(meaning ->
                                Texts.get("view.recipe.explained", point.explanation(), choice.name(chosen), meaning))
                        .orElse(point.explanation().words()));
    }

    private static String note(EditedPoint edited, ObservableValue<Optional<Text>> withoutChoice) {
        return edited.problem()
                .getValue()
                .or(withoutChoice::getValue)
                .map(Text::words)
                .orElseGet(() ->
                        Texts.get("view.recipe.usually", edited.usualText().getValue()));
    }

    private static void mark(Label note, EditedPoint edited) {
        boolean wrong = edited.problem().getValue().isPresent();
        note.pseudoClassStateChanged(DANGER, wrong);
        note.pseudoClassStateChanged(CHANGED, !wrong && !edited.usual().getValue());
    }

    private Label row(String name, Control control, ObservableValue<String> explanation) {
        Label label = new Label(name);
        label.getStyleClass().add("point-name");
        label.setLabelFor(control);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Label note = new Label();
        note.getStyleClass().add("point-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        Tip tooltip = new Tip();
        tooltip.setMaxWidth(EXPLANATION_WIDTH);
        tooltip.textProperty().bind(explanation);
        tooltip.on(label);
        tooltip.on(control);
        control.setAccessibleText(name);
        if (control instanceof NumberField field) {
            field.getEditor().setAccessibleText(name);
        }
        control.accessibleHelpProperty().bind(explanation);
        control.focusWithinProperty().addListener((observable, was, focused) -> {
            if (focused) {
                explain.accept(explanation.getValue());
            }
        });
        Listening.to(explanation, note, (observable, was, is) -> {
            if (control.isFocusWithin()) {
                explain.accept(is);
            }
        });
        control.getStyleClass().add("point-control");
        addRow(rows++, label, control, note);
        return note;
    }
}
