package rowreader.view.picture;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import rowreader.trace.Quantity;
import rowreader.view.Palette;
import rowreader.viewmodel.picture.Depth;

/**
 * Paints the picture at whatever depth, each part by its own painter: what stays while rows go by, and what changes with them.
 * On the FX thread.
 */
final class PicturePainter {
    private final UnrolledPainter unrolledPainter = new UnrolledPainter();
    private final FlowPainter flowPainter = new FlowPainter();
    private final CellPainter cellPainter = new CellPainter();
    private final UnitPainter unitPainter = new UnitPainter();
    private final ProductPainter productPainter = new ProductPainter();

    private NumberImages images;
    private Palette imagesIn;

    /** Forgets what was painted: another network is shown, or the same elsewhere. */
    void forget() {
        unrolledPainter.forget();
    }

    private NumberImages images(Palette palette) {
        if (imagesIn != palette) {
            imagesIn = palette;
            images = new NumberImages(imagesIn);
        }
        return images;
    }

    /** What stays. */
    void paintGround(GraphicsContext canvas, Palette palette, PictureGeometry places, View view) {
        Brush brush = new Brush(canvas, palette, places.font());
        Box frame = places.frame();
        canvas.setFill(brush.tint(brush.palette().grid(), 0.22));
        canvas.fillRoundRect(frame.x(), frame.y(), frame.width(), frame.height(), 14, 14);
        canvas.setStroke(brush.palette().accent());
        canvas.setLineWidth(1.2);
        canvas.strokeRoundRect(frame.x(), frame.y(), frame.width(), frame.height(), 14, 14);
        if (places.cell() != null) {
            canvas.save();
            canvas.translate(frame.x(), frame.y());
            if (places.depth() == Depth.CELL) {
                flowPainter.paintWeights(brush, places.cell(), view, images(palette));
                flowPainter.paintLetters(brush, places.cell());
            }
            canvas.restore();
        }
    }

    /** What changes with the row. */
    void paintNumbers(GraphicsContext canvas, Palette palette, PictureGeometry places, View view) {
        Brush brush = new Brush(canvas, palette, places.font());
        NumberImages images = images(palette);
        boolean whole = places.depth() == Depth.UNROLLED;
        unrolledPainter.paint(brush, places.lines(), view, images, whole);
        if (whole) {
            return;
        }
        paintZoomLines(brush, places, view);
        PictureWords words = view.words(places.font());
        List<Quantity> lanes = UnitPainter.lanes(view);
        for (int lane = 0; lane < places.lanes().size(); lane++) {
            unitPainter.paintLane(brush, places.lanes().get(lane), places.lines(), view, images, lanes.get(lane));
        }
        if (places.product() != null) {
            productPainter.paint(brush, places.product(), words, view, images);
            return;
        }
        canvas.save();
        canvas.translate(places.frame().x(), places.frame().y());
        flowPainter.paint(brush, places.cell(), words, view);
        if (places.depth() == Depth.CELL) {
            cellPainter.paint(brush, places.cell(), words, view, images);
        } else {
            unitPainter.paint(brush, places.cell(), words, view, images);
        }
        canvas.restore();
    }

    /** From the copy that is looked into to the frame that shows its inside. */
    private static void paintZoomLines(Brush brush, PictureGeometry places, View view) {
        Box cell = places.lines().cell(view.timestep()).grown(3);
        Box frame = places.frame();
        double from = places.lanes().isEmpty()
                ? cell.bottom()
                : places.lanes().get(places.lanes().size() - 1).bottom() + 1;
        brush.canvas().setStroke(brush.palette().accent());
        brush.canvas().setLineWidth(1);
        brush.canvas().setLineDashes(3, 3);
        brush.canvas().strokeLine(cell.x(), from, frame.x() + 5, frame.y());
        brush.canvas().strokeLine(cell.right(), from, frame.right() - 5, frame.y());
        brush.canvas().setLineDashes((double[]) null);
    }
}
