package rowreader.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import rowreader.data.Digit;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.network.weights.Weights;

/** Many drawings read one after the other, each by the very path that a drawing on the canvas takes. Immutable. */
public final class StrokesReading {
    private final List<Line> lines;
    private final int classes;

    /**
     * How one drawing was read.
     *
     * @param number of its line in the file, from 1
     * @param label what it is, if that is known
     * @param prediction what it was read as
     * @param probability of the prediction
     */
    public record Line(long number, OptionalInt label, int prediction, double probability) {
        /** Whether it was read as what it is; false where that is not known. */
        public boolean isRight() {
            return label.isPresent() && label.getAsInt() == prediction;
        }
    }

    private StrokesReading(List<Line> lines, int classes) {
        this.lines = List.copyOf(lines);
        this.classes = classes;
    }

    /** Reads all of {@code drawings}; one without ink is no digit and is left out. */
    public static StrokesReading of(Weights weights, List<LabelledDrawing> drawings) {
        Equations equations = Equations.of(weights);
        List<Line> lines = new ArrayList<>();
        for (LabelledDrawing drawing : drawings) {
            Optional<Digit> digit = DrawingFitter.fit(drawing.drawing());
            if (digit.isPresent()) {
                float[] probabilities = equations.probabilities(digit.get());
                int prediction = Probabilities.mostProbable(probabilities);
                lines.add(new Line(drawing.line(), drawing.label(), prediction, probabilities[prediction]));
            }
        }
        return new StrokesReading(lines, weights.classes());
    }

    /** Every drawing read, in the order of the file. */
    public List<Line> lines() {
        return lines;
    }

    /** [label][prediction], of the drawings whose label is known to this network. */
    public int[][] confusion() {
        int[][] confusion = new int[classes][classes];
        for (Line line : lines) {
            line.label().ifPresent(label -> {
                if (label < classes) {
                    confusion[label][line.prediction()]++;
                }
            });
        }
        return confusion;
    }
}
