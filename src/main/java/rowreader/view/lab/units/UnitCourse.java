package rowreader.view.lab.units;

import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.view.PaintedRegion;
import rowreader.view.Palette;

/** The hidden state of one unit over the rows, as bars around zero. */
final class UnitCourse extends PaintedRegion {
    private final Trace trace;
    private final int unit;
    private final ObservableValue<Palette> palette;

    UnitCourse(Trace trace, int unit, ObservableValue<Palette> palette) {
        this.trace = trace;
        this.unit = unit;
        this.palette = palette;
        setMinSize(112, 36);
        setPrefSize(112, 36);
        setMaxSize(112, 36);
        repaintOn(palette);
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Palette colours = palette.getValue();
        double bar = width / trace.timesteps();
        for (int timestep = 0; timestep < trace.timesteps(); timestep++) {
            double value = trace.value(Quantity.HIDDEN_STATE, timestep, unit);
            canvas.setFill(value < 0 ? colours.negative() : colours.positive());
            double high = Math.abs(value) * height / 2;
            canvas.fillRect(timestep * bar, value < 0 ? height / 2 : height / 2 - high, Math.max(1, bar - 1), high);
        }
        canvas.setStroke(colours.muted());
        canvas.setLineWidth(1);
        canvas.strokeLine(0, height / 2, width, height / 2);
    }
}
