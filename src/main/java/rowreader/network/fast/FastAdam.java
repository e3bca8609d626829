package rowreader.network.fast;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * ND4J's Adam, whose state it works on, with its arithmetic shared out to the cores: ND4J's own takes a twentieth of an
 * iteration on one of them.
 */
public final class FastAdam implements GradientUpdater<Adam> {
    /**
     * Parameters at a time: so few that all that belongs to them stays in the first cache. For what was measured with it see
     * the package.
     */
    private static final int BLOCK = 1536;

    private final AdamUpdater dl4jsOwn;
    private final Cores cores;
    /** For each core: gradient, first and second moment of a block. */
    private final float[][][] scratch;

    /** The same optimizer, faster if it is Adam. */
    public static GradientUpdater<?> inPlaceOf(GradientUpdater<?> dl4jsOwn) {
        return dl4jsOwn instanceof AdamUpdater adam ? new FastAdam(adam, Cores.shared()) : dl4jsOwn;
    }

    FastAdam(AdamUpdater dl4jsOwn, Cores cores) {
        this.dl4jsOwn = dl4jsOwn;
        this.cores = cores;
        this.scratch = new float[cores.threads()][3][BLOCK];
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
        int length = Math.toIntExact(gradient.length());
        Floats update = Floats.of(gradient, length);
        Floats first = Floats.of(dl4jsOwn.getM(), length);
        Floats second = Floats.of(dl4jsOwn.getV(), length);
        Adam config = dl4jsOwn.getConfig();
        float beta1 = (float) config.getBeta1();
        float beta2 = (float) config.getBeta2();
        double correction = Math.sqrt(1 - Math.pow(beta2, iteration + 1)) / (1 - Math.pow(beta1, iteration + 1));
        float rate = (float) (config.getLearningRate(iteration, epoch) * correction);
        float epsilon = (float) config.getEpsilon();
        cores.run((length + BLOCK - 1) / BLOCK, (block, w) -> {
            int from = block * BLOCK;
            int count = Math.min(BLOCK, length - from);
            float[] g = scratch[w][0];
            float[] m = scratch[w][1];
            float[] v = scratch[w][2];
            update.buffer().get(from, g, 0, count);
            first.buffer().get(from, m, 0, count);
            second.buffer().get(from, v, 0, count);
            average(m, g, beta1, count);
            averageSquares(v, g, beta2, count);
            step(m, v, g, rate, epsilon, count);
            first.buffer().put(from, m, 0, count);
            second.buffer().put(from, v, 0, count);
            update.buffer().put(from, g, 0, count);
        });
    }

    private static void average(float[] m, float[] g, float beta, int count) {
        for (int k = 0; k < count; k++) {
            m[k] = Math.fma(beta, m[k], (1f - beta) * g[k]);
        }
    }

    private static void averageSquares(float[] v, float[] g, float beta, int count) {
        for (int k = 0; k < count; k++) {
            v[k] = Math.fma(beta, v[k], (1f - beta) * (g[k] * g[k]));
        }
    }

    private static void step(float[] m, float[] v, float[] step, float rate, float epsilon, int count) {
        for (int k = 0; k < count; k++) {
            step[k] = rate * m[k] / ((float) Math.sqrt(v[k]) + epsilon);
        }
    }

    @Override
    public Adam getConfig() {
        return dl4jsOwn.getConfig();
    }

    @Override
    public void setState(Map<String, INDArray> state, boolean initialize) {
        dl4jsOwn.setState(state, initialize);
    }

    @Override
    public Map<String, INDArray> getState() {
        return dl4jsOwn.getState();
    }

    @Override
    public void setStateViewArray(INDArray view, long[] gradientShape, char gradientOrder, boolean initialize) {
        dl4jsOwn.setStateViewArray(view, gradientShape, gradientOrder, initialize);
    }
}
