package rowreader.viewmodel;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import rowreader.text.Text;

/**
 * What waits for a disk: done off the FX thread, and then told there. Whatever is thrown is told to the user; what is no
 * expected failure goes to the log as well, with its stack trace. Its methods are called on the FX thread.
 */
public final class FileWork {
    private static final Logger LOG = LoggerFactory.getLogger(FileWork.class);

    /**
     * What is to be done.
     *
     * @param <T> what comes of it; null is a result like any other
     */
    @FunctionalInterface
    public interface Work<T> {
        /** On the thread of the work. Fails with an {@link IOException} whose message is for the user. */
        T result() throws IOException;
    }

    /** Whoever pressed a button and sees nothing for longer presses it once more. */
    private static final Duration UNNOTICED = Duration.ofSeconds(1);

    private final Executor thread;
    private final Executor fxThread;
    private final Executor later;
    private final Consumer<Message> tell;

    /**
     * @param thread runs one command at a time, so that work is done in the order in which it was asked for
     * @param tell called on the FX thread with what went wrong
     */
    public FileWork(Executor thread, Executor fxThread, Consumer<Message> tell) {
        this(
                thread,
                fxThread,
                CompletableFuture.delayedExecutor(UNNOTICED.toMillis(), TimeUnit.MILLISECONDS, fxThread),
                tell);
    }

    /** The same. @param later runs what it is given on the FX thread, when work that is not done by then takes long */
    FileWork(Executor thread, Executor fxThread, Executor later, Consumer<Message> tell) {
        this.thread = thread;
        this.fxThread = fxThread;
        this.later = later;
        this.tell = tell;
    }

    /** Does {@code work}; if it went well, {@code then} gets the result on the FX thread. */
    public <T> void run(Work<T> work, Consumer<? super T> then) {
        run(work, () -> {}, then);
    }

    /** The same. @param ended called on the FX thread in any case, before anything is told */
    public <T> void run(Work<T> work, Runnable ended, Consumer<? super T> then) {
        follow(CompletableFuture.supplyAsync(() -> result(work), thread), ended, then, tell);
    }

    /**
     * Does what may take long, and tells how it went.
     *
     * @param meanwhile told where it is not done after a second
     * @param done what is told of the result; like a failure, in the place of {@code meanwhile}
     */
    public <T> void runLong(Work<T> work, Text meanwhile, Function<? super T, Text> done) {
        Message underWay = Message.done(meanwhile);
        Consumer<Message> tellEnd = end -> tell.accept(end.inPlaceOf(underWay));
        CompletableFuture<T> working = CompletableFuture.supplyAsync(() -> result(work), thread);
        follow(working, () -> {}, result -> tellEnd.accept(Message.done(done.apply(result))), tellEnd);
        later.execute(() -> {
            if (!working.isDone()) {
                tell.accept(underWay);
            }
        });
    }

    /** Tells of work that is under way somewhere else: if it goes well, {@code then} gets the result on the FX thread. */
    public <T> void follow(CompletableFuture<T> work, Consumer<? super T> then) {
        follow(work, () -> {}, then, tell);
    }

    private static <T> T result(Work<T> work) {
        try {
            return work.result();
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private <T> void follow(
            CompletableFuture<T> work, Runnable ended, Consumer<? super T> then, Consumer<Message> tellFailure) {
        work.whenComplete((result, failure) -> fxThread.execute(() -> {
            ended.run();
            if (failure == null) {
                then.accept(result);
            } else {
                tellFailure.accept(failed(failure));
            }
        }));
    }

    private static Message failed(Throwable failure) {
        if (!Text.isExpected(failure)) {
            LOG.error("Unexpected", failure);
        }
        return Message.failed(failure);
    }

    /** Tells what has nothing to do with a file, or is done. */
    public void tell(Message message) {
        tell.accept(message);
    }
}
