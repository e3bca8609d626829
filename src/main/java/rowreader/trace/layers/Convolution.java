package rowreader.trace.layers;

import java.util.Arrays;
import java.util.Optional;
import rowreader.network.weights.Matrix;
import rowreader.text.Text;

/**
 * The same small kernel everywhere: each map is the sum over the maps below of their windows' products with its kernel,
 * and its bias, without padding and without an activation function.
 */
public final class Convolution implements Layer {
    private static final int FIVE = 5;

    private final Text title;
    /** Rows, and columns, of a kernel: they are square. */
    private final int side;

    /** [maps * inputMaps * side * side]. */
    private final float[] kernels;

    private final float[] bias;
    private final int inputMaps;

    /**
     * @param title what to call it
     * @param inputMaps maps of the layer below
     * @param kernels [maps, inputMaps * side * side], each row map by map, row by row
     * @param bias [1, maps]
     */
    public Convolution(Text title, int inputMaps, Matrix kernels, Matrix bias) {
        this.title = title;
        this.kernels = kernels.values();
        this.bias = bias.values();
        this.inputMaps = inputMaps;
        side = (int) Math.round(Math.sqrt((double) kernels.columns() / inputMaps));
    }

    /** {@inheritDoc} The loops run over whole maps, margins included, because long loops are what vector units like. */
    @Override
    public Maps activations(Maps below) {
        int height = below.height() - side + 1;
        int width = below.width() - side + 1;
        int stride = below.width();
        float[] sums = new float[(height - 1) * stride + width];
        float[] values = new float[bias.length * height * width];
        for (int map = 0; map < bias.length; map++) {
            Arrays.fill(sums, bias[map]);
            for (int input = 0; input < inputMaps; input++) {
                int from = input * below.height() * stride;
                int kernel = (map * inputMaps + input) * side * side;
                for (int row = 0; row < side; row++) {
                    addRow(sums, below.shared(), from + row * stride, kernel + row * side);
                }
            }
            for (int row = 0; row < height; row++) {
                System.arraycopy(sums, row * stride, values, (map * height + row) * width, width);
            }
        }
        return new Maps(bias.length, height, width, values);
    }

    /** One row of a kernel on all windows at once: five weights at a time, as many as most kernels have. */
    private void addRow(float[] sums, float[] x, int from, int kernel) {
        int done = 0;
        for (; done + FIVE <= side; done += FIVE) {
            addFive(sums, x, from + done, kernel + done);
        }
        for (; done < side; done++) {
            float weight = kernels[kernel + done];
            for (int i = 0; i < sums.length; i++) {
                sums[i] += weight * x[from + done + i];
            }
        }
    }

    private void addFive(float[] sums, float[] x, int from, int kernel) {
        float k0 = kernels[kernel];
        float k1 = kernels[kernel + 1];
        float k2 = kernels[kernel + 2];
        float k3 = kernels[kernel + 3];
        float k4 = kernels[kernel + 4];
        for (int i = 0; i < sums.length; i++) {
            int at = from + i;
            sums[i] += k0 * x[at] + k1 * x[at + 1] + k2 * x[at + 2] + k3 * x[at + 3] + k4 * x[at + 4];
        }
    }

    @Override
    public float[] backpropagate(Maps below, Maps above, float[] ofAbove) {
        float[] ofBelow = new float[below.shared().length];
        for (int map = 0; map < above.count(); map++) {
            for (int place = 0; place < above.height() * above.width(); place++) {
                float gradient = ofAbove[map * above.height() * above.width() + place];
                if (gradient != 0) {
                    spread(below, map, place / above.width(), place % above.width(), gradient, ofBelow);
                }
            }
        }
        return ofBelow;
    }

    /** To all that one window of one map looks at. */
    private void spread(Maps below, int map, int row, int column, float gradient, float[] ofBelow) {
        for (int input = 0; input < inputMaps; input++) {
            int kernel = (map * inputMaps + input) * side * side;
            for (int y = 0; y < side; y++) {
                int at = (input * below.height() + row + y) * below.width() + column;
                for (int x = 0; x < side; x++) {
                    ofBelow[at + x] += gradient * kernels[kernel + y * side + x];
                }
            }
        }
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Optional<Maps> incomingWeights(int map) {
        int size = inputMaps * side * side;
        float[] own = new float[size];
        System.arraycopy(kernels, map * size, own, 0, size);
        return Optional.of(new Maps(inputMaps, side, side, own));
    }

    @Override
    public Patch sees(Patch part, int belowHeight, int belowWidth) {
        return part.through(side, 1);
    }

    @Override
    public boolean rectifies() {
        return false;
    }
}
