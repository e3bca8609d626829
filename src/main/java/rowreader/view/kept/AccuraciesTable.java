package rowreader.view.kept;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import rowreader.data.Dataset;
import rowreader.network.record.Evaluation;
import rowreader.network.training.FineTuning.Outcome;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.view.Listening;

/** How well the network read before it was trained on drawings, and how well after. */
final class AccuraciesTable extends GridPane {
    private final ObservableValue<Outcome> outcome;
    private final ObservableValue<String> digits;

    /** @param digits what the set of the test digits is called */
    AccuraciesTable(ObservableValue<Outcome> outcome, ObservableValue<String> digits) {
        this.outcome = outcome;
        this.digits = digits;
        setId("tune-accuracies");
        setHgap(16);
        setVgap(6);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(name, number, number);
        Listening.to(outcome, this, (observable, was, is) -> fill());
        fill();
    }

    private void fill() {
        getChildren().clear();
        Outcome shown = outcome.getValue();
        if (shown == null) {
            return;
        }
        addRow(
                0,
                muted(Texts.get("view.kept.accuracy")),
                muted(Texts.get("view.kept.before")),
                muted(Texts.get("view.kept.after")));
        addRow(
                1,
                new Label(Texts.get(
                        "view.kept.test-digits",
                        Dataset.titleOf(digits.getValue()),
                        shown.after().test().count())),
                percent(shown.before().test()),
                bold(percent(shown.after().test())));
        addRow(
                2,
                new Label(
                        Texts.get("view.kept.drawings", shown.after().drawings().count())),
                percent(shown.before().drawings()),
                bold(percent(shown.after().drawings())));
    }

    private static Label percent(Evaluation evaluation) {
        return new Label(Numbers.shown().share(evaluation.accuracy(), evaluation.count()));
    }

    private static Label bold(Label label) {
        label.getStyleClass().add(Styles.TEXT_BOLD);
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.TEXT_MUTED);
        return label;
    }
}
