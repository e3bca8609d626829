package rowreader.data.mnist;

import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A SOCKS proxy (RFC 1928 and 1929) on this machine that answers by itself, whatever host it is asked for. */
final class TestSocks implements AutoCloseable {
    private static final int VERSION = 5;
    private static final int NO_PASSWORD = 0;
    private static final int PASSWORD = 2;
    private static final int BY_NAME = 3;

    /** "host:port" of every connection that it was asked for. */
    final List<String> asked = new CopyOnWriteArrayList<>();
    /** The head of every request, its lines in order. */
    final List<List<String>> requests = new CopyOnWriteArrayList<>();

    private final ServerSocket server;
    private final String user;
    private final int reply;
    private final Function<List<String>, byte[]> answer;

    /**
     * @param user "name:password" that it wants; empty if it wants none
     * @param reply to whoever asks for a connection: 0 is well
     * @param answer to the head of a request: all that is sent back
     */
    TestSocks(String user, int reply, Function<List<String>, byte[]> answer) throws IOException {
        this.user = user;
        this.reply = reply;
        this.answer = answer;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "test socks");
        thread.setDaemon(true);
        thread.start();
    }

    /** "127.0.0.1:port" */
    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                DataInputStream in = new DataInputStream(client.getInputStream());
                OutputStream out = client.getOutputStream();
                if (greets(in, out) && connects(in, out)) {
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
                    List<String> head = new ArrayList<>();
                    for (String line = lines.readLine(); line != null && !line.isEmpty(); line = lines.readLine()) {
                        head.add(line);
                    }
                    requests.add(head);
                    out.write(answer.apply(head));
                    out.flush();
                }
            } catch (IOException e) {
                // Closed, or a client that went away.
            }
        }
    }

    private boolean greets(DataInputStream in, OutputStream out) throws IOException {
        in.readUnsignedByte();
        in.readNBytes(in.readUnsignedByte());
        out.write(new byte[] {VERSION, (byte) (user.isEmpty() ? NO_PASSWORD : PASSWORD)});
        if (user.isEmpty()) {
            return true;
        }
        in.readUnsignedByte();
        String name = text(in);
        boolean right = (name + ":" + text(in)).equals(user);
        out.write(new byte[] {1, (byte) (right ? 0 : 1)});
        return right;
    }

    private boolean connects(DataInputStream in, OutputStream out) throws IOException {
        in.readNBytes(3);
        int kind = in.readUnsignedByte();
        String host = kind == BY_NAME
                ? text(in)
                : InetAddress.getByAddress(in.readNBytes(kind == 1 ? 4 : 16)).getHostAddress();
        asked.add(host + ":" + in.readUnsignedShort());
        out.write(new byte[] {VERSION, (byte) reply, 0, 1, 0, 0, 0, 0, 0, 0});
        return reply == 0;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
