package rowreader.view.picture;

import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.data.Digit;
import rowreader.trace.Trace;
import rowreader.trace.UnitGroup;
import rowreader.trace.picture.CellNumbers;
import rowreader.trace.picture.Part;

/** Paints the copies of the cell, one for each line; the images stay until there is another reading or theme. */
final class UnrolledPainter {
    private Trace painted;
    private NumberImages paintedWith;
    private Image[] inputs;
    /** [layer][timestep]. */
    private Image[][] states;

    /** Paints what changes as the digit is read. */
    void paint(Brush brush, UnrolledLayout layout, View view, NumberImages images, boolean whole) {
        update(view.trace(), layout, images, whole);
        List<UnitGroup> groups = view.trace().equations().groups();
        for (int timestep = 0; timestep < layout.timesteps(); timestep++) {
            paintColumn(brush, layout, view, timestep, groups, whole);
        }
        if (groups.size() > 1) {
            for (int layer = 0; layer < groups.size(); layer++) {
                boolean looked = groups.get(layer).equals(view.flow().group());
                brush.text(
                        groups.get(layer).name(),
                        layout.layerName(layer),
                        TextAlignment.RIGHT,
                        looked ? brush.palette().text() : brush.palette().muted());
            }
        }
        if (layout.isNamed()) {
            LaneNames.paint(brush, layout, view.trace());
        }
        paintCurrent(brush, layout, view);
    }

    private void update(Trace trace, UnrolledLayout layout, NumberImages images, boolean whole) {
        if (painted == trace && paintedWith == images) {
            return;
        }
        List<UnitGroup> groups = trace.equations().groups();
        int steps = layout.timesteps();
        inputs = new Image[steps];
        states = new Image[groups.size()][steps];
        Box copy = layout.copy(0, 0);
        for (int layer = 0; layer < groups.size(); layer++) {
            UnitGroup group = groups.get(layer);
            UnitBlock block = narrow(group.size(), copy);
            for (int timestep = 0; timestep < steps; timestep++) {
                CellNumbers numbers = new CellNumbers(trace, group, timestep);
                states[layer][timestep] = images.block(numbers.of(Part.HIDDEN_NOW), block, images.boundedScale());
                if (layer == 0) {
                    inputs[timestep] = images.pixels(numbers.of(Part.INPUT));
                }
            }
        }
        painted = trace;
        paintedWith = images;
    }

    /** As many columns as make the units about square. */
    private static UnitBlock narrow(int units, Box copy) {
        long columns = Math.round(Math.sqrt(units * copy.width() / copy.height()));
        return new UnitBlock(units, (int) Math.max(1, Math.min(units, columns)));
    }

    /** Another size needs other images. */
    void forget() {
        painted = null;
    }

    private void paintColumn(
            Brush brush, UnrolledLayout layout, View view, int timestep, List<UnitGroup> groups, boolean whole) {
        boolean read = timestep <= view.timestep();
        Color line = read ? brush.palette().muted() : brush.palette().grid();
        for (int layer = 0; layer < groups.size(); layer++) {
            Box copy = layout.copy(timestep, layer);
            brush.fill(copy, brush.tint(brush.palette().grid(), 0.25));
            if (read) {
                brush.image(states[layer][timestep], copy);
            }
            brush.outline(copy, line, 1);
            paintOnward(brush, layout, timestep, layer, isBackwards(view, layer), read && timestep < view.timestep());
        }
        Box input = layout.input(timestep);
        brush.canvas().setGlobalAlpha(read ? 1 : 0.45);
        brush.image(inputs[timestep], input);
        brush.canvas().setGlobalAlpha(1);
        brush.outline(input, line, 1);
        if (whole) {
            paintUpward(brush, layout, view, timestep, groups.size(), line);
        }
        paintAnswer(brush, layout, view, timestep, read, whole);
    }

    private static boolean isBackwards(View view, int layer) {
        return view.trace().traversal().bothWays() && layer == 1;
    }

