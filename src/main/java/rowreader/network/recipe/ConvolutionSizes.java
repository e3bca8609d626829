package rowreader.network.recipe;

import java.util.List;
import rowreader.data.Digit;

/**
 * How large the two convolution layers of a LeNet are. Each is followed by a pooling that halves the sides.
 *
 * @param firstKernel rows, and columns, of the first layer's kernels
 * @param firstMaps feature maps of the first layer
 * @param secondKernel rows, and columns, of the second layer's kernels
 * @param secondMaps feature maps of the second layer
 */
public record ConvolutionSizes(int firstKernel, int firstMaps, int secondKernel, int secondMaps) {
    /** Those of Caffe's MNIST example. */
    public static final ConvolutionSizes USUAL = new ConvolutionSizes(5, 20, 5, 50);

    private static final int MOST_MAPS = 256;

    /** @throws IllegalArgumentException if a layer has no or too many maps, or nothing is left of a digit behind them */
    public ConvolutionSizes {
        int lastSide = ((Digit.SIDE - firstKernel + 1) / 2 - secondKernel + 1) / 2;
        boolean possible = firstKernel >= 1
                && secondKernel >= 1
                && firstMaps >= 1
                && firstMaps <= MOST_MAPS
                && secondMaps >= 1
                && secondMaps <= MOST_MAPS
                && lastSide >= 1;
        if (!possible) {
            throw new IllegalArgumentException("kernels of " + firstKernel + " and " + secondKernel + " pixels, "
                    + firstMaps + " and " + secondMaps + " maps are no LeNet for a digit");
        }
    }

    static ConvolutionSizes of(List<Integer> sizes) {
        if (sizes.size() != 4) {
            throw new IllegalArgumentException("two kernels and two numbers of maps, not " + sizes);
        }
        return new ConvolutionSizes(sizes.get(0), sizes.get(1), sizes.get(2), sizes.get(3));
    }

    /** Rows, and columns, of a map that the dense layer sees. */
    public int lastSide() {
        return ((Digit.SIDE - firstKernel + 1) / 2 - secondKernel + 1) / 2;
    }

    /** In the order of the parameters. */
    public List<Integer> asList() {
        return List.of(firstKernel, firstMaps, secondKernel, secondMaps);
    }
}
