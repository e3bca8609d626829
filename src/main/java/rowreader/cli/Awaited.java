package rowreader.cli;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Work of another thread, for a command that has nothing else to do meanwhile. */
final class Awaited {
    private Awaited() {}

    /** Waits as long as it takes: a large network is saved in a minute. What the work failed with is thrown. */
    static void end(Future<Void> work) throws IOException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
