package rowreader.data.drawing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import rowreader.data.Digit;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/**
 * Makes a picture of one digit, dark on light or light on dark and of any size, into a digit the way MNIST was made: the
 * ink's box is scaled into 20x20 pixels by averaging areas, then shifted so that the centre of mass is in the middle.
 */
public final class PictureFitter {
    /** A header may claim anything; this is more than a phone's camera takes. */
    private static final long MAX_PIXELS = 50_000_000;
    /** Pictures with more are read with rows and columns left out: 20x20 pixels don't need them. */
    private static final long ENOUGH_PIXELS = 8_000_000;

    private PictureFitter() {}

    /**
     * The digit in a PNG, JPEG, GIF or BMP file.
     *
     * @throws UnusableFileException if the file is not such a picture, is too large, or shows nothing
     */
    public static Digit read(Path file) throws UnusableFileException {
        RegularFile.check(file, Text.of("data.picture.choose"));
        BufferedImage image = image(file);
        int width = image.getWidth();
        int height = image.getHeight();
        return fit(image.getRGB(0, 0, width, height, null, 0, width), width, height)
                .orElseThrow(() -> new UnusableFileException(Text.of("data.picture.blank", file)));
    }

    /**
     * The digit in a picture, or nothing if it is all of one colour.
     *
     * @param argb [width * height], row by row, alpha not premultiplied
     */
    public static Optional<Digit> fit(int[] argb, int width, int height) {
        if (argb.length != (long) width * height || argb.length == 0) {
            throw new IllegalArgumentException(argb.length + " pixels are not " + width + "x" + height);
        }
        return PictureInk.of(argb, width, height).map(PictureInk::fitted);
    }

    private static BufferedImage image(Path file) throws UnusableFileException {
        // Without this, every file read would leave a copy in the temporary folder.
        ImageIO.setUseCache(false);
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw new UnusableFileException(Text.of("data.picture.unopened", file));
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnusableFileException(Text.of("data.picture.unknown", file));
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MAX_PIXELS) {
                    throw new UnusableFileException(
                            Text.of("data.picture.tooLarge", file, width, height, MAX_PIXELS / 1_000_000));
                }
                ImageReadParam parameters = reader.getDefaultReadParam();
                int every = (int) Math.ceil(Math.sqrt((double) (width * height) / ENOUGH_PIXELS));
                parameters.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, parameters);
            } finally {
                reader.dispose();
            }
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The JDK's readers answer damaged files with all kinds of unchecked exceptions, too.
            throw new UnusableFileException(Text.of("data.picture.damaged", file, Text.ofReason(e)), e);
        }
    }
}
