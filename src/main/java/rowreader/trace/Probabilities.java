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

    /** How far the highest of the probabilities [classes] is above the next one; the highest itself if it is the only one. */
    public static float lead(float[] probabilities) {
        int best = mostProbable(probabilities);
        float next = 0;
        for (int label = 0; label < probabilities.length; label++) {
            if (label != best) {
                next = Math.max(next, probabilities[label]);
            }
        }
        return probabilities[best] - next;
    }

    /**
     * The log-odds of a label against all others, nats: they still tell apart what all is nearly 100 %.
     *
     * @param probabilities [classes]
     */
    public static double logOdds(float[] probabilities, int label) {
        double others = 0;
        for (int other = 0; other < probabilities.length; other++) {
            others += other == label ? 0 : probabilities[other];
        }
        return Math.log(Math.max(probabilities[label], Float.MIN_VALUE)) - Math.log(Math.max(others, Float.MIN_VALUE));
    }

    /** The label with the highest of the probabilities [classes] but {@code passedOver}; the first of those that tie. */
    public static int mostProbableBut(float[] probabilities, int passedOver) {
        int best = passedOver == 0 ? 1 : 0;
        for (int label = best + 1; label < probabilities.length; label++) {
            if (label != passedOver && probabilities[label] > probabilities[best]) {
                best = label;
            }
        }
        return best;
    }
}