    /** The hidden state handed on; who reads from the end is drawn in the order of his steps, as everybody. */
    private static void paintOnward(
            Brush brush, UnrolledLayout layout, int timestep, int layer, boolean backwards, boolean done) {
        if (timestep == layout.timesteps() - 1) {
            return;
        }
        Box copy = layout.copy(timestep, layer);
        Box next = layout.copy(timestep + 1, layer);
        double room = next.x() - copy.right() - 2;
        double size = Math.max(2, Math.min(5, room * 0.8));
        double middle = (copy.right() + next.x()) / 2;
        brush.canvas().setFill(done ? brush.palette().muted() : brush.palette().grid());
        brush.canvas()
                .fillPolygon(
                        new double[] {middle - size / 2, middle + size / 2, middle - size / 2},
                        new double[] {copy.centreY() - size, copy.centreY(), copy.centreY() + size},
                        3);
    }

    private static void paintUpward(
            Brush brush, UnrolledLayout layout, View view, int timestep, int layers, Color colour) {
        boolean bothWays = view.trace().traversal().bothWays();
        double x = layout.copy(timestep, 0).centreX();
        arrowUp(brush, x, layout.input(timestep).y(), layout.copy(timestep, 0).bottom(), colour);
        for (int layer = 1; layer < layers && !bothWays; layer++) {
            arrowUp(
                    brush,
                    x,
                    layout.copy(timestep, layer - 1).y(),
                    layout.copy(timestep, layer).bottom(),
                    colour);
        }
        arrowUp(
                brush,
                x,
                layout.copy(timestep, layers - 1).y(),
                layout.readout(timestep).bottom(),
                colour);
    }

    private static void arrowUp(Brush brush, double x, double from, double to, Color colour) {
        double left = Math.floor(x);
        double at = left + 0.5;
        brush.canvas().setFill(colour);
        brush.canvas().fillRect(left, to + 4, 1, Math.max(0, from - 1 - to - 4));
        brush.canvas().fillPolygon(new double[] {at - 3, at, at + 3}, new double[] {to + 6, to + 1.5, to + 6}, 3);
    }

    private static void paintAnswer(
            Brush brush, UnrolledLayout layout, View view, int timestep, boolean read, boolean whole) {
        boolean last = timestep == layout.timesteps() - 1;
        boolean current = timestep == view.timestep();
        if (read && layout.isAnswered()) {
            boolean probe = view.model().isProbe(timestep);
            Color colour = current
                    ? brush.palette().accent()
                    : probe ? brush.palette().muted() : brush.palette().text();
            String name = view.trace().className(view.trace().prediction(timestep));
            brush.text(
                    name, layout.prediction(timestep), TextAlignment.CENTER, colour, current || last, layout.pitch());
        }
        if (whole) {
            Box readout = layout.readout(timestep);
            int classes = view.trace().classes();
            double cell = readout.height() / classes;
            if (read) {
                Color full =
                        current ? brush.palette().accent() : brush.palette().text();
                double strength = last || current ? 1 : 0.55;
                for (int label = 0; label < classes; label++) {
                    double probability = view.trace().readout(timestep, label);
                    double y = Math.floor(readout.y() + label * cell);
                    double high = Math.floor(readout.y() + (label + 1) * cell) - y;
                    brush.fill(
                            new Box(readout.x(), y, readout.width(), high), brush.tint(full, strength * probability));
                }
            }
            brush.outline(
                    readout, read ? brush.palette().muted() : brush.palette().grid(), 1);
        }
        if (layout.isNumbered(timestep)) {
            brush.text(
                    Integer.toString(number(view, timestep)),
                    layout.number(timestep),
                    TextAlignment.CENTER,
                    current ? brush.palette().accent() : brush.palette().muted(),
                    current,
                    Double.MAX_VALUE);
        }
    }

    /** People count the lines of the picture from 1. */
    private static int number(View view, int timestep) {
        return timestep < Digit.SIDE ? view.trace().traversal().order().line(timestep) + 1 : timestep + 1;
    }

    private static void paintCurrent(Brush brush, UnrolledLayout layout, View view) {
        Box cell = layout.cell(view.timestep()).grown(2);
        brush.outline(cell, brush.palette().accent(), 2.5);
    }
}
