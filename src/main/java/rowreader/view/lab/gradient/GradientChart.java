package rowreader.view.lab.gradient;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Traversal;
import rowreader.view.Listening;
import rowreader.view.PaintedText;
import rowreader.view.Palette;
import rowreader.view.SpacedTexts;
import rowreader.view.TextWidth;
import rowreader.view.reading.PointedRegion;
import rowreader.view.reading.ReadingNames;
import rowreader.viewmodel.lab.GradientModel.Flows;
import rowreader.viewmodel.reading.PlaybackModel;

/**
 * What is left of the gradient at each row on a logarithmic axis: the median over many digits with its quartiles, a line for h
 * and one for c of each layer. A click goes to a row.
 */
final class GradientChart extends PointedRegion {
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    /** By the size of text, as what follows. */
    private static final double LEFT = 4.8;

    private static final double BOTTOM = 2;
    private static final double LEGEND_LINE = 1.5;
    private static final double LEAST_PLOT = 90;

    private static final double SAMPLE = 42;
    private static final double TEXT = 13;
    private static final int TICK_EVERY = 7;
    /** Powers of ten shown at most: what is below is practically 0. */
    private static final int MOST_DECADES = 12;

    private static final int MOST_DECADE_TICKS = 6;
    /** The axis of few decades has decimals, one of many has powers of ten. */
    private static final int MOST_DECIMALS = 4;
    /** What is smaller is written with a power of ten. */
    private static final double SMALLEST_DECIMAL = 0.001;

    /** Longer than they look: the thickest line's ends reach into the gaps. */
    private static final double[] DASHES = {9, 8};

    private final ObservableValue<Flows> flows;
    private final PlaybackModel playback;
    private final ObservableValue<Palette> palette;

    GradientChart(ObservableValue<Flows> flows, PlaybackModel playback, ObservableValue<Palette> palette) {
        this.flows = flows;
        this.playback = playback;
        this.palette = palette;
        getStyleClass().add("gradient-chart");
        setId("gradient-norms");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.get("view.lab.gradient.chart"));
        // Another reading may have another number of lines to name.
        Listening.to(flows, this, (observable, was, is) -> requestLayout());
        repaintOn(flows, playback.timestepProperty(), palette);
        setOnMousePressed(event -> playback.seek(timestepAt(event.getX())));
        setOnMouseDragged(event -> playback.seek(timestepAt(event.getX())));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** The lines' names, however often they break, and room for the lines. */
    @Override
    protected double computeMinHeight(double width) {
        double across = width < 0 ? getWidth() : width;
        Flows shown = flows.getValue();
        return (shown == null ? 0 : top(legend(lines(shown), across), axisTitle(across))) + LEAST_PLOT + bottom();
    }

    private List<GradientLine> lines(Flows shown) {
        return GradientLine.of(shown, palette.getValue());
    }

    /** Where the first row lies. */
    private double left() {
        return Math.rint(LEFT * palette.getValue().size(TEXT));
    }

    private double step(double width) {
        return (width - left() - RIGHT) / (Digit.SIDE - 1);
    }

    private int timestepAt(double x) {
        return (int) Math.round((x - left()) / step(getWidth()));
    }

    @Override
    protected String explain(double x, double y) {
        Flows shown = flows.getValue();
        int timestep = timestepAt(x);
        if (shown == null || timestep < 0 || timestep >= Digit.SIDE) {
            return "";
        }
        StringBuilder text = new StringBuilder(line(shown, timestep));
        for (GradientLine line : lines(shown)) {
            if (timestep < line.course().median().length) {
                text.append("\n")
                        .append(Texts.get(
                                "view.lab.gradient.left",
                                line.name(),
                                part(line.course().median()[timestep]),
                                part(line.course().lower()[timestep]),
                                part(line.course().upper()[timestep])));
            }
        }
        return text.toString();
    }

    /** "row 12"; "step 12" where a network reads both ways, or the two do not read alike. */
    private static String line(Flows shown, int timestep) {
        return readAlike(shown)
                ? GradientView.line(shown.current().traversal(), timestep)
                : Texts.get("view.lab.gradient.timestep", timestep + 1);
    }

