package rowreader.view.recipe;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.util.StringConverter;
import rowreader.text.Text;
import rowreader.viewmodel.recipe.EditedNumber;

/** A field for a number: the arrows go through round values; whatever is typed goes to the model, right or wrong. */
final class NumberField extends Spinner<String> {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    NumberField(EditedNumber point) {
        super(new Steps(point));
        setEditable(true);
        setMaxWidth(Double.MAX_VALUE);
        getEditor().textProperty().bindBidirectional(point.textProperty());
        getEditor().focusedProperty().addListener((observable, was, focused) -> {
            if (!focused) {
                point.tidy();
            }
        });
        point.problem().addListener((observable, was, problem) -> markWrong(problem));
        markWrong(point.problem().getValue());
    }

    private void markWrong(Optional<Text> problem) {
        pseudoClassStateChanged(DANGER, problem.isPresent());
    }

    private static final class Steps extends SpinnerValueFactory<String> {
        private final EditedNumber point;

        Steps(EditedNumber point) {
            this.point = point;
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
        }

        @Override
        public void decrement(int steps) {
            point.step(-steps);
        }
    }
}
