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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PicturePixelsTest {
    private static final int[] COLOURS = {0xff112233, 0xff445566, 0xff778899, 0xffaabbcc, 0xff000000, 0xffffffff};

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_4BYTE_ABGR_PRE
            })
    void coloursStayWhatTheyAreHoweverTheyAreStored(int type) {
        BufferedImage image = new BufferedImage(3, 2, type);
        image.setRGB(0, 0, 3, 2, COLOURS, 0, 3);
        Picture picture = PicturePixels.of(image);
        assertThat(picture.width()).isEqualTo(3);
        assertThat(picture.height()).isEqualTo(2);
        assertThat(picture.argb()).containsExactly(COLOURS);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_4BYTE_ABGR_PRE
            })
    void halfTransparentColoursAreNotDarkened(int type) {
        BufferedImage image = new BufferedImage(2, 1, type);
        image.setRGB(0, 0, 0x80ff0000);
        image.setRGB(1, 0, 0x80000000);
        assertThat(PicturePixels.of(image).argb()).containsExactly(0x80ff0000, 0x80000000);
    }

    @Test
    void greysAreNotBrightened() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSample(0, 0, 0, 0x40);
        image.getRaster().setSample(1, 0, 0, 0x90);
        assertThat(PicturePixels.of(image).argb()).containsExactly(0xff404040, 0xff909090);
    }

    @Test
    void ofSixteenBitsTheUpperEightCount() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 0x12ff);
        image.getRaster().setSample(1, 0, 0, 0xfe01);
        assertThat(PicturePixels.of(image).argb()).containsExactly(0xff121212, 0xfffefefe);
    }

    @Test
    void ofSixteenBitsAColourEachAsWell() {
        BufferedImage image = image(ColorSpace.CS_sRGB, true, DataBuffer.TYPE_USHORT);
        image.getRaster().setPixel(1, 0, new int[] {0x1200, 0x34ff, 0x5678, 0x9abc});
        assertThat(PicturePixels.of(image).argb()).containsExactly(0, 0x9a123456);
    }

    @Test
    void greysMayBeTransparent() {
        BufferedImage image = image(ColorSpace.CS_GRAY, true, DataBuffer.TYPE_BYTE);
        image.getRaster().setPixel(0, 0, new int[] {0x40, 0x80});
        image.getRaster().setPixel(1, 0, new int[] {0x90, 0xff});
        assertThat(PicturePixels.of(image).argb()).containsExactly(0x80404040, 0xff909090);
    }

    @Test
    void aPaletteIsLookedUp() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(1, 0, 0xffffffff);
        assertThat(PicturePixels.of(image).argb()).containsExactly(0xff000000, 0xffffffff);
    }

    /** Two pixels beside each other. */
    private static BufferedImage image(int space, boolean alpha, int type) {
        ColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(space),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                type);
        WritableRaster raster = model.createCompatibleWritableRaster(2, 1);
        return new BufferedImage(model, raster, false, null);
    }
}
