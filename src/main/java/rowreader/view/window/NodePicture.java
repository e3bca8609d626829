package rowreader.view.window;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import rowreader.view.PaintedRegion;
import rowreader.viewmodel.window.ExportModel.Picture;

/**
 * Pictures of what is on screen, with twice its pixels in each direction. They are the window's as it is seen, its numbers
 * included: who puts one beside the window, or into a text of the language, would find "96,2 %" there and "96.2 %" here. The
 * frames and tables of the room export are made for other programs, and are written alike in every language.
 */
final class NodePicture {
    private static final double SCALE = 2;

    private NodePicture() {}

    /** A picture of {@code node}, which is in a scene. */
    static Picture of(Node node, Color background) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SCALE, SCALE));
        parameters.setFill(background);
        // A canvas would only be enlarged: it has to be painted anew with more pixels.
        density(node, SCALE);
        WritableImage image = node.snapshot(parameters, null);
        density(node, 1);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Picture(argb, width, height);
    }

    private static void density(Node node, double density) {
        if (node instanceof PaintedRegion painted) {
            painted.setDensity(density);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> density(child, density));
        }
    }
}
