package rowreader.view.recipe;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;
import rowreader.text.Text;
import rowreader.view.Listening;
import rowreader.viewmodel.recipe.EditedNumber;

/** A field for a number: the arrows go through round values; whatever is typed goes to the model, right or wrong. */
public final class NumberField extends Spinner<String> {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final EditedNumber point;

    public NumberField(EditedNumber point) {
        this(point, () -> {});
    }

    /** @param entered called when a number was stepped to, or entered with Enter, or the field was left */
    public NumberField(EditedNumber point, Runnable entered) {
        super(new Steps(point, entered));
        this.point = point;
        // It can have been typed in another language.
        point.tidy();
        setEditable(true);
        setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("number-field");
        getEditor().textProperty().bindBidirectional(point.textProperty());
        getEditor().setOnAction(enter -> entered.run());
        getEditor().focusedProperty().addListener((observable, was, focused) -> {
            if (!focused) {
                point.tidy();
                entered.run();
            }
        });
        Listening.to(point.problem(), this, (observable, was, problem) -> markWrong(problem));
        markWrong(point.problem().getValue());
    }

    /** Says what is wrong while something is, and takes no room otherwise. */
    public Label problem() {
        Label problem = new Label();
        problem.getStyleClass().add("number-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.setMaxWidth(Double.MAX_VALUE);
        problem.textProperty()
                .bind(point.problem().map(wrong -> wrong.map(Text::words).orElse("")));
        problem.visibleProperty().bind(point.problem().map(Optional::isPresent));
        problem.managedProperty().bind(problem.visibleProperty());
        return problem;
    }

    private void markWrong(Optional<Text> problem) {
        pseudoClassStateChanged(DANGER, problem.isPresent());
    }

    private static final class Steps extends SpinnerValueFactory<String> {
        private final EditedNumber point;
        private final Runnable entered;

        Steps(EditedNumber point, Runnable entered) {
            this.point = point;
            this.entered = entered;
            setConverter(new StringConverter<>() {
                @Override
                public String toString(String text) {
                    return text;
                }

                @Override
                public String fromString(String text) {
                    return text;
                }
            });
            valueProperty().bindBidirectional(point.textProperty());
        }

        @Override
        public void increment(int steps) {
            point.step(steps);
            entered.run();
        }

        @Override
        public void decrement(int steps) {
            point.step(-steps);
            entered.run();
        }
    }
}
