package rowreader.trace;

import rowreader.data.Digit;
import rowreader.network.weights.BidirectionalLstmWeights;
import rowreader.network.weights.ReadingOrder;
import rowreader.network.weights.SequenceWeights;

/**
 * How a network goes over the lines of a picture.
 *
 * @param order which line is read at which timestep
 * @param bothWays whether a second reader goes against the order at the same time
 */
public record Traversal(ReadingOrder order, boolean bothWays) {
    /** Row by row from the top. */
    public static final Traversal TOP_DOWN = new Traversal(ReadingOrder.TOP_DOWN, false);

    /** Of a network. */
    public static Traversal of(SequenceWeights weights) {
        return new Traversal(weights.readingOrder(), weights instanceof BidirectionalLstmWeights);
    }

    /** The lines of the picture that are read at {@code timestep}, that in the order first. */
    public int[] lines(int timestep) {
        int line = order.line(timestep);
        int fromTheEnd = order.line(Digit.SIDE - 1 - timestep);
        return bothWays ? new int[] {line, fromTheEnd} : new int[] {line};
    }

    /** When {@code line} is read in the order: the timestep. */
    public int timestepOf(int line) {
        int timestep = 0;
        while (order.line(timestep) != line) {
            timestep++;
        }
        return timestep;
    }

    /** Whether {@code line} has been read by the end of {@code timestep}, whichever way. */
    public boolean hasRead(int line, int timestep) {
        int when = timestepOf(line);
        return when <= timestep || bothWays && Digit.SIDE - 1 - when <= timestep;
    }

    /** The digit with its lines in the order in which they are read, from top to bottom. */
    public Digit arranged(Digit digit) {
        float[] read = new float[Digit.PIXELS];
        order.arrange(digit.pixels(), 0, read, 0);
        return Digit.of(read);
    }
}
