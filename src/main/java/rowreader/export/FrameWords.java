package rowreader.export;

import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Trace;

/**
 * What is written in the frames of a reading: words in the language in use, numbers as files have them, so that two people's
 * pictures have the same. Immutable.
 *
 * @param trace the reading
 */
record FrameWords(Trace trace) {
    /** Which line is being read. */
    String title(int timestep) {
        if (timestep >= Digit.SIDE) {
            return Texts.get("export.frame.blank", columns(), number(timestep + 1), number(trace.timesteps()));
        }
        int[] lines = trace.traversal().lines(timestep);
        return lines.length == 1
                ? Texts.get("export.frame.line", columns(), number(lines[0] + 1), number(trace.timesteps()))
                : Texts.get(
                        "export.frame.twoLines",
                        columns(),
                        number(lines[0] + 1),
                        number(lines[1] + 1),
                        number(trace.timesteps()));
    }

    /** What the bars are at a timestep. */
    String kind(int timestep) {
        return Texts.get(trace.isLast(timestep) ? "export.frame.answer" : "export.frame.readout", columns());
    }

    /** Above the picture. */
    String sees() {
        return Texts.get("export.frame.sees");
    }

    /** Above the map of the hidden state. */
    String states() {
        return Texts.get("export.frame.states", columns(), number(trace.units()));
    }

    /** An end of the hidden state's scale. */
    String scale(int end) {
        return Numbers.inFiles().tick(end);
    }

    /** Above the prediction. */
    String prediction(int timestep) {
        return Texts.get(trace.isLast(timestep) ? "export.frame.prediction" : "export.frame.soFar");
    }

    /** What the prediction is worth. */
    String probability(int timestep) {
        return Numbers.inFiles().percent(trace.readout(timestep, trace.prediction(timestep)));
    }

    /** Which of two sentences is right: 0 where rows are read, 1 where columns are. */
    private int columns() {
        return trace.traversal().order().readsRows() ? 0 : 1;
    }

    /** Not left to the sentence, which would group thousands as its language does. */
    private static String number(int number) {
        return Integer.toString(number);
    }
}
