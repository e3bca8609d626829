package rowreader.network.fast;

import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingHelper;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What DL4J's pooling layer asks for its backward pass. An answer of null sends the layer back to its own way, for what is
 * not done here: everything but the maximum of whole fields of 2 x 2 side by side.
 */
final class FastPoolingHelper implements SubsamplingHelper {
    private static final int SIDE = 2;

    private final Cores cores;

    FastPoolingHelper(Cores cores) {
        this.cores = cores;
    }

    @Override
    public boolean checkSupported() {
        return true;
    }

    @Override
    public Map<String, Long> helperMemoryUse() {
        return Map.of();
    }

    /** The layer does not ask for this. */
    @Override
    public INDArray activate(
            INDArray input,
            boolean training,
            int[] kernel,
            int[] strides,
            int[] padding,
            PoolingType type,
            ConvolutionMode mode,
            int[] dilation,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        return null;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray input,
            INDArray outputGradient,
            int[] kernel,
            int[] strides,
            int[] padding,
            PoolingType type,
            ConvolutionMode mode,
            int[] dilation,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        int[] side = {SIDE, SIDE};
        if (type != PoolingType.MAX
                || format != CNN2DFormat.NCHW
                || input.dataType() != DataType.FLOAT
                || outputGradient.dataType() != DataType.FLOAT
                || !Arrays.equals(kernel, side)
                || !Arrays.equals(strides, side)
                || !Arrays.equals(padding, new int[] {0, 0})
                || !Arrays.equals(dilation, new int[] {1, 1})
                || input.size(2) % SIDE != 0
                || input.size(3) % SIDE != 0) {
            return null;
        }
        INDArray below = input.ordering() == 'c' && !input.isView() ? input : input.dup('c');
        INDArray above =
                outputGradient.ordering() == 'c' && !outputGradient.isView() ? outputGradient : outputGradient.dup('c');
        INDArray gradient =
                workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
        int width = Math.toIntExact(input.size(3));
        int picture = Math.toIntExact(input.length() / input.size(0));
        Floats values = Floats.of(below, below.length());
        Floats errors = Floats.of(above, above.length());
        Floats result = Floats.of(gradient, gradient.length());
        cores.run(Math.toIntExact(input.size(0)), (row, w) -> {
            float[] pixels = new float[picture];
            float[] error = new float[picture / (SIDE * SIDE)];
            values.buffer().get(row * picture, pixels);
            errors.buffer().get(row * error.length, error);
            toGreatest(pixels, error, width);
            result.buffer().put(row * picture, pixels);
        });
        return new Pair<>(new DefaultGradient(), gradient);
    }

    /**
     * Replaces the greatest pixel of each field, the first of several, by the field's error, and the others by 0. Which it
     * is cannot be foreseen, so there are comparisons but no branches.
     */
    private static void toGreatest(float[] pixels, float[] errors, int width) {
        int field = 0;
        for (int top = 0; top < pixels.length; top += SIDE * width) {
            for (int at = top; at < top + width; at += SIDE) {
                float first = pixels[at];
                float second = pixels[at + 1];
                float third = pixels[at + width];
                float fourth = pixels[at + width + 1];
                float above = Math.max(first, second);
                float below = Math.max(third, fourth);
                int inRow = isGreater(second, first);
                int inNextRow = isGreater(fourth, third);
                int down = isGreater(below, above);
                pixels[at] = 0;
                pixels[at + 1] = 0;
                pixels[at + width] = 0;
                pixels[at + width + 1] = 0;
                pixels[at + down * (width + inNextRow) + (1 - down) * inRow] = errors[field++];
            }
        }
    }

    /** 1 or 0: the sign of the difference. */
    private static int isGreater(float a, float b) {
        return Float.floatToRawIntBits(b - a) >>> 31;
    }
}
