package rowreader.data.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;

/** The pixels of an AWT image as plain numbers. */
final class PicturePixels {
    private PicturePixels() {}

    static Picture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        int[] argb = new int[width * height];
        if (isPlain(image.getColorModel())) {
            fromSamples(image, argb);
        } else {
            image.getRGB(0, 0, width, height, argb, 0, width);
        }
        return new Picture(argb, width, height);
    }

    /** Greys and red-green-blue of 8 or 16 bits: AWT would turn 12 million of them one by one, and brighten greys. */
    private static boolean isPlain(ColorModel model) {
        int type = model.getTransferType();
        int space = model.getColorSpace().getType();
        return model instanceof ComponentColorModel
                && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT)
                && !model.isAlphaPremultiplied()
                && (space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_RGB);
    }

    private static void fromSamples(BufferedImage image, int[] argb) {
        ColorModel model = image.getColorModel();
        Raster raster = image.getRaster();
        int width = image.getWidth();
        int bands = raster.getNumBands();
        boolean grey = model.getNumColorComponents() == 1;
        int green = grey ? 0 : 1;
        int blue = grey ? 0 : 2;
        int alpha = model.hasAlpha() ? bands - 1 : -1;
        int shift = model.getTransferType() == DataBuffer.TYPE_USHORT ? 8 : 0;
        int[] row = new int[width * bands];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int at = x * bands;
                int opacity = alpha < 0 ? 0xff : row[at + alpha] >> shift;
                argb[y * width + x] = opacity << 24
                        | row[at] >> shift << 16
                        | row[at + green] >> shift << 8
                        | row[at + blue] >> shift;
            }
        }
    }
}
