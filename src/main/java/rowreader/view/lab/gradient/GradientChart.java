package rowreader.view.lab.gradient;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.text.Text;
import rowreader.text.Texts;
import rowreader.trace.lab.GradientNorms;
import rowreader.trace.lab.GradientNorms.Course;
import rowreader.view.Palette;
import rowreader.view.reading.PointedRegion;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.GradientModel.Measured;
import rowreader.viewmodel.lab.GradientModel.Norms;
import rowreader.viewmodel.reading.PlaybackModel;

/** The gradient's norm at each timestep on a logarithmic axis, a line for each group of units. A click goes to a timestep. */
final class GradientChart extends PointedRegion {
    private static final double LEFT = 52;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 26;
    private static final double LEGEND_LINE = 20;
    private static final double TEXT = 13;
    private static final int TICK_EVERY = 7;
    /** Powers of ten shown at most: what is below is practically 0. */
    private static final int MOST_DECADES = 12;

    private static final int MOST_DECADE_TICKS = 6;
    private static final double[] DASHES = {7, 5};

    private record Line(String name, double[] norms, Color colour, boolean dashed) {}

    private final ObservableValue<Norms> norms;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;

    GradientChart(ObservableValue<Norms> norms, PlaybackModel playback, ObservableValue<Palette> palette) {
        this.norms = norms;
        this.playback = playback;
        this.palette = palette;
        getStyleClass().add("gradient-chart");
        setId("gradient-norms");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("view.lab.gradient.chart"));
        setMinHeight(160);
        repaintOn(norms, playback.timestepProperty(), palette);
        setOnMousePressed(event -> playback.seek(timestepAt(event.getX())));
        setOnMouseDragged(event -> playback.seek(timestepAt(event.getX())));
    }

    private List<Line> lines(Norms shown) {
        Palette colours = palette.getValue();
        List<Line> lines = new ArrayList<>();
        add(lines, shown.current(), List.of(colours.accent(), colours.testAccuracy(), colours.ink()), false);
        if (shown.other() != null) {
            add(lines, shown.other(), List.of(colours.positive(), colours.trainingAccuracy(), colours.muted()), true);
        }
        return lines;
    }

    private static void add(List<Line> lines, Measured measured, List<Color> colours, boolean dashed) {
        GradientNorms norms = measured.norms();
        for (int index = 0; index < norms.courses().size(); index++) {
            Course course = norms.courses().get(index);
            lines.add(new Line(name(measured, course), course.norms(), colours.get(index % colours.size()), dashed));
        }
    }

    /** "LSTM after 12,800 training samples, layer 2" */
    private static String name(Measured measured, Course course) {
        String network = ReadingNames.network(measured.norms().trace().weights());
        Text group = course.units().title().orElse(null);
        return group == null
                ? Texts.get("view.lab.gradient.network", network, measured.description())
                : Texts.get("view.lab.gradient.layer", network, measured.description(), group);
    }

    private int timesteps(Norms shown) {
        return shown.current().norms().trace().timesteps();
    }

    private double step(Norms shown) {
        return (getWidth() - LEFT - RIGHT) / (timesteps(shown) - 1);
    }

    private int timestepAt(double x) {
        Norms shown = norms.getValue();
        return shown == null ? playback.getTimestep() : (int) Math.round((x - LEFT) / step(shown));
    }

    @Override
    protected String explain(double x, double y) {
        Norms shown = norms.getValue();
        int timestep = timestepAt(x);
        if (shown == null || timestep < 0 || timestep >= timesteps(shown)) {
            return "";
        }
        StringBuilder text = new StringBuilder(
                ReadingNames.line(shown.current().norms().trace().traversal(), timestep));
        for (Line line : lines(shown)) {
            text.append("\n")
                    .append(Texts.get("view.lab.gradient.norm", line.name(), scientific(line.norms()[timestep])));
        }
        return text.toString();
    }

    private static String scientific(double norm) {
        return Numbers.shown().scientific(norm, 2);
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Norms shown = norms.getValue();
        if (shown == null) {
            return;
        }
        List<Line> lines = lines(shown);
        double top = TOP + (lines.size() + 1) * LEGEND_LINE;
        double plotHeight = height - top - BOTTOM;
        if (plotHeight <= 0 || width <= LEFT + RIGHT) {
            return;
        }
        double[] positive = lines.stream()
                .flatMapToDouble(line -> Arrays.stream(line.norms()))
                .filter(norm -> norm > 0)
                .toArray();
        int highest = (int) Math.ceil(Math.log10(DoubleStream.of(positive).max().orElse(1)));
        int lowest = (int) Math.floor(Math.log10(DoubleStream.of(positive).min().orElse(0.1)));
        lowest = Math.max(Math.min(lowest, highest - 1), highest - MOST_DECADES);
        canvas.setFont(Font.font(TEXT));
        paintLegend(canvas, lines, width);
        paintDecades(canvas, width, top, plotHeight, lowest, highest);
        paintTimesteps(canvas, shown, top + plotHeight);
        double now = LEFT + playback.getTimestep() * step(shown);
        canvas.setStroke(palette.getValue().accent());
        canvas.setLineWidth(1.5);
        canvas.strokeLine(now, top, now, top + plotHeight);
        for (Line line : lines) {
            paintLine(canvas, line, step(shown), top, plotHeight, lowest, highest);
        }
    }

    private void paintLegend(GraphicsContext canvas, List<Line> lines, double width) {
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        for (int index = 0; index < lines.size(); index++) {
            double y = TOP + (index + 0.3) * LEGEND_LINE;
            dress(canvas, lines.get(index));
            canvas.strokeLine(LEFT, y, LEFT + 34, y);
            canvas.setLineDashes();
            canvas.setFill(palette.getValue().text());
            canvas.fillText(lines.get(index).name(), LEFT + 42, y, width - LEFT - 42);
        }
        canvas.setFill(palette.getValue().muted());
        canvas.fillText(Texts.get("view.lab.gradient.axis"), LEFT, TOP + (lines.size() + 0.3) * LEGEND_LINE);
    }

    private static void dress(GraphicsContext canvas, Line line) {
        canvas.setStroke(line.colour());
        canvas.setLineWidth(2.5);
        canvas.setLineDashes(line.dashed() ? DASHES : null);
    }

    private void paintDecades(
            GraphicsContext canvas, double width, double top, double plotHeight, int lowest, int highest) {
        int every = (highest - lowest + MOST_DECADE_TICKS - 1) / MOST_DECADE_TICKS;
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.setTextBaseline(VPos.CENTER);
        for (int decade = highest; decade >= lowest; decade -= every) {
            double y = Math.round(top + plotHeight * (highest - decade) / (highest - lowest)) + 0.5;
            canvas.setStroke(palette.getValue().grid());
            canvas.setLineWidth(1);
            canvas.strokeLine(LEFT, y, width - RIGHT, y);
            canvas.setFill(palette.getValue().muted());
            canvas.fillText(
                    Texts.get("view.lab.gradient.decade", Numbers.shown().tick(decade)), LEFT - 8, y);
        }
    }

    private void paintTimesteps(GraphicsContext canvas, Norms shown, double bottom) {
        canvas.setFill(palette.getValue().muted());
        canvas.setTextAlign(TextAlignment.CENTER);
        canvas.setTextBaseline(VPos.TOP);
        for (int timestep = 0; timestep < timesteps(shown); timestep += TICK_EVERY) {
            String text = timestep == 0 ? Texts.get("view.lab.gradient.timestep", 0) : Integer.toString(timestep);
            canvas.fillText(text, LEFT + timestep * step(shown), bottom + 6);
        }
    }

    /** A norm of 0, or one below the axis, lies on its end. */
    private static void paintLine(
            GraphicsContext canvas, Line line, double step, double top, double plotHeight, int lowest, int highest) {
        dress(canvas, line);
        canvas.beginPath();
        for (int timestep = 0; timestep < line.norms().length; timestep++) {
            double decade = Math.max(lowest, Math.log10(line.norms()[timestep]));
            double y = top + plotHeight * (highest - decade) / (highest - lowest);
            if (timestep == 0) {
                canvas.moveTo(LEFT, y);
            } else {
                canvas.lineTo(LEFT + timestep * step, y);
            }
        }
        canvas.stroke();
        canvas.setLineDashes();
    }
}
