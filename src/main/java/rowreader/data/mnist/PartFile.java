package rowreader.data.mnist;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/**
 * Writes the body of one answer to a file, from its start or behind what is there. Called on the client's threads. An
 * answer that is not the wanted file, by its status, type, range or length, leaves the file as it is.
 */
final class PartFile implements BodyHandler<Void>, AutoCloseable {
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;

    private final Path path;
    private final long have;
    private final long expected;

    private FileChannel channel;
    private boolean closed;
    private volatile long size;
    private volatile boolean accepted;
    private volatile boolean webPage;
    private volatile boolean rangeMismatched;

    /**
     * @param have bytes at {@code path} that need not be sent again
     * @param expected bytes of the whole file
     */
    PartFile(Path path, long have, long expected) {
        this.path = path;
        this.have = have;
        this.expected = expected;
        this.size = have;
    }

    /** Bytes there now. */
    long size() {
        return size;
    }

    /** Whether the answer was, or began as, the wanted file. */
    boolean wasAccepted() {
        return accepted;
    }

    boolean isWebPage() {
        return webPage;
    }

    /** Whether the answer was a part of the file other than the one asked for. */
    boolean rangeMismatched() {
        return rangeMismatched;
    }

    @Override
    public BodySubscriber<Void> apply(ResponseInfo answer) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        webPage = status == OK && (type.startsWith("text/html") || type.startsWith("application/xhtml"));
        rangeMismatched = status == PARTIAL_CONTENT && !continues(answer);
        accepted = (status == OK && !webPage) || (status == PARTIAL_CONTENT && !rangeMismatched);
        return accepted ? new Writer(status == PARTIAL_CONTENT) : BodySubscribers.replacing(null);
    }

    /** Whether the range sent starts where the file ends: "bytes 100-199/200". */
    private boolean continues(ResponseInfo answer) {
        String range = answer.headers().firstValue("Content-Range").orElse("");
        return have > 0
                && range.startsWith("bytes " + have + "-")
                && (range.endsWith("/" + expected) || range.endsWith("/*"));
    }

    private synchronized void open(boolean append) throws IOException {
        if (closed) {
            throw new IOException("cancelled");
        }
        channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            throw new TransferException("data.download.other");
        }
        size = append ? have : 0;
        channel.truncate(size);
        channel.position(size);
    }

    private synchronized void write(List<ByteBuffer> buffers) throws IOException {
        if (closed) {
            throw new IOException("cancelled");
        }
        for (ByteBuffer buffer : buffers) {
            if (size + buffer.remaining() > expected) {
                throw new TransferException("data.download.tooMuch", expected);
            }
            while (buffer.hasRemaining()) {
                size += channel.write(buffer);
            }
        }
    }

    /** Nothing is written after this. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (channel != null) {
            channel.close();
        }
    }

    private final class Writer implements BodySubscriber<Void> {
        private final boolean append;
        private final CompletableFuture<Void> written = new CompletableFuture<>();
        private Flow.Subscription subscription;

        Writer(boolean append) {
            this.append = append;
        }

        @Override
        public CompletionStage<Void> getBody() {
            return written;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            try {
                open(append);
                subscription.request(1);
            } catch (IOException e) {
                subscription.cancel();
                written.completeExceptionally(e);
            }
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            try {
                write(buffers);
                subscription.request(1);
            } catch (IOException e) {
                subscription.cancel();
                written.completeExceptionally(e);
            }
        }

        @Override
        public void onError(Throwable thrown) {
            written.completeExceptionally(thrown);
        }

        @Override
        public void onComplete() {
            written.complete(null);
        }
    }
}
