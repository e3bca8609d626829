package rowreader.trace.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rowreader.trace.Cell;
import rowreader.trace.Quantity;
import rowreader.trace.RecurrentEquations;
import rowreader.trace.UnitGroup;

/**
 * The description of a cell: its parts, which numbers flow from which to which, and in what phase. Made of the equations of
 * a layer, the same way for an LSTM, a GRU and a simple RNN. Immutable; any thread.
 */
public final class CellFlow {
    private final UnitGroup group;
    private final int inputSize;
    private final int classes;
    private final boolean readsLines;
    private final Map<Part, Phase> parts = new EnumMap<>(Part.class);
    private final List<Arrow> arrows = new ArrayList<>();
    private final List<Part> gates = new ArrayList<>();

    private CellFlow(RecurrentEquations equations, UnitGroup group) {
        this.group = group;
        Cell cell = equations.cellOf(group.first());
        inputSize = cell.inputSize();
        classes = equations.classes();
        readsLines = equations.readsLines(group);
        describeSums(cell);
        if (cell.hasCellState()) {
            describeLongMemory();
        } else if (cell.sums().contains(Quantity.UPDATE_GATE)) {
            describeKeptHiddenState();
        } else {
            flow(Part.KERNEL, Part.HIDDEN_SQUASH, Phase.SHOW);
            flow(Part.HIDDEN_SQUASH, Part.HIDDEN_NOW, Phase.SHOW);
        }
        flow(Part.HIDDEN_NOW, Part.HIDDEN_ONWARD, Phase.SHOW);
        if (equations.hears(group)) {
            flow(Part.HIDDEN_NOW, Part.OUTPUT_WEIGHTS, Phase.ASK);
            flow(Part.OUTPUT_WEIGHTS, Part.SOFTMAX, Phase.ASK, classes);
            flow(Part.SOFTMAX, Part.READOUT, Phase.ASK, classes);
        } else {
            flow(Part.HIDDEN_NOW, Part.LAYER_ABOVE, Phase.ASK);
        }
    }

    /** What the units of one layer, or of one reading direction, do. */
    public static CellFlow of(RecurrentEquations equations, UnitGroup group) {
        return new CellFlow(equations, group);
    }

    private void describeSums(Cell cell) {
        parts.put(Part.INPUT, Phase.ENTER);
        parts.put(Part.HIDDEN_BEFORE, Phase.ENTER);
        flow(Part.INPUT, Part.KERNEL, Phase.MULTIPLY, inputSize);
        flow(Part.HIDDEN_BEFORE, Part.KERNEL, Phase.MULTIPLY);
        for (Part gate : Part.values()) {
            boolean squashed = gate.quantity().filter(cell.sums()::contains).isPresent();
            if (squashed && gate != Part.HIDDEN_NOW) {
                gates.add(gate);
                flow(Part.KERNEL, squashOf(gate), Phase.GATE);
                flow(squashOf(gate), gate, Phase.GATE);
            }
        }
    }

    private void describeLongMemory() {
        parts.put(Part.CELL_BEFORE, Phase.ENTER);
        flow(Part.CELL_BEFORE, Part.KEEP_PRODUCT, Phase.FORGET);
        flow(Part.FORGET_GATE, Part.KEEP_PRODUCT, Phase.FORGET);
        flow(Part.INPUT_GATE, Part.WRITE_PRODUCT, Phase.WRITE);
        flow(Part.CANDIDATE, Part.WRITE_PRODUCT, Phase.WRITE);
        flow(Part.KEEP_PRODUCT, Part.SUM, Phase.WRITE);
        flow(Part.WRITE_PRODUCT, Part.SUM, Phase.WRITE);
        flow(Part.SUM, Part.CELL_NOW, Phase.WRITE);
        flow(Part.CELL_NOW, Part.CELL_ONWARD, Phase.WRITE);
        flow(Part.CELL_NOW, Part.CELL_SQUASH, Phase.SHOW);
        flow(Part.CELL_SQUASH, Part.SHOW_PRODUCT, Phase.SHOW);
        flow(Part.OUTPUT_GATE, Part.SHOW_PRODUCT, Phase.SHOW);
        flow(Part.SHOW_PRODUCT, Part.HIDDEN_NOW, Phase.SHOW);
    }