    /** The number of that line or step, from 1. */
    private static int number(Flows shown, int timestep) {
        Traversal traversal = shown.current().traversal();
        return readAlike(shown) && !traversal.bothWays() ? ReadingNames.lineNumber(traversal, timestep) : timestep + 1;
    }

    private static boolean readAlike(Flows shown) {
        return shown.other() == null
                || shown.other().traversal().equals(shown.current().traversal());
    }

    private static String part(double part) {
        boolean usual = part == 0 || part >= SMALLEST_DECIMAL && part < 1 / SMALLEST_DECIMAL;
        return usual ? Numbers.shown().decimal(part, 3) : Numbers.shown().scientific(part, 2);
    }

    @Override
    protected void paint(GraphicsContext canvas, double width, double height) {
        Flows shown = flows.getValue();
        if (shown == null) {
            return;
        }
        List<GradientLine> lines = lines(shown);
        List<List<String>> legend = legend(lines, width);
        List<String> axisTitle = axisTitle(width);
        double top = top(legend, axisTitle);
        double plotHeight = height - top - bottom();
        if (plotHeight <= 0 || width <= left() + RIGHT) {
            return;
        }
        double[] positive = lines.stream()
                .flatMapToDouble(line -> DoubleStream.concat(
                        Arrays.stream(line.course().lower()),
                        Arrays.stream(line.course().upper())))
                .filter(norm -> norm > 0)
                .toArray();
        int highest = (int) Math.ceil(Math.log10(DoubleStream.of(positive).max().orElse(1)));
        int lowest = (int) Math.floor(Math.log10(DoubleStream.of(positive).min().orElse(0.1)));
        lowest = Math.max(Math.min(lowest, highest - 1), highest - MOST_DECADES);
        canvas.setFont(palette.getValue().font(TEXT));
        paintLegend(canvas, lines, legend, axisTitle);
        Scale scale = new Scale(left(), step(width), top, plotHeight, lowest, highest);
        SpacedTexts ticks = new SpacedTexts(canvas);
        paintDecades(canvas, ticks, width, scale);
        paintRows(canvas, shown, ticks, scale);
        double now = scale.x(Math.min(Digit.SIDE - 1, playback.getTimestep()));
        canvas.setStroke(palette.getValue().accent());
        canvas.setLineWidth(1.5);
        canvas.strokeLine(now, top, now, top + plotHeight);
        for (GradientLine line : lines) {
            paintBand(canvas, line, scale);
        }
        for (GradientLine line : lines) {
            paintLine(canvas, line, scale);
        }
    }

    private double top(List<List<String>> legend, List<String> axisTitle) {
        int names = legend.stream().mapToInt(List::size).sum();
        return TOP + (names + axisTitle.size()) * legendLine();
    }

    private double bottom() {
        return BOTTOM * palette.getValue().size(TEXT);
    }

    private double legendLine() {
        return Math.rint(LEGEND_LINE * palette.getValue().size(TEXT));
    }

    /** What each line is called, in as many lines of text as there is room for. */
    private List<List<String>> legend(List<GradientLine> lines, double width) {
        Font font = palette.getValue().font(TEXT);
        return lines.stream()
                .map(line -> TextWidth.lines(line.name(), font, width - left() - SAMPLE))
                .toList();
    }

    private List<String> axisTitle(double width) {
        return TextWidth.lines(
                Texts.get("view.lab.gradient.axis"), palette.getValue().font(TEXT), width - left());
    }

    private void paintLegend(
            GraphicsContext canvas, List<GradientLine> lines, List<List<String>> legend, List<String> axisTitle) {
        canvas.setTextAlign(TextAlignment.LEFT);
        canvas.setTextBaseline(VPos.CENTER);
        double y = TOP + 0.3 * legendLine();
        for (int index = 0; index < lines.size(); index++) {
            dress(canvas, lines.get(index));
            canvas.strokeLine(left(), y, left() + SAMPLE - 8, y);
            canvas.setLineDashes();
            canvas.setFill(palette.getValue().text());
            for (String text : legend.get(index)) {
                PaintedText.paint(canvas, text, left() + SAMPLE, y);
                y += legendLine();
            }
        }
        canvas.setFill(palette.getValue().muted());
        for (String text : axisTitle) {
            PaintedText.paint(canvas, text, left(), y);
            y += legendLine();
        }
    }

