package rowreader.viewmodel.kept;

import java.io.File;
import java.time.Duration;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.Stroke;
import rowreader.data.strokes.BadLine;
import rowreader.data.strokes.KeptDrawings;
import rowreader.data.strokes.StrokesFile;
import rowreader.text.Text;
import rowreader.viewmodel.FileExtension;
import rowreader.viewmodel.FileWork;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.SaveTarget;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.drawing.DrawingModel.Drawn;
import rowreader.viewmodel.drawing.DrawingModel.Kept;
import rowreader.viewmodel.drawing.DrawingModel.Source;

/** The drawings that a person kept with their true labels. Belongs to the FX thread; files are read on another. */
public final class KeptDrawingsModel {
    /** Bad lines that a message names. */
    private static final int MOST_NAMED = 3;

    /** More take the sheet longer than a frame. */
    private static final long MOST_POINTS_SHOWN = 20_000;

    private static final Duration UNDO_OFFERED = Duration.ofSeconds(30);

    private final KeptDrawings kept;
    private final DrawingModel drawing;
    private final FileWork work;

    private final ReadOnlyObjectWrapper<List<LabelledDrawing>> drawings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
    private final BooleanBinding canKeep;
    private final BooleanBinding canRemove;

    /** The kept drawing that was put on the sheet last; null before. */
    private final ObjectProperty<Shown> shown = new SimpleObjectProperty<>();

    /** What is being kept: asking twice before it is written keeps it once. Null while nothing is. */
    private Source underWay;

    /**
     * What the sheet has as long as nothing is drawn on it.
     *
     * @param strokes as they lie on the sheet
     */
    private record Shown(Text name, List<Stroke> strokes, LabelledDrawing drawing) {
        /** Whether that is {@code sheet}, with whatever pen: its width is a setting. */
        boolean isOn(Source sheet) {
            return sheet instanceof Kept there
                    && there.name().equals(name)
                    && there.drawing().strokes().equals(strokes);
        }
    }

    /** @param kept used on the work's thread alone */
    public KeptDrawingsModel(KeptDrawings kept, DrawingModel drawing, FileWork work) {
        this.kept = kept;
        this.drawing = drawing;
        this.work = work;
        canKeep = Bindings.createBooleanBinding(
                () -> drawing.getSource() instanceof Drawn drawn
                        && !drawn.drawing().isEmpty(),
                drawing.sourceProperty());
        canRemove = Bindings.createBooleanBinding(
                () -> shown.get() != null
                        && shown.get().isOn(drawing.getSource())
                        && drawings.get().contains(shown.get().drawing()),
                drawing.sourceProperty(),
                shown,
                drawings);
        work.run(kept::read, this::takeOverAtFirst);
    }

    /** All that are kept, the oldest first. */
    public ReadOnlyObjectProperty<List<LabelledDrawing>> drawingsProperty() {
        return drawings.getReadOnlyProperty();
    }

