package rowreader.data.mnist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on this machine that behaves, or misbehaves, as a test wants. */
final class Mirror implements AutoCloseable {
    /** "METHOD path range" of every request, range "-" if none. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "test mirror");
        thread.setDaemon(true);
        return thread;
    });

    Mirror(HttpHandler handler) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            requests.add(
                    exchange.getRequestURI().getPath() + " " + range(exchange).orElse("-"));
            try (exchange) {
                handler.handle(exchange);
            }
        });
        server.start();
    }

    /** Serves these bytes at every path, and ranges of them. */
    static Mirror serving(byte[] content) throws IOException {
        return new Mirror(exchange -> {
            Optional<String> range = range(exchange);
            if (range.isEmpty()) {
                send(exchange, 200, content);
                return;
            }
            int from = Integer.parseInt(range.get().replaceAll("bytes=(\\d+)-", "$1"));
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            send(exchange, 206, Arrays.copyOfRange(content, from, content.length));
        });
    }

    /** Sends the first half, then nothing more. */
    static Mirror stalling(byte[] content) throws IOException {
        Mirror[] self = new Mirror[1];
        self[0] = new Mirror(exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content, 0, content.length / 2);
            exchange.getResponseBody().flush();
            self[0].waitUntilClosed();
        });
        return self[0];
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static Optional<String> range(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range"));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void waitUntilClosed() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
