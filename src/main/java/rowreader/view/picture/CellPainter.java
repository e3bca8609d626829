package rowreader.view.picture;

import java.util.Arrays;
import java.util.Comparator;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.text.Numbers;
import rowreader.trace.picture.Part;

/** Paints the numbers of a cell at one line: a block of units for every vector, and the readout. */
final class CellPainter {
    /** Of all probabilities the one with the longest name. */
    private static final double NEARLY_SURE = 0.9999;
    /** In sizes of text. */
    private static final double LEAST_BAR = 1.5;

    /** Paints what changes with the line. */
    void paint(Brush brush, CellLayout layout, PictureWords words, View view, NumberImages images) {
        for (Part part : layout.flow().parts()) {
            if (part.isVector()) {
                paintVector(brush, layout, words, view, images, part);
            }
        }
        if (layout.flow().has(Part.READOUT)) {
            paintReadout(brush, layout, view);
        }
    }

    private static void paintVector(
            Brush brush, CellLayout layout, PictureWords words, View view, NumberImages images, Part part) {
        Box box = layout.box(part);
        float[] values = view.numbers().of(part);
        boolean strip = part == Part.INPUT && layout.flow().readsLines();
        Image image =
                strip ? images.pixels(values) : images.block(values, UnitBlock.of(values.length), images.scale(part));
        boolean toCome = view.isToCome(layout.flow().phase(part));
        brush.fill(box, brush.palette().background());
        if (toCome) {
            brush.faint(() -> brush.image(image, box));
        } else {
            brush.image(image, box);
        }
        FlowPainter.border(brush, view, layout.flow().phase(part), box);
        if (part.isGate()) {
            paintSummary(brush, layout, words, view, part, view.numbers().mean(part));
        }
    }

    /** What a gate does, below it, where there is room for it. */
    static void paintSummary(Brush brush, CellLayout layout, PictureWords words, View view, Part part, double share) {
        layout.summary(part).ifPresent(below -> {
            if (!view.isToCome(layout.flow().phase(part))) {
                brush.text(
                        words.summary(part, share),
                        below,
                        TextAlignment.CENTER,
                        brush.palette().muted());
            }
        });
    }

    /** The classes as bars, in two columns where one is too high; the most probable ones where that has no room for all. */
    static void paintReadout(Brush brush, CellLayout layout, View view) {
        Box box = layout.box(Part.READOUT);
        float[] probabilities = view.numbers().of(Part.READOUT);
        int lines = layout.readoutLines();
        int columns = lines < probabilities.length ? 2 : 1;
        int shown = Math.min(probabilities.length, columns * lines);
        Integer[] labels = new Integer[probabilities.length];
        Arrays.setAll(labels, label -> label);
        if (shown < labels.length) {
            Arrays.sort(labels, Comparator.comparingDouble(label -> -probabilities[label]));
            Arrays.sort(labels, 0, shown);
        }
        boolean toCome = view.isToCome(layout.flow().phase(Part.READOUT));
        lines = (shown + columns - 1) / columns;
        double high = box.height() / lines;
        double size = brush.font().size();
        double gap = columns == 1 ? 0 : 0.4 * size;
        double wide = (box.width() - (columns - 1) * gap) / columns;
        double name = (columns == 1 ? 1.3 : 0.9) * size;
        double longest = brush.font().width(Numbers.shown().percent(NEARLY_SURE)) + 0.4 * size;
        boolean percent = wide >= name + longest + LEAST_BAR * size;
        double number = percent ? longest : 0;
        int prediction = view.trace().prediction(view.timestep());
        for (int place = 0; place < shown; place++) {
            int label = labels[place];
            Box whole = new Box(box.x() + place / lines * (wide + gap), box.y() + place % lines * high, wide, high);
            boolean most = label == prediction && !toCome;
            Color text = most ? brush.palette().accent() : brush.palette().muted();
            brush.text(view.trace().className(label), whole, TextAlignment.LEFT, text, most, name);
            double thick = Math.max(4, Math.min(high - 5, size * 0.8));
            Box bar = new Box(
                    whole.x() + name,
                    Math.round(whole.centreY() - thick / 2),
                    Math.max(4, whole.width() - name - number),
                    Math.round(thick));
            brush.fill(bar, brush.tint(brush.palette().track(), 0.7));
            if (!toCome) {
                double length = Math.max(1, bar.width() * probabilities[label]);
                Color full = most ? brush.palette().accent() : brush.palette().muted();
                brush.fill(new Box(bar.x(), bar.y(), length, bar.height()), full);
                if (percent) {
                    brush.text(
                            Numbers.shown().percent(probabilities[label]),
                            whole,
                            TextAlignment.RIGHT,
                            text,
                            most,
                            number);
                }
            }
        }
        if (view.isActive(layout.flow().phase(Part.READOUT))) {
            brush.outline(box.grown(3), brush.palette().accent(), 2);
        }
    }
}
