package rowreader.view.lab.cell;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rowreader.text.Numbers;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.Traversal;
import rowreader.trace.lab.CellArithmetic;
import rowreader.trace.lab.CellArithmetic.Sum;
import rowreader.trace.lab.CellArithmetic.Term;
import rowreader.view.Listening;
import rowreader.view.lab.LabPane;
import rowreader.view.lab.LabTexts;
import rowreader.view.reading.ReadingNames;

/** How one unit came to its numbers, in the order in which one would do it by hand. */
public final class ArithmeticPane extends VBox {
    private final Label title = label("arithmetic-title");
    private final ObservableValue<Traversal> traversal;
    private final GridPane sums = new GridPane();
    private final Label states = label("arithmetic-states");

    /** @param traversal how the picture is gone over, for the words */
    public ArithmeticPane(ObservableValue<CellArithmetic> arithmetic, ObservableValue<Traversal> traversal) {
        this.traversal = traversal;
        getStyleClass().add("arithmetic");
        getStylesheets().add(LabPane.class.getResource("lab.css").toExternalForm());
        sums.getStyleClass().add("arithmetic-sums");
        title.setId("arithmetic-title");
        states.setId("arithmetic-states");
        getChildren().addAll(title, sums, states);
        Listening.to(arithmetic, this, (observable, was, is) -> show(is));
        show(arithmetic.getValue());
    }

    /** Makes it as wide as the sums: what comes of them takes as many lines as it needs. */
    public ArithmeticPane folded() {
        states.setWrapText(true);
        return this;
    }

    @Override
    protected double computePrefWidth(double height) {
        if (!states.isWrapText()) {
            return super.computePrefWidth(height);
        }
        return snappedLeftInset() + Math.ceil(Math.max(title.prefWidth(-1), sums.prefWidth(-1))) + snappedRightInset();
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? computePrefWidth(-1) : width);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    private void show(CellArithmetic arithmetic) {
        sums.getChildren().clear();
        if (arithmetic == null) {
            title.setText(LabTexts.nothingRead());
            states.setText("");
            return;
        }
        String read = ReadingNames.lineAndTimestep(traversal.getValue(), arithmetic.timestep());
        Text group = arithmetic.group().title().orElse(null);
        title.setText(
                group == null
                        ? Texts.get("view.lab.arithmetic.title", arithmetic.unit(), read)
                        : Texts.get("view.lab.arithmetic.title-of-layer", arithmetic.unit(), read, group));
        addHeader(arithmetic);
        for (int line = 0; line < arithmetic.sums().size(); line++) {
            addSum(arithmetic, arithmetic.sums().get(line), line + 1);
        }
        states.setText(states(arithmetic));
    }

    private void addHeader(CellArithmetic arithmetic) {
        String[] headers = {
            "",
            Texts.get("view.lab.arithmetic.bias"),
            arithmetic.readsLines()
                    ? Texts.get("view.lab.arithmetic.input", LabTexts.rowOrColumn(traversal.getValue()))
                    : Texts.get("view.lab.arithmetic.input-below"),
            Texts.get("view.lab.arithmetic.recurrent"),
            Texts.get("view.lab.arithmetic.sum"),
            Texts.get("view.lab.arithmetic.activation")
        };
        for (int column = 0; column < headers.length; column++) {
            add(headers[column], "arithmetic-header", column, 0);
        }
    }

