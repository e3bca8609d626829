package rowreader.data.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import rowreader.files.RegularFile;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/** Opens a picture file: looks at what it claims first, then at its pixels, and puts it upright. */
final class PictureFile {
    /** A header may claim anything; these are more than a phone's camera takes. */
    private static final long MOST_PIXELS = 60_000_000;

    private static final int LONGEST_SIDE = 20_000;
    /** Larger pictures must be worth their size: what unpacks to more pixels a byte than this shows next to nothing. */
    private static final long LARGE = 16_000_000;

    private static final long PIXELS_OF_A_BYTE = 150;
    /** Pictures with more are read with rows and columns left out, to save memory. */
    private static final long MOST_TO_UNPACK = 25_000_000;

    static {
        // Without this, every file read would leave a copy in the temporary folder.
        ImageIO.setUseCache(false);
    }

    private PictureFile() {}

    /**
     * A picture as it was unpacked.
     *
     * @param every one of so many rows, and of so many columns, of the file is in it
     */
    record Unpacked(Picture picture, int every) {}

    /** @throws UnusableFileException if the file is not such a picture, is too large, or ends too early */
    static Unpacked read(Path file) throws UnusableFileException {
        RegularFile.check(file, Text.of("data.picture.choose"));
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            if (in == null) {
                throw new UnusableFileException(Text.of("data.picture.unopened", file));
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new UnusableFileException(Text.of("data.picture.unknown", file));
            }
            if (!JpegEnd.isThere(file)) {
                throw cut(file);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int every = every(reader, file);
                BufferedImage image = image(reader, file, every);
                return new Unpacked(PictureOrientation.of(file).upright(PicturePixels.of(image)), every);
            } finally {
                reader.dispose();
            }
        } catch (UnusableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The readers answer damaged files with all kinds of unchecked exceptions, too.
            throw new UnusableFileException(Text.of("data.picture.damaged", file, Text.ofReason(e)), e);
        }
    }

    /** Of what the header claims: one of how many rows and columns there is memory for. */
    private static int every(ImageReader reader, Path file) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        long pixels = width * height;
        if (pixels > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw new UnusableFileException(
                    Text.of("data.picture.tooLarge", file, width, height, MOST_PIXELS / 1_000_000, LONGEST_SIDE));
        }
        if (pixels > LARGE && pixels / PIXELS_OF_A_BYTE > Files.size(file)) {
            throw new UnusableFileException(Text.of("data.picture.tooEmpty", file, width, height));
        }
        return (int) Math.ceil(Math.sqrt((double) pixels / MOST_TO_UNPACK));
    }

    private static BufferedImage image(ImageReader reader, Path file, int every) throws IOException {
        boolean[] cut = {false};
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.startsWith("Truncated File")) {
                cut[0] = true;
            }
        });
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(every, every, 0, 0);
        BufferedImage image = reader.read(0, parameters);
        if (cut[0]) {
            throw cut(file);
        }
        return image;
    }

    private static UnusableFileException cut(Path file) {
        return new UnusableFileException(Text.of("data.picture.cut", file));
    }
}
