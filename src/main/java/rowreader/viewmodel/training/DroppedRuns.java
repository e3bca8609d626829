package rowreader.viewmodel.training;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.network.model.Model;
import rowreader.network.training.TrainingCommands;
import rowreader.text.Text;
import rowreader.viewmodel.Mailbox;

/**
 * What was learned and gave way to another network: of several runs the last can be taken back for a while. Belongs to the FX
 * thread.
 */
public final class DroppedRuns {
    private final TrainingCommands commands;
    private final Mailbox mailbox;
    private final BooleanSupplier learned;
    private final Consumer<Text> onNotKept;
    private final ReadOnlyObjectWrapper<DroppedRun> last = new ReadOnlyObjectWrapper<>(this, "last");

    /**
     * @param mailbox takes what comes from the trainer thread
     * @param learned whether the run has learned anything
     * @param onNotKept told, in a sentence, that a run could not be kept
     */
    DroppedRuns(TrainingCommands commands, Mailbox mailbox, BooleanSupplier learned, Consumer<Text> onNotKept) {
        this.commands = commands;
        this.mailbox = mailbox;
        this.learned = learned;
        this.onNotKept = onNotKept;
    }

    /** The run that was dropped last and can still be taken back; null before there was one. */
    public ReadOnlyObjectProperty<DroppedRun> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** What was learned so far, to be given to {@link #offerBack} once another network took its place; nothing if nothing. */
    public Optional<CompletableFuture<Model>> copyOfRun() {
        return learned.getAsBoolean() ? Optional.of(commands.model()) : Optional.empty();
    }

    /** Says that a run gave way to another, and keeps it for a while. */
    public void offerBack(CompletableFuture<Model> copy) {
        copy.whenComplete((model, failure) -> mailbox.tell(() -> {
            if (failure != null) {
                onNotKept.accept(Text.of("viewmodel.training.notKept", Text.ofFailure(failure)));
            } else if (model.record().iterations() > 0) {
                offerBack(new DroppedRun(model));
            }
        }));
    }

    private void offerBack(DroppedRun run) {
        DroppedRun before = last.get();
        if (before != null) {
            before.forget();
        }
        run.forgetLater();
        last.set(run);
    }

    /** Does what has another network take the place of the run, and offers the run back. */
    void replace(Runnable replacing) {
        Optional<CompletableFuture<Model>> copy = copyOfRun();
        replacing.run();
        copy.ifPresent(this::offerBack);
    }

    /** Goes on from a run that was dropped, at rest; the one that it takes the place of can be taken back in turn. */
    public CompletableFuture<Void> takeBack(DroppedRun run) {
        Optional<Model> back = run.copy();
        if (back.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Optional<CompletableFuture<Model>> copy = copyOfRun();
        CompletableFuture<Void> opened = commands.open(back.get());
        copy.ifPresent(this::offerBack);
        return opened;
    }
}
