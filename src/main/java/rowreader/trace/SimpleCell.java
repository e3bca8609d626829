package rowreader.trace;

import java.util.List;
import rowreader.network.weights.RnnWeights;

/** h' = tanh(x·W + h·U + b), without gates (Elman 1990); textbooks write s_t = tanh(x_t U + s_(t-1) W + b). */
final class SimpleCell extends Cell {
    private static final List<Quantity> SUMS = List.of(Quantity.HIDDEN_STATE);

    SimpleCell(RnnWeights weights) {
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
        recurrentWeights.addProduct(before.hiddenState, 0, now.sums, 0, hiddenSize);
        Activations.tanh(now.sums, 0, hiddenSize);
        System.arraycopy(now.sums, 0, now.hiddenState, 0, hiddenSize);
    }

    @Override
    void freeze(CellValues before, CellValues now, int unit) {
        now.hiddenState[unit] = before.hiddenState[unit];
    }

    @Override
    void backpropagate(CellValues before, CellValues now, boolean[] frozen, CellGradient gradient) {
        for (int unit = 0; unit < hiddenSize; unit++) {
            float ofHidden = gradient.ofHiddenState[unit];
            float h = now.hiddenState[unit];
            gradient.ofSums[unit] = frozen[unit] ? 0 : ofHidden * (1 - h * h);
            gradient.ofHiddenState[unit] = frozen[unit] ? ofHidden : 0;
        }
        recurrentWeights.backpropagate(gradient.ofSums, 0, hiddenSize, gradient.ofHiddenState, 0);
    }
}
