package rowreader.trace.layers;

import java.util.Optional;
import rowreader.text.Text;

/** The largest of each window of 2 x 2, map by map: it halves a map's sides. */
public final class MaxPooling implements Layer {
    /** The window, and how far it moves. */
    static final int SIDE = 2;

    private final Text title;

    /** @param title what to call it */
    public MaxPooling(Text title) {
        this.title = title;
    }

    @Override
    public Maps activations(Maps below) {
        int height = below.height() / SIDE;
        int width = below.width() / SIDE;
        float[] x = below.shared();
        float[] values = new float[below.count() * height * width];
        for (int map = 0; map < below.count(); map++) {
            for (int row = 0; row < height; row++) {
                int upper = (map * below.height() + row * SIDE) * below.width();
                int lower = upper + below.width();
                int at = (map * height + row) * width;
                for (int column = 0; column < width; column++) {
                    int left = column * SIDE;
                    values[at + column] = Math.max(
                            Math.max(x[upper + left], x[upper + left + 1]),
                            Math.max(x[lower + left], x[lower + left + 1]));
                }
            }
        }
        return new Maps(below.count(), height, width, values);
    }

    @Override
    public float[] backpropagate(Maps below, Maps above, float[] ofAbove) {
        float[] ofBelow = new float[below.shared().length];
        for (int map = 0; map < above.count(); map++) {
            for (int row = 0; row < above.height(); row++) {
                for (int column = 0; column < above.width(); column++) {
                    int at = (map * above.height() + row) * above.width() + column;
                    ofBelow[largest(below, map, row * SIDE, column * SIDE, above.value(map, row, column))] +=
                            ofAbove[at];
                }
            }
        }
        return ofBelow;
    }

    /** Where the largest of a window is; the first of those that tie. */
    private static int largest(Maps below, int map, int row, int column, float value) {
        for (int place = 0; place < SIDE * SIDE - 1; place++) {
            int atRow = row + place / SIDE;
            int atColumn = column + place % SIDE;
            if (below.value(map, atRow, atColumn) == value) {
                return (map * below.height() + atRow) * below.width() + atColumn;
            }
        }
        return (map * below.height() + row + SIDE - 1) * below.width() + column + SIDE - 1;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Optional<Maps> incomingWeights(int map) {
        return Optional.empty();
    }

    @Override
    public Patch sees(Patch part, int belowHeight, int belowWidth) {
        return part.through(SIDE, SIDE);
    }

    @Override
    public boolean rectifies() {
        return false;
    }
}
