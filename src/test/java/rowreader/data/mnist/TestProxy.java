package rowreader.data.mnist;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A proxy on this machine that answers by itself, whatever host it is asked for. */
final class TestProxy implements AutoCloseable {
    /** The head of every request, its lines in order. */
    final List<List<String>> requests = new CopyOnWriteArrayList<>();

    private final ServerSocket server;
    private final Function<List<String>, byte[]> answer;

    /** @param answer to the head of a request: all that is sent back */
    TestProxy(Function<List<String>, byte[]> answer) throws IOException {
        this.answer = answer;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "test proxy");
        thread.setDaemon(true);
        thread.start();
    }

    static byte[] answer(String status, byte[] body) {
        byte[] head = ("HTTP/1.1 " + status + "\r\nContent-Length: " + body.length + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    int port() {
        return server.getLocalPort();
    }

    /** "127.0.0.1:port" */
    String address() {
        return "127.0.0.1:" + port();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept();
                    BufferedReader in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
                    OutputStream out = client.getOutputStream()) {
                List<String> head = new ArrayList<>();
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    head.add(line);
                }
                requests.add(head);
                out.write(answer.apply(head));
                out.flush();
            } catch (IOException e) {
                // Closed, or a client that went away.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
