package rowreader.network.fast;

import java.util.Arrays;
import java.util.Map;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.AlgoMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.BwdDataAlgo;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.BwdFilterAlgo;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer.FwdAlgo;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.convolution.ConvolutionHelper;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What DL4J's convolution layer asks instead of computing itself. An answer of null sends the layer back to its own way, for
 * what is not done here: strides, padding, dilation, no bias, other number types.
 */
final class FastConvolutionHelper implements ConvolutionHelper {
    private final Cores cores;
    private final boolean wantsInputGradient;
    private ConvolutionPass pass;
    private ConvolutionPass.Shape shape;

    /** Whether the newest forward pass was one of ours: DL4J makes one right before every backward pass. */
    private boolean seen;

    /** @param wantsInputGradient whether there is a layer below; it is left zero if there is none */
    FastConvolutionHelper(Cores cores, boolean wantsInputGradient) {
        this.cores = cores;
        this.wantsInputGradient = wantsInputGradient;
    }

    @Override
    public boolean checkSupported() {
        return true;
    }

    @Override
    public Map<String, Long> helperMemoryUse() {
        return Map.of();
    }

    @Override
    public INDArray preOutput(
            INDArray input,
            INDArray weights,
            INDArray bias,
            int[] kernel,
            int[] strides,
            int[] padding,
            AlgoMode algorithm,
            FwdAlgo forwardAlgorithm,
            ConvolutionMode mode,
            int[] dilation,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        seen = isPlain(kernel, strides, padding, dilation, mode, format)
                && bias != null
                && input.dataType() == DataType.FLOAT
                && isRowMajor(weights);
        if (!seen) {
            return null;
        }
        int rows = Math.toIntExact(input.size(0));
        shape(input, weights);
        INDArray readable = isRowMajor(input) ? input : input.dup('c');
        INDArray output = workspaces.createUninitialized(
                ArrayType.ACTIVATIONS,
                DataType.FLOAT,
                new long[] {rows, shape.maps(), shape.outputHeight(), shape.outputWidth()},
                'c');
        pass.forward(floats(readable), floats(weights), floats(bias), rows, floats(output));
        return output;
    }

    private void shape(INDArray input, INDArray weights) {
        ConvolutionPass.Shape wanted = new ConvolutionPass.Shape(
                Math.toIntExact(input.size(1)),
                Math.toIntExact(input.size(2)),
                Math.toIntExact(input.size(3)),
                Math.toIntExact(weights.size(0)),
                Math.toIntExact(weights.size(2)));
        if (!wanted.equals(shape)) {
            shape = wanted;
            pass = new ConvolutionPass(shape, cores);
        }
    }

    private static boolean isPlain(
            int[] kernel, int[] strides, int[] padding, int[] dilation, ConvolutionMode mode, CNN2DFormat format) {
        return kernel[0] == kernel[1]
                && Arrays.equals(strides, new int[] {1, 1})
                && Arrays.equals(padding, new int[] {0, 0})
                && Arrays.equals(dilation, new int[] {1, 1})
                && mode != ConvolutionMode.Same
                && mode != ConvolutionMode.Causal
                && format == CNN2DFormat.NCHW;
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(
            INDArray input,
            INDArray weights,
            INDArray bias,
            INDArray delta,
            int[] kernel,
            int[] strides,
            int[] padding,
            INDArray biasGradient,
            INDArray weightGradient,
            IActivation activation,
            AlgoMode algorithm,
            BwdFilterAlgo filterAlgorithm,
            BwdDataAlgo dataAlgorithm,
            ConvolutionMode mode,
            int[] dilation,
            CNN2DFormat format,
            LayerWorkspaceMgr workspaces) {
        if (!seen) {
            return null;
        }
        INDArray readable = isRowMajor(delta) ? delta : delta.dup('c');
        INDArray inputGradient = workspaces.create(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
        pass.backward(
                floats(weights),
                floats(readable),
                Math.toIntExact(input.size(0)),
                floats(weightGradient),
                floats(biasGradient),
                wantsInputGradient ? floats(inputGradient) : null);
        Gradient gradient = new DefaultGradient();
        gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biasGradient);
        gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weightGradient, 'c');
        return new Pair<>(gradient, inputGradient);
    }

    @Override
    public INDArray activate(INDArray z, IActivation activation, boolean training) {
        return null;
    }

    private static boolean isRowMajor(INDArray array) {
        long stride = 1;
        for (int dimension = array.rank() - 1; dimension >= 0; dimension--) {
            if (array.size(dimension) > 1 && array.stride(dimension) != stride) {
                return false;
            }
            stride *= array.size(dimension);
        }
        return true;
    }

    private static Floats floats(INDArray array) {
        return Floats.of(array, array.length());
    }
}
