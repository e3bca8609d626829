package rowreader.view.lab;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import rowreader.trace.Quantity;
import rowreader.trace.lab.CellArithmetic;
import rowreader.trace.lab.CellArithmetic.GateSum;
import rowreader.trace.lab.CellArithmetic.Term;
import rowreader.view.reading.Words;

/** How one unit came to its numbers, in the order in which one would do it by hand. */
final class ArithmeticPane extends VBox {
    private static final String TIMES = " \u00b7 ";

    private final Label title = label("arithmetic-title");
    private final GridPane sums = new GridPane();
    private final Label states = label("arithmetic-states");

    ArithmeticPane(ObservableValue<CellArithmetic> arithmetic) {
        getStyleClass().add("arithmetic");
        getStylesheets().add(ArithmeticPane.class.getResource("lab.css").toExternalForm());
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
        title.setText("Unit " + arithmetic.unit() + TIMES + Words.row(arithmetic.timestep()));
        addHeader();
        List<GateSum> gates = List.of(
                arithmetic.inputGate(), arithmetic.forgetGate(), arithmetic.outputGate(), arithmetic.candidate());
        for (int line = 0; line < gates.size(); line++) {
            addGate(gates.get(line), line + 1);
        }
        states.setText(states(arithmetic));
    }

    private void addHeader() {
        String[] headers = {"", "bias", "+ row x", "+ h before", "= sum", "squashed"};
        for (int column = 0; column < headers.length; column++) {
            add(headers[column], "arithmetic-header", column, 0);
        }
    }

    private void addGate(GateSum gate, int line) {
        String squash = gate.gate() == Quantity.CANDIDATE ? "tanh" : "\u03c3";
        add(Words.name(gate.gate()), "arithmetic-gate", 0, line);
        add(Words.signed(gate.bias()), "arithmetic-number", 1, line);
        addSum(gate.inputSum(), terms(gate.largestInputs(), "pixel ", 1), 2, line);
        addSum(gate.recurrentSum(), terms(gate.largestRecurrents(), "unit ", 0), 3, line);
        add(Words.signed(gate.sum()), "arithmetic-number", 4, line);
        add(squash + " = " + Words.number(gate.activation()), "arithmetic-result", 5, line);
    }

    private void addSum(float sum, String terms, int column, int line) {
        Label number = label("arithmetic-number");
        number.setText(Words.signed(sum));
        Label largest = label("arithmetic-terms");
        largest.setText(terms);
        place(new VBox(number, largest), column, line);
    }

    /** People count a row's pixels from 1, units are numbered from 0. */
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

    private static String states(CellArithmetic a) {
        float i = a.inputGate().activation();
        float f = a.forgetGate().activation();
        float o = a.outputGate().activation();
        float g = a.candidate().activation();
        double tanh = Math.tanh(a.cellState());
        String knockedOut = a.knockedOut() ? "\nKnocked out: c or h was set, whatever the gates say." : "";
        return "c = f" + TIMES + "c before + i" + TIMES + "g  =  "
                + Words.number(f) + TIMES + Words.number(a.previousCellState()) + " + "
                + Words.number(i) + TIMES + Words.number(g) + "  =  "
                + Words.number(f * a.previousCellState()) + " + " + Words.number(i * g) + "  =  "
                + Words.number(a.cellState())
                + "\nh = o" + TIMES + "tanh(c)  =  "
                + Words.number(o) + TIMES + "tanh(" + Words.number(a.cellState()) + ")  =  "
                + Words.number(o) + TIMES + Words.number(tanh) + "  =  "
                + Words.number(a.hiddenState())
                + knockedOut;
    }
}
