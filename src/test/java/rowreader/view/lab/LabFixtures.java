package rowreader.view.lab;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import rowreader.network.weights.LstmWeights;

/** Weights and files for looking at the lab. */
final class LabFixtures {
    private LabFixtures() {}

    /** Weights on the straight line from one network to another. */
    static LstmWeights between(LstmWeights from, LstmWeights to, double fraction) {
        return new LstmWeights(
                between(from.inputWeights(), to.inputWeights(), fraction),
                between(from.recurrentWeights(), to.recurrentWeights(), fraction),
                between(from.bias(), to.bias(), fraction),
                between(from.outputWeights(), to.outputWeights(), fraction),
                between(from.outputBias(), to.outputBias(), fraction));
    }

    private static float[] between(float[] from, float[] to, double fraction) {
        float[] mixed = new float[from.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (float) (from[i] + fraction * (to[i] - from[i]));
        }
        return mixed;
    }

    static void save(WritableImage image, Path png) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", png.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
