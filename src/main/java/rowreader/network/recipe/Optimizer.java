package rowreader.network.recipe;

import java.util.Locale;
import rowreader.text.Texts;

/** How a gradient becomes an update of the weights. */
public enum Optimizer {
    /** Steps scaled by running means of the gradient and of its square (Kingma & Ba 2015). */
    ADAM(2),
    /** Steps scaled by a running mean of the gradient's square (Tieleman & Hinton 2012). */
    RMSPROP(1),
    /** Stochastic gradient descent with Nesterov's momentum of 0.9. */
    MOMENTUM(1);

    private final int moments;

    Optimizer(int moments) {
        this.moments = moments;
    }

    /** What people call it, in the language in use. */
    public String displayName() {
        return Texts.get(this, "name");
    }

    /** What it does, for people who have not met it. */
    public String explanation() {
        return Texts.get(this, "explanation");
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
