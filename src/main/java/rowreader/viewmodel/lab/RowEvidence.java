package rowreader.viewmodel.lab;

import rowreader.trace.Answer;
import rowreader.trace.Probabilities;
import rowreader.trace.lab.PixelGradient;
import rowreader.trace.lab.RowOcclusion;

/**
 * Which rows and pixels an answer rests on.
 *
 * @param answer what the network answered
 * @param answersWithout what it answers when a row is blanked, [28][classes], in reading order; not to be changed
 * @param pixelGradient how fast the answer's logit rises with each pixel, [784]; not to be changed
 */
public record RowEvidence(Answer answer, float[][] answersWithout, float[] pixelGradient) {
    /** The evidence for what {@code answer} says. */
    public static RowEvidence of(Answer answer) {
        return new RowEvidence(answer, RowOcclusion.answers(answer), PixelGradient.of(answer));
    }

    /** How the answer's log-odds change when a row is blanked, nats: negative where the row speaks for the answer. */
    public float logOddsChange(int row) {
        int prediction = answer.prediction();
        return (float) (Probabilities.logOdds(answersWithout[row], prediction)
                - Probabilities.logOdds(answer.probabilities(), prediction));
    }

    /** All of them, a new array [28]. */
    public float[] logOddsChanges() {
        float[] changes = new float[answersWithout.length];
        for (int row = 0; row < changes.length; row++) {
            changes[row] = logOddsChange(row);
        }
        return changes;
    }

    /** The answer's probability when a row is blanked. */
    public float probabilityWithout(int row) {
        return answersWithout[row][answer.prediction()];
    }
}
