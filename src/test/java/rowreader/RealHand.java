package rowreader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/**
 * A mouse and a keyboard as the window system has them: events of the X server, to a window that a window manager manages. The
 * toolkit's own robots go past both, and what fails under a person's hand works under theirs.
 */
@SuppressWarnings("try") // It waits for its processes to end, which may be interrupted.
final class RealHand implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process windowManager;

    /** Starts a window manager, unless the display has one. */
    RealHand() throws IOException {
        windowManager = new ProcessBuilder("openbox", "--sm-disable")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Why there can be no real hand; empty if there can. run.sh installs what it takes. */
    static String missing() {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return "X events are sent on Linux only";
        }
        if (System.getenv("DISPLAY") == null) {
            return "there is no display";
        }
        for (String program : List.of("xdotool", "openbox")) {
            if (!isThere(program)) {
                return program + " is not installed";
            }
        }
        return "";
    }

    private static boolean isThere(String program) {
        for (String folder : System.getenv("PATH").split(":")) {
            if (java.nio.file.Files.isExecutable(java.nio.file.Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    /** Sends what xdotool's arguments say; returns what it prints. */
    String xdotool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("xdotool does not end: " + command);
        }
        return printed.strip();
    }

    /** Moves to the middle of what is shown and clicks, as a person does: the button is down for a moment. */
    void click(Bounds shown) throws IOException, InterruptedException {
        moveTo(shown.getCenterX(), shown.getCenterY());
        xdotool("mousedown", "1", "sleep", "0.06", "mouseup", "1");
    }

    void click(Node node) throws IOException, InterruptedException {
        click(node.localToScreen(node.getBoundsInLocal()));
    }

    void moveTo(double x, double y) throws IOException, InterruptedException {
        xdotool("mousemove", Long.toString(Math.round(x)), Long.toString(Math.round(y)), "sleep", "0.03");
    }

    /** Presses and releases a key or a combination, e.g. "ctrl+z", "Escape". */
    void key(String name) throws IOException, InterruptedException {
        xdotool("key", name);
    }

    /** Types text. */
    void type(String text) throws IOException, InterruptedException {
        xdotool("type", "--delay", "30", text);
    }

    /** Whether the window system shows a window with this title. */
    boolean seesWindow(String title) throws IOException, InterruptedException {
        return xdotool("search", "--onlyvisible", "--name", "^" + title + "$").matches("(?s).*\\d.*");
    }

    @Override
    public void close() throws InterruptedException {
        windowManager.destroy();
        windowManager.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
