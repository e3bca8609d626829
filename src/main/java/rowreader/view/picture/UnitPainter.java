package rowreader.view.picture;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.text.Texts;
import rowreader.trace.Quantity;
import rowreader.trace.Trace;
import rowreader.trace.picture.GateSum;
import rowreader.trace.picture.Part;
import rowreader.trace.picture.Phase;
import rowreader.view.Palette;
import rowreader.view.reading.DivergingScale;

/** Paints one unit: its gates as dials, its sums in numbers, its memory over all lines as lanes. */
final class UnitPainter {
    private static final double SWEEP = 240;
    private static final int DECIMALS = 2;
    /** Lower than so many letters a dial cannot be read. */
    private static final double DIAL = 3.3;
    /** The lines of a sum are no farther apart, in sizes of text. */
    private static final double WIDEST_LINE = 3;
    /** Wider than so many letters the lines of a sum say what they are. */
    private static final double NAMED_SUM = 5;

    /** Paints what changes with the line. */
    void paint(Brush brush, CellLayout layout, PictureWords words, View view, NumberImages images) {
        int unit = view.model().getUnit();
        for (Part part : layout.flow().parts()) {
            if (part == Part.INPUT) {
                paintInput(brush, layout, view, images);
            } else if (part.isVector()) {
                float value = view.numbers().of(part, unit);
                paintNumber(brush, layout, view, images, part, value);
                CellPainter.paintSummary(brush, layout, words, view, part, value);
            }
        }
        List<Quantity> sums = layout.flow().sums();
        double narrowest =
                layout.kernelBlocks().stream().mapToDouble(Box::width).min().orElse(0);
        boolean named = narrowest > NAMED_SUM * brush.font().size();
        for (int block = 0; block < sums.size(); block++) {
            paintSum(brush, layout.kernelBlocks().get(block), view, view.model().sum(sums.get(block)), named);
        }
        if (layout.flow().has(Part.READOUT)) {
            paintOutputWeights(brush, layout, view, images, unit);
            CellPainter.paintReadout(brush, layout, view);
        }
    }

    private static void paintInput(Brush brush, CellLayout layout, View view, NumberImages images) {
        float[] values = view.numbers().of(Part.INPUT);
        Box box = layout.box(Part.INPUT);
        brush.image(
                layout.flow().readsLines() ? images.pixels(values) : images.line(values, images.boundedScale()), box);
        FlowPainter.border(brush, view, Phase.ENTER, box);
    }

    private static void paintNumber(
            Brush brush, CellLayout layout, View view, NumberImages images, Part part, float value) {
        Box box = layout.box(part);
        Phase phase = layout.flow().phase(part);
        brush.fill(box, brush.palette().background());
        boolean dial = part.isGate() || part == Part.CANDIDATE;
        if (!view.isToCome(phase)) {
            DivergingScale scale = images.scale(part);
            if (dial) {
                paintDial(brush, box, part, value, scale.colour(strong(value)));
            } else {
                paintTile(brush, box, Numbers.shown().signed(value, DECIMALS), scale.colour(value));
            }
        }
        FlowPainter.border(brush, view, phase, box);
    }

    /** The arc's length tells the value, so that its colour need not be as faint as a block's for small ones. */
    private static double strong(double value) {
        return Math.signum(value) * (0.5 + 0.5 * Math.abs(value));
    }

    private static void paintTile(Brush brush, Box box, String number, Color colour) {
        brush.fill(box, colour);
        brush.bold(number, box, TextAlignment.CENTER, Palette.textOn(colour));
    }

    private static void paintDial(Brush brush, Box box, Part part, float value, Color colour) {
        double size = brush.font().size();
        if (box.height() < DIAL * size) {
            String number = part.isGate()
                    ? Numbers.shown().decimal(value, DECIMALS)
                    : Numbers.shown().signed(value, DECIMALS);
            paintTile(brush, box, number, colour);
            return;
        }
        double number = size * 1.3;
        double radius = Math.min(box.width() / 2 - 6, box.height() - number * 0.7 - 6) * 0.9;
        double centreX = box.centreX();
        double centreY = box.y() + 6 + radius;
        double start = 90 + SWEEP / 2;
        brush.canvas().setLineWidth(Math.max(4, size * 0.45));
        brush.canvas().setLineCap(StrokeLineCap.BUTT);
        brush.canvas().setStroke(brush.palette().track());
        arc(brush, centreX, centreY, radius, start, -SWEEP);
        brush.canvas().setStroke(colour);
        if (part.isGate()) {
            arc(brush, centreX, centreY, radius, start, -SWEEP * value);
        } else {
            arc(brush, centreX, centreY, radius, 90, -SWEEP / 2 * value);
        }
        String words = part.isGate()
                ? Numbers.shown().decimal(value, DECIMALS)
                : Numbers.shown().signed(value, DECIMALS);
        boolean inside = radius > size * 1.5;
        Box text = inside
                ? Box.around(centreX, centreY, 0, number)
                : new Box(box.x(), box.bottom() - number - 1, box.width(), number);
        brush.bold(words, text, TextAlignment.CENTER, brush.palette().text());
    }

    private static void arc(Brush brush, double x, double y, double radius, double from, double sweep) {
        brush.canvas().strokeArc(x - radius, y - radius, 2 * radius, 2 * radius, from, sweep, ArcType.OPEN);
    }

