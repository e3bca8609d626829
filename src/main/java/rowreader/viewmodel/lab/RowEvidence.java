package rowreader.viewmodel.lab;

import rowreader.trace.Trace;
import rowreader.trace.lab.PixelGradient;
import rowreader.trace.lab.RowOcclusion;

/**
 * Which rows and pixels a reading's answer rests on.
 *
 * @param trace the reading
 * @param rowChanges how the answer's probability changes when a row is blanked, [28]; not to be changed
 * @param pixelGradient how fast the answer's logit rises with each pixel, [784]; not to be changed
 */
public record RowEvidence(Trace trace, float[] rowChanges, float[] pixelGradient) {
    /** The evidence for what {@code trace} answers. */
    public static RowEvidence of(Trace trace) {
        return new RowEvidence(trace, RowOcclusion.changes(trace), PixelGradient.of(trace));
    }
}
