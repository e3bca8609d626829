package rowreader.view.layers;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import rowreader.trace.layers.Maps;
import rowreader.view.PaintedRegion;
import rowreader.view.Palette;
import rowreader.view.reading.DivergingScale;

/** Maps side by side in rows, at a size of their own. */
final class MapsGrid extends PaintedRegion {
    private static final double SMALLEST_CELL_WITH_GAP = 5;

    private final ObservableValue<Palette> palette;
    private Maps maps;
    private int first;
    private int count;
    private int columns = 1;
    private double cell;
    private double limit = 1;
    private int markedRow;
    private int markedColumn;
    private boolean marked;

    MapsGrid(ObservableValue<Palette> palette) {
        this.palette = palette;
        repaintOn(palette);
    }

    /**
     * Shows all of some maps.
     *
     * @param columns maps in a row
     * @param cell side of a map, the gap after it included
     * @param limit the value of the positive colour
     */
    void showAll(Maps maps, int columns, double cell, double limit) {
        show(maps, 0, maps.count(), columns, cell, limit);
        marked = false;
    }

    /** Shows one of some maps, with one of its numbers marked. */
    void showOne(Maps maps, int map, int row, int column, double side, double limit) {
        show(maps, map, 1, 1, side, limit);
        markedRow = row;
        markedColumn = column;
        marked = true;
    }

    private void show(Maps shown, int firstMap, int mapCount, int mapColumns, double mapCell, double colourLimit) {
        maps = shown;
        first = firstMap;
        count = mapCount;
        columns = mapColumns;
        cell = mapCell;
        limit = colourLimit;
        int rows = (count + columns - 1) / columns;
        setMinSize(columns * cell, rows * cell);
        setMaxSize(columns * cell, rows * cell);
        setPrefSize(columns * cell, rows * cell);
        repaint();
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        if (maps == null) {
            return;
        }
        Palette colours = palette.getValue();
        MapsPainter painter = new MapsPainter(maps, new DivergingScale(colours, limit));
        double side = cell >= SMALLEST_CELL_WITH_GAP ? cell - 1 : cell;
        for (int i = 0; i < count; i++) {
            double x = i % columns * cell;
            double y = i / columns * cell;
            painter.paint(canvas, first + i, x, y, side);
            if (!maps.areUnits()) {
                canvas.setStroke(colours.grid());
                canvas.setLineWidth(1);
                canvas.strokeRect(x + 0.5, y + 0.5, side - 1, side - 1);
            }
        }
        if (marked) {
            double number = side / maps.width();
            canvas.setStroke(colours.accent());
            canvas.setLineWidth(2);
            canvas.strokeRect(markedColumn * number, markedRow * number, number, number);
        }
    }
}
