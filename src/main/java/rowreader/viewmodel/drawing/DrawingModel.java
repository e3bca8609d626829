package rowreader.viewmodel.drawing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.DrawingFitter;
import rowreader.data.drawing.Stroke;
import rowreader.text.Text;

/**
 * What is to be read: a person's drawing, or a test digit or a picture in its place. Everything that changes it can be undone.
 * Belongs to the FX thread.
 *
 * <p>Coordinates are fractions of the drawing square's side, x to the right, y down, [0, 1] inside; strokes may leave it.
 */
public final class DrawingModel {
    /** What the pointer does. */
    public enum Tool {
        PEN,
        ERASER
    }

    /** Where the digit comes from. */
    public sealed interface Source {
        /** The strokes, if it has any: what a pen goes on with. */
        default Drawing drawing() {
            return Drawing.EMPTY;
        }
    }

    /** A person's strokes, maybe none. */
    public record Drawn(Drawing drawing) implements Source {}

    /**
     * Strokes that were kept. Once they are changed they are a drawing like any other.
     *
     * @param name which one, e.g. "Kept 3 of 12, label 7"
     * @param label what its drawer meant, null if that is not known
     */
    public record Kept(Text name, Drawing drawing, Integer label) implements Source {}

    /**
     * A digit in a picture.
     *
     * @param name which one, e.g. "Picture: seven.png"
     */
    public record Picture(Text name, Digit digit) implements Source {}

    /**
     * A digit of the test set.
     *
     * @param dataset what the set is called, e.g. "MNIST"
     * @param index its place in the test set, from 0
     * @param label what it truly is
     * @param labelName what that is called
     */
    public record TestDigit(String dataset, int index, Digit digit, int label, String labelName) implements Source {}

    private static final Text YOURS = Text.of("viewmodel.drawing.yours");
    private static final int MOST_UNDONE = 500;

    /** Radius of the eraser's circle. */
    public static final double ERASER_RADIUS = 0.045;

    /** Fraction of the square's side that the longer side of a digit usually takes: the usual drawing looks as it reads. */
    private static final double USUAL_EXTENT = 0.75;

    private static final double PIXELS_OF_USUAL_EXTENT = 20;

    private final ReadOnlyObjectWrapper<Source> source =
            new ReadOnlyObjectWrapper<>(this, "source", new Drawn(Drawing.EMPTY));
    private final ReadOnlyObjectWrapper<Digit> digit = new ReadOnlyObjectWrapper<>(this, "digit");
    private final ReadOnlyObjectWrapper<Integer> trueLabel = new ReadOnlyObjectWrapper<>(this, "trueLabel");
    private final ReadOnlyObjectWrapper<Text> provenance = new ReadOnlyObjectWrapper<>(this, "provenance", YOURS);
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(this, "tool", Tool.PEN);
    private final DoubleProperty penWidth = new SimpleDoubleProperty(this, "penWidth", Drawing.USUAL_PEN);
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");

    private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper(this, "drawing");
    private final ReadOnlyLongWrapper edits = new ReadOnlyLongWrapper(this, "edits");

    private final Deque<Source> undone = new ArrayDeque<>();
    private final Deque<Source> done = new ArrayDeque<>();

    /** What the stroke under way changes, null while none is. */
    private Source beforeStroke;

    /** The points of the pen's stroke under way, null while none is. */
    private Stroke.Builder stroke;

    private double lastX;
    private double lastY;

    public DrawingModel() {
        source.addListener((observable, was, is) -> describe(is));
        penWidth.addListener((observable, was, is) -> {
            show(source.get());
        });
    }

    /** What is to be read. */
    public ReadOnlyObjectProperty<Source> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    public Source getSource() {
        return source.get();
    }

    /** What is to be read, as the network sees it; null while nothing is drawn. Follows a stroke while it is drawn. */
    public ReadOnlyObjectProperty<Digit> digitProperty() {
        return digit.getReadOnlyProperty();
    }

    public Digit getDigit() {
        return digit.get();
    }

    /** What the digit truly is; null where that is not known, as of a new drawing. */
    public ReadOnlyObjectProperty<Integer> trueLabelProperty() {
        return trueLabel.getReadOnlyProperty();
    }

    /** Where the digit comes from, e.g. "Your drawing" or "MNIST test digit 4711, label 7". */
    public ReadOnlyObjectProperty<Text> provenanceProperty() {
        return provenance.getReadOnlyProperty();
    }

    public ObjectProperty<Tool> toolProperty() {
        return tool;
    }

    /**
     * Width of the line, of all strokes alike, in pixels of the picture that the network sees, {@link
     * Drawing#THINNEST_PEN}..{@link Drawing#THICKEST_PEN}. It is a setting: changing it is not undone.
     */
    public DoubleProperty penWidthProperty() {
        return penWidth;
    }

