package rowreader.view.layers;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import rowreader.trace.layers.Maps;
import rowreader.view.reading.DivergingScale;

/**
 * Paints maps, each as a square of any size, from one image of a pixel a number that holds them side by side. Immutable: a
 * canvas looks at an image only when it is shown.
 */
final class MapsPainter {
    private final WritableImage image;
    private final int height;
    private final int width;

    MapsPainter(Maps maps, DivergingScale scale) {
        height = maps.height();
        width = maps.width();
        int all = maps.count() * width;
        int[] colours = new int[all * height];
        for (int map = 0; map < maps.count(); map++) {
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    colours[row * all + map * width + column] = scale.argb(maps.value(map, row, column));
                }
            }
        }
        image = new WritableImage(all, height);
        image.getPixelWriter().setPixels(0, 0, all, height, PixelFormat.getIntArgbInstance(), colours, 0, all);
    }

    /** Paints one of the maps with its upper left corner at x and y. */
    void paint(GraphicsContext canvas, int map, double x, double y, double side) {
        // Enlarged, each number is to be seen for itself; made smaller, none is to be lost.
        canvas.setImageSmoothing(side < width);
        canvas.drawImage(image, map * width, 0, width, height, x, y, side, side);
    }
}
