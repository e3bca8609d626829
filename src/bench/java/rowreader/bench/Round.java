package rowreader.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a contender once, in a fresh JVM with the options of this one. */
final class Round {
    /** For the start of the JVM, the first unpacking of libraries and the warm-up. */
    private static final int MOST_SECONDS_BESIDES = 60;

    private final List<String> jvmOptions;

    /** @param jvmOptions further options of the JVM */
    Round(String... jvmOptions) {
        this.jvmOptions = List.of(jvmOptions);
    }

    /** What was measured; nothing, and a line to the user, if the contender does not run here. */
    Times run(Contender contender, Shape shape, double seconds) throws IOException, InterruptedException {
        Path output = Files.createTempFile("rowreader-bench", ".txt");
        try {
            Process process = start(contender, shape, seconds, output);
            boolean ended = process.waitFor((long) (MOST_SECONDS_BESIDES + 2 * seconds), TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            Times times = read(output);
            if (times.isEmpty()) {
                System.err.println("bench: no figure of " + contender.label() + ": "
                        + (ended ? lastLine(output) : "it took too long"));
            }
            return times;
        } finally {
            Files.delete(output);
        }
    }

    private Process start(Contender contender, Shape shape, double seconds, Path output) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(jvmOptions);
        command.addAll(contender.jvmOptions());
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Measurement.class.getName(),
                contender.name(),
                Integer.toString(shape.batchSize()),
                Integer.toString(shape.hiddenSize()),
                Double.toString(seconds)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile());
        builder.environment()
                .keySet()
                .removeIf(name ->
                        name.startsWith("OMP_") || name.startsWith("MKL_") || name.equals("OPENBLAS_NUM_THREADS"));
        builder.environment().putAll(contender.environment());
        return builder.start();
    }

    private static Times read(Path output) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(output), StandardCharsets.UTF_8))) {
            return new Times(lines.lines()
                    .filter(line -> line.startsWith(Measurement.MARK))
                    .map(line -> Double.valueOf(line.substring(Measurement.MARK.length())))
                    .toList());
        }
    }

    /** The first line that tells of a failure, or else the last of all. */
    private static String lastLine(Path output) throws IOException {
        List<String> lines = new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.stream()
                .filter(line -> line.contains("Exception") || line.contains("Error"))
                .findFirst()
                .orElse(lines.isEmpty() ? "it ended without a word" : lines.get(lines.size() - 1));
    }
}
