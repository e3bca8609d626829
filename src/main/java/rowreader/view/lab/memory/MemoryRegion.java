package rowreader.view.lab.memory;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Trace;
import rowreader.trace.lab.RowInfluence;
import rowreader.view.LanguageFont;
import rowreader.view.Palette;
import rowreader.view.lab.LabTexts;
import rowreader.view.lab.RowsRegion;
import rowreader.viewmodel.reading.PlaybackModel;

/** Beside each line of the picture a bar: how much the hidden state depends on it at the current timestep. */
final class MemoryRegion extends RowsRegion {
    private static final double PICTURE_SHARE = 0.42;
    private static final double TALLEST = 2.4;
    private static final double FOOTER = 20;
    private static final double TEXT = 12;

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

    @Override
    protected String explain(Trace shown, int row, double x) {
        RowInfluence found = influence.getValue();
        if (found == null) {
            return "";
        }
        return Texts.get(
                "view.lab.memory.row",
                LabTexts.rowOrColumn(shown.traversal()),
                number(shown, row),
                Numbers.shown().decimal(found.distance(row, currentRow()), 3),
                Numbers.shown().percent(found.left(row, currentRow())));
    }

    @Override
    protected void paintPlot(GraphicsContext canvas, Trace shown) {
        RowInfluence found = influence.getValue();
        paintTitle(canvas, Texts.get("view.lab.memory.plot"), plotLeft());
        if (found == null) {
            return;
        }
        double limit = limit(found);
        for (int row = 0; row < Digit.SIDE; row++) {
            double top = rowTop(row) + 1;
            double height = Math.max(1, rowTop(row + 1) - rowTop(row) - 2);
            canvas.setFill(colours().positive());
            canvas.fillRect(plotLeft(), top, found.distance(row, currentRow()) / limit * plotWidth(), height);
            double most = most(found, row);
            if (most > 0) {
                canvas.setFill(colours().muted());
                canvas.fillRect(plotLeft() + most / limit * plotWidth() - 1, top, 2, height);
            }
        }
        canvas.setFill(colours().muted());
        canvas.setFont(LanguageFont.plain(TEXT));
        canvas.setTextBaseline(VPos.CENTER);
        double y = bottom() + FOOTER / 2 + 1;
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.fillText("0", plotLeft(), y);
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.fillText(Numbers.shown().tick(limit), plotLeft() + plotWidth(), y);
    }

    /** Up to now. */
    private double most(RowInfluence found, int row) {
        double most = 0;
        for (int timestep = 0; timestep <= currentRow(); timestep++) {
            most = Math.max(most, found.distance(row, timestep));
        }
        return most;
    }

    /** The same at all timesteps, so that bars can be compared while the reading plays. */
    private static double limit(RowInfluence found) {
        float[] all = new float[Digit.SIDE * found.trace().timesteps()];
        for (int place = 0; place < all.length; place++) {
            all[place] = found.distance(place % Digit.SIDE, place / Digit.SIDE);
        }
        return RowsRegion.roundLimit(all);
    }
}
