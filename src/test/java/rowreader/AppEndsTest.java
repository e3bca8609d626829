package rowreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rowreader.network.SimpleDigits;
import rowreader.network.race.KeptRaces;
import rowreader.network.race.RaceResult;

/** Closing the window ends the process, whatever the program is busy with. */
@NeedsDisplay
class AppEndsTest {
    private static final long PATIENCE_SECONDS = 10;

    @TempDir
    Path folder;

    /** Someone at the window of the other process. Looks at it on its FX thread: anywhere else, it changes meanwhile. */
    private static final class User {
        private User() {}

        static void start(Runnable visit) {
            Thread thread = new Thread(visit, "user");
            thread.setDaemon(true);
            thread.start();
        }

        static void await(BooleanSupplier seen) {
            while (!isSeen(seen)) {
                sleep(50);
            }
        }

        private static boolean isSeen(BooleanSupplier seen) {
            FutureTask<Boolean> look = new FutureTask<>(seen::getAsBoolean);
            try {
                Platform.runLater(look);
            } catch (IllegalStateException e) {
                // The toolkit is not there yet.
                return false;
            }
            try {
                return look.get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        static void press(String button) {
            await(() -> node(button) != null);
            Platform.runLater(() -> ((ButtonBase) node(button)).fire());
        }

        static boolean reads(String label, Predicate<String> text) {
            return node(label) instanceof Labeled labeled && text.test(labeled.getText());
        }

        private static Node node(String id) {
            return Window.getWindows().stream()
                    .filter(Window::isShowing)
                    .map(window -> window.getScene().lookup(id))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        /** All windows; {@code afterwards} runs on the FX thread when they are closed. */
        static void close(Runnable afterwards) {
            System.out.println("closing");
            Platform.runLater(() -> {
                Window.getWindows().stream().toList().forEach(Window::hide);
                afterwards.run();
            });
        }

        static void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The other process: opens the window, presses Start, and closes the window once the training is under way. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) {
            User.start(() -> {
                User.press("#start-or-pause");
                User.await(() -> User.reads("#progress-text", text -> text.contains(arguments[0])));
                User.close(() -> {});
            });
            App.main(List.of(arguments).subList(1, arguments.length).toArray(new String[0]));
        }
    }

    /** Another one: begins a race, and closes the window when each network has learned something. */
    static final class RacingChild {
        private RacingChild() {}

        public static void main(String[] arguments) {
            User.start(() -> {
                User.press("#choose-race");
                User.press("#race-start-or-pause");
                User.await(() -> User.reads("#race-progress", text -> text.matches("[1-9].*done")));
                User.close(() -> {});
            });
            App.main(arguments);
        }
    }

    /** Another one: closes the window when it is hardly there, and has the FX thread busy for a moment afterwards. */
    static final class HastyChild {
        private HastyChild() {}

        public static void main(String[] arguments) {
            User.start(() -> {
                User.await(() ->
                        Window.getWindows().stream().anyMatch(window -> window.isShowing() && window instanceof Stage));
                User.close(HastyChild::beBusy);
            });
            App.main(arguments);
        }

        private static void beBusy() {
            // What any mouse event does, too.
            for (int i = 0; i < 100; i++) {
                Platform.isSupported(ConditionalFeature.SCENE3D);
                User.sleep(10);
            }
            System.out.println("done");
        }
    }

    @Test
    void whatTheFxThreadIsBusyWithEndsBeforeTheToolkit() throws Exception {
        Process process = start(HastyChild.class, List.of());
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.lines()).containsExactly("closing", "done");
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(folder.resolve("state/rowreader/rowreader.log")))
                .doesNotContain("Exception", "ERROR");
    }

    private Process start(String busyText, List<String> environment, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(busyText));
        all.addAll(List.of(arguments));
        return start(Child.class, environment, all.toArray(new String[0]));
    }

    private Process start(Class<?> child, List<String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = ChildJvm.of(
                        List.of(
                                "-Dprism.order=sw",
                                "-Duser.language=en",
                                // It lives for seconds.
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC"),
                        child,
                        arguments)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("ROWREADER_MNIST");
        // Not those of the person who runs the tests.
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        for (String variable : environment) {
            String[] nameAndValue = variable.split("=", 2);
            builder.environment().put(nameAndValue[0], nameAndValue[1]);
        }
        return ChildJvm.start(builder);
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

    @Test
    void whileNetworksRaceAndWhatTheyDidIsKept() throws Exception {
        SimpleDigits.write(folder, 500, 100);
        Path data = folder.resolve("data");
        Process process = start(RacingChild.class, List.of("XDG_DATA_HOME=" + data), "--data", folder.toString());

        assertEndsAfterClosing(process);

        RaceResult kept =
                new KeptRaces(data.resolve("rowreader/races")).readUnnamed().orElseThrow();
        assertThat(kept.lanes())
                .hasSize(3)
                .allSatisfy(lane -> assertThat(lane.seconds()).isNotEmpty());
    }
}
