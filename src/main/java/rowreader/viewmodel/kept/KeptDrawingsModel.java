package rowreader.viewmodel.kept;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.data.drawing.BadLine;
import rowreader.data.drawing.Drawing;
import rowreader.data.drawing.KeptDrawings;
import rowreader.data.drawing.LabelledDrawing;
import rowreader.data.drawing.StrokesFile;
import rowreader.viewmodel.Message;
import rowreader.viewmodel.drawing.DrawingModel;
import rowreader.viewmodel.drawing.DrawingModel.Drawn;
import rowreader.viewmodel.drawing.DrawingModel.Source;

/** The drawings that a person kept with their true labels. Belongs to the FX thread; files are read on another. */
public final class KeptDrawingsModel {
    /** Bad lines that a message names. */
    private static final int MOST_NAMED = 3;

    /** More take the sheet longer than a frame. */
    private static final long MOST_POINTS_SHOWN = 20_000;

    private final KeptDrawings kept;
    private final DrawingModel drawing;
    private final Executor filesThread;
    private final Executor fxThread;
    private final Consumer<Message> tell;

    private final ReadOnlyObjectWrapper<List<LabelledDrawing>> drawings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
    private final BooleanBinding canKeep;

    /** What is being kept: asking twice before it is written keeps it once. Null while nothing is. */
    private Source underWay;

    /**
     * @param kept used on {@code filesThread} alone
     * @param filesThread runs one command at a time
     */
    public KeptDrawingsModel(
            KeptDrawings kept, DrawingModel drawing, Executor filesThread, Executor fxThread, Consumer<Message> tell) {
        this.kept = kept;
        this.drawing = drawing;
        this.filesThread = filesThread;
        this.fxThread = fxThread;
        this.tell = tell;
        canKeep = Bindings.createBooleanBinding(
                () -> drawing.getSource() instanceof Drawn drawn
                        && !drawn.drawing().isEmpty(),
                drawing.sourceProperty());
        work(kept::read, this::takeOverAtFirst);
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
        work(() -> kept.keep(label, toKeep), () -> underWay = null, now -> {
            takeOver(now);
            tell.accept(new Message("Kept as a " + label + ". " + howMany(now) + " kept.", false));
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
        int shown = Math.floorMod(number - 1, size);
        LabelledDrawing one = drawings.get().get(shown);
        position.set(shown + 1);
        if (one.drawing().points() > MOST_POINTS_SHOWN) {
            tell.accept(new Message(
                    String.format(
                            Locale.ENGLISH,
                            "Kept drawing %d has %,d points, too many to put on the sheet.",
                            shown + 1,
                            one.drawing().points()),
                    true));
            return;
        }
        String name = "Kept " + (shown + 1) + " of " + size
                + (one.label().isPresent() ? ", label " + one.label().getAsInt() : ", no label");
        drawing.showKept(
                name, one.drawing(), one.label().isPresent() ? one.label().getAsInt() : null);
    }

    /** Adds the drawings of a strokes file; tells which of its lines are bad. */
    public void addAllOf(File file) {
        record Added(StrokesFile from, StrokesFile all) {}
        work(() -> new Added(kept.keepAllOf(file.toPath()), kept.read()), added -> {
            takeOver(added.all());
            List<BadLine> bad = added.from().badLines();
            String text = "Added " + howMany(added.from()) + " of " + file.getName() + ".";
            tell.accept(new Message(bad.isEmpty() ? text : text + "\n" + sentence(bad), !bad.isEmpty()));
        });
    }

    /** Copies them to a strokes file. */
    public void copyTo(File file) {
        File target = file.getName().contains(".") ? file : new File(file.getPath() + ".jsonl");
        work(
                () -> {
                    kept.copyTo(target.toPath());
                    return kept.read();
                },
                all -> tell.accept(new Message("Saved " + howMany(all) + " to " + target.getName() + ".", false)));
    }

    private void takeOverAtFirst(StrokesFile now) {
        takeOver(now);
        if (!now.badLines().isEmpty()) {
            tell.accept(new Message(
                    kept.file() + " has lines that are no drawings; they stay there.\n" + sentence(now.badLines()),
                    true));
        }
    }

    private void takeOver(StrokesFile now) {
        drawings.set(now.drawings());
    }

    private static String howMany(StrokesFile file) {
        int count = file.drawings().size();
        return count == 1 ? "1 drawing" : String.format(Locale.ENGLISH, "%,d drawings", count);
    }

    private static String sentence(List<BadLine> bad) {
        String named = bad.stream()
                .limit(MOST_NAMED)
                .map(line -> "Line " + line.line() + " is left out: " + line.reason() + ".")
                .collect(Collectors.joining("\n"));
        int more = bad.size() - MOST_NAMED;
        return more > 0 ? named + "\n" + more + " more are left out." : named;
    }

    private interface Work<T> {
        T result() throws IOException;
    }

    private <T> void work(Work<T> work, Consumer<T> then) {
        work(work, () -> {}, then);
    }

    /** @param ended called in any case, before anything else */
    private <T> void work(Work<T> work, Runnable ended, Consumer<T> then) {
        filesThread.execute(() -> {
            try {
                T result = work.result();
                fxThread.execute(() -> {
                    ended.run();
                    then.accept(result);
                });
            } catch (IOException e) {
                fxThread.execute(() -> {
                    ended.run();
                    tell.accept(new Message(e.getMessage(), true));
                });
            }
        });
    }
}
