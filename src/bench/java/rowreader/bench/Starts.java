package rowreader.bench;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How long the window takes to be painted, from the call of {@code run.sh} on: with nothing unpacked yet, and with all that
 * an earlier start left. Linux only: it starts an own X server, whose picture it looks at, so that it measures any program.
 */
public final class Starts {
    private static final int ROUNDS = 5;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    /** More than a bare screen, a blank window or one with a bar of progress has. */
    private static final int COLOURS_OF_A_WINDOW = 25;

    /** After so long nothing computes any more in a window that nobody touches. */
    private static final int IDLE_AFTER_SECONDS = 20;

    private static final double TICKS_PER_SECOND = 100;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(120);
    private static final Pattern MARK = Pattern.compile("AppWindow - (.+) after (\\d+) ms");

    private static final String PAINTED = "window painted";
    private static final String FIRST_READING = "first reading";

    private final Path folder;
    private final String display;
    private final MappedByteBuffer screen;

    /** One start. */
    private record Start(double painted, double cpu, double cpuLater, long megabytes, Map<String, Integer> marks) {}

    private Starts(Path folder, String display) throws IOException {
        this.folder = folder;
        this.display = display;
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("Xvfb_screen0").toFile(), "r")) {
            screen = file.getChannel().map(MapMode.READ_ONLY, 0, file.length());
        }
    }

    /** @param arguments this program's run.sh; then others' to stand beside it */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("rowreader-starts");
        String display = ":" + (800 + ProcessHandle.current().pid() % 1000);
        Process server = new ProcessBuilder(
                        "Xvfb", display, "-screen", "0", WIDTH + "x" + HEIGHT + "x24", "-fbdir", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (!Files.exists(folder.resolve("Xvfb_screen0"))) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            TimeUnit.SECONDS.sleep(1);
            new Starts(folder, display).measure(List.of(arguments));
        } finally {
            server.destroy();
            server.waitFor();
            delete(folder);
        }
        System.exit(0);
    }

    private void measure(List<String> programs) throws Exception {
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (String program : programs) {
            // What is unpacked, and what the first window leaves for later ones, is there from here on.
            starts.put(
                    program + ", first", List.of(start(program, folder.resolve("home-" + programs.indexOf(program)))));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (String program : programs) {
                starts.computeIfAbsent(program + ", later", key -> new ArrayList<>())
                        .add(start(program, folder.resolve("home-" + programs.indexOf(program))));
            }
        }
        starts.forEach(Starts::print);
        for (String program : programs) {
            idle(program, folder.resolve("home-" + programs.indexOf(program)));
        }
    }

    private void idle(String program, Path home) throws IOException, InterruptedException {
        Process process = begin(program, home);
        await(() -> colours() > COLOURS_OF_A_WINDOW);
        TimeUnit.SECONDS.sleep(IDLE_AFTER_SECONDS);
        System.out.printf(
                Locale.ROOT,
                "%s, idle: %d MB resident, %d MB of them its own and not of files%n",
                program,
                megabytes(process, "VmRSS"),
                megabytes(process, "RssAnon"));
        end(process);
    }

    private static void print(String name, List<Start> starts) {
        List<Start> sorted = starts.stream()
                .sorted(Comparator.comparingDouble(Start::painted))
                .toList();
        Start median = sorted.get(sorted.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "%s: painted after %.2f s (min %.2f, max %.2f, %d starts), CPU %.2f s; 5 s later %.2f s, %d MB%n",
                name,
                median.painted(),
                sorted.get(0).painted(),
                sorted.get(sorted.size() - 1).painted(),
                sorted.size(),
                median.cpu(),
                median.cpuLater(),
                median.megabytes());
        median.marks().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(mark -> System.out.printf(Locale.ROOT, "    %-16s %5d ms%n", mark.getKey(), mark.getValue()));
        starts.stream()
                .filter(start -> start.marks().keySet().containsAll(List.of(PAINTED, FIRST_READING)))
                .mapToInt(start ->
                        start.marks().get(FIRST_READING) - start.marks().get(PAINTED))
                .max()
                .ifPresent(longest ->
                        System.out.printf(Locale.ROOT, "    read at most %d ms after it was painted%n", longest));
    }

    private Start start(String program, Path home) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process process = begin(program, home);
        await(() -> colours() > COLOURS_OF_A_WINDOW);
        double painted = (System.nanoTime() - begin) / 1e9;
        double cpu = cpuSeconds(process);
        TimeUnit.SECONDS.sleep(5);
        double later = cpuSeconds(process);
        long megabytes = megabytes(process, "VmRSS");
        end(process);
        return new Start(painted, cpu, later, megabytes, marks(log(home)));
    }

    private Process begin(String program, Path home) throws IOException {
        Files.createDirectories(home);
        Files.deleteIfExists(log(home));
        ProcessBuilder builder = new ProcessBuilder(program)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("out").toFile());
        builder.environment().put("DISPLAY", display);
        for (String variable : List.of("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")) {
            builder.environment().put(variable, home.toString());
        }
        builder.environment()
                .put(
                        "JAVA_TOOL_OPTIONS",
                        "-Dprism.order=sw -Dprism.text=t2k -Drowreader.log=" + log(home)
                                + " -Dorg.bytedeco.javacpp.cachedir=" + home.resolve("javacpp"));
        return builder.start();
    }

    private void end(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
        await(() -> colours() <= COLOURS_OF_A_WINDOW);
    }

    private static Path log(Path home) {
        return home.resolve("rowreader.log");
    }

    /** A condition of the screen. */
    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + LONGEST;
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the window was not painted");
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /** On a grid over the screen. */
    private int colours() {
        int offset = screen.capacity() - WIDTH * HEIGHT * Integer.BYTES;
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < HEIGHT; y += 9) {
            for (int x = 0; x < WIDTH; x += 7) {
                colours.add(screen.getInt(offset + Integer.BYTES * (y * WIDTH + x)));
            }
        }
        return colours.size();
    }

    private static double cpuSeconds(Process process) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private static long megabytes(Process process, String kind) throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith(kind + ":")) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        return 0;
    }

    private static Map<String, Integer> marks(Path log) throws IOException {
        Map<String, Integer> marks = new HashMap<>();
        if (Files.exists(log)) {
            Matcher matcher = MARK.matcher(Files.readString(log));
            while (matcher.find()) {
                marks.put(matcher.group(1), Integer.parseInt(matcher.group(2)));
            }
        }
        return marks;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
