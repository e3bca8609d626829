package rowreader.trace;

import rowreader.data.Digit;

/**
 * What a network of any kind made of one digit. One that reads line by line has something to say after every line; one that
 * sees all at once says it once: it has one timestep. Immutable.
 */
public sealed interface Answer permits Trace, LayerActivations {
    /** The digit, upright. */
    Digit digit();

    /** The way over the digit's lines; from top to bottom where there was none. */
    Traversal traversal();

    /** Whether the network read line by line. */
    boolean isByLines();

    /** How often it had something to say, at least 1. */
    int timesteps();

    /** Labels told apart. */
    int classes();

    /** What the class of {@code label} is called: its name, or else the label itself. */
    String className(int label);

    /** The probability of a label after one timestep. */
    float readout(int timestep, int label);

    /** The label that is most probable after one timestep; the smallest such one. */
    int prediction(int timestep);

    /** The answer: a copy, [classes], sums to 1. */
    float[] probabilities();

    /** The label that the network answers with. */
    int prediction();

    /** What the same network, under the same circumstances, makes of another digit: the answer's probabilities, [classes]. */
    float[] probabilitiesOf(Digit other);
}
