package rowreader.viewmodel.training;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import rowreader.data.sets.DigitSources;
import rowreader.network.training.TrainingCommands;
import rowreader.viewmodel.Mailbox;

/**
 * Where the digits come from that the run learns from: a run that comes back wants those that it learned from before. Belongs
 * to the FX thread.
 */
public final class DigitsInUse {
    private final TrainingCommands commands;
    private final Mailbox mailbox;
    private final ReadOnlyObjectWrapper<DigitSources> sources =
            new ReadOnlyObjectWrapper<>(this, "sources", DigitSources.of(Optional.empty()));

    /** @param mailbox takes what comes from the trainer thread */
    DigitsInUse(TrainingCommands commands, Mailbox mailbox) {
        this.commands = commands;
        this.mailbox = mailbox;
    }

    /** Where they come from, or would when they are first needed. */
    public ReadOnlyObjectProperty<DigitSources> sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /** What the training was made with. */
    public void expect(DigitSources first) {
        sources.set(first);
    }

    /** Gets the digits of other places; the network begins anew with them, see {@link TrainingCommands#digits}. */
    public CompletableFuture<Void> change(DigitSources other) {
        return commands.digits(other.source()).thenRun(() -> mailbox.tell(() -> sources.set(other)));
    }

    /** The same unless they are in use: then nothing is done. */
    public CompletableFuture<Void> goBackTo(DigitSources former) {
        boolean inUse = former.absolute().equals(sources.get().absolute());
        return inUse ? CompletableFuture.completedFuture(null) : change(former);
    }
}
