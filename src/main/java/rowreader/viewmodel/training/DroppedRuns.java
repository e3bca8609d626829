package rowreader.viewmodel.training;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.data.sets.DigitSources;
import rowreader.network.model.Model;
import rowreader.network.training.TrainingCommands;
import rowreader.text.Text;
import rowreader.viewmodel.Mailbox;

/**
 * What was learned and gave way to another network: of several runs the last can be taken back for a while. Belongs to the FX
 * thread.
 */
public final class DroppedRuns {
    /**
     * What was learned so far.
     *
     * @param copy the network and its run
     * @param digits where those come from that it learned from
     */
    public record Learned(CompletableFuture<Model> copy, DigitSources digits) {}

    private final TrainingCommands commands;
    private final DigitsInUse digits;
    private final Mailbox mailbox;
    private final BooleanSupplier learned;
    private final Consumer<Text> onNotKept;
    private final ReadOnlyObjectWrapper<DroppedRun> last = new ReadOnlyObjectWrapper<>(this, "last");

    /**
     * @param digits what runs learn from
     * @param mailbox takes what comes from the trainer thread
     * @param learned whether the run has learned anything
     * @param onNotKept told, in a sentence, that a run could not be kept
     */
    DroppedRuns(
            TrainingCommands commands,
            DigitsInUse digits,
            Mailbox mailbox,
            BooleanSupplier learned,
            Consumer<Text> onNotKept) {
        this.commands = commands;
        this.digits = digits;
        this.mailbox = mailbox;
        this.learned = learned;
        this.onNotKept = onNotKept;
    }

    /** The run that was dropped last and can still be taken back; null before there was one. */
    public ReadOnlyObjectProperty<DroppedRun> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** What was learned so far, to be given to {@link #offerBack} once another network took its place; nothing if nothing. */
    public Optional<Learned> copyOfRun() {
        return learned.getAsBoolean()
                ? Optional.of(
                        new Learned(commands.model(), digits.sourcesProperty().get()))
                : Optional.empty();
    }

    /** Says that a run gave way to another, and keeps it for a while. */
    public void offerBack(Learned run) {
        run.copy()
                .whenComplete((model, failure) -> mailbox.tell(() -> {
                    if (failure != null) {
                        onNotKept.accept(Text.of("viewmodel.training.notKept", Text.ofFailure(failure)));
                    } else if (model.record().iterations() > 0) {
                        offerBack(new DroppedRun(model, run.digits()));
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
        Optional<Learned> copy = copyOfRun();
        replacing.run();
        copy.ifPresent(this::offerBack);
    }

    /**
     * Goes on from a run that was dropped, at rest and with the digits that it learned from; the one that it takes the place of
     * can be taken back in turn. Fails, with nothing changed, where those digits cannot be had any more.
     */
    public CompletableFuture<Void> takeBack(DroppedRun run) {
        Optional<Model> back = run.copy();
        if (back.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Optional<Learned> copy = copyOfRun();
        return digits.goBackTo(run.digits())
                .thenCompose(nothing -> commands.open(back.get()))
                .thenRun(() -> copy.ifPresent(this::offerBack));
    }
}
