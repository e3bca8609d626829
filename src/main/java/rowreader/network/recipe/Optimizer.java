package rowreader.network.recipe;

import java.util.Locale;

/** How a gradient becomes an update of the weights. */
public enum Optimizer {
    /** Steps scaled by running means of the gradient and of its square (Kingma & Ba 2015). */
    ADAM(
            "Adam",
            "Gives every weight a step of its own, from the running means of its gradient and of the gradient's square:"
                    + " the safe choice.",
            2),
    /** Steps scaled by a running mean of the gradient's square (Tieleman & Hinton 2012). */
    RMSPROP(
            "RMSProp",
            "Divides every weight's step by the running size of its gradient: Adam without the memory of the direction.",
            1),
    /** Stochastic gradient descent with Nesterov's momentum of 0.9. */
    MOMENTUM(
            "SGD with momentum",
            "One step size for all weights, and nine tenths of the last step again, as a rolling ball has: wants a larger"
                    + " learning rate, such as 0.05.",
            1);

    private final String displayName;
    private final String explanation;
    private final int moments;

    Optimizer(String displayName, String explanation, int moments) {
        this.displayName = displayName;
        this.explanation = explanation;
        this.moments = moments;
    }

    /** What people call it. */
    public String displayName() {
        return displayName;
    }

    /** What it does, for people who have not met it. */
    public String explanation() {
        return explanation;
    }

    /** Numbers that it remembers for every parameter. */
    public int moments() {
        return moments;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
