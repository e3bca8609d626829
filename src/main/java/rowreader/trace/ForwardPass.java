package rowreader.trace;

import java.util.Arrays;
import java.util.List;
import rowreader.data.Digit;

/**
 * A pass through a network, line by line, that keeps only the newest state. Reusable: begin with every reading. For one
 * thread.
 */
public final class ForwardPass {
    private final RecurrentEquations equations;
    private CellValues[] before;
    private CellValues[] now;
    /** The lines in the order in which they are read, [timesteps * 28]. */
    private float[] lines = new float[0];
    /** The layers' sums as far as they do not depend on the state, [layer][timestep][columns]. */
    private float[][][] projected;

    private List<Ablation> ablations;
    private int timesteps;
    private int next;

    /** A pass through the network of {@code equations}. */
    public ForwardPass(RecurrentEquations equations) {
        this.equations = equations;
        before = equations.blankValues();
        now = equations.blankValues();
    }

    /** Goes before the first line of a reading. */
    public void begin(Reading reading) {
        begin(reading.digit().pixels(), reading.timesteps(), List.of(reading.ablation()));
    }

    /**
     * Goes before the first line of a picture.
     *
     * @param pixels [784], row by row
     * @param ablation the ablated units
     */
    public void begin(float[] pixels, Ablation ablation) {
        begin(pixels, Digit.SIDE, List.of(ablation));
    }

    private void begin(float[] pixels, int length, List<Ablation> newAblations) {
        if (length != timesteps) {
            timesteps = length;
            lines = new float[timesteps * Digit.SIDE];
            projected = equations.layers().stream()
                    .map(layer -> new float[layer.readsLines() ? timesteps : 0]
                            [layer.cell().columns()])
                    .toArray(float[][][]::new);
        }
        equations.traversal().order().arrange(pixels, 0, lines, 0);
        for (int index = 0; index < projected.length; index++) {
            RecurrentLayer layer = equations.layers().get(index);
            for (int timestep = 0; timestep < projected[index].length; timestep++) {
                int line = layer.line(timestep, timesteps);
                layer.cell().project(lines, line * Digit.SIDE, projected[index][timestep]);
            }
        }
        rewind(newAblations);
    }

    /** Goes before the first line of the same picture again, with other ablations. */
    void rewind(List<Ablation> newAblations) {
        ablations = newAblations;
        next = 0;
        for (CellValues values : now) {
            Arrays.fill(values.hiddenState, 0);
            Arrays.fill(values.cellState, 0);
        }
    }

    /** The same for the reading begun, with one more unit ablated in all of it. */
    public void rewindWithout(int unit) {
        rewind(List.of(ablations.get(0), Ablation.ofUnit(unit)));
    }

    /** Timesteps of the reading begun. */
    public int timesteps() {
        return timesteps;
    }

    /** Reads one line on. */
    public void readNext() {
        CellValues[] free = before;
        before = now;
        now = free;
        for (int index = 0; index < now.length; index++) {
            if (equations.layers().get(index).readsLines()) {
                float[] sums = now[index].sums;
                System.arraycopy(projected[index][next], 0, sums, 0, sums.length);
            }
        }
        equations.step(next, ablations, before, now);
        next++;
    }

    /** Reads all lines that are left. */
    public void readToEnd() {
        while (next < timesteps) {
            readNext();
        }
    }

    /** The output layer applied to the newest state: a new array [classes] that sums to 1. */
    public float[] probabilities() {
        return equations.probabilities(now);
    }

    /** The sums of the output layer over the newest state: a new array [classes]. */
    public float[] logits() {
        return equations.logits(now);
    }

    /** h of all units after the line read last: a new array. */
    public float[] hiddenState() {
        float[] hiddenState = new float[equations.units()];
        equations.copyHiddenStates(now, 0, hiddenState);
        return hiddenState;
    }

    /** A copy of the newest values of all layers. */
    CellValues[] values() {
        return Arrays.stream(now).map(CellValues::copy).toArray(CellValues[]::new);
    }
}
