package rowreader.data.augmentation;

import java.util.List;
import java.util.random.RandomGenerator;
import rowreader.data.Digit;
import rowreader.data.DigitWriter;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;

/**
 * People's labelled drawings, each written anew, stroke by stroke, every time it is shown, now and then with a dot beside it,
 * and fitted as MNIST was.
 */
public final class RewrittenDrawings implements DigitWriter {
    /** One of so many has a stray dot, where the pen touched the sheet by chance: of 1,498 drawings, one or two have. */
    private static final int STRAY_DOTS = 40;
    /** How far beyond the digit such a dot may be, and how long it may be, of the digit's longer side. */
    private static final double BEYOND = 0.2;

    private static final double LENGTH = 0.04;

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
        Drawing written = Rewriting.of(drawings.get(index), random);
        boolean strayDot = random.nextInt(STRAY_DOTS) == 0;
        return DrawingFitter.fit(strayDot ? withDot(written.fillingSheet(), random) : written)
                .orElseThrow();
    }

    private static Drawing withDot(Drawing onSheet, RandomGenerator random) {
        double x = random.nextDouble(-BEYOND, 1 + BEYOND);
        double y = random.nextDouble(-BEYOND, 1 + BEYOND);
        return onSheet.withStroke(new Stroke.Builder()
                .add(x, y)
                .add(x, y + LENGTH * random.nextDouble())
                .build());
    }
}
