package rowreader.viewmodel.training;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import rowreader.data.sets.DigitSources;
import rowreader.network.model.Model;
import rowreader.text.Text;

/** A network that learned and was let go: kept whole for a while, so that it can come back. Any thread. */
public final class DroppedRun {
    /** How long it can come back; a large network takes much memory. */
    public static final Duration KEPT = Duration.ofSeconds(30);

    private final long samples;
    private final DigitSources digits;
    private volatile Model copy;

    /**
     * @param copy the network and its run as they were
     * @param digits where those come from that it learned from
     */
    DroppedRun(Model copy, DigitSources digits) {
        this.digits = digits;
        this.samples = copy.record().samples();
        this.copy = copy;
    }

    /** What happened, for the user. */
    public Text text() {
        return Text.of("viewmodel.training.dropped", samples);
    }

    /** The network and its run; nothing once they are forgotten. */
    Optional<Model> copy() {
        return Optional.ofNullable(copy);
    }

    DigitSources digits() {
        return digits;
    }

    void forget() {
        copy = null;
    }

    void forgetLater() {
        CompletableFuture.delayedExecutor(KEPT.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::forget);
    }
}
