package rowreader.trace;

import java.util.List;
import rowreader.network.weights.GruWeights;

/**
 * z = σ(x·Wz + h·Uz + bz), r = σ(x·Wr + h·Ur + br), g = tanh(x·Wg + (r∘h)·Ug + bg), h' = z∘h + (1 - z)∘g (Cho et al.
 * 2014).
 */
final class GruCell extends Cell {
    private static final List<Quantity> SUMS = List.of(Quantity.UPDATE_GATE, Quantity.RESET_GATE, Quantity.CANDIDATE);

    GruCell(GruWeights weights) {
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
        return false;
    }

    @Override
    void step(CellValues before, CellValues now) {
        int candidate = 2 * hiddenSize;
        recurrentWeights.addProduct(before.hiddenState, 0, now.sums, 0, candidate);
        Activations.sigmoid(now.sums, 0, candidate);
        // The new hidden state's place serves for r∘h first.
        for (int unit = 0; unit < hiddenSize; unit++) {
            now.hiddenState[unit] = now.sums[hiddenSize + unit] * before.hiddenState[unit];
        }
        recurrentWeights.addProduct(now.hiddenState, 0, now.sums, candidate, columns());
        Activations.tanh(now.sums, candidate, columns());
        for (int unit = 0; unit < hiddenSize; unit++) {
            float z = now.sums[unit];
            now.hiddenState[unit] = z * before.hiddenState[unit] + (1 - z) * now.sums[candidate + unit];
        }
    }

    @Override
    void freeze(CellValues before, CellValues now, int unit) {
        now.hiddenState[unit] = before.hiddenState[unit];
    }

    @Override
    float recurrentInput(Quantity sum, CellValues before, CellValues now, int unit) {
        float h = before.hiddenState[unit];
        return sum == Quantity.CANDIDATE ? now.sums[hiddenSize + unit] * h : h;
    }

    @Override
    void backpropagate(CellValues before, CellValues now, boolean[] frozen, CellGradient gradient) {
        int candidate = 2 * hiddenSize;
        float[] direct = new float[hiddenSize];
        for (int unit = 0; unit < hiddenSize; unit++) {
            float z = now.sums[unit];
            float g = now.sums[candidate + unit];
            float ofHidden = gradient.ofHiddenState[unit];
            float ofUpdate = frozen[unit] ? 0 : ofHidden;
            gradient.ofSums[unit] = ofUpdate * (before.hiddenState[unit] - g) * z * (1 - z);
            gradient.ofSums[candidate + unit] = ofUpdate * (1 - z) * (1 - g * g);
            direct[unit] = frozen[unit] ? ofHidden : ofHidden * z;
        }
        float[] ofResetHiddenState = new float[hiddenSize];
        recurrentWeights.backpropagate(gradient.ofSums, candidate, columns(), ofResetHiddenState, 0);
        for (int unit = 0; unit < hiddenSize; unit++) {
            float r = now.sums[hiddenSize + unit];
            gradient.ofSums[hiddenSize + unit] = ofResetHiddenState[unit] * before.hiddenState[unit] * r * (1 - r);
            gradient.ofHiddenState[unit] = direct[unit] + ofResetHiddenState[unit] * r;
        }
        recurrentWeights.backpropagate(gradient.ofSums, 0, candidate, gradient.ofHiddenState, 0);
    }
}
