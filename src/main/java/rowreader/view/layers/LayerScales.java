package rowreader.view.layers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import rowreader.trace.LayerActivations;

/**
 * The values that the ends of each layer's colour scale stand for. Activations have no bounds: the scale follows them, in
 * few and round steps, so that a colour keeps its meaning while one draws. A layer that only passes on what it found
 * below has the scale of the layer below. Immutable.
 */
final class LayerScales {
    private static final double[] STEPS = {1, 1.5, 2, 3, 5, 7.5, 10};

    private final List<Double> limits;

    LayerScales(LayerActivations shown) {
        List<Double> found = new ArrayList<>();
        for (int layer = 0; layer < shown.size(); layer++) {
            boolean weighs = shown.layer(layer).incomingWeights(0).isPresent();
            found.add(weighs || layer == 0 ? rounded(shown.activations(layer).limit()) : found.get(layer - 1));
        }
        limits = List.copyOf(found);
    }

    /** The value of the positive colour; its negative is that of the negative colour. */
    double limit(int layer) {
        return limits.get(layer);
    }

    /** The next round number that is not below; 1 for 0. */
    static double rounded(double limit) {
        if (!(limit > 0)) {
            return 1;
        }
        double decade = Math.pow(10, Math.floor(Math.log10(limit)));
        for (double step : STEPS) {
            if (step * decade >= limit) {
                return clean(step * decade);
            }
        }
        return clean(10 * decade);
    }

    /** Without what the multiplication left in the last digits: 0.3 and not 0.30000000000000004. */
    private static double clean(double limit) {
        return new BigDecimal(limit).round(new MathContext(2)).doubleValue();
    }
}
