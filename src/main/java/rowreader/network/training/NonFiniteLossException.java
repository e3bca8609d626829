package rowreader.network.training;

/** The loss is no finite number any more: the learning rate was too high, or the data hold no pictures. */
public final class NonFiniteLossException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    NonFiniteLossException(long iteration, double loss) {
        super(reason(iteration, loss) + ": lower the learning rate and resume; the last good weights are kept.");
        reason = reason(iteration, loss);
    }

    private static String reason(long iteration, double loss) {
        return "The loss became " + loss + " at iteration " + iteration;
    }

    /** What happened, without what to do. */
    public String reason() {
        return reason;
    }
}
