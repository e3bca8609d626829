package rowreader.view.lab.cell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rowreader.trace.Quantity;
import rowreader.trace.Traversal;
import rowreader.trace.lab.CellArithmetic;
import rowreader.trace.lab.CellArithmetic.Sum;
import rowreader.trace.lab.CellArithmetic.Term;
import rowreader.view.lab.LabPane;
import rowreader.view.lab.LabTexts;
import rowreader.view.reading.Words;

/** How one unit came to its numbers, in the order in which one would do it by hand. */
public final class ArithmeticPane extends VBox {
    private static final String TIMES = " \u00b7 ";

    private final Label title = label("arithmetic-title");
    private final ObservableValue<Traversal> scan;
    private final GridPane sums = new GridPane();
    private final Label states = label("arithmetic-states");

    /** @param scan how the picture is gone over, for the words */
    public ArithmeticPane(ObservableValue<CellArithmetic> arithmetic, ObservableValue<Traversal> scan) {
        this.scan = scan;
        getStyleClass().add("arithmetic");
        getStylesheets().add(LabPane.class.getResource("lab.css").toExternalForm());
        sums.getStyleClass().add("arithmetic-sums");
        title.setId("arithmetic-title");
        states.setId("arithmetic-states");
        getChildren().addAll(title, sums, states);
        arithmetic.addListener((observable, was, is) -> show(is));
        show(arithmetic.getValue());
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    private void show(CellArithmetic arithmetic) {
        sums.getChildren().clear();
        if (arithmetic == null) {
            title.setText(LabTexts.NOTHING_READ);
            states.setText("");
            return;
        }
        String group = arithmetic.group().name().isEmpty()
                ? ""
                : " (" + arithmetic.group().name() + ")";
        title.setText("Unit " + arithmetic.unit() + group + TIMES + Words.line(scan.getValue(), arithmetic.timestep()));
        addHeader(arithmetic);
        for (int line = 0; line < arithmetic.sums().size(); line++) {
            addSum(arithmetic, arithmetic.sums().get(line), line + 1);
        }
        states.setText(states(arithmetic));
    }

    private void addHeader(CellArithmetic arithmetic) {
        String read = arithmetic.readsLines() ? "+ " + scan.getValue().lineWord() + " x" : "+ h below";
        String[] headers = {"", "bias", read, "+ h before", "= sum", "squashed"};
        for (int column = 0; column < headers.length; column++) {
            add(headers[column], "arithmetic-header", column, 0);
        }
    }

    private void addSum(CellArithmetic arithmetic, Sum sum, int line) {
        String squash = sum.quantity().lowest() < 0 ? "tanh" : "\u03c3";
        String input = arithmetic.readsLines() ? "pixel " : "unit ";
        boolean behindReset =
                sum.quantity() == Quantity.CANDIDATE && arithmetic.after().containsKey(Quantity.RESET_GATE);
        add(Words.name(sum.quantity()), "arithmetic-gate", 0, line);
        add(Words.signed(sum.bias()), "arithmetic-number", 1, line);
        addProducts(sum.inputSum(), terms(sum.largestInputs(), input, arithmetic.readsLines() ? 1 : 0), 2, line);
        addProducts(
                sum.recurrentSum(), terms(sum.largestRecurrents(), behindReset ? "r\u00b7h of " : "unit ", 0), 3, line);
        add(Words.signed(sum.sum()), "arithmetic-number", 4, line);
        add(squash + " = " + Words.number(sum.activation()), "arithmetic-result", 5, line);
    }

    private void addProducts(float sum, String terms, int column, int line) {
        Label number = label("arithmetic-number");
        number.setText(Words.signed(sum));
        Label largest = label("arithmetic-terms");
        largest.setText(terms);
        place(new VBox(number, largest), column, line);
    }

    /** People count a line's pixels from 1, units are numbered from 0. */
    private static String terms(List<Term> terms, String what, int first) {
        return terms.isEmpty()
                ? "all blank"
                : terms.stream()
                        .map(term -> what + (term.index() + first) + ":  " + twoDigits(term.value()) + TIMES
                                + twoDigits(term.weight()) + " = " + Words.signed(term.product()))
                        .collect(Collectors.joining("\n", "", "\n\u2026"));
    }

    private static String twoDigits(float value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
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
        return states
                + (arithmetic.knockedOut() ? "\nKnocked out: its state was set, whatever these numbers say." : "");
    }

    private static String lstm(Map<Quantity, Float> after, Map<Quantity, Float> before) {
        float i = after.get(Quantity.INPUT_GATE);
        float f = after.get(Quantity.FORGET_GATE);
        float o = after.get(Quantity.OUTPUT_GATE);
        float g = after.get(Quantity.CANDIDATE);
        float c = after.get(Quantity.CELL_STATE);
        float previous = before.get(Quantity.CELL_STATE);
        return "c = f" + TIMES + "c before + i" + TIMES + "g  =  "
                + Words.number(f) + TIMES + Words.number(previous) + " + "
                + Words.number(i) + TIMES + Words.number(g) + "  =  "
                + Words.number(f * previous) + " + " + Words.number(i * g) + "  =  "
                + Words.number(c)
                + "\nh = o" + TIMES + "tanh(c)  =  "
                + Words.number(o) + TIMES + "tanh(" + Words.number(c) + ")  =  "
                + Words.number(o) + TIMES + Words.number(Math.tanh(c)) + "  =  "
                + Words.number(after.get(Quantity.HIDDEN_STATE));
    }

    private static String gru(Map<Quantity, Float> after, Map<Quantity, Float> before) {
        float z = after.get(Quantity.UPDATE_GATE);
        float g = after.get(Quantity.CANDIDATE);
        float previous = before.get(Quantity.HIDDEN_STATE);
        return "h = z" + TIMES + "h before + (1 \u2212 z)" + TIMES + "g  =  "
                + Words.number(z) + TIMES + Words.number(previous) + " + "
                + Words.number(1 - z) + TIMES + Words.number(g) + "  =  "
                + Words.number(z * previous) + " + " + Words.number((1 - z) * g) + "  =  "
                + Words.number(after.get(Quantity.HIDDEN_STATE))
                + "\nThe candidate g hears r" + TIMES + "h before instead of h before.";
    }

    private static String simple(Map<Quantity, Float> after) {
        return "h = tanh(sum)  =  " + Words.number(after.get(Quantity.HIDDEN_STATE))
                + "\nA simple RNN has no gates and no memory besides h, which textbooks call s.";
    }
}
