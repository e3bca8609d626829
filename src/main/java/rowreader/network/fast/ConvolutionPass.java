package rowreader.network.fast;

import java.util.Arrays;

/**
 * One convolution layer's forward and backward pass over a minibatch, of stride 1 and without padding. The patches under the
 * kernel's positions become the columns of a matrix for each picture, and the convolution a product with it.
 *
 * <p>Not thread safe. B = pictures in the minibatch, C = maps below, M = maps of this layer, K = C * kernel * kernel, P =
 * positions of the kernel in a picture.
 */
final class ConvolutionPass {
    /**
     * Pictures in a slice; a fixed number, so that a run repeats bit for bit on any number of cores. For what was
     * measured with it see the package.
     */
    private static final int SLICE = 8;

    private final Shape shape;
    private final Cores cores;
    private final Worker[] workers;

    /** [B, K, P]: the patches of the newest forward pass. */
    private final Floats patches = new Floats(1);

    /** [slices, K, M] and [slices][M]: the slices' shares of the gradients. */
    private final Floats weightGradients = new Floats(1);

    private float[][] biasGradients = new float[0][0];

    ConvolutionPass(Shape shape, Cores cores) {
        this.shape = shape;
        this.cores = cores;
        this.workers = new Worker[cores.threads()];
        Arrays.setAll(workers, w -> new Worker());
    }

    /**
     * @param inputs C
     * @param height of the pictures below; the same for width
     * @param maps M
     * @param kernel height and width of the kernel
     */
    record Shape(int inputs, int height, int width, int maps, int kernel) {
        int outputHeight() {
            return height - kernel + 1;
        }

        int outputWidth() {
            return width - kernel + 1;
        }

        /** P. */
        int positions() {
            return outputHeight() * outputWidth();
        }

        /** K. */
        int patch() {
            return inputs * kernel * kernel;
        }

        /** C * height * width. */
        int picture() {
            return inputs * height * width;
        }
    }

    /** What a core needs for itself. */
    private final class Worker {
        final Blas blas = new Blas(Blas.hasSmallKernels());
        final float[] picture = new float[shape.picture()];
        final float[] patches = new float[shape.patch() * shape.positions()];
        final float[] maps = new float[shape.maps() * shape.positions()];
        final float[] turned = new float[shape.maps() * shape.positions()];

        /** [P, M]. */
        final Floats turnedGradients = new Floats((long) shape.maps() * shape.positions());

        /** [K, P]. */
        final Floats patchGradients = new Floats((long) shape.patch() * shape.positions());
    }

    /**
     * Computes z.
     *
     * @param input x, [B, C, height, width]
     * @param weights [M, K]
     * @param bias [M]
     * @param output receives z, [B, M, P]
     */
    void forward(Floats input, Floats weights, Floats bias, int rows, Floats output) {
        patches.grow((long) rows * shape.patch() * shape.positions());
        float[] offsets = new float[shape.maps()];
        bias.buffer().get(0, offsets);
        cores.run(slices(rows), (slice, w) -> {
            Worker worker = workers[w];
            fill(worker.maps, offsets);
            for (int row = slice * SLICE; row < Math.min((slice + 1) * SLICE, rows); row++) {
                input.buffer().get(row * shape.picture(), worker.picture);
                gather(worker.picture, worker.patches);
                patches.buffer().put(row * worker.patches.length, worker.patches);
                output.buffer().put(row * worker.maps.length, worker.maps);
                worker.blas.multiply(
                        shape.maps(),
                        shape.positions(),
                        shape.patch(),
                        weights.address(0),
                        shape.patch(),
                        patches.address((long) row * worker.patches.length),
                        shape.positions(),
                        1f,
                        output.address((long) row * worker.maps.length),
                        shape.positions());
            }
        });
    }

    private static int slices(int rows) {
        return (rows + SLICE - 1) / SLICE;
    }

    private void fill(float[] maps, float[] bias) {
        for (int map = 0; map < bias.length; map++) {
            Arrays.fill(maps, map * shape.positions(), (map + 1) * shape.positions(), bias[map]);
        }
    }