    private void describeKeptHiddenState() {
        flow(Part.RESET_GATE, Part.RESET_PRODUCT, Phase.GATE);
        flow(Part.HIDDEN_BEFORE, Part.RESET_PRODUCT, Phase.GATE);
        flow(Part.RESET_PRODUCT, Part.KERNEL, Phase.GATE);
        flow(Part.HIDDEN_BEFORE, Part.KEEP_PRODUCT, Phase.FORGET);
        flow(Part.UPDATE_GATE, Part.KEEP_PRODUCT, Phase.FORGET);
        flow(Part.UPDATE_GATE, Part.REST, Phase.WRITE);
        flow(Part.REST, Part.WRITE_PRODUCT, Phase.WRITE);
        flow(Part.CANDIDATE, Part.WRITE_PRODUCT, Phase.WRITE);
        flow(Part.KEEP_PRODUCT, Part.SUM, Phase.WRITE);
        flow(Part.WRITE_PRODUCT, Part.SUM, Phase.WRITE);
        flow(Part.SUM, Part.HIDDEN_NOW, Phase.SHOW);
    }

    private static Part squashOf(Part gate) {
        return switch (gate) {
            case FORGET_GATE -> Part.FORGET_SQUASH;
            case INPUT_GATE -> Part.INPUT_SQUASH;
            case UPDATE_GATE -> Part.UPDATE_SQUASH;
            case RESET_GATE -> Part.RESET_SQUASH;
            case CANDIDATE -> Part.CANDIDATE_SQUASH;
            case OUTPUT_GATE -> Part.OUTPUT_SQUASH;
            default -> throw new IllegalArgumentException(gate + " comes out of no sum");
        };
    }

    private void flow(Part from, Part to, Phase phase) {
        flow(from, to, phase, group.size());
    }

    /** A part is there from the first phase on in which something flows into it. */
    private void flow(Part from, Part to, Phase phase, int size) {
        arrows.add(new Arrow(from, to, phase, size));
        parts.putIfAbsent(from, phase);
        parts.putIfAbsent(to, phase);
    }

    /** Whether a network is built so that this is the flow of one of its layers. */
    public boolean isOf(RecurrentEquations equations) {
        if (!equations.groups().contains(group)) {
            return false;
        }
        CellFlow other = new CellFlow(equations, group);
        return other.inputSize == inputSize
                && other.classes == classes
                && other.readsLines == readsLines
                && other.arrows.equals(arrows);
    }

    /** Whose flow it is. */
    public UnitGroup group() {
        return group;
    }

    /** Whether it reads the digit's lines; if not, the layer below. */
    public boolean readsLines() {
        return readsLines;
    }

    /** Its parts. */
    public Set<Part> parts() {
        return Collections.unmodifiableSet(parts.keySet());
    }

    /** Whether it has such a part. */
    public boolean has(Part part) {
        return parts.containsKey(part);
    }

    /** The phase in which a part comes to be. */
    public Phase phase(Part part) {
        return parts.get(part);
    }

    /** What flows. */
    public List<Arrow> arrows() {
        return Collections.unmodifiableList(arrows);
    }

    /** What comes straight out of the kernel's sums by way of a squashing function, as it is drawn; none of a simple RNN. */
    public List<Part> gates() {
        return Collections.unmodifiableList(gates);
    }

    /** What each block of the kernel's columns is the weights of, as it is drawn. */
    public List<Quantity> sums() {
        return gates.isEmpty()
                ? List.of(Quantity.HIDDEN_STATE)
                : gates.stream().map(gate -> gate.quantity().orElseThrow()).toList();
    }

    /** The phases of a line, in their order. */
    public List<Phase> phases() {
        return List.copyOf(EnumSet.copyOf(parts.values()));
    }

    /** Numbers read at a line, I. */
    public int inputSize() {
        return inputSize;
    }

    /** Units, H. */
    public int hiddenSize() {
        return group.size();
    }

    /** Classes told apart. */
    public int classes() {
        return classes;
    }

    /** How many numbers a part is, [rows, columns] of weights, [length] of all others. */
    public int[] shape(Part part) {
        return switch (part) {
            case KERNEL -> new int[] {inputSize + hiddenSize(), sums().size() * hiddenSize()};
            case OUTPUT_WEIGHTS -> new int[] {hiddenSize(), classes};
            case INPUT -> new int[] {inputSize};
            case READOUT, SOFTMAX -> new int[] {classes};
            default -> new int[] {hiddenSize()};
        };
    }
}
