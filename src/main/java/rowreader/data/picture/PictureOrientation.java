package rowreader.data.picture;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.IOException;
import java.nio.file.Path;

/** How a camera was held, by the EXIF data in its file: 1 upright to 8, as EXIF numbers them. */
record PictureOrientation(int number) {
    static final PictureOrientation UPRIGHT = new PictureOrientation(1);

    /** Upright if the file does not say. */
    static PictureOrientation of(Path file) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(file.toFile());
            for (ExifIFD0Directory directory : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
                if (directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                    return new PictureOrientation(directory.getInt(ExifIFD0Directory.TAG_ORIENTATION));
                }
            }
        } catch (ImageProcessingException | MetadataException | IOException | RuntimeException e) {
            // Damaged extras do not make a picture unreadable; a damaged picture is told of by whoever reads it.
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** The picture as it was seen. */
    Picture upright(Picture stored) {
        switch (number) {
            case 2:
                return stored.mirrored();
            case 3:
                return stored.turned().turned();
            case 4:
                return stored.turned().turned().mirrored();
            case 5:
                return stored.turned().mirrored();
            case 6:
                return stored.turned();
            case 7:
                return stored.turned().turned().turned().mirrored();
            case 8:
                return stored.turned().turned().turned();
            default:
                return stored;
        }
    }
}
