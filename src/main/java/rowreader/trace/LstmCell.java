package rowreader.trace;

import java.util.Arrays;
import java.util.List;
import rowreader.network.weights.LstmCellWeights;

/**
 * i = σ(x·Wi + h·Ui + bi), f = σ(x·Wf + h·Uf + bf), o = σ(x·Wo + h·Uo + bo), g = tanh(x·Wg + h·Ug + bg), c' = f∘c +
 * i∘g, h' = o∘tanh(c'), without peepholes (Hochreiter and Schmidhuber 1997; the forget gate is by Gers, Schmidhuber and
 * Cummins 2000).
 */
final class LstmCell extends Cell {
    private static final List<Quantity> SUMS =
            List.of(Quantity.INPUT_GATE, Quantity.FORGET_GATE, Quantity.OUTPUT_GATE, Quantity.CANDIDATE);

    LstmCell(LstmCellWeights weights) {
        super(
                new WeightRows(weights.inputWeights()),
                new WeightRows(weights.recurrentWeights()),
                weights.bias().values());
    }

    @Override
    public List<Quantity> sums() {
        return SUMS;
    }

    @Override
    public boolean hasCellState() {
        return true;
    }

    @Override
    void step(CellValues before, CellValues now) {
        recurrentWeights.addProduct(before.hiddenState, 0, now.sums, 0, columns());
        Activations.sigmoid(now.sums, 0, 3 * hiddenSize);
        Activations.tanh(now.sums, 3 * hiddenSize, columns());
        combine(now.sums, before.cellState, now.hiddenState, now.cellState);
    }

    private static void combine(float[] gates, float[] previousCellState, float[] hiddenState, float[] cellState) {
        int h = cellState.length;
        for (int u = 0; u < h; u++) {
            cellState[u] = gates[h + u] * previousCellState[u] + gates[u] * gates[3 * h + u];
        }
        for (int u = 0; u < h; u++) {
            hiddenState[u] = gates[2 * h + u] * Activations.tanh(cellState[u]);
        }
    }

    /** c stays; the output gate goes on. */
    @Override
    void freeze(CellValues before, CellValues now, int unit) {
        now.cellState[unit] = before.cellState[unit];
        now.hiddenState[unit] = now.sums[2 * hiddenSize + unit] * Activations.tanh(now.cellState[unit]);
    }

    @Override
    void backpropagate(CellValues before, CellValues now, boolean[] frozen, CellGradient gradient) {
        for (int unit = 0; unit < hiddenSize; unit++) {
            float i = now.sums[unit];
            float f = now.sums[hiddenSize + unit];
            float o = now.sums[2 * hiddenSize + unit];
            float g = now.sums[3 * hiddenSize + unit];
            float tanhOfCell = (float) Math.tanh(now.cellState[unit]);
            float ofHidden = gradient.ofHiddenState[unit];
            float ofCell = gradient.ofCellState[unit] + ofHidden * o * (1 - tanhOfCell * tanhOfCell);
            gradient.throughCellState[unit] = ofCell;
            float ofUpdate = frozen[unit] ? 0 : ofCell;
            gradient.ofSums[unit] = ofUpdate * g * i * (1 - i);
            gradient.ofSums[hiddenSize + unit] = ofUpdate * before.cellState[unit] * f * (1 - f);
            gradient.ofSums[2 * hiddenSize + unit] = ofHidden * tanhOfCell * o * (1 - o);
            gradient.ofSums[3 * hiddenSize + unit] = ofUpdate * i * (1 - g * g);
            gradient.ofCellState[unit] = frozen[unit] ? ofCell : ofCell * f;
        }
        Arrays.fill(gradient.ofHiddenState, 0);
        recurrentWeights.backpropagate(gradient.ofSums, 0, columns(), gradient.ofHiddenState, 0);
    }
}
