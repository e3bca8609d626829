package rowreader.view.drawing;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import rowreader.viewmodel.drawing.SeenPicture;

/** A picture with what was taken for ink in red over it. */
final class InkOverlay {
    private static final int INK = 0xffe03030;

    private InkOverlay() {}

    static Image of(SeenPicture seen) {
        int width = seen.picture().width();
        int height = seen.picture().height();
        int[] argb = seen.picture().argb().clone();
        boolean[] ink = seen.found().ink();
        for (int i = 0; i < argb.length; i++) {
            if (ink[i]) {
                argb[i] = INK;
            }
        }
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return image;
    }
}
