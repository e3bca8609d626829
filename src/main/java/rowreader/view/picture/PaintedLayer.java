package rowreader.view.picture;

import javafx.scene.canvas.GraphicsContext;
import rowreader.view.PaintedRegion;

/** One of several canvases that lie on each other: what changes often does not have to paint what stays. */
class PaintedLayer extends PaintedRegion {
    /** What a layer shows. */
    interface Painter {
        void paint(GraphicsContext canvas, double width, double height);
    }

    private final Painter painter;

    PaintedLayer(Painter painter) {
        this.painter = painter;
        setMouseTransparent(true);
    }

    /** Has it painted again in the next pulse. */
    void again() {
        repaint();
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        painter.paint(canvas, width, height);
    }
}
