package rowreader.view.picture;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import rowreader.trace.Cell;
import rowreader.trace.Quantity;
import rowreader.trace.RecurrentEquations;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.Part;
import rowreader.view.Palette;
import rowreader.view.reading.DivergingScale;

/** Numbers as small images, a pixel for each, in the one colour scale; pixels of a digit as ink on paper. Immutable. */
final class NumberImages {
    /** The cell state has no bounds; few units go beyond this. */
    static final double CELL_STATE_LIMIT = 4;

    /** Few weights go beyond this. */
    static final double WEIGHT_LIMIT = 0.5;

    private static final int SHADES = 256;

    private final DivergingScale unbounded;
    private final DivergingScale bounded;
    private final DivergingScale weights;
    private final int[] ink = new int[SHADES];

    NumberImages(Palette palette) {
        bounded = new DivergingScale(palette, 1);
        unbounded = new DivergingScale(palette, CELL_STATE_LIMIT);
        weights = new DivergingScale(palette, WEIGHT_LIMIT);
        for (int shade = 0; shade < SHADES; shade++) {
            Color colour = palette.background().interpolate(palette.ink(), shade / (SHADES - 1.0));
            ink[shade] = 0xff << 24
                    | (int) Math.round(colour.getRed() * 255) << 16
                    | (int) Math.round(colour.getGreen() * 255) << 8
                    | (int) Math.round(colour.getBlue() * 255);
        }
    }

    /** The scale of a part's numbers. */
    DivergingScale scale(Part part) {
        return part == Part.CELL_NOW || part == Part.CELL_BEFORE ? unbounded : bounded;
    }

    /** The scale of weights. */
    DivergingScale weightScale() {
        return weights;
    }

    /** The scale of numbers between -1 and 1. */
    DivergingScale boundedScale() {
        return bounded;
    }

    /** A block of units; places without one are see-through. */
    Image block(float[] values, UnitBlock block, DivergingScale scale) {
        int[] argb = new int[block.columns() * block.rows()];
        for (int unit = 0; unit < values.length; unit++) {
            argb[unit] = scale.argb(values[unit]);
        }
        return image(argb, block.columns(), block.rows());
    }

    /** A line of numbers. */
    Image line(float[] values, DivergingScale scale) {
        int[] argb = new int[values.length];
        for (int index = 0; index < values.length; index++) {
            argb[index] = scale.argb(values[index]);
        }
        return image(argb, values.length, 1);
    }

    /** Pixels of a digit, 0..1. */
    Image pixels(float[] values) {
        int[] argb = new int[values.length];
        for (int index = 0; index < values.length; index++) {
            argb[index] = ink[Math.round(Math.max(0, Math.min(1, values[index])) * (SHADES - 1))];
        }
        return image(argb, values.length, 1);
    }

    /**
     * The weights of one sum of all units: what is read above what is heard.
     *
     * @param width of the image; where it is less than there are units, some are left out
     * @param heightOfU pixels for what is read
     */
    Image kernel(RecurrentEquations equations, CellFlow flow, Quantity sum, int width, int heightOfU, int height) {
        Cell cell = equations.cellOf(flow.group().first());
        int[] argb = new int[width * height];
        for (int y = 0; y < height; y++) {
            boolean read = y < heightOfU;
            int row = read
                    ? y * flow.inputSize() / heightOfU
                    : (y - heightOfU) * flow.hiddenSize() / (height - heightOfU);
            for (int x = 0; x < width; x++) {
                int unit = x * flow.hiddenSize() / width;
                float weight = read ? cell.inputWeight(sum, row, unit) : cell.recurrentWeight(sum, row, unit);
                argb[y * width + x] = weights.argb(weight);
            }
        }
        return image(argb, width, height);
    }

    /** The weights from the units to the classes: a line for each unit. */
    Image outputWeights(RecurrentEquations equations, UnitGroup group) {
        int classes = equations.classes();
        int[] argb = new int[group.size() * classes];
        for (int unit = 0; unit < group.size(); unit++) {
            for (int label = 0; label < classes; label++) {
                argb[unit * classes + label] = weights.argb(equations.outputWeight(group.first() + unit, label));
            }
        }
        return image(argb, classes, group.size());
    }

    private static Image image(int[] argb, int width, int height) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
