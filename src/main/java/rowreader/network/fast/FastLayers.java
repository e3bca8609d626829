package rowreader.network.fast;

import java.lang.reflect.Field;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.layers.convolution.ConvolutionLayer;
import org.deeplearning4j.nn.layers.convolution.subsampling.SubsamplingLayer;
import org.deeplearning4j.nn.layers.recurrent.BidirectionalLayer;
import org.deeplearning4j.nn.layers.recurrent.LSTM;
import org.deeplearning4j.nn.layers.recurrent.LastTimeStepLayer;
import org.deeplearning4j.nn.layers.wrapper.BaseWrapperLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.MultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.buffer.DataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.text.Text;

/**
 * Makes the LSTM, convolution and pooling layers of a network and its Adam fast. The network stays what it was, a stock
 * DL4J network that computes, trains, saves and loads as before.
 */
public final class FastLayers {
    private static final Logger LOG = LoggerFactory.getLogger(FastLayers.class);

    private FastLayers() {}

    /**
     * Installs the fast path in every such layer of {@code network}, which has been initialised, and in its optimizer.
     *
     * @return why training will be slow, one sentence for the user; empty if it will be fast
     */
    public static Optional<Text> install(MultiLayerNetwork network) {
        if (network.params().dataType() != DataType.FLOAT) {
            return Optional.of(Text.of("network.fallback.notFloat"));
        }
        try {
            OpenBlas.load();
            NativeThreads.useOnlyTheCaller();
        } catch (LinkageError | RuntimeException e) {
            LOG.warn("OpenBLAS does not load", e);
            return Optional.of(Text.of("network.fallback.noOpenBlas"));
        }
        try {
            boolean all = true;
            for (int l = 0; l < network.getnLayers(); l++) {
                boolean below = l > 0 || network.getLayerWiseConfigurations().getInputPreProcess(0) != null;
                all &= install(network.getLayer(l), below, false);
            }
            for (UpdaterBlock block : ((MultiLayerUpdater) network.getUpdater()).getUpdaterBlocks()) {
                block.setGradientUpdater(FastAdam.inPlaceOf(block.getGradientUpdater()));
            }
            return all ? Optional.empty() : Optional.of(Text.of("network.fallback.activations"));
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("The fast LSTM does not fit this DL4J", e);
            return Optional.of(Text.of("network.fallback.version"));
        }
    }

    /** Returns false if there is a layer that stays slow. */
    private static boolean install(Layer layer, boolean below, boolean lastTimestepOnly)
            throws ReflectiveOperationException {
        if (layer instanceof LSTM lstm) {
            FastLstmHelper helper = new FastLstmHelper(lastTimestepOnly, below);
            if (!helper.checkSupported(
                    lstm.layerConf().getGateActivationFn(), lstm.layerConf().getActivationFn(), false)) {
                return false;
            }
            field(LSTM.class, "helper").set(lstm, helper);
            return true;
        }
        if (layer.getClass() == ConvolutionLayer.class) {
            field(ConvolutionLayer.class, "helper")
                    .set(layer, new FastConvolutionHelper(Cores.shared(), layer.getIndex() > 0));
            return true;
        }
        if (layer.getClass() == SubsamplingLayer.class) {
            field(SubsamplingLayer.class, "helper").set(layer, new FastPoolingHelper(Cores.shared()));
            return true;
        }
        if (layer instanceof LastTimeStepLayer wrapper) {
            return install(wrapper.getUnderlying(), below, true);
        }
        if (layer instanceof BaseWrapperLayer wrapper) {
            return install(wrapper.getUnderlying(), below, false);
        }
        if (layer instanceof BidirectionalLayer both) {
            Layer forward = (Layer) field(BidirectionalLayer.class, "fwd").get(both);
            Layer backward = (Layer) field(BidirectionalLayer.class, "bwd").get(both);
            return install(forward, true, false) & install(backward, true, false);
        }
        return true;
    }

    private static Field field(Class<?> owner, String name) throws NoSuchFieldException {
        Field field = owner.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
