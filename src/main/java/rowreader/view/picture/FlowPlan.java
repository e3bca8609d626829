package rowreader.view.picture;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import rowreader.trace.picture.Arrow;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.Part;

/**
 * Where the parts of a cell stand, in columns and lanes, and which way the arrows go between them: no pixels yet. Columns
 * are numbered from the left, x.5 being the gutter at the right of x; the gates stand in the columns from 1 on. Immutable.
 */
final class FlowPlan {
    /** The memory's line. */
    static final double TOP = 0;
    /** What is made of the gates. */
    static final double MIX = 1;

    static final double GATES = 2;
    static final double SQUASH = 3;
    /** The kernel's rows that meet what is read. */
    static final double U = 4;
    /** The kernel's rows that meet the hidden state. */
    static final double W = 5;
    /** Below the kernel. */
    static final double BELOW = 6;

    /** Where a part stands. */
    record Spot(double column, double lane) {}

    /** A side of a part. */
    enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM;

        boolean isUpright() {
            return this == TOP || this == BOTTOM;
        }
    }

    /** On its way an arrow goes to a column or a lane; the other number is not one. */
    record Turn(double column, double lane) {
        static Turn column(double column) {
            return new Turn(column, Double.NaN);
        }

        static Turn lane(double lane) {
            return new Turn(Double.NaN, lane);
        }
    }

    /** Which way an arrow goes. */
    record Route(Side from, Side to, List<Turn> turns) {
        static Route of(Side from, Side to, Turn... turns) {
            return new Route(from, to, List.of(turns));
        }
    }

    private final Map<Part, Spot> spots = new EnumMap<>(Part.class);
    private final int columns;
    private final int gates;

    private FlowPlan(CellFlow flow) {
        gates = Math.max(1, flow.gates().size());
        int last;
        if (flow.has(Part.CELL_NOW)) {
            last = placeLongMemory(flow);
        } else if (flow.has(Part.SUM)) {
            last = placeKeptHiddenState(flow);
        } else {
            last = placeSimple();
        }
        put(Part.INPUT, 0, U);
        put(Part.OUTPUT_WEIGHTS, last, U);
        put(Part.SOFTMAX, last, W);
        put(Part.READOUT, last + 1, U);
        put(Part.LAYER_ABOVE, last + 1, GATES);
        spots.keySet().retainAll(flow.parts());
        columns = last + 2;
    }

    static FlowPlan of(CellFlow flow) {
        return new FlowPlan(flow);
    }

    private int placeLongMemory(CellFlow flow) {
        placeGates(flow);
        put(Part.CELL_BEFORE, 0, TOP);
        put(Part.HIDDEN_BEFORE, 0, W);
        put(Part.KEEP_PRODUCT, 1, TOP);
        put(Part.SUM, 2.5, TOP);
        put(Part.WRITE_PRODUCT, 2.5, MIX);
        put(Part.CELL_NOW, 5, TOP);
        put(Part.CELL_SQUASH, 5, MIX);
        put(Part.SHOW_PRODUCT, 5, GATES);
        put(Part.HIDDEN_NOW, 6, GATES);
        put(Part.CELL_ONWARD, 8, TOP);
        put(Part.HIDDEN_ONWARD, 8, MIX);
        return 6;
    }

    private int placeKeptHiddenState(CellFlow flow) {
        placeGates(flow);
        put(Part.HIDDEN_BEFORE, 0, TOP);
        put(Part.KEEP_PRODUCT, 1, TOP);
        put(Part.REST, 2, MIX);
        put(Part.RESET_PRODUCT, 2.5, W);
        put(Part.WRITE_PRODUCT, 3, MIX);
        put(Part.SUM, 3, TOP);
        put(Part.HIDDEN_NOW, 4, TOP);
        put(Part.HIDDEN_ONWARD, 6, TOP);
        return 4;
    }

    private int placeSimple() {
        put(Part.HIDDEN_BEFORE, 0, W);
        put(Part.HIDDEN_SQUASH, 1, GATES);
        put(Part.HIDDEN_NOW, 2, GATES);
        put(Part.HIDDEN_ONWARD, 4, MIX);
        return 2;
    }

    private void placeGates(CellFlow flow) {
        for (Part gate : flow.gates()) {
            put(gate, 1.0 + flow.gates().indexOf(gate), GATES);
        }
        for (Arrow arrow : flow.arrows()) {
            if (flow.gates().contains(arrow.to())) {
                put(arrow.from(), 1.0 + flow.gates().indexOf(arrow.to()), SQUASH);
            }
        }
    }

    private void put(Part part, double column, double lane) {
        spots.put(part, new Spot(column, lane));
    }

    /** Where a part stands; the kernel stands in the columns of all gates, in the lanes U and W. */
    Spot spot(Part part) {
        return spots.get(part);
    }

    /** Whether some part of the cell stands in a lane. */
    boolean uses(double lane) {
        return spots.values().stream().anyMatch(spot -> spot.lane() == lane);
    }

    /** Columns, that of the readout being the last. */
    int columns() {
        return columns;
    }

    /** Columns that the kernel stands in, from 1 on. */
    int kernelColumns() {
        return gates;
    }

    /** Which way an arrow goes. */
    Route route(Arrow arrow) {
        boolean keptHiddenState =
                arrow.from() == Part.HIDDEN_BEFORE && spot(Part.HIDDEN_BEFORE).lane() == TOP;
        return switch (arrow.to()) {
            case KERNEL ->
                keptHiddenState ? Route.of(Side.RIGHT, Side.LEFT, Turn.column(0.5)) : Route.of(Side.RIGHT, Side.LEFT);
            case RESET_PRODUCT ->
                keptHiddenState
                        ? Route.of(Side.RIGHT, Side.BOTTOM, Turn.column(0.5), Turn.lane(BELOW))
                        : Route.of(Side.RIGHT, Side.TOP);
            case KEEP_PRODUCT ->
                spot(arrow.from()).lane() == TOP ? Route.of(Side.RIGHT, Side.LEFT) : Route.of(Side.TOP, Side.BOTTOM);
            case REST -> Route.of(Side.RIGHT, Side.LEFT, Turn.column(1.5));
            case WRITE_PRODUCT -> toWriteProduct(arrow);
            case HIDDEN_ONWARD -> Route.of(spot(Part.HIDDEN_NOW).lane() == TOP ? Side.RIGHT : Side.TOP, Side.LEFT);
            default -> straight(arrow);
        };
    }

    private Route toWriteProduct(Arrow arrow) {
        double from = spot(arrow.from()).column();
        double to = spot(Part.WRITE_PRODUCT).column();
        if (from == to) {
            return Route.of(Side.TOP, Side.BOTTOM);
        }
        return Route.of(spot(arrow.from()).lane() == MIX ? Side.RIGHT : Side.TOP, from < to ? Side.LEFT : Side.RIGHT);
    }

    private Route straight(Arrow arrow) {
        if (arrow.from() == Part.KERNEL) {
            return Route.of(Side.TOP, Side.BOTTOM);
        }
        Spot from = spot(arrow.from());
        Spot to = spot(arrow.to());
        if (from.column() != to.column()) {
            return Route.of(Side.RIGHT, Side.LEFT);
        }
        return from.lane() > to.lane() ? Route.of(Side.TOP, Side.BOTTOM) : Route.of(Side.BOTTOM, Side.TOP);
    }
}
