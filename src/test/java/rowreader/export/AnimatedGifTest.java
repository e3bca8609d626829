package rowreader.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;

class AnimatedGifTest {
    private boolean closed;

    @Test
    void framesAndPartsOfThemComeBackWithTheirPlacesAndTimes() throws IOException {
        BufferedImage whole = filled(12, 9, 0xff0000);
        BufferedImage part = filled(4, 3, 0x0000ff);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed = true;
            }
        };
        try (AnimatedGif gif = new AnimatedGif(bytes)) {
            gif.add(whole, Duration.ofMillis(250));
            gif.add(part, 5, 2, Duration.ofSeconds(2));
        }
        assertThat(closed).isFalse();

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(2);
            assertThat(reader.read(0).getRGB(11, 8)).isEqualTo(0xffff0000);
            assertThat(reader.read(1).getWidth()).isEqualTo(4);
            assertThat(reader.read(1).getRGB(3, 2)).isEqualTo(0xff0000ff);
            assertThat(attribute(reader, 0, "ImageDescriptor", "imageLeftPosition"))
                    .isEqualTo("0");
            assertThat(attribute(reader, 1, "ImageDescriptor", "imageLeftPosition"))
                    .isEqualTo("5");
            assertThat(attribute(reader, 1, "ImageDescriptor", "imageTopPosition"))
                    .isEqualTo("2");
            assertThat(attribute(reader, 0, "GraphicControlExtension", "delayTime"))
                    .isEqualTo("25");
            assertThat(attribute(reader, 1, "GraphicControlExtension", "delayTime"))
                    .isEqualTo("200");
            // What was shown before stays around a part.
            assertThat(attribute(reader, 1, "GraphicControlExtension", "disposalMethod"))
                    .isEqualTo("none");
            assertThat(tree(reader, 0)
                            .getElementsByTagName("ApplicationExtension")
                            .getLength())
                    .isEqualTo(1);
            assertThat(tree(reader, 1)
                            .getElementsByTagName("ApplicationExtension")
                            .getLength())
                    .isZero();
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage filled(int width, int height, int rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    private static String attribute(ImageReader reader, int frame, String node, String name) throws IOException {
        return ((IIOMetadataNode) tree(reader, frame).getElementsByTagName(node).item(0)).getAttribute(name);
    }

    private static IIOMetadataNode tree(ImageReader reader, int frame) throws IOException {
        return (IIOMetadataNode) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
    }
}
