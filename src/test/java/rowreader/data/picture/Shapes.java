package rowreader.data.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Ink put together from rectangles, pixel by pixel. */
final class Shapes {
    /** The same ink seen from another side. */
    enum View {
        AS_IT_IS(shapes -> shapes),
        TURNED(Shapes::turned),
        MIRRORED(Shapes::mirrored),
        UPSIDE_DOWN(shapes -> shapes.turned().mirrored().turned());

        private final UnaryOperator<Shapes> view;

        View(UnaryOperator<Shapes> view) {
            this.view = view;
        }

        Shapes of(Shapes shapes) {
            return view.apply(shapes);
        }
    }

    private final int width;
    private final int height;
    private final float[] ink;

    Shapes(int width, int height) {
        this.width = width;
        this.height = height;
        ink = new float[width * height];
    }

    /** @param strength of the ink, in (0, 1] */
    Shapes fill(Area area, float strength) {
        for (int y = area.top(); y < area.bottom(); y++) {
            for (int x = area.left(); x < area.right(); x++) {
                ink[y * width + x] = strength;
            }
        }
        return this;
    }

    Shapes fill(Area... areas) {
        for (Area area : areas) {
            fill(area, 1);
        }
        return this;
    }

    /** The four sides of a rectangle. */
    Shapes outline(Area box, int thickness) {
        return fill(
                new Area(box.left(), box.top(), box.right(), box.top() + thickness),
                new Area(box.left(), box.bottom() - thickness, box.right(), box.bottom()),
                new Area(box.left(), box.top(), box.left() + thickness, box.bottom()),
                new Area(box.right() - thickness, box.top(), box.right(), box.bottom()));
    }

    Shapes outline(Area box) {
        return outline(box, 1);
    }

    /** The same with rows and columns exchanged. */
    Shapes turned() {
        Shapes turned = new Shapes(height, width);
        for (int i = 0; i < ink.length; i++) {
            turned.ink[i % width * height + i / width] = ink[i];
        }
        return turned;
    }

    /** The same with left and right exchanged. */
    Shapes mirrored() {
        Shapes mirrored = new Shapes(width, height);
        for (int i = 0; i < ink.length; i++) {
            mirrored.ink[i / width * width + width - 1 - i % width] = ink[i];
        }
        return mirrored;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean[] mask() {
        boolean[] mask = new boolean[ink.length];
        for (int i = 0; i < ink.length; i++) {
            mask[i] = ink[i] > 0;
        }
        return mask;
    }

    Contrast contrast() {
        return new Contrast(ink.clone(), width, height, 0);
    }

    List<Part> parts() {
        return new ArrayList<>(Part.of(mask(), width, height));
    }
}
