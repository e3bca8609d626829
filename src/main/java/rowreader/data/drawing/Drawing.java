package rowreader.data.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Strokes and the width of the pen. Immutable.
 *
 * @param strokes in the order drawn
 * @param penWidth the width of the line after fitting, in pixels of the 28x28 picture, {@value #THINNEST_PEN} to
 *     {@value #THICKEST_PEN}: it does not change with the size of the drawing
 */
public record Drawing(List<Stroke> strokes, double penWidth) {
    /** What MNIST's own strokes measure: see {@code FittingLikeMnistTest}. */
    public static final double USUAL_PEN = 2.7;

    public static final double THINNEST_PEN = 1;
    public static final double THICKEST_PEN = 6;

    /** Nothing, with the usual pen. */
    public static final Drawing EMPTY = new Drawing(List.of(), USUAL_PEN);

    /** @throws IllegalArgumentException if the pen is thinner or thicker than allowed */
    public Drawing {
        strokes = List.copyOf(strokes);
        if (!(penWidth >= THINNEST_PEN && penWidth <= THICKEST_PEN)) {
            throw new IllegalArgumentException(
                    "a pen is " + THINNEST_PEN + " to " + THICKEST_PEN + " wide, not " + penWidth);
        }
    }

    /** These strokes with the usual pen. */
    public static Drawing of(List<Stroke> strokes) {
        return new Drawing(strokes, USUAL_PEN);
    }

    /** Whether nothing is drawn. */
    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /** How many points its strokes have together. */
    public long points() {
        return strokes.stream().mapToLong(Stroke::size).sum();
    }

    /**
     * The same drawing where it can be seen whole: as it is if all of it lies on the sheet, the square from (0, 0) to
     * (1, 1), else moved into the sheet's middle, its longer side {@code extent} long.
     */
    public Drawing onSheet(double extent) {
        if (isEmpty() || Box.of(strokes).isInUnitSquare()) {
            return this;
        }
        List<Stroke> unit = Box.of(strokes).toUnit(strokes);
        Box box = Box.of(unit);
        double left = (1 - extent * box.width()) / 2;
        double top = (1 - extent * box.height()) / 2;
        return new Drawing(
                unit.stream().map(stroke -> stroke.moved(extent, left, top)).toList(), penWidth);
    }

    /** The same drawing moved and scaled so that its box begins at (0, 0) and its longer side is 1. */
    public Drawing fillingSheet() {
        return isEmpty() ? this : new Drawing(Box.of(strokes).toUnit(strokes), penWidth);
    }

    /** This drawing and one more stroke. */
    public Drawing withStroke(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return new Drawing(more, penWidth);
    }

    /** The same strokes with another pen. */
    public Drawing withPenWidth(double width) {
        return new Drawing(strokes, width);
    }

    /**
     * What is left when an eraser wipes a circle: strokes that cross it are cut. The centre line is what is cut; to wipe
     * ink off, add half the width of the line as it is seen to the radius.
     *
     * @return this very drawing if the circle touches no stroke
     */
    public Drawing erased(double centreX, double centreY, double radius) {
        List<Stroke> left = new ArrayList<>();
        boolean cut = false;
        for (Stroke stroke : strokes) {
            List<Stroke> pieces = stroke.outside(centreX, centreY, radius);
            cut |= pieces.size() != 1 || pieces.get(0) != stroke;
            left.addAll(pieces);
        }
        return cut ? new Drawing(left, penWidth) : this;
    }
}
