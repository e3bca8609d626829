package rowreader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * How smooth the window is while it trains, and how much it slows the training down: with the window playing a drawn digit over
 * and over, row by row and then inside the cell, then with the window at rest and without the picture.
 *
 * <p>Each in turn with a program that trains the same network without a window: from one minute to the next the speed of many
 * machines differs by more than what is measured here. Both are processes of their own, and one is stopped while the other is
 * measured. The window also plays while nothing is trained, since JavaFX's own timer is not regular either.
 */
public final class AppFrameRates {
    /** Many short ones: what else the machine does for a second falls on one of them, and hardly moves the median. */
    private static final int ROUNDS = 20;

    private static final int SECONDS_OF_A_ROUND = 3;
    /**
     * After the start the digits that each reader is used to are looked at once, and the compilers are busiest: 4 to 8 % of
     * a core in the first minute, 1 % after a minute and a half.
     */
    private static final int WARM_UP_SECONDS = 60;

    /** Until a process that was stopped is in the middle of things again. */
    private static final int SECONDS_TO_SETTLE = 1;

    private static final double NANOS = 1e9;

    /** Of a core. */
    private static final double LEAST_SHOWN = 0.002;

    private AppFrameRates() {}

    public static void main(String[] arguments) throws Exception {
        try (Measured unseen = new Measured(MeasuredProgram.WITHOUT_WINDOW)) {
            for (String what : MeasuredProgram.TRAINING_WINDOWS) {
                try (Measured seen = new Measured(what)) {
                    for (int round = 0; round < ROUNDS; round++) {
                        // Now one first, now the other: a machine that gets slower or faster favours none.
                        Measured first = round % 2 == 0 ? seen : unseen;
                        first.measure();
                        (first == seen ? unseen : seen).measure();
                    }
                    seen.print(unseen);
                    unseen.rates.clear();
                }
            }
        }
        try (Measured untrained = new Measured(MeasuredProgram.WITHOUT_TRAINING)) {
            untrained.measure();
            untrained.print(untrained);
        }
    }

    /** A program of its own, which stands still except while it is measured. */
    private static final class Measured implements AutoCloseable {
        private final String what;
        private final Process process;
        private final PrintWriter commands;
        private final BufferedReader answers;
        /** Samples per second, round by round. */
        private final List<Double> rates = new ArrayList<>();
        /** Between pulses, ns. */
        private final List<Double> gaps = new ArrayList<>();

        /** Of a core, by the threads' names, summed over the rounds. */
        private final Map<String, Double> threads = new HashMap<>();

        Measured(String what) throws Exception {
            this.what = what;
            List<String> command = new ArrayList<>();
            command.add(ProcessHandle.current().info().command().orElseThrow());
            // As this process: with its modules and its limits.
            command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), MeasuredProgram.class.getName()));
            command.add(what);
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // One that is stopped would stay so for ever when this process is interrupted.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
            answers = process.inputReader(StandardCharsets.UTF_8);
            expect(MeasuredProgram.READY);
            TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
            signal("STOP");
        }

        private String expect(String beginning) throws IOException {
            String line = answers.readLine();
            while (line != null && !line.startsWith(beginning)) {
                line = answers.readLine();
            }
            if (line == null) {
                throw new IOException(what + " ended");
            }
            return line.substring(beginning.length()).strip();
        }

        private void signal(String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }

        void measure() throws IOException, InterruptedException {
            signal("CONT");
            TimeUnit.SECONDS.sleep(SECONDS_TO_SETTLE);
            commands.println(SECONDS_OF_A_ROUND);
            rates.add(Double.valueOf(expect(MeasuredProgram.RATE)));
            for (String gap : expect(MeasuredProgram.GAPS).split(" ")) {
                if (!gap.isEmpty()) {
                    gaps.add(Double.valueOf(gap));
                }
            }
            for (String thread : expect(MeasuredProgram.THREADS).split(";")) {
                String[] share = thread.split("=");
                threads.merge(share[0], Double.valueOf(share[1]), Double::sum);
            }
            signal("STOP");
        }

        void print(Measured unseen) {
            System.out.printf(Locale.ROOT, "%s:", what);
            if (!gaps.isEmpty()) {
                Collections.sort(gaps);
                System.out.printf(
                        Locale.ROOT,
                        " %.1f pulses/s median, %.1f at the 5th percentile;",
                        NANOS / gaps.get(gaps.size() / 2),
                        // The slowest twentieth of all pulses are the longest gaps.
                        NANOS / gaps.get((int) (gaps.size() * 0.95)));
            }
            if (unseen != this) {
                List<Double> slower = IntStream.range(0, rates.size())
                        .mapToObj(round -> 100 * (1 - rates.get(round) / unseen.rates.get(round)))
                        .sorted()
                        .toList();
                System.out.printf(
                        Locale.ROOT,
                        " %,.0f samples/s, %,.0f without a window; slower by %.1f %%, half of the rounds %.1f to %.1f",
                        median(rates),
                        median(unseen.rates),
                        median(slower),
                        slower.get(ROUNDS / 4),
                        slower.get(ROUNDS - 1 - ROUNDS / 4));
            }
            System.out.println();
            threads.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .filter(thread -> thread.getValue() / rates.size() >= LEAST_SHOWN)
                    .forEach(thread -> System.out.printf(
                            Locale.ROOT,
                            "    %5.1f %% of a core: %s%n",
                            100 * thread.getValue() / rates.size(),
                            thread.getKey()));
        }

        /** A mean would be of no use: now and then a machine stands still for a whole round of one program. */
        private static double median(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
