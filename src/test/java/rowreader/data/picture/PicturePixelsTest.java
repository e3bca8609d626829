package rowreader.data.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;

class PicturePixelsTest {
    private static final ColorSpace RGB = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    private static final ColorSpace GREY = ColorSpace.getInstance(ColorSpace.CS_GRAY);

    @Test
    void greysStayAsDarkAsTheyAreStored() {
        assertThat(only(image(GREY, false, DataBuffer.TYPE_BYTE, 0x40))).isEqualTo(0xff404040);
    }

    @Test
    void greysMayBeTransparent() {
        assertThat(only(image(GREY, true, DataBuffer.TYPE_BYTE, 0x40, 0x80))).isEqualTo(0x80404040);
    }

    @Test
    void of16BitsTheUpperEightAreTaken() {
        int type = DataBuffer.TYPE_USHORT;
        assertThat(only(image(GREY, false, type, 0x40ff))).isEqualTo(0xff404040);
        assertThat(only(image(RGB, false, type, 0x12ff, 0x34ff, 0x56ff))).isEqualTo(0xff123456);
        assertThat(only(image(RGB, true, type, 0x12ff, 0x34ff, 0x56ff, 0x78ff))).isEqualTo(0x78123456);
    }

    @Test
    void coloursThatWereWeakenedByTheirAlphaAreStrongAgain() {
        ColorModel model = new ComponentColorModel(RGB, true, true, Transparency.TRANSLUCENT, DataBuffer.TYPE_BYTE);
        assertThat(only(image(model, 0x33, 0, 0, 0x33))).isEqualTo(0x33ff0000);
    }

    @Test
    void coloursOfFewBitsAreSpreadOverAllEight() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_565_RGB);
        image.getRaster().setPixel(0, 0, new int[] {31, 63, 0});
        assertThat(only(image)).isEqualTo(0xffffff00);
    }

    @Test
    void aColourOutOfATableIsLookedUp() {
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_INDEXED);
        image.setRGB(0, 0, 0xff33ff00);
        assertThat(only(image)).isEqualTo(0xff33ff00);
    }

    @Test
    void numbersWithAPointArePartsOfFullLight() {
        BufferedImage image = image(RGB, false, DataBuffer.TYPE_FLOAT, 0, 0, 0);
        image.getRaster().setPixel(0, 0, new float[] {1, 0, 0.2f});
        assertThat(only(image)).isEqualTo(0xffff0033);
    }

    @Test
    void coloursThatAreNotRedGreenAndBlueAreTurnedIntoThem() {
        ColorSpace xyz = ColorSpace.getInstance(ColorSpace.CS_CIEXYZ);
        ColorModel model = new ComponentColorModel(xyz, false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        BufferedImage image = image(model, 0, 0, 0);
        image.setRGB(0, 0, 0xff00ff00);
        int argb = only(image);
        assertThat(argb >> 8 & 0xff).isGreaterThan(250);
        assertThat(argb >> 16 & 0xff).isLessThan(10);
        assertThat(argb & 0xff).isLessThan(10);
    }

    @Test
    void pixelsAreRowByRow() {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 6; i++) {
            image.getRaster().setSample(i % 3, i / 3, 0, i);
        }
        Picture picture = PicturePixels.of(image);
        assertThat(picture.width()).isEqualTo(3);
        assertThat(picture.height()).isEqualTo(2);
        assertThat(picture.argb())
                .containsExactly(0xff000000, 0xff010101, 0xff020202, 0xff030303, 0xff040404, 0xff050505);
    }

    @Test
    void thePartsOfAColourFollowEachOther() {
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_3BYTE_BGR);
        int[] colours = {0xff102030, 0xff405060, 0xff708090, 0xffa0b0c0};
        image.setRGB(0, 0, 2, 2, colours, 0, 2);
        assertThat(PicturePixels.of(image).argb()).containsExactly(colours);
    }

    private static BufferedImage image(ColorSpace space, boolean alpha, int type, int... samples) {
        int transparency = alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE;
        return image(new ComponentColorModel(space, alpha, false, transparency, type), samples);
    }

    /** Of one pixel. */
    private static BufferedImage image(ColorModel model, int... samples) {
        WritableRaster raster = model.createCompatibleWritableRaster(1, 1);
        raster.setPixel(0, 0, samples);
        return new BufferedImage(model, raster, model.isAlphaPremultiplied(), null);
    }

    private static int only(BufferedImage image) {
        return PicturePixels.of(image).argb()[0];
    }
}
