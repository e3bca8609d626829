package rowreader.view.recipe;

import atlantafx.base.theme.Styles;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import rowreader.viewmodel.recipe.RecipePoint;

/** A titled group of points: a label, a control, and beside it what is usual or what is wrong. */
final class PointForm extends GridPane {
    static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
    private static final double LABEL_WIDTH = 112;
    private static final double CONTROL_WIDTH = 172;
    private static final double NOTE_WIDTH = 168;
    private static final double EXPLANATION_WIDTH = 380;

    private final Consumer<String> explain;
    private int rows;

    /** @param explain takes the explanation of the point that has the focus */
    PointForm(String title, Consumer<String> explain) {
        this.explain = explain;
        getStyleClass().add("point-form");
        for (double width : new double[] {LABEL_WIDTH, CONTROL_WIDTH, NOTE_WIDTH}) {
            ColumnConstraints column = new ColumnConstraints(width);
            column.setFillWidth(true);
            getColumnConstraints().add(column);
        }
        Label heading = new Label(title);
        heading.getStyleClass().add(Styles.TITLE_4);
        add(heading, 0, rows++, getColumnConstraints().size(), 1);
    }

    /**
     * A point that always is to choose.
     *
     * @param explanation what it does, and what if it is too large or too small
     */
    void add(String name, Control control, RecipePoint point, ObservableValue<String> explanation) {
        Label note = row(name, control, explanation);
        note.textProperty().bind(Bindings.createStringBinding(() -> note(point), point.problem(), point.usualText()));
        point.problem().addListener((observable, was, is) -> mark(note, point));
        point.usual().addListener((observable, was, is) -> mark(note, point));
        mark(note, point);
    }

    /**
     * A point that not every network has.
     *
     * @param missing why it is not to choose; empty where it is
     */
    void add(
            String name,
            Control control,
            RecipePoint point,
            ObservableValue<String> explanation,
            ObservableValue<String> missing) {
        Label note = row(name, control, explanation);
        control.disableProperty().bind(missing.map(why -> !why.isEmpty()));
        note.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> missing.getValue().isEmpty() ? note(point) : missing.getValue(),
                        point.usualText(),
                        missing));
        point.usual().addListener((observable, was, is) -> mark(note, point));
        mark(note, point);
    }

    private static String note(RecipePoint point) {
        String problem = point.problem().getValue();
        return problem.isEmpty() ? "usually " + point.usualText().getValue() : problem;
    }

    private static void mark(Label note, RecipePoint point) {
        boolean wrong = !point.problem().getValue().isEmpty();
        note.pseudoClassStateChanged(DANGER, wrong);
        note.pseudoClassStateChanged(CHANGED, !wrong && !point.usual().getValue());
    }

    private Label row(String name, Control control, ObservableValue<String> explanation) {
        Label label = new Label(name);
        label.setLabelFor(control);
        Label note = new Label();
        note.getStyleClass().add("point-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(EXPLANATION_WIDTH);
        tooltip.textProperty().bind(explanation);
        label.setTooltip(tooltip);
        control.setTooltip(tooltip);
        control.setAccessibleText(name);
        control.accessibleHelpProperty().bind(explanation);
        control.focusWithinProperty().addListener((observable, was, focused) -> {
            if (focused) {
                explain.accept(explanation.getValue());
            }
        });
        explanation.addListener((observable, was, is) -> {
            if (control.isFocusWithin()) {
                explain.accept(is);
            }
        });
        addRow(rows++, label, control, note);
        return note;
    }
}
