package rowreader.trace.lab;

import rowreader.data.Digit;
import rowreader.network.weights.ReadingOrder;
import rowreader.trace.Answer;

/** Which lines mattered: what the network answers when a line is blank. */
public final class RowOcclusion {
    private RowOcclusion() {}

    /**
     * The answers to the digit with each of its lines alone blanked.
     *
     * @return [{@value Digit#SIDE}][classes], the lines in the order in which they are read, or from top to bottom
     */
    public static float[][] answers(Answer answer) {
        float[][] answers = new float[Digit.SIDE][];
        for (int line = 0; line < Digit.SIDE; line++) {
            answers[line] = answer.probabilitiesOf(without(answer, line));
        }
        return answers;
    }

    /** The digit with a line blank, counted in reading order. */
    static Digit without(Answer answer, int line) {
        ReadingOrder order = answer.traversal().order();
        float[] pixels = answer.digit().pixels();
        for (int position = 0; position < Digit.SIDE; position++) {
            pixels[order.pixel(line, position)] = 0;
        }
        return Digit.of(pixels);
    }
}
