package rowreader.trace.lab;

import rowreader.trace.Answer;
import rowreader.trace.Gradients;
import rowreader.trace.LayerActivations;
import rowreader.trace.Trace;

/** Which pixels mattered: the gradient of the winning logit, by backpropagation, through time where there is any. */
public final class PixelGradient {
    private PixelGradient() {}

    /**
     * How much the predicted class's logit rises with each pixel.
     *
     * @return [{@value rowreader.data.Digit#PIXELS}], row by row of the upright picture
     */
    public static float[] of(Answer answer) {
        return answer instanceof Trace trace
                ? Gradients.ofLogit(trace, trace.prediction()).ofPixels()
                : ((LayerActivations) answer).gradientOfLogit(answer.prediction());
    }
}