    /** From [C, height, width] to [K, P]. */
    private void gather(float[] picture, float[] to) {
        int length = shape.outputWidth();
        int at = 0;
        for (int weight = 0; weight < shape.patch(); weight++) {
            int from = firstPixel(weight);
            for (int y = 0; y < shape.outputHeight(); y++) {
                System.arraycopy(picture, from + y * shape.width(), to, at, length);
                at += length;
            }
        }
    }

    /** From [K, P] to [C, height, width], adding up what belongs to the same pixel. */
    private void scatter(float[] from, float[] picture) {
        Arrays.fill(picture, 0f);
        int at = 0;
        for (int weight = 0; weight < shape.patch(); weight++) {
            int to = firstPixel(weight);
            for (int y = 0; y < shape.outputHeight(); y++) {
                for (int x = 0; x < shape.outputWidth(); x++) {
                    picture[to + x] += from[at + x];
                }
                to += shape.width();
                at += shape.outputWidth();
            }
        }
    }

    /** The pixel under a weight of the kernel at its first position. */
    private int firstPixel(int weight) {
        int column = weight % shape.kernel();
        int row = weight / shape.kernel() % shape.kernel();
        int map = weight / (shape.kernel() * shape.kernel());
        return (map * shape.height() + row) * shape.width() + column;
    }

    /**
     * Computes the gradients of the minibatch that {@link #forward} just saw.
     *
     * @param weights [M, K]
     * @param outputGradients dL/dz, [B, M, P]
     * @param weightGradient receives [M, K]
     * @param biasGradient receives [M]
     * @param inputGradients receives dL/dx, [B, C, height, width], or null if they are not wanted
     */
    void backward(
            Floats weights,
            Floats outputGradients,
            int rows,
            Floats weightGradient,
            Floats biasGradient,
            Floats inputGradients) {
        int share = shape.maps() * shape.patch();
        weightGradients.grow((long) slices(rows) * share);
        biasGradients = new float[slices(rows)][shape.maps()];
        cores.run(slices(rows), (slice, w) -> {
            Worker worker = workers[w];
            int first = slice * SLICE;
            for (int row = first; row < Math.min(first + SLICE, rows); row++) {
                long gradient = outputGradients.address((long) row * worker.maps.length);
                outputGradients.buffer().get(row * worker.maps.length, worker.maps);
                addSums(worker.maps, biasGradients[slice]);
                transpose(worker.maps, shape.maps(), shape.positions(), worker.turned);
                worker.turnedGradients.buffer().put(0, worker.turned);
                worker.blas.multiply(
                        shape.patch(),
                        shape.maps(),
                        shape.positions(),
                        patches.address((long) row * worker.patches.length),
                        shape.positions(),
                        worker.turnedGradients.address(0),
                        shape.maps(),
                        row == first ? 0f : 1f,
                        weightGradients.address((long) slice * share),
                        shape.maps());
                if (inputGradients == null) {
                    continue;
                }
                worker.blas.multiplyTransposed(
                        shape.patch(),
                        shape.positions(),
                        shape.maps(),
                        weights.address(0),
                        shape.patch(),
                        gradient,
                        shape.positions(),
                        0f,
                        worker.patchGradients.address(0),
                        shape.positions());
                worker.patchGradients.buffer().get(0, worker.patches);
                scatter(worker.patches, worker.picture);
                inputGradients.buffer().put(row * worker.picture.length, worker.picture);
            }
        });
        float[] sum = new float[share];
        float[] summand = new float[share];
        float[] biasSum = new float[shape.maps()];
        for (int slice = 0; slice < slices(rows); slice++) {
            weightGradients.buffer().get(slice * share, summand);
            FastGruCell.add(summand, sum, share);
            FastGruCell.add(biasGradients[slice], biasSum, biasSum.length);
        }
        transpose(sum, shape.patch(), shape.maps(), summand);
        weightGradient.buffer().put(0, summand);
        biasGradient.buffer().put(0, biasSum);
    }

    /** From [height, width] to [width, height]. */
    private static void transpose(float[] from, int height, int width, float[] to) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                to[x * height + y] = from[y * width + x];
            }
        }
    }

    private void addSums(float[] maps, float[] sums) {
        for (int map = 0; map < sums.length; map++) {
            float sum = 0;
            for (int k = map * shape.positions(), end = k + shape.positions(); k < end; k++) {
                sum += maps[k];
            }
            sums[map] += sum;
        }
    }
}
