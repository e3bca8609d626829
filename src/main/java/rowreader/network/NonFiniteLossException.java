package rowreader.network;

/** The loss is no finite number any more: the learning rate was too high, or the data hold no pictures. */
final class NonFiniteLossException extends Exception {
    private static final long serialVersionUID = 1L;

    NonFiniteLossException(long iteration, double loss) {
        super("The loss became " + loss + " at iteration " + iteration
                + ": lower the learning rate and resume; the last good weights are kept.");
    }
}
