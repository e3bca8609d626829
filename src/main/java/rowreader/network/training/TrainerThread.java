package rowreader.network.training;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.text.Text;
import rowreader.text.WordedException;

/**
 * The one thread on which a network lives: does commands one at a time, in the order in which they were given, and says of
 * each how it ended. Whatever goes wrong in a command, the thread goes on to the next.
 *
 * <p>Commands may be given by any thread, also by the one that does them.
 */
final class TrainerThread {
    private static final Logger LOG = LoggerFactory.getLogger(TrainerThread.class);

    private final ExecutorService executor;

    /** Commands that wait for the one that runs. */
    private final AtomicInteger waiting = new AtomicInteger();

    /** Touched on the thread itself only. */
    private boolean ended;

    TrainerThread() {
        this(Executors.newSingleThreadExecutor(task -> ComputingThread.daemon(task, "trainer")));
    }

    /** @param executor runs one command at a time */
    TrainerThread(ExecutorService executor) {
        this.executor = executor;
    }

    /** What is to be done on the thread. */
    @FunctionalInterface
    interface Command {
        /** @throws IOException whose message is for the user, where it fails as it may */
        void run() throws IOException;
    }

    /**
     * Has a command done, later.
     *
     * @param onUnexpected told, on the thread, of any failure but an {@link IOException}: what to say of it, and its cause
     * @return done with the command; fails with it, or where the thread has ended before
     */
    CompletableFuture<Void> run(Command command, Consumer<WordedException> onUnexpected) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try {
            waiting.incrementAndGet();
            executor.execute(() -> {
                waiting.decrementAndGet();
                run(command, onUnexpected, done);
            });
        } catch (RejectedExecutionException e) {
            waiting.decrementAndGet();
            done.completeExceptionally(closed());
        }
        return done;
    }

    private void run(Command command, Consumer<WordedException> onUnexpected, CompletableFuture<Void> done) {
        if (ended) {
            done.completeExceptionally(closed());
            return;
        }
        try {
            command.run();
            done.complete(null);
        } catch (IOException e) {
            LOG.warn("A command failed", e);
            done.completeExceptionally(e);
        } catch (RuntimeException | Error e) {
            WordedException unexpected = new WordedException(sentence(e), e);
            done.completeExceptionally(unexpected);
            tell(onUnexpected, unexpected);
        }
    }

    private static Exception closed() {
        return new WordedException(Text.of("network.training.closed"));
    }

    /** Whoever is told of a failure may fail as well. */
    private static void tell(Consumer<WordedException> onUnexpected, WordedException failure) {
        try {
            onUnexpected.accept(failure);
        } catch (RuntimeException | Error again) {
            LOG.error("The failure of a command could not be told", again);
        }
    }

    private static Text sentence(Throwable failure) {
        if (Text.isExpected(failure)) {
            return Text.ofFailure(failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return Text.of("network.training.memory");
            }
        }
        return Text.of("network.training.unexpected", failure);
    }

    /** Whether a command waits for the one that runs. */
    boolean isAwaited() {
        return waiting.get() > 0;
    }

    /**
     * Ends the thread with the command that calls it: those given since are not done.
     *
     * <p>For a command, not for whoever wants an end: a shutdown at the moment in which another thread gives the very first
     * command leaves the executor with commands and no thread (ThreadPoolExecutor.addWorker).
     */
    void end() {
        ended = true;
        executor.shutdown();
    }

    /** @return whether it has ended, after {@code timeout} at most */
    boolean awaitEnd(Duration timeout) throws InterruptedException {
        return executor.awaitTermination(timeout.toNanos(), TimeUnit.NANOSECONDS);
    }
}
