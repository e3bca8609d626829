package rowreader.view.lab.memory;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Trace;
import rowreader.trace.lab.RowInfluence;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.TextWidth;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.RowsRegion;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.reading.PlaybackModel;

/**
 * Beside each line of the picture how much the hidden state depends on it after each timestep: a column for each timestep, the
 * stronger the colour the more. The column of the timestep being read is framed.
 */
final class MemoryRegion extends RowsRegion<Trace> {
    private static final double PICTURE_SHARE = 0.36;
    private static final double TALLEST = 2.4;
    private static final double FOOTER = 20;
    private static final double TEXT = 13;
    private static final double LEGEND = 70;
    private static final double LEAST_LEGEND = 16;

    private final ObservableValue<RowInfluence> influence;

    MemoryRegion(
            ObservableValue<RowInfluence> influence,
            ObservableValue<Trace> trace,
            PlaybackModel playback,
            ObservableValue<Palette> palette) {
        super(trace, playback, palette, PICTURE_SHARE, TALLEST, FOOTER);
        this.influence = influence;
        getStyleClass().add("row-influence");
        setId("row-influence");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("view.lab.memory.region"));
        repaintOn(influence);
    }

    /** The number of the line read at a timestep in the reading order, from 1. */
    static int number(Trace trace, int timestep) {
        return trace.traversal().order().line(timestep) + 1;
    }

    private int timestepAt(RowInfluence found, double x) {
        int timesteps = found.trace().timesteps();
        int timestep = (int) Math.floor((x - plotLeft()) / plotWidth() * timesteps);
        return x < plotLeft() || timestep >= timesteps ? Math.min(currentRow(), timesteps - 1) : timestep;
    }

    @Override
    protected String explain(Trace shown, int row, double x) {
        RowInfluence found = influence.getValue();
        if (found == null) {
            return "";
        }
        int timestep = timestepAt(found, x);
        return Texts.get(
                "view.lab.memory.row",
                LabTexts.rowOrColumn(shown.traversal()),
                number(shown, row),
                Numbers.shown().decimal(found.distance(row, timestep), 3),
                Numbers.shown().percent(found.left(row, timestep)),
                ReadingNames.lineName(shown.traversal(), timestep));
    }

    @Override
    protected void paintPlot(GraphicsContext canvas, Trace shown) {
        RowInfluence found = influence.getValue();
        paintTitle(canvas, Texts.get("view.lab.memory.plot"), plotLeft());
        if (found == null) {
            return;
        }
        double limit = limit(found);
        int timesteps = found.trace().timesteps();
        double column = plotWidth() / timesteps;
        for (int row = 0; row < Digit.SIDE; row++) {
            for (int timestep = 0; timestep < timesteps; timestep++) {
                double share = found.distance(row, timestep) / limit;
                if (share > 0) {
                    canvas.setFill(colour(share));
                    double left = Math.floor(plotLeft() + timestep * column);
                    double right = Math.floor(plotLeft() + (timestep + 1) * column);
                    canvas.fillRect(left, rowTop(row), right - left, rowTop(row + 1) - rowTop(row));
                }
            }
        }
        double now = Math.floor(plotLeft() + Math.min(currentRow(), timesteps - 1) * column);
        canvas.setStroke(colours().accent());
        canvas.setLineWidth(1.5);
        canvas.strokeRect(now, rowTop(0), column, bottom() - rowTop(0));
        paintLegend(canvas, limit);
    }

    /** Weak ones stay visible: the colour goes with the root. */
    private Color colour(double share) {
        return colours().background().interpolate(colours().positive(), Math.sqrt(Math.min(1, share)));
    }

    private void paintLegend(GraphicsContext canvas, double limit) {
        double y = footerMiddle();
        double right = plotLeft() + plotWidth();
        String end = Numbers.shown().tick(limit);
        canvas.setFont(colours().font(TEXT));
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setFill(colours().muted());
        canvas.setTextAlign(TextAlignment.LEFT);
        String columns = Texts.get("view.lab.memory.columns");
        PaintedText.paint(canvas, columns, plotLeft(), y);
        canvas.setTextAlign(TextAlignment.RIGHT);
        PaintedText.paint(canvas, end, right, y);
        Font font = colours().font(TEXT);
        double to = right - TextWidth.of(end, font) - 5;
        double room = to - plotLeft() - TextWidth.of(columns, font) - 2 * TextWidth.of("0", font) - 10;
        double legend = Math.rint(Math.max(LEAST_LEGEND, Math.min(LEGEND, room)));
        double from = to - legend;
        for (int x = 0; x < legend; x++) {
            canvas.setFill(colour((x + 0.5) / legend));
            canvas.fillRect(from + x, y - 5, 1, 10);
        }
        canvas.setFill(colours().muted());
        PaintedText.paint(canvas, "0", from - 5, y);
    }

    /** The same at all timesteps, so that colours can be compared while the reading plays. */
    private static double limit(RowInfluence found) {
        float[] all = new float[Digit.SIDE * found.trace().timesteps()];
        for (int place = 0; place < all.length; place++) {
            all[place] = found.distance(place % Digit.SIDE, place / Digit.SIDE);
        }
        return RowsRegion.roundLimit(all);
    }
}
