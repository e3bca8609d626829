package rowreader.trace.lab;

import rowreader.data.Digit;
import rowreader.trace.Gradients;
import rowreader.trace.Trace;

/** Which pixels mattered: the gradient of the winning logit, by backpropagation through time. */
public final class PixelGradient {
    private PixelGradient() {}

    /**
     * How much the predicted class's logit rises with each pixel.
     *
     * @return [{@value Digit#PIXELS}], row by row of the upright picture
     */
    public static float[] of(Trace trace) {
        return Gradients.ofLogit(trace, trace.prediction()).ofPixels();
    }
}
