package rowreader.data.strokes;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;
import rowreader.files.UnusableFileException;
import rowreader.text.Text;

/** Finds the drawings among the groups of an InkML file. For one thread. */
final class InkmlDrawings {
    private static final int MAX_STROKES = 100_000;
    /** Groups can refer to each other a billion times in a small file. */
    private static final int MAX_STEPS = 20_000_000;

    private final InkmlNames names;
    private final DrawingCollector into;
    private int steps;

    InkmlDrawings(InkmlNames names, DrawingCollector into) {
        this.names = names;
        this.into = into;
    }

    /** @param ink the outermost group */
    void add(InkmlGroup ink) throws UnusableFileException {
        boolean isPage = ink.strokes.isEmpty() && ink.references.isEmpty() && ink.label == null && ink.wrong == null;
        if (ink.hasLabelsInside() || !isPage) {
            addInside(ink);
        } else {
            for (InkmlGroup group : ink.groups) {
                addWhole(group);
            }
        }
    }

    private void addInside(InkmlGroup group) throws UnusableFileException {
        if (group.hasLabelsInside()) {
            for (InkmlGroup inner : group.groups) {
                addInside(inner);
            }
        } else {
            addWhole(group);
        }
    }

    private void addWhole(InkmlGroup group) throws UnusableFileException {
        try {
            List<Stroke> strokes = new ArrayList<>();
            collect(group, true, strokes);
            if (strokes.isEmpty()) {
                throw new BadLineException(Text.of("data.line.noStroke"));
            }
            OptionalInt label = Labels.in(group.label);
            into.add(new LabelledDrawing(group.line, label, Drawing.of(strokes)));
        } catch (BadLineException e) {
            into.bad(e.from(group.line));
        }
    }

    private void collect(InkmlGroup group, boolean withReferences, List<Stroke> strokes)
            throws BadLineException, UnusableFileException {
        step(group);
        refuse(group.wrong);
        for (Stroke.Builder stroke : group.strokes) {
            add(stroke, strokes);
        }
        for (InkmlGroup inner : group.groups) {
            collect(inner, withReferences, strokes);
        }
        for (String reference : withReferences ? group.references : List.<String>of()) {
            step(group);
            refuse(names.wrong(reference));
            if (names.trace(reference) != null) {
                add(names.trace(reference), strokes);
            } else if (names.group(reference) != null) {
                collect(names.group(reference), false, strokes);
            } else {
                throw new BadLineException(Text.of("data.inkml.reference", shortened(reference)));
            }
        }
    }

    private void step(InkmlGroup group) throws UnusableFileException {
        steps++;
        if (steps > MAX_STEPS) {
            throw new UnusableFileException(Text.of("data.inkml.groups", into.file(), group.line, MAX_STEPS));
        }
    }

    private static void refuse(BadLine wrong) throws BadLineException {
        if (wrong != null) {
            throw new BadLineException(wrong.line(), wrong.reason());
        }
    }

    private static void add(Stroke.Builder stroke, List<Stroke> strokes) throws BadLineException {
        if (strokes.size() == MAX_STROKES) {
            throw new BadLineException(Text.of("data.line.tooManyStrokes", MAX_STROKES));
        }
        strokes.add(stroke.build());
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(40, name.length()));
    }
}