    /** Width of the line as it should look while drawing, as a fraction of the square's side. */
    public double lineWidth() {
        return penWidth.get() * USUAL_EXTENT / PIXELS_OF_USUAL_EXTENT;
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Whether the tool is down. */
    public ReadOnlyBooleanProperty drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** Changes with whatever is drawn, erased or put in the place of the drawing, but not with the width of the line. */
    public ReadOnlyLongProperty editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /** Puts the tool down. A pen draws a dot at once, and starts a drawing of its own if a test digit was shown. */
    public void beginStroke(double x, double y) {
        endStroke();
        beforeStroke = source.get();
        drawing.set(true);
        if (tool.get() == Tool.PEN) {
            stroke = new Stroke.Builder();
        }
        lastX = x;
        lastY = y;
        extendStroke(x, y);
    }

    /** Moves the tool in a straight line; does nothing if it is not down. */
    public void extendStroke(double x, double y) {
        if (beforeStroke == null) {
            return;
        }
        if (stroke != null) {
            if (stroke.size() > 0 && x == lastX && y == lastY) {
                return;
            }
            stroke.add(x, y);
            show(beforeStroke.drawing().withStroke(stroke.build()));
            countEdit();
        } else {
            erase(source.get().drawing(), x, y);
        }
        lastX = x;
        lastY = y;
    }

    /** Lifts the tool. */
    public void endStroke() {
        Source before = beforeStroke;
        beforeStroke = null;
        stroke = null;
        drawing.set(false);
        if (before != null && before != source.get()) {
            remember(before);
        }
    }

    /** Wipes the line from the tool's last place to (x, y), by circles close enough to leave nothing between them. */
    private void erase(Drawing from, double x, double y) {
        double radius = ERASER_RADIUS + lineWidth() / 2;
        int circles = 1 + (int) Math.ceil(Math.hypot(x - lastX, y - lastY) / (radius / 2));
        Drawing left = from;
        for (int circle = 1; circle <= circles; circle++) {
            double part = (double) circle / circles;
            left = left.erased(lastX + (x - lastX) * part, lastY + (y - lastY) * part, radius);
        }
        if (left != from) {
            show(left);
            countEdit();
        }
    }

    private void countEdit() {
        edits.set(edits.get() + 1);
    }

    public void undo() {
        endStroke();
        swap(done, undone);
    }

    public void redo() {
        endStroke();
        swap(undone, done);
    }

    private void swap(Deque<Source> from, Deque<Source> to) {
        if (!from.isEmpty()) {
            to.push(source.get());
            show(from.pop());
            updateAllowed();
            countEdit();
        }
    }

    /** Takes everything away. */
    public void clear() {
        replace(new Drawn(Drawing.EMPTY));
    }

    /**
     * Shows a digit of the test set instead of the drawing.
     *
     * @param dataset what the set is called, e.g. "MNIST"
     * @param index its place in the test set, from 0
     * @param label what it truly is
     * @param names what labels are called, in their order
     */
    public void showTestDigit(String dataset, int index, Digit test, int label, List<String> names) {
        replace(new TestDigit(dataset, index, test, label, names.get(label)));
    }

    /**
     * Shows the digit of a picture instead of the drawing.
     *
     * @param name which one, e.g. "Picture: seven.png"
     */
    public void showPicture(Text name, Digit digit) {
        replace(new Picture(name, digit));
    }

    /**
     * Puts strokes back on the sheet, wherever their coordinates are.
     *
     * @param name which they are, e.g. "Kept 3 of 12, label 7"
     * @param label what its drawer meant, null if that is not known
     */
    public void showKept(Text name, Drawing drawing, Integer label) {
        replace(new Kept(name, drawing.onSheet(USUAL_EXTENT), label));
    }

    /** Puts strokes on the sheet as if they had just been drawn. */
    public void showDrawing(Drawing drawing) {
        replace(new Drawn(drawing));
    }

    private void replace(Source next) {
        endStroke();
        Source before = source.get();
        show(next);
        if (!source.get().equals(before)) {
            remember(before);
            countEdit();
        }
    }

    private void remember(Source before) {
        done.push(before);
        if (done.size() > MOST_UNDONE) {
            done.removeLast();
        }
        undone.clear();
        updateAllowed();
    }

    private void updateAllowed() {
        canUndo.set(!done.isEmpty());
        canRedo.set(!undone.isEmpty());
    }

    private void show(Drawing next) {
        source.set(new Drawn(next.withPenWidth(penWidth.get())));
    }

    private void show(Source next) {
        if (next instanceof Drawn drawn) {
            show(drawn.drawing());
        } else if (next instanceof Kept kept) {
            source.set(new Kept(kept.name(), kept.drawing().withPenWidth(penWidth.get()), kept.label()));
        } else {
            source.set(next);
        }
    }

    private void describe(Source shown) {
        if (shown instanceof TestDigit test) {
            describe(
                    Text.of(
                            "viewmodel.drawing.testDigit",
                            Dataset.titleOf(test.dataset()),
                            test.index(),
                            test.labelName()),
                    test.label(),
                    test.digit());
        } else if (shown instanceof Picture picture) {
            describe(picture.name(), null, picture.digit());
        } else {
            Text name = shown instanceof Kept kept ? kept.name() : YOURS;
            Integer label = shown instanceof Kept kept ? kept.label() : null;
            describe(name, label, DrawingFitter.fit(shown.drawing()).orElse(null));
        }
    }

    private void describe(Text name, Integer label, Digit shown) {
        trueLabel.set(label);
        provenance.set(name);
        digit.set(shown);
    }
}
