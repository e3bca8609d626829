package rowreader.view.picture;

import javafx.scene.text.TextAlignment;
import rowreader.text.Texts;
import rowreader.trace.Trace;
import rowreader.view.reading.ReadingNames;

/** What stands in each line across the unrolled picture, said at its left. */
final class LaneNames {
    private LaneNames() {}

    /** Room for the longest. */
    static double width(Trace trace, PictureFont font) {
        double widest = Math.max(font.width(prediction()), Math.max(font.width(state()), font.width(pixels())));
        return Math.ceil(Math.max(widest, font.width(line(trace))));
    }

    private static String prediction() {
        return Texts.get("view.picture.lane-name.prediction");
    }

    private static String state() {
        return Texts.get("view.picture.hidden-now");
    }

    private static String pixels() {
        return Texts.get("view.picture.lane-name.pixels");
    }

    private static String line(Trace trace) {
        return Texts.get("view.picture.lane-name.line", ReadingNames.rowOrColumn(trace.traversal()));
    }

    /** Layers have names of their own. */
    static void paint(Brush brush, UnrolledLayout layout, Trace trace) {
        paint(brush, layout, layout.prediction(0), prediction());
        if (layout.hasClassNames(trace.classes())) {
            Box readout = layout.readout(0);
            double cell = readout.height() / trace.classes();
            for (int label = 0; label < trace.classes(); label++) {
                Box row = new Box(readout.x(), readout.y() + label * cell, readout.width(), cell);
                paint(brush, layout, row, trace.className(label));
            }
        }
        if (layout.layers() == 1) {
            paint(brush, layout, layout.copy(0, 0), state());
        }
        if (layout.hasInputName()) {
            paint(brush, layout, layout.input(0), pixels());
        }
        paint(brush, layout, layout.number(0), line(trace));
    }

    private static void paint(Brush brush, UnrolledLayout layout, Box first, String name) {
        Box place = layout.nameOf(first);
        double most = place.x() - 4;
        brush.text(name, place, TextAlignment.RIGHT, brush.palette().muted(), false, most);
    }
}