    /** Which of them was put on the sheet last, from 1; 0 for none yet. */
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** Whether {@link #keep(int)} does anything: there is a drawing that is not kept yet. */
    public BooleanBinding canKeep() {
        return canKeep;
    }

    /**
     * Keeps the drawing on the sheet.
     *
     * @param label what it truly is, 0..9
     */
    public void keep(int label) {
        if (!canKeep.get()) {
            return;
        }
        Source source = drawing.getSource();
        if (source == underWay) {
            return;
        }
        underWay = source;
        Drawing toKeep = source.drawing();
        work.run(() -> kept.keep(label, toKeep), () -> underWay = null, now -> {
            takeOver(now);
            work.tell(Message.done(
                    Text.of("viewmodel.kept.kept", label, now.drawings().size())));
            if (drawing.getSource() == source) {
                show(now.drawings().size());
            }
        });
    }

    /** Puts the next kept drawing on the sheet; after the last comes the first. */
    public void showNext() {
        show(position.get() + 1);
    }

    /** Puts the one before on the sheet. */
    public void showPrevious() {
        show(position.get() - 1);
    }

    private void show(int number) {
        int size = drawings.get().size();
        if (size == 0) {
            return;
        }
        int index = Math.floorMod(number - 1, size);
        LabelledDrawing one = drawings.get().get(index);
        position.set(index + 1);
        if (one.drawing().points() > MOST_POINTS_SHOWN) {
            work.tell(Message.failed(Text.of(
                    "viewmodel.kept.tooManyPoints", index + 1, one.drawing().points())));
            return;
        }
        Integer label = one.label().isPresent() ? one.label().getAsInt() : null;
        Text name = label == null
                ? Text.of("viewmodel.kept.nameWithoutLabel", index + 1, size)
                : Text.of("viewmodel.kept.name", index + 1, size, label);
        drawing.showKept(name, one.drawing(), label);
        shown.set(new Shown(name, drawing.getSource().drawing().strokes(), one));
    }

    /** Whether {@link #removeShown()} does anything: a kept drawing is on the sheet, as it was kept. */
    public BooleanBinding canRemove() {
        return canRemove;
    }

    /** Takes the drawing on the sheet out of those that are kept, and shows the next; that can be undone for a while. */
    public void removeShown() {
        if (!canRemove.get()) {
            return;
        }
        Shown before = shown.get();
        LabelledDrawing one = before.drawing();
        work.run(() -> kept.remove(one), now -> {
            takeOver(now);
            work.tell(Message.done(
                    removed(one), new Message.Action(Text.of("viewmodel.undo"), () -> putBack(one), UNDO_OFFERED)));
            if (before.isOn(drawing.getSource())) {
                showInPlaceOfRemoved();
            }
        });
    }

    private static Text removed(LabelledDrawing one) {
        return one.label().isPresent()
                ? Text.of("viewmodel.kept.removed", one.label().getAsInt())
                : Text.of("viewmodel.kept.removedWithoutLabel");
    }

    private void showInPlaceOfRemoved() {
        if (drawings.get().isEmpty()) {
            position.set(0);
            drawing.clear();
        } else {
            show(Math.min(position.get(), drawings.get().size()));
        }
    }

    private void putBack(LabelledDrawing one) {
        work.run(() -> kept.putBack(one), now -> {
            takeOver(now);
            show(now.drawings().indexOf(one) + 1);
        });
    }

    /** Adds the drawings of a strokes file; tells which of its lines are bad. */
    public void addAllOf(File file) {
        record Added(StrokesFile from, StrokesFile all) {}
        work.run(() -> new Added(kept.keepAllOf(file.toPath()), kept.read()), added -> {
            takeOver(added.all());
            List<BadLine> bad = added.from().badLines();
            Text text = Text.of("viewmodel.kept.added", added.from().drawings().size(), file.getName());
            work.tell(bad.isEmpty() ? Message.done(text) : Message.failed(withBadLines(text, bad)));
        });
    }

    /**
     * Copies them to a strokes file.
     *
     * @param format JSONL or InkML, where the name says neither
     */
    public void copyTo(File file, FileExtension format) {
        boolean named = FileExtension.INKML.isOf(file) || FileExtension.JSONL.isOf(file);
        SaveTarget target = named ? new SaveTarget(file, file) : SaveTarget.of(file, format);
        work.run(
                () -> {
                    kept.copyTo(target.path());
                    return kept.read();
                },
                all -> work.tell(Message.done(
                        Text.of("viewmodel.kept.copied", all.drawings().size(), target.name()))));
    }

    private void takeOverAtFirst(StrokesFile now) {
        takeOver(now);
        if (!now.badLines().isEmpty()) {
            Text text = Text.of("viewmodel.kept.badLines", kept.file().toString());
            work.tell(Message.failed(withBadLines(text, now.badLines())));
        }
    }

    private void takeOver(StrokesFile now) {
        drawings.set(now.drawings());
    }

    /** The first bad lines are named one by one, each on a line of its own. */
    private static Text withBadLines(Text text, List<BadLine> bad) {
        Text named = text;
        for (BadLine line : bad.subList(0, Math.min(MOST_NAMED, bad.size()))) {
            named = Text.of("viewmodel.kept.andBadLine", named, line.line(), line.reason());
        }
        int more = bad.size() - MOST_NAMED;
        return more > 0 ? Text.of("viewmodel.kept.andMore", named, more) : named;
    }
}