    private void addSum(CellArithmetic arithmetic, Sum sum, int line) {
        boolean behindReset =
                sum.quantity() == Quantity.CANDIDATE && arithmetic.after().containsKey(Quantity.RESET_GATE);
        // People count a line's pixels from 1, units are numbered from 0.
        String inputs = terms(
                sum.largestInputs(),
                term -> arithmetic.readsLines()
                        ? Texts.get("view.lab.arithmetic.pixel", term.index() + 1)
                        : Texts.get("view.lab.arithmetic.unit", term.index()));
        String recurrents = terms(
                sum.largestRecurrents(),
                term -> behindReset
                        ? Texts.get("view.lab.arithmetic.reset-unit", term.index())
                        : Texts.get("view.lab.arithmetic.unit", term.index()));
        add(ReadingNames.quantity(sum.quantity()), "arithmetic-gate", 0, line);
        add(Numbers.shown().signed(sum.bias(), 3), "arithmetic-number", 1, line);
        addProducts(sum.inputSum(), inputs, 2, line);
        addProducts(sum.recurrentSum(), recurrents, 3, line);
        add(Numbers.shown().signed(sum.sum(), 3), "arithmetic-number", 4, line);
        String result = sum.quantity().lowest() < 0
                ? Texts.get("view.lab.arithmetic.tanh", number(sum.activation()))
                : Texts.get("view.lab.arithmetic.sigmoid", number(sum.activation()));
        add(result, "arithmetic-result", 5, line);
    }

    private void addProducts(float sum, String terms, int column, int line) {
        Label number = label("arithmetic-number");
        number.setText(Numbers.shown().signed(sum, 3));
        Label largest = label("arithmetic-terms");
        largest.setText(terms);
        place(new VBox(number, largest), column, line);
    }

    private static String terms(List<Term> terms, Function<Term, String> name) {
        return terms.isEmpty()
                ? Texts.get("view.lab.arithmetic.all-blank")
                : terms.stream()
                        .map(term -> Texts.get(
                                "view.lab.arithmetic.product",
                                name.apply(term),
                                Numbers.shown().decimal(term.value(), 2),
                                Numbers.shown().decimal(term.weight(), 2),
                                Numbers.shown().signed(term.product(), 3)))
                        .collect(Collectors.joining("\n", "", "\n\u2026"));
    }

    private static String number(double value) {
        return Numbers.shown().decimal(value, 3);
    }

    private void add(String text, String styleClass, int column, int line) {
        Label label = label(styleClass);
        label.setText(text);
        place(label, column, line);
    }

    private void place(Node node, int column, int line) {
        GridPane.setValignment(node, VPos.TOP);
        GridPane.setHalignment(node, HPos.LEFT);
        sums.add(node, column, line);
    }

    private static String states(CellArithmetic arithmetic) {
        Map<Quantity, Float> after = arithmetic.after();
        String states = after.containsKey(Quantity.CELL_STATE)
                ? lstm(after, arithmetic.before())
                : after.containsKey(Quantity.UPDATE_GATE) ? gru(after, arithmetic.before()) : simple(after);
        return states + (arithmetic.ablated() ? "\n" + Texts.get("view.lab.arithmetic.ablated") : "");
    }

    private static String lstm(Map<Quantity, Float> after, Map<Quantity, Float> before) {
        float i = after.get(Quantity.INPUT_GATE);
        float f = after.get(Quantity.FORGET_GATE);
        float o = after.get(Quantity.OUTPUT_GATE);
        float g = after.get(Quantity.CANDIDATE);
        float c = after.get(Quantity.CELL_STATE);
        float previous = before.get(Quantity.CELL_STATE);
        return Texts.get(
                "view.lab.arithmetic.lstm",
                number(f),
                number(previous),
                number(i),
                number(g),
                number(f * previous),
                number(i * g),
                number(c),
                number(o),
                number(Math.tanh(c)),
                number(after.get(Quantity.HIDDEN_STATE)));
    }

    private static String gru(Map<Quantity, Float> after, Map<Quantity, Float> before) {
        float z = after.get(Quantity.UPDATE_GATE);
        float g = after.get(Quantity.CANDIDATE);
        float previous = before.get(Quantity.HIDDEN_STATE);
        return Texts.get(
                "view.lab.arithmetic.gru",
                number(z),
                number(previous),
                number(1 - z),
                number(g),
                number(z * previous),
                number((1 - z) * g),
                number(after.get(Quantity.HIDDEN_STATE)));
    }

    private static String simple(Map<Quantity, Float> after) {
        return Texts.get("view.lab.arithmetic.rnn", number(after.get(Quantity.HIDDEN_STATE)));
    }
}
