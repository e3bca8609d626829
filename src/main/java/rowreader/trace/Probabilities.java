package rowreader.trace;

/** What is done with class probabilities, whichever network they are of. */
public final class Probabilities {
    private Probabilities() {}

    /** Turns logits [classes] into probabilities that sum to 1, in place. */
    static float[] softmax(float[] logits) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        double sum = 0;
        for (int label = 0; label < logits.length; label++) {
            double exponential = Math.exp(logits[label] - highest);
            logits[label] = (float) exponential;
            sum += exponential;
        }
        for (int label = 0; label < logits.length; label++) {
            logits[label] = (float) (logits[label] / sum);
        }
        return logits;
    }

    /** The label with the highest of the probabilities [classes]; the first of those that tie. */
    public static int mostProbable(float[] probabilities) {
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            if (probabilities[label] > probabilities[best]) {
                best = label;
            }
        }
        return best;
    }
}