    private static void dress(GraphicsContext canvas, GradientLine line) {
        canvas.setStroke(line.colour());
        canvas.setLineWidth(line.width());
        canvas.setLineDashes(line.dashed() ? DASHES : null);
    }

    private void paintDecades(GraphicsContext canvas, SpacedTexts ticks, double width, Scale scale) {
        int every = (scale.highest() - scale.lowest() + MOST_DECADE_TICKS - 1) / MOST_DECADE_TICKS;
        boolean decimals = scale.lowest() >= -MOST_DECIMALS && scale.highest() <= MOST_DECIMALS;
        canvas.setTextAlign(TextAlignment.RIGHT);
        canvas.setTextBaseline(VPos.CENTER);
        for (int decade = scale.highest(); decade >= scale.lowest(); decade -= every) {
            double y = Math.round(scale.yOfDecade(decade)) + 0.5;
            canvas.setStroke(palette.getValue().grid());
            canvas.setLineWidth(1);
            canvas.strokeLine(scale.left(), y, width - RIGHT, y);
            canvas.setFill(palette.getValue().muted());
            ticks.paint(decimals ? decimal(decade) : Numbers.shown().powerOfTen(decade), scale.left() - 8, y);
        }
    }

    private static String decimal(int decade) {
        return Numbers.shown().grouped(Math.pow(10, decade), Math.max(0, -decade));
    }

    private void paintRows(GraphicsContext canvas, Flows shown, SpacedTexts ticks, Scale scale) {
        canvas.setFill(palette.getValue().muted());
        canvas.setTextBaseline(VPos.TOP);
        double y = scale.top() + scale.height() + 6;
        // It says what the others count, and begins where the axis ends that stands upright.
        canvas.setTextAlign(TextAlignment.LEFT);
        ticks.paint(line(shown, 0), scale.left(), y);
        canvas.setTextAlign(TextAlignment.CENTER);
        for (int row = TICK_EVERY; row <= Digit.SIDE; row += TICK_EVERY) {
            ticks.paint(Integer.toString(number(shown, row - 1)), scale.x(row - 1), y);
        }
    }

    /** Where a row and a part lie; a part of 0, or one beyond the axis, lies on its end. */
    private record Scale(double left, double step, double top, double height, int lowest, int highest) {
        double x(int timestep) {
            return left + timestep * step;
        }

        double y(double part) {
            return yOfDecade(Math.min(highest, Math.max(lowest, Math.log10(part))));
        }

        double yOfDecade(double decade) {
            return top + height * (highest - decade) / (highest - lowest);
        }
    }

    private static void paintBand(GraphicsContext canvas, GradientLine line, Scale scale) {
        double[] lower = line.course().lower();
        double[] upper = line.course().upper();
        double[] xs = new double[2 * lower.length];
        double[] ys = new double[2 * lower.length];
        for (int timestep = 0; timestep < lower.length; timestep++) {
            int back = xs.length - 1 - timestep;
            xs[timestep] = scale.x(timestep);
            ys[timestep] = scale.y(upper[timestep]);
            xs[back] = scale.x(timestep);
            ys[back] = scale.y(lower[timestep]);
        }
        canvas.setFill(line.band());
        canvas.fillPolygon(xs, ys, xs.length);
    }

    private static void paintLine(GraphicsContext canvas, GradientLine line, Scale scale) {
        dress(canvas, line);
        double[] median = line.course().median();
        canvas.beginPath();
        canvas.moveTo(scale.x(0), scale.y(median[0]));
        for (int timestep = 1; timestep < median.length; timestep++) {
            canvas.lineTo(scale.x(timestep), scale.y(median[timestep]));
        }
        canvas.stroke();
        canvas.setLineDashes();
    }
}
