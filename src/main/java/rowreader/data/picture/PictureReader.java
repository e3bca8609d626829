package rowreader.data.picture;

import java.nio.file.Path;
import java.util.List;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/** Picture files, and the digits in them. */
public final class PictureReader {
    /** What the names of picture files end with, in small letters. */
    public static final List<String> EXTENSIONS =
            List.of(".png", ".jpg", ".jpeg", ".webp", ".tif", ".tiff", ".gif", ".bmp");

    private PictureReader() {}

    /**
     * The picture in a PNG, JPEG, WebP, TIFF, GIF or BMP file, upright. Takes up to a second. Any thread.
     *
     * @throws UnusableFileException if the file is not such a picture, is too large, or ends too early
     */
    public static Picture open(Path file) throws UnusableFileException {
        return PictureFile.read(file).picture();
    }

    /**
     * The digits in a picture file, at least one, in reading order, with their places in the file's own pixels, upright. Takes up
     * to two seconds. Any thread.
     *
     * @throws UnusableFileException if the file is not such a picture, is too large, ends too early, or shows no ink
     */
    public static FoundDigits read(Path file) throws UnusableFileException {
        PictureFile.Unpacked unpacked = PictureFile.read(file);
        FoundDigits found = DigitFinder.find(unpacked.picture());
        if (found.digits().isEmpty()) {
            throw new UnusableFileException(Text.of("data.picture.blank", file));
        }
        return found.inPictureOf(unpacked.every());
    }
}
