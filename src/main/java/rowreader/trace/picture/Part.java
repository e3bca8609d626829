package rowreader.trace.picture;

import java.util.Optional;
import rowreader.trace.Quantity;

/** A thing in the picture of a cell. */
public enum Part {
    /** What is read, x: the pixels of a line, or the hidden state of the layer below. */
    INPUT,
    /** h before the line. */
    HIDDEN_BEFORE,
    /** c before the line. */
    CELL_BEFORE,
    /** U above W: the weights of what is read and of what is heard of the other units. */
    KERNEL,
    /** How much of the cell state is kept, an LSTM's f. */
    FORGET_GATE(Quantity.FORGET_GATE),
    /** How much of the candidate is let in, an LSTM's i. */
    INPUT_GATE(Quantity.INPUT_GATE),
    /** How much of the hidden state is kept, a GRU's z. */
    UPDATE_GATE(Quantity.UPDATE_GATE),
    /** How much of the hidden state the candidate hears, a GRU's r. */
    RESET_GATE(Quantity.RESET_GATE),
    /** What would be let in, g. */
    CANDIDATE(Quantity.CANDIDATE),
    /** How much of the cell state is shown, an LSTM's o. */
    OUTPUT_GATE(Quantity.OUTPUT_GATE),
    /** Squashes the sum of f. */
    FORGET_SQUASH("\u03c3"),
    /** Squashes the sum of i. */
    INPUT_SQUASH("\u03c3"),
    /** Squashes the sum of z. */
    UPDATE_SQUASH("\u03c3"),
    /** Squashes the sum of r. */
    RESET_SQUASH("\u03c3"),
    /** Squashes the sum of g. */
    CANDIDATE_SQUASH("tanh"),
    /** Squashes the sum of o. */
    OUTPUT_SQUASH("\u03c3"),
    /** Squashes the only sum of a simple RNN. */
    HIDDEN_SQUASH("tanh"),
    /** r times h before: what the candidate of a GRU hears. */
    RESET_PRODUCT("\u00d7"),
    /** f times c before, or z times h before. */
    KEEP_PRODUCT("\u00d7"),
    /** 1 minus z. */
    REST("1\u2212"),
    /** i times g, or (1 - z) times g. */
    WRITE_PRODUCT("\u00d7"),
    /** What is kept plus what is let in. */
    SUM("+"),
    /** c after the line. */
    CELL_NOW(Quantity.CELL_STATE),
    /** tanh(c). */
    CELL_SQUASH("tanh"),
    /** o times tanh(c). */
    SHOW_PRODUCT("\u00d7"),
    /** h after the line. */
    HIDDEN_NOW(Quantity.HIDDEN_STATE),
    /** The weights from h to the classes, V. */
    OUTPUT_WEIGHTS,
    /** Makes probabilities of the sums. */
    SOFTMAX("softmax"),
    /** The probabilities of the classes. */
    READOUT,
    /** Where c goes on to the next line. */
    CELL_ONWARD,
    /** Where h goes on to the next line. */
    HIDDEN_ONWARD,
    /** Where h goes on to the layer above. */
    LAYER_ABOVE;

    private final Quantity quantity;
    private final String sign;

    Part() {
        this(null, "");
    }

    Part(Quantity quantity) {
        this(quantity, "");
    }

    Part(String sign) {
        this(null, sign);
    }

    Part(Quantity quantity, String sign) {
        this.quantity = quantity;
        this.sign = sign;
    }

    /** What it is of a unit after the line; empty for what is none of the trace's quantities. */
    public Optional<Quantity> quantity() {
        return Optional.ofNullable(quantity);
    }

    /** The textbook's sign of an operation; empty for what is none. */
    public String sign() {
        return sign;
    }

    /** Whether it makes something of numbers, one by one. */
    public boolean isOperation() {
        return !sign.isEmpty();
    }

    /** Whether it is a number between 0 and 1 for each unit. */
    public boolean isGate() {
        return quantity != null && quantity.lowest() == 0;
    }

    /** Whether it is a place where something leaves the picture. */
    public boolean isExit() {
        return this == CELL_ONWARD || this == HIDDEN_ONWARD || this == LAYER_ABOVE;
    }

    /** Whether it has one number for each unit that can be painted in a block. */
    public boolean isVector() {
        return quantity != null || this == HIDDEN_BEFORE || this == CELL_BEFORE || this == INPUT;
    }
}
