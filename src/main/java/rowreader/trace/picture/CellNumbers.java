package rowreader.trace.picture;

import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.UnitGroup;

/** The numbers of a cell's parts at one timestep, of one layer or reading direction: they all come from the trace. Immutable. */
public final class CellNumbers {
    private final Trace trace;
    private final UnitGroup group;
    private final int timestep;
    private final boolean hasCellState;

    /** @param timestep below {@link Trace#timesteps()} */
    public CellNumbers(Trace trace, UnitGroup group, int timestep) {
        this.trace = trace;
        this.group = group;
        this.timestep = timestep;
        hasCellState = trace.quantities().contains(Quantity.CELL_STATE);
    }

    /** The line read. */
    public int timestep() {
        return timestep;
    }

    /**
     * The numbers of a part, a new array: [units] of most, [inputs] of what is read, [classes] of the readout.
     *
     * @throws IllegalArgumentException for weights, and for parts that this cell does not have
     */
    public float[] of(Part part) {
        return switch (part) {
            case INPUT -> trace.input(timestep, group.first());
            case HIDDEN_BEFORE -> before(Quantity.HIDDEN_STATE);
            case CELL_BEFORE -> before(Quantity.CELL_STATE);
            case FORGET_SQUASH -> now(Quantity.FORGET_GATE);
            case INPUT_SQUASH -> now(Quantity.INPUT_GATE);
            case OUTPUT_SQUASH -> now(Quantity.OUTPUT_GATE);
            case UPDATE_SQUASH -> now(Quantity.UPDATE_GATE);
            case RESET_SQUASH -> now(Quantity.RESET_GATE);
            case CANDIDATE_SQUASH -> now(Quantity.CANDIDATE);
            case HIDDEN_SQUASH, HIDDEN_ONWARD, LAYER_ABOVE -> now(Quantity.HIDDEN_STATE);
            case CELL_ONWARD -> now(Quantity.CELL_STATE);
            case RESET_PRODUCT -> product(now(Quantity.RESET_GATE), before(Quantity.HIDDEN_STATE));
            case KEEP_PRODUCT ->
                hasCellState
                        ? product(now(Quantity.FORGET_GATE), before(Quantity.CELL_STATE))
                        : product(now(Quantity.UPDATE_GATE), before(Quantity.HIDDEN_STATE));
            case REST -> rest();
            case WRITE_PRODUCT -> product(hasCellState ? now(Quantity.INPUT_GATE) : rest(), now(Quantity.CANDIDATE));
            case SUM -> sum(of(Part.KEEP_PRODUCT), of(Part.WRITE_PRODUCT));
            case CELL_SQUASH -> squashedCellState();
            case SHOW_PRODUCT -> product(now(Quantity.OUTPUT_GATE), squashedCellState());
            case SOFTMAX, READOUT -> trace.readout(timestep);
            default ->
                now(part.quantity()
                        .orElseThrow(() -> new IllegalArgumentException(part + " has no numbers of its own")));
        };
    }

    /** One unit's number. */
    public float of(Part part, int unit) {
        return of(part)[unit - group.first()];
    }

    /** The mean over all units. */
    public double mean(Part part) {
        double sum = 0;
        float[] values = of(part);
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** How many units' c, or h where there is no c, this line changes by more than {@code least}. */
    public int changed(double least) {
        Quantity memory = hasCellState ? Quantity.CELL_STATE : Quantity.HIDDEN_STATE;
        float[] before = before(memory);
        float[] now = now(memory);
        int changed = 0;
        for (int unit = 0; unit < now.length; unit++) {
            changed += Math.abs(now[unit] - before[unit]) > least ? 1 : 0;
        }
        return changed;
    }

    private float[] before(Quantity quantity) {
        return timestep == 0 ? new float[group.size()] : values(quantity, timestep - 1);
    }

    private float[] now(Quantity quantity) {
        return values(quantity, timestep);
    }

    private float[] values(Quantity quantity, int when) {
        if (!trace.quantities().contains(quantity)) {
            throw new IllegalArgumentException("this cell has no " + quantity);
        }
        float[] values = new float[group.size()];
        for (int unit = 0; unit < values.length; unit++) {
            values[unit] = trace.value(quantity, when, group.first() + unit);
        }
        return values;
    }

    private float[] rest() {
        float[] rest = now(Quantity.UPDATE_GATE);
        for (int unit = 0; unit < rest.length; unit++) {
            rest[unit] = 1 - rest[unit];
        }
        return rest;
    }

    private float[] squashedCellState() {
        float[] squashed = now(Quantity.CELL_STATE);
        for (int unit = 0; unit < squashed.length; unit++) {
            squashed[unit] = (float) Math.tanh(squashed[unit]);
        }
        return squashed;
    }

    private static float[] product(float[] a, float[] b) {
        float[] product = new float[a.length];
        for (int unit = 0; unit < product.length; unit++) {
            product[unit] = a[unit] * b[unit];
        }
        return product;
    }

    private static float[] sum(float[] a, float[] b) {
        float[] sum = new float[a.length];
        for (int unit = 0; unit < sum.length; unit++) {
            sum[unit] = a[unit] + b[unit];
        }
        return sum;
    }
}
