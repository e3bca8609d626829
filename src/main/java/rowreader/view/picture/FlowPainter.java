package rowreader.view.picture;

import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import rowreader.network.weights.SequenceWeights;
import rowreader.trace.picture.CellFlow;
import rowreader.trace.picture.Part;
import rowreader.trace.picture.Phase;

/** Paints what the pictures of a cell and of a unit have in common: the frame, the arrows, the signs, the names. */
final class FlowPainter {
    private static final double THIN = 1.5;
    private static final double THICK = 3;

    private SequenceWeights painted;
    private CellLayout paintedAt;
    private NumberImages paintedWith;
    private Image[] kernel = {};
    private Image outputWeights;

    /** What stays as long as phase, size and theme do. */
    void paint(Brush brush, CellLayout layout, PictureWords words, View view) {
        for (Wire wire : layout.wires()) {
            if (!view.isActive(wire.arrow().phase())) {
                brush.wire(wire, colour(brush, view, wire.arrow().phase()), THIN);
            }
        }
        for (Wire wire : layout.wires()) {
            if (view.isActive(wire.arrow().phase())) {
                brush.wire(wire, brush.palette().accent(), THICK);
            }
        }
        CellFlow flow = layout.flow();
        for (Part part : flow.parts()) {
            if (part.isOperation()) {
                paintSign(brush, layout, view, part);
            } else if (part.isExit()) {
                paintExit(brush, layout, words, part);
            } else {
                paintName(brush, layout, words, view, part);
            }
        }
    }

    private static Color colour(Brush brush, View view, Phase phase) {
        return view.isToCome(phase) ? brush.palette().grid() : brush.palette().muted();
    }

    private static void paintSign(Brush brush, CellLayout layout, View view, Part part) {
        Phase phase = layout.flow().phase(part);
        Color paper = brush.palette().background();
        Color accent = brush.palette().accent();
        if (view.isActive(phase)) {
            brush.sign(part.sign(), layout.box(part), accent, accent, paper);
        } else {
            Color text = view.isToCome(phase)
                    ? brush.palette().muted()
                    : brush.palette().text();
            brush.sign(part.sign(), layout.box(part), paper, colour(brush, view, phase), text);
        }
    }

    private static void paintExit(Brush brush, CellLayout layout, PictureWords words, Part part) {
        if (layout.detail().compareTo(Captions.Detail.NAME) <= 0) {
            Box at = layout.box(part);
            double line = brush.font().size() * 1.35;
            Box above = new Box(at.x(), at.y() - line, 0, line);
            brush.text(
                    words.exit(part),
                    above,
                    TextAlignment.RIGHT,
                    brush.palette().muted());
        }
    }

    private static void paintName(Brush brush, CellLayout layout, PictureWords words, View view, Part part) {
        boolean active = view.isActive(layout.flow().phase(part));
        Color colour = active
                ? brush.palette().accent()
                : view.isToCome(layout.flow().phase(part))
                        ? brush.palette().muted()
                        : brush.palette().text();
        layout.caption(part).ifPresent(box -> {
            if (part == Part.KERNEL) {
                brush.text(
                        words.ofKernel(box.width()),
                        box,
                        TextAlignment.LEFT,
                        brush.palette().muted());
            } else {
                boolean atLeft = box.x() == layout.box(part).x();
                brush.bold(
                        words.of(part, layout.detail()),
                        box,
                        atLeft ? TextAlignment.LEFT : TextAlignment.CENTER,
                        colour);
            }
        });
    }

    /** The weights as images, U above W, a block for each sum, and V. */
    void paintWeights(Brush brush, CellLayout layout, View view, NumberImages images) {
        update(layout, view, images);
        CellFlow flow = layout.flow();
        boolean toCome = view.isToCome(Phase.MULTIPLY);
        for (int block = 0; block < kernel.length; block++) {
            Box box = layout.kernelBlocks().get(block);
            Image image = kernel[block];
            if (toCome) {
                brush.faint(() -> brush.image(image, box));
            } else {
                brush.image(image, box);
            }
            brush.fill(
                    new Box(box.x(), box.y() + layout.heightOfU(), box.width(), 1),
                    brush.palette().text());
            border(brush, view, Phase.MULTIPLY, box);
        }
        if (flow.has(Part.OUTPUT_WEIGHTS)) {
            Box box = layout.box(Part.OUTPUT_WEIGHTS);
            brush.canvas().setImageSmoothing(true);
            if (view.isToCome(Phase.ASK)) {
                brush.faint(() -> brush.image(outputWeights, box));
            } else {
                brush.image(outputWeights, box);
            }
            brush.canvas().setImageSmoothing(false);
            border(brush, view, Phase.ASK, box);
        }
    }

    /** Whether the weights look in one phase as in another. */
    static boolean weightsLookTheSame(Phase one, Phase other) {
        return Stream.of(Phase.MULTIPLY, Phase.ASK)
                .allMatch(of -> (of == one) == (of == other) && View.isToCome(of, one) == View.isToCome(of, other));
    }

    /** The letters U and W beside the weights. */
    void paintLetters(Brush brush, CellLayout layout) {
        Box last = layout.kernelBlocks().get(layout.kernelBlocks().size() - 1);
        double u = layout.heightOfU();
        Color colour = brush.palette().muted();
        brush.bold("U", new Box(last.right() + 5, last.y(), 0, u), TextAlignment.LEFT, colour);
        brush.bold("W", new Box(last.right() + 5, last.y() + u, 0, last.height() - u), TextAlignment.LEFT, colour);
    }

    private void update(CellLayout layout, View view, NumberImages images) {
        if (painted == view.trace().weights() && paintedAt == layout && paintedWith == images) {
            return;
        }
        CellFlow flow = layout.flow();
        kernel = new Image[flow.sums().size()];
        for (int block = 0; block < kernel.length; block++) {
            Box box = layout.kernelBlocks().get(block);
            kernel[block] = images.kernel(
                    view.trace().equations(),
                    flow,
                    flow.sums().get(block),
                    (int) box.width(),
                    (int) layout.heightOfU(),
                    (int) box.height());
        }
        outputWeights = images.outputWeights(view.trace().equations(), flow.group());
        painted = view.trace().weights();
        paintedAt = layout;
        paintedWith = images;
    }

    /** A line around something: thick while its phase is done, and then inwards, since its name is just above. */
    static void border(Brush brush, View view, Phase phase, Box box) {
        if (view.isActive(phase)) {
            brush.outline(box.grown(-0.5), brush.palette().accent(), THICK);
        } else {
            brush.outline(
                    box,
                    view.isToCome(phase)
                            ? brush.palette().grid()
                            : brush.palette().muted(),
                    1);
        }
    }
}
