package rowreader.view.reading;

import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.UnitGroup;
import rowreader.view.Palette;
import rowreader.view.SpacedTexts;
import rowreader.viewmodel.reading.PlaybackModel;
import rowreader.viewmodel.reading.UnitPlaces;

/**
 * The hidden state after the row just read: a bar for each unit, up for positive and down for negative, in the heat
 * map's colours and columns.
 */
final class HiddenStateStrip extends PointedRegion {
    private static final ValueRange RANGE = ValueRange.of(Quantity.HIDDEN_STATE);
    private static final double AXIS_TEXT = 11;

    private final ObservableValue<Trace> trace;
    private final ObservableValue<UnitPlaces> places;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;
    private final ObservableValue<DivergingScale> scale;

    HiddenStateStrip(
            ObservableValue<Trace> trace,
            ObservableValue<UnitPlaces> places,
            PlaybackModel playback,
            ObservableValue<Palette> palette) {
        this.trace = trace;
        this.places = places;
        this.playback = playback;
        this.palette = palette;
        scale = palette.map(colours -> new DivergingScale(colours, RANGE.limit()));
        getStyleClass().add("hidden-state-strip");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        describeOn(trace, playback.timestepProperty());
        repaintOn(trace, places, playback.timestepProperty(), palette, scale);
    }

    @Override
    protected String description() {
        Trace shown = trace.getValue();
        if (shown == null) {
            return Texts.get("view.reading.strip-empty");
        }
        int timestep = timestep(shown);
        float[] values = shown.values(Quantity.HIDDEN_STATE, timestep);
        int strongest = 0;
        for (int unit = 1; unit < values.length; unit++) {
            if (Math.abs(values[unit]) > Math.abs(values[strongest])) {
                strongest = unit;
            }
        }
        return Texts.get(
                "view.reading.strip-filled",
                ReadingNames.line(shown.traversal(), timestep),
                values.length,
                strongest,
                Numbers.shown().signed(values[strongest], 3));
    }

    @Override
    protected String explain(double x, double y) {
        Trace shown = trace.getValue();
        int place = shown == null ? -1 : placeAt(x, shown);
        if (place < 0 || place >= shown.units()) {
            return "";
        }
        int unit = places.getValue().unitAt(place);
        int timestep = timestep(shown);
        return ReadingNames.cell(shown, Quantity.HIDDEN_STATE, timestep, unit);
    }

    private int timestep(Trace shown) {
        return Math.min(playback.getTimestep(), shown.timesteps() - 1);
    }

    private int placeAt(double x, Trace shown) {
        return (int) Math.floor((x - HeatMap.leftAxis(palette.getValue()))
                / (getWidth() - HeatMap.leftAxis(palette.getValue()))
                * shown.units());
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Palette colours = palette.getValue();
        double left = HeatMap.leftAxis(colours);
        double zero = Math.round(height / 2);
        double reach = zero - Math.max(5, colours.size(AXIS_TEXT) / 2);
        canvas.setFill(colours.muted());
        canvas.setFont(colours.font(AXIS_TEXT));
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.setTextBaseline(VPos.CENTER);
        SpacedTexts ticks = new SpacedTexts(canvas);
        ticks.paint("1", left - 14, Math.max(6, zero - reach));
        ticks.paint(Numbers.shown().tick(-1), left - 14, Math.min(height - 6, zero + reach));
        ticks.paint("0", left - 14, zero);
        canvas.setFill(colours.grid());
        canvas.fillRect(left, zero - reach, width - left, 1);
        canvas.fillRect(left, zero, width - left, 1);
        canvas.fillRect(left, zero + reach, width - left, 1);
        Trace shown = trace.getValue();
        if (shown != null) {
            paintBars(canvas, shown, left, width - left, zero, reach);
        }
    }

    private void paintBars(
            GraphicsContext canvas, Trace shown, double left, double plotWidth, double zero, double reach) {
        int timestep = timestep(shown);
        double unitWidth = plotWidth / shown.units();
        int pointedPlace = pointer() == null ? -1 : placeAt(pointer().getX(), shown);
        double gap = unitWidth >= 4 ? 1 : 0;
        for (int place = 0; place < shown.units(); place++) {
            float value = shown.value(
                    Quantity.HIDDEN_STATE, timestep, places.getValue().unitAt(place));
            double from = Math.round(left + place * unitWidth);
            double to = Math.round(left + (place + 1) * unitWidth) - gap;
            double length = Math.max(1, Math.abs(value) * reach);
            if (place == pointedPlace) {
                canvas.setFill(palette.getValue().grid());
                canvas.fillRect(from, zero - reach, to - from, 2 * reach);
            }
            canvas.setFill(barColour(value));
            canvas.fillRect(from, value > 0 ? zero - length : zero, to - from, length);
        }
        canvas.setFill(palette.getValue().text());
        for (UnitGroup group : shown.equations().groups()) {
            if (group.first() > 0) {
                canvas.fillRect(Math.round(left + group.first() * unitWidth) - 1, zero - reach, 2, 2 * reach);
            }
        }
    }

    /** The length tells the value, so that the colour need not be as faint as the heat map's for small ones. */
    private Color barColour(float value) {
        return scale.getValue().colour(Math.signum(value) * (0.45 + 0.55 * Math.abs(value)));
    }
}
