package rowreader.data.drawing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rowreader.data.Digit;
import rowreader.data.DigitSet;

/**
 * Makes a drawing into a digit the way MNIST was made: the ink's box, the pen's width included, is fitted into 20x20
 * pixels keeping its proportions, then shifted by whole pixels so that the centre of mass is in the middle of 28x28. The
 * strokes are rasterised at the fitted size with the drawing's pen, so that small drawings do not get fat lines.
 */
public final class DrawingFitter {
    /** Longer side of the ink's box, in pixels. */
    public static final int BOX = 20;

    private static final double MARGIN = (Digit.SIDE - BOX) / 2.0;
    /** Of the drawing's longer side: a third of a pixel. */
    private static final double PIECE = 1.0 / 60;
    /** Points closer than this many pixels to the last one add nothing. */
    private static final double NEGLIGIBLE = 0.02;

    private DrawingFitter() {}

    /** The digit, or nothing if nothing is drawn. Any finite coordinates will do. */
    public static Optional<Digit> fit(Drawing drawing) {
        if (drawing.isEmpty()) {
            return Optional.empty();
        }
        List<Stroke> unit = Box.of(drawing.strokes()).toUnit(drawing.strokes());
        List<Stroke> curves =
                unit.stream().map(stroke -> stroke.smoothed(PIECE)).toList();
        Box box = Box.of(curves);
        double extent = Math.max(box.width(), box.height());
        double scale = extent == 0 ? 1 : (BOX - drawing.penWidth()) / extent;
        double originX = MARGIN + drawing.penWidth() / 2 - scale * box.left();
        double originY = MARGIN + drawing.penWidth() / 2 - scale * box.top();
        Rasteriser raster = new Rasteriser(drawing.penWidth());
        for (Stroke curve : curves) {
            paint(curve, scale, originX, originY, raster);
        }
        return Optional.of(Digit.of(MassCentre.centred(raster.ink())));
    }

    /** The digits of the drawings that have ink and a label below {@code classes}, in order. */
    public static DigitSet fitAll(List<LabelledDrawing> drawings, int classes) {
        List<Digit> digits = new ArrayList<>();
        ByteArrayOutputStream labels = new ByteArrayOutputStream();
        for (LabelledDrawing labelled : drawings) {
            int label = labelled.label().orElse(classes);
            if (label < classes) {
                fit(labelled.drawing()).ifPresent(digit -> {
                    digits.add(digit);
                    labels.write(label);
                });
            }
        }
        return DigitSet.of(digits, labels.toByteArray());
    }

    private static void paint(Stroke curve, double scale, double originX, double originY, Rasteriser raster) {
        double fromX = originX + scale * curve.x(0);
        double fromY = originY + scale * curve.y(0);
        raster.line(fromX, fromY, fromX, fromY);
        int last = curve.size() - 1;
        for (int i = 1; i <= last; i++) {
            double toX = originX + scale * curve.x(i);
            double toY = originY + scale * curve.y(i);
            boolean far = Math.abs(toX - fromX) > NEGLIGIBLE || Math.abs(toY - fromY) > NEGLIGIBLE;
            if (far || i == last) {
                raster.line(fromX, fromY, toX, toY);
                fromX = toX;
                fromY = toY;
            }
        }
    }
}
