package rowreader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another process of the same Java, with the classes of the tests. */
public final class ChildJvm {
    private static final int PATIENCE_SECONDS = 120;

    private ChildJvm() {}

    /**
     * Not started yet.
     *
     * @param options of the Java VM
     * @param main whose main method runs
     */
    public static ProcessBuilder of(List<String> options, Class<?> main, String... arguments) {
        List<String> classes = List.of("-cp", System.getProperty("java.class.path"), main.getName());
        return new ProcessBuilder(Stream.of(List.of(tool("java")), options, classes, List.of(arguments))
                .flatMap(List::stream)
                .toList());
    }

    /**
     * Starts one. A test that reads what it says would wait for ever for one that hangs: after two minutes it shows where its
     * threads are, on the standard output of the tests, and is ended.
     */
    public static Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(() -> end(process));
        return process;
    }

    private static void end(Process process) {
        if (!process.isAlive()) {
            return;
        }
        try {
            new ProcessBuilder(tool("jstack"), Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
