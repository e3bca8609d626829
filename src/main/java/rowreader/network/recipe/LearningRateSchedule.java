package rowreader.network.recipe;

import java.util.Locale;
import rowreader.text.Texts;

/** How the learning rate changes over a run. */
public enum LearningRateSchedule {
    /** The same from the first iteration to the last. */
    CONSTANT,
    /** Up from a small rate, then down to almost none, along cosines (Smith & Topin, "Super-convergence", 2018). */
    ONE_CYCLE;

    private static final double WARM_UP = 0.3;
    private static final double FIRST_FACTOR = 1 / 25.0;
    private static final double LAST_FACTOR = 1e-4 / 25;

    /** What people call it, in the language in use. */
    public String displayName() {
        return Texts.get(this, "name");
    }

    /** What it does, for people who have not met it. */
    public String explanation() {
        return Texts.get(this, "explanation");
    }

    /**
     * What to multiply the recipe's learning rate with.
     *
     * @param progress the fraction of the run that is done, [0, 1]
     */
    public double factor(double progress) {
        return switch (this) {
            case CONSTANT -> 1;
            case ONE_CYCLE ->
                progress < WARM_UP
                        ? cosine(FIRST_FACTOR, 1, progress / WARM_UP)
                        : cosine(1, LAST_FACTOR, (progress - WARM_UP) / (1 - WARM_UP));
        };
    }

    private static double cosine(double from, double to, double progress) {
        return to + (from - to) * (1 + Math.cos(Math.PI * progress)) / 2;
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
