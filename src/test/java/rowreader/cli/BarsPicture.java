package rowreader.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Black bars on white paper. */
final class BarsPicture {
    private BarsPicture() {}

    /** Writes it as PNG. */
    static void write(Path file, int width, int height, Rectangle... bars) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        for (Rectangle bar : bars) {
            graphics.fill(bar);
        }
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
