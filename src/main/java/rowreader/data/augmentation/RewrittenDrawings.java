package rowreader.data.augmentation;

import java.util.List;
import java.util.random.RandomGenerator;
import rowreader.data.Digit;
import rowreader.data.DigitWriter;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.LabelledDrawing;

/** People's labelled drawings, each written anew, stroke by stroke, every time it is shown, and fitted as MNIST was. */
public final class RewrittenDrawings implements DigitWriter {
    private final List<Drawing> drawings;
    private final byte[] labels;

    /** Of the drawings that have strokes and a label below {@code classes}, in order. */
    public RewrittenDrawings(List<LabelledDrawing> labelled, int classes) {
        List<LabelledDrawing> usable = labelled.stream()
                .filter(one ->
                        one.label().orElse(classes) < classes && !one.drawing().isEmpty())
                .toList();
        drawings = usable.stream().map(LabelledDrawing::drawing).toList();
        labels = new byte[usable.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) usable.get(i).label().orElseThrow();
        }
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public int label(int index) {
        return labels[index];
    }

    @Override
    public Digit write(int index, RandomGenerator random) {
        return DrawingFitter.fit(Rewriting.of(drawings.get(index), random)).orElseThrow();
    }
}
