package rowreader.network.recipe;

import java.util.List;
import java.util.Locale;
import rowreader.text.Texts;

/** Which recurrent weights a network starts from. For a simple RNN that decides what becomes of its gradient. */
public enum RecurrentStart {
    /** What suits the architecture; in a simple RNN an orthogonal matrix, which keeps lengths (Saxe et al. 2014). */
    USUAL,
    /** Uniform within ±1/√H, as PyTorch starts: what it is multiplied with shrinks to about 0.58 at every row. */
    UNIFORM;

    /** Those that a network of an architecture can start from. */
    static List<RecurrentStart> of(Architecture architecture) {
        return architecture == Architecture.RNN ? List.of(values()) : List.of(USUAL);
    }

    /** What people call it, in the language in use. */
    public String displayName() {
        return Texts.get(this, "name");
    }

    /** What it does, for people who have not met it. */
    public String explanation() {
        return Texts.get(this, "explanation");
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
