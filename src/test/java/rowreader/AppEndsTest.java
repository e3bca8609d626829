package rowreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import rowreader.network.SimpleDigits;

/** Closing the window ends the process, whatever the program is busy with. */
@DisabledIf("noDisplay")
class AppEndsTest {
    private static final long PATIENCE_SECONDS = 10;

    @TempDir
    Path folder;

    static boolean noDisplay() {
        return AppWindowTest.noDisplay();
    }

    /** The other process: opens the window, presses Start, and closes the window once the training is under way. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            new Thread(() -> pressStartAndClose(arguments[0]), "user").start();
            App.main(List.of(arguments).subList(1, arguments.length).toArray(new String[0]));
        }

        private static void pressStartAndClose(String busyText) {
            boolean started = false;
            while (true) {
                Window window = Window.getWindows().stream()
                        .filter(Window::isShowing)
                        .findFirst()
                        .orElse(null);
                // The first start of all shows a window of its own while the libraries are unpacked.
                if (window != null && !started && window.getScene().lookup("#start-or-pause") != null) {
                    started = true;
                    Platform.runLater(() -> ((ButtonBase) window.getScene().lookup("#start-or-pause")).fire());
                } else if (window != null
                        && window.getScene().lookup("#progress-text") instanceof Labeled progress
                        && progress.getText().contains(busyText)) {
                    System.out.println("closing");
                    Platform.runLater(((Stage) window)::close);
                    return;
                }
                sleep();
            }
        }

        private static void sleep() {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Process start(String busyText, List<String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dprism.order=sw",
                "-Duser.language=en",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                busyText));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("ROWREADER_MNIST");
        // Not those of the person who runs the tests.
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        for (String variable : environment) {
            String[] nameAndValue = variable.split("=", 2);
            builder.environment().put(nameAndValue[0], nameAndValue[1]);
        }
        return builder.start();
    }

    private static void assertEndsAfterClosing(Process process) throws Exception {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("closing");
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void whileItTrains() throws Exception {
        SimpleDigits.write(folder, 500, 100);
        assertEndsAfterClosing(start("/s", List.of(), "--data", folder.toString()));
    }

    @Test
    void whileItDownloads() throws Exception {
        // A mirror that takes calls and never answers.
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String mirror = "http://127.0.0.1:" + silent.getLocalPort() + "/";
            List<String> environment =
                    List.of("ROWREADER_MIRRORS=" + mirror, "XDG_CACHE_HOME=" + folder.resolve("cache"));
            assertEndsAfterClosing(start("Downloading", environment));
        }
    }
}
