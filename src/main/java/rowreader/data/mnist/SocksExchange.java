package rowreader.data.mnist;

import java.io.IOException;
import java.io.InputStream;
import java.net.Authenticator;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.stream.Collectors;

/**
 * One answer through a SOCKS proxy. The JDK's newer client does not speak to such; its older one does, and waits: so it has a
 * thread for it.
 */
final class SocksExchange {
    private static final int BUFFER = 1 << 16;

    private final HttpURLConnection connection;
    private final PartFile into;
    private final CompletableFuture<Integer> status = new CompletableFuture<>();

    /** Its thread: whether there was a way to the host. */
    private boolean connected;

    private SocksExchange(HttpURLConnection connection, PartFile into) {
        this.connection = connection;
        this.into = into;
    }

    /**
     * Asks for a file.
     *
     * @param from bytes that need not be sent
     * @param into gets the body
     */
    static SocksExchange begin(ProxyServer proxy, URI file, long from, Downloader.Timeouts timeouts, PartFile into)
            throws IOException {
        proxy.user().ifPresent(user -> Authenticator.setDefault(new ForProxy(proxy, user)));
        HttpURLConnection connection = (HttpURLConnection) file.toURL().openConnection(proxy.forClient());
        connection.setConnectTimeout((int) timeouts.connect().toMillis());
        connection.setReadTimeout((int) timeouts.response().toMillis());
        connection.setUseCaches(false);
        if (from > 0) {
            connection.setRequestProperty("Range", "bytes=" + from + "-");
        }
        SocksExchange exchange = new SocksExchange(connection, into);
        Thread thread = new Thread(exchange::run, "download");
        thread.setDaemon(true);
        thread.start();
        return exchange;
    }

    /** The status, once the body is written; or what went wrong. */
    CompletableFuture<Integer> status() {
        return status;
    }

    /** Ends it, wherever it is. */
    void abort() {
        connection.disconnect();
    }

    private void run() {
        try {
            status.complete(receive());
        } catch (SocketTimeoutException e) {
            status.completeExceptionally(new HttpTimeoutException(e.getMessage()));
        } catch (SocketException e) {
            status.completeExceptionally(translated(e));
        } catch (CompletionException e) {
            status.completeExceptionally(e.getCause());
        } catch (IOException | RuntimeException e) {
            status.completeExceptionally(e);
        }
    }

    /** The JDK tells by its message alone what it was: what the proxy answers, it says of SOCKS. */
    private IOException translated(SocketException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("authentication failed")) {
            return new TransferException("data.download.socksPassword");
        }
        if (!connected && !message.contains("SOCKS") && !message.contains("reset")) {
            ConnectException unreachable = new ConnectException(message);
            unreachable.initCause(e);
            return unreachable;
        }
        return e;
    }

    private int receive() throws IOException {
        connection.connect();
        connected = true;
        int code = connection.getResponseCode();
        BodySubscriber<Void> body = into.apply(new Head(code, connection.getHeaderFields()));
        if (into.wasAccepted()) {
            body.onSubscribe(NO_LIMITS);
            try (InputStream in = connection.getInputStream()) {
                byte[] buffer = new byte[BUFFER];
                for (int read = in.read(buffer);
                        read >= 0 && !body.getBody().toCompletableFuture().isDone();
                        read = in.read(buffer)) {
                    body.onNext(List.of(ByteBuffer.wrap(buffer, 0, read)));
                }
            }
            body.onComplete();
            body.getBody().toCompletableFuture().join();
        }
        connection.disconnect();
        return code;
    }

    /** Whoever writes is never given more than it takes: it is called and returns. */
    private static final Flow.Subscription NO_LIMITS = new Flow.Subscription() {
        @Override
        public void request(long more) {
            // Comes anyway.
        }

        @Override
        public void cancel() {
            // Seen by the body's result.
        }
    };

    private record Head(int statusCode, Map<String, List<String>> fields) implements ResponseInfo {
        @Override
        public HttpHeaders headers() {
            // The status line has no name.
            return HttpHeaders.of(
                    fields.entrySet().stream()
                            .filter(field -> field.getKey() != null)
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                    (name, value) -> true);
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    /** Name and password for this proxy, and for nobody else. */
    private static final class ForProxy extends Authenticator {
        private final ProxyServer proxy;
        private final String user;

        ForProxy(ProxyServer proxy, String user) {
            this.proxy = proxy;
            this.user = user;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            boolean asked = getRequestingProtocol().startsWith("SOCKS")
                    && proxy.host().equals(getRequestingHost())
                    && proxy.port() == getRequestingPort();
            int colon = user.indexOf(':');
            return asked && colon >= 0
                    ? new PasswordAuthentication(
                            user.substring(0, colon), user.substring(colon + 1).toCharArray())
                    : null;
        }
    }
}
