package rowreader.view.training;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import javafx.beans.property.DoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;
import rowreader.network.recipe.NumberBounds;
import rowreader.network.recipe.RecipePoint;
import rowreader.network.recipe.StepValues;
import rowreader.text.Numbers;
import rowreader.text.Texts;

/** A field for the learning rate: the arrows go 1, 2, 5, 10, ...; any other number in range can be typed. */
final class LearningRateSpinner extends Spinner<Double> {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final StepValues ROUND = RecipePoint.LEARNING_RATE.steps();
    private static final NumberBounds OFFERED = RecipePoint.LEARNING_RATE.offered();

    LearningRateSpinner(DoubleProperty learningRate) {
        LearningRates rates = new LearningRates();
        setValueFactory(rates);
        setEditable(true);
        setPrefWidth(112);
        setTooltip(new Tooltip(Texts.get(
                "view.training.learning-rate-tooltip",
                written(OFFERED.least().doubleValue()),
                written(OFFERED.most().doubleValue()))));
        getEditor().setAccessibleText(Texts.get("view.training.learning-rate"));
        rates.setValue(learningRate.get());
        rates.valueProperty().addListener((value, before, now) -> learningRate.set(now));
        learningRate.addListener((rate, before, now) -> rates.setValue(now.doubleValue()));

        // Spinner's own commit throws at what is not a number; this one leaves the last good rate in place.
        getEditor().setOnAction(event -> commit());
        getEditor().focusedProperty().addListener((value, before, focused) -> {
            if (!focused) {
                commit();
                getEditor().setText(rates.getConverter().toString(rates.getValue()));
            }
        });
        getEditor()
                .textProperty()
                .addListener((value, before, now) ->
                        pseudoClassStateChanged(DANGER, Double.isNaN(LearningRates.parse(now))));
    }

    private static String written(double rate) {
        return Numbers.shown().exact(BigDecimal.valueOf(rate).stripTrailingZeros());
    }

    private void commit() {
        double typed = LearningRates.parse(getEditor().getText());
        if (!Double.isNaN(typed)) {
            getValueFactory().setValue(typed);
        }
    }

    private static final class LearningRates extends SpinnerValueFactory<Double> {
        LearningRates() {
            setConverter(new StringConverter<>() {
                @Override
                public String toString(Double rate) {
                    return rate == null ? "" : written(rate);
                }

                @Override
                public Double fromString(String text) {
                    double rate = parse(text);
                    return Double.isNaN(rate) ? getValue() : Double.valueOf(rate);
                }
            });
        }

        /** The rate in {@code text}; NaN if it is not one. */
        static double parse(String text) {
            double rate = Numbers.shown().parse(text);
            return OFFERED.contains(rate) ? rate : Double.NaN;
        }

        @Override
        public void increment(int steps) {
            for (int i = 0; i < steps; i++) {
                setValue(next(ROUND.above()));
            }
        }

        @Override
        public void decrement(int steps) {
            for (int i = 0; i < steps; i++) {
                setValue(next(ROUND.below()));
            }
        }

        private double next(UnaryOperator<BigDecimal> step) {
            return OFFERED.nearest(step.apply(BigDecimal.valueOf(getValue()))).doubleValue();
        }
    }
}