    private static void paintSum(Brush brush, Box box, View view, GateSum sum, boolean named) {
        brush.fill(box, brush.palette().background());
        if (!view.isToCome(Phase.MULTIPLY)) {
            List<String> names = List.of(
                    Texts.get("view.picture.sum.input"),
                    Texts.get("view.picture.sum.heard"),
                    Texts.get("view.picture.sum.bias"));
            float[] numbers = {sum.inputSum(), sum.recurrentSum(), sum.bias()};
            double size = brush.font().size();
            double high = Math.min(box.height() / 4, size * WIDEST_LINE);
            double top = box.centreY() - 2 * high;
            for (int line = 0; line < numbers.length; line++) {
                Box row = new Box(box.x() + 5, top + line * high, box.width() - 10, high);
                if (named) {
                    brush.text(
                            names.get(line),
                            row,
                            TextAlignment.LEFT,
                            brush.palette().muted());
                }
                brush.text(
                        Numbers.shown().signed(numbers[line], DECIMALS),
                        row,
                        TextAlignment.RIGHT,
                        brush.palette().text());
            }
            Box row = new Box(box.x() + 5, top + 3 * high, box.width() - 10, high);
            brush.fill(
                    new Box(row.x(), row.y(), row.width(), 1), brush.palette().muted());
            brush.bold(
                    Numbers.shown().signed(sum.sum(), DECIMALS),
                    row,
                    TextAlignment.RIGHT,
                    brush.palette().text());
        }
        FlowPainter.border(brush, view, Phase.MULTIPLY, box);
    }

    private static void paintOutputWeights(Brush brush, CellLayout layout, View view, NumberImages images, int unit) {
        Box box = layout.box(Part.OUTPUT_WEIGHTS);
        int classes = view.trace().classes();
        for (int label = 0; label < classes; label++) {
            double y = Math.floor(box.y() + label * box.height() / classes);
            double high = Math.floor(box.y() + (label + 1) * box.height() / classes) - y;
            Box cell = new Box(box.x(), y, box.width(), high);
            Color colour = images.weightScale().colour(view.trace().equations().outputWeight(unit, label));
            brush.fill(cell, colour);
            if (high >= brush.font().size()) {
                // Whose weight it is.
                brush.text(
                        view.trace().className(label),
                        cell,
                        TextAlignment.CENTER,
                        Palette.textOn(colour),
                        false,
                        box.width() - 4);
            }
        }
        FlowPainter.border(brush, view, Phase.ASK, box);
    }

    /** The quantities that have a lane. */
    static List<Quantity> lanes(View view) {
        List<Quantity> lanes = new ArrayList<>();
        if (view.trace().quantities().contains(Quantity.CELL_STATE)) {
            lanes.add(Quantity.CELL_STATE);
        }
        lanes.add(Quantity.HIDDEN_STATE);
        return lanes;
    }

    /** One quantity of the unit over all lines, each below its copy of the cell. */
    void paintLane(Brush brush, Box box, UnrolledLayout columns, View view, NumberImages images, Quantity quantity) {
        Trace trace = view.trace();
        int unit = view.model().getUnit();
        double limit = quantity.bounded() ? 1 : NumberImages.CELL_STATE_LIMIT;
        double line = Math.ceil(brush.font().size() * 1.3);
        boolean titled = box.height() >= 2 * line;
        if (titled) {
            Box title = new Box(box.x() + 4, box.y(), box.width(), line);
            String name = quantity == Quantity.CELL_STATE
                    ? Texts.get("view.picture.lane.cell", unit)
                    : Texts.get("view.picture.lane.hidden", unit);
            brush.text(name, title, TextAlignment.LEFT, brush.palette().muted());
        }
        double top = titled ? box.y() + line : box.y();
        double zero = Math.round(top + (box.bottom() - top) / 2);
        double reach = Math.max(2, (box.bottom() - top) / 2 - 1);
        brush.fill(new Box(box.x(), zero, box.width(), 1), brush.palette().grid());
        DivergingScale scale = images.boundedScale();
        for (int timestep = 0; timestep < columns.timesteps(); timestep++) {
            Box copy = columns.copy(timestep, 0);
            double value = Math.max(-1, Math.min(1, trace.value(quantity, timestep, unit) / limit));
            double length = Math.max(1, Math.round(Math.abs(value) * reach));
            Box bar = new Box(copy.x(), value > 0 ? zero - length : zero, copy.width(), length);
            boolean read = timestep <= view.timestep();
            brush.fill(bar, read ? scale.colour(strong(value)) : brush.palette().grid());
            if (timestep == view.timestep()) {
                brush.outline(
                        new Box(copy.x(), top, copy.width(), box.bottom() - top).grown(1),
                        brush.palette().accent(),
                        1.5);
            }
        }
        if (!titled) {
            paintSymbol(brush, box, quantity);
        }
    }

    /** A low lane has its symbol in front of its first bars, which tell least: nothing is read by then. */
    private static void paintSymbol(Brush brush, Box box, Quantity quantity) {
        String symbol = quantity == Quantity.CELL_STATE ? "c" : "h";
        Box plate = new Box(box.x(), box.y(), Math.ceil(brush.font().size() * 1.1), box.height());
        brush.fill(plate, brush.palette().background());
        brush.bold(symbol, plate, TextAlignment.CENTER, brush.palette().muted());
    }
}
