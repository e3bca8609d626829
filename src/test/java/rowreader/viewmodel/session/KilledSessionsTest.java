package rowreader.viewmodel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rowreader.ChildJvm;
import rowreader.data.Dataset;
import rowreader.data.sets.DigitSources;
import rowreader.data.strokes.KeptDrawings;
import rowreader.network.SimpleDigits;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.GiveWay;
import rowreader.network.training.Training;
import rowreader.network.training.TrainingState;
import rowreader.viewmodel.training.TrainingModel;
import rowreader.viewmodel.window.WindowModel;

/**
 * Kills the program, two of them at a time on one folder, at random moments while it trains, and looks at what the next
 * start offers. {@code -Drowreader.kills=200} kills more.
 */
class KilledSessionsTest {
    private static final int KILLS = Integer.getInteger("rowreader.kills", 8);
    private static final int AT_A_TIME = 2;
    private static final long INTERVAL_MILLIS = 200;

    /** For a copy that is on its way to a busy disk, and for the first of a process, which loads all that writes. */
    private static final long WRITING_MILLIS = 15_000;

    private static final Pattern EXPECTED_FILES =
            Pattern.compile("\\.lock|window\\.json|\\.window\\.json\\.lock|run-\\d+\\.zip");

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNoneBehind() {
        started.forEach(Process::destroyForcibly);
    }

    /** The other process: all that the window stands on, without the window. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            ExecutorService fx = Executors.newSingleThreadExecutor();
            Dataset dataset = SimpleDigits.dataset(5_000, 50);
            Recipe recipe = new Recipe(8, 100, 100_000_000, 0.001, LearningRateSchedule.CONSTANT, 0, false, 0, 50, 1);
            Training training = new Training(progress -> dataset, recipe);
            fx.execute(() -> build(folder, training, fx));
        }

        private static void build(Path folder, Training training, ExecutorService fx) {
            TrainingModel model = new TrainingModel(training, fx, fx);
            training.listen(model);
            WindowModel window = new WindowModel(
                    training,
                    model,
                    DigitSources.of(Optional.empty()),
                    new KeptDrawings(folder.resolve("drawings.jsonl")),
                    new WindowModel.Threads(fx, fx, fx, fx),
                    new GiveWay(),
                    new Random(1));
            window.messageProperty()
                    .addListener((observable, was, told) ->
                            System.out.println("told " + told.text().words()));
            SessionModel session = new SessionModel(
                    training,
                    window,
                    new SessionModel.Threads(Executors.newSingleThreadExecutor(), fx),
                    Duration.ofMillis(INTERVAL_MILLIS));
            session.folderProperty().addListener((observable, was, place) -> {
                System.out.println("slot " + place.getFileName() + " " + names(place));
                if (window.offerProperty().get() == null) {
                    System.out.println("offer 0");
                    model.startOrPause();
                } else {
                    // It may have been killed before it wrote that it trains.
                    model.stateProperty().addListener((state, before, now) -> {
                        if (now == TrainingState.PAUSED) {
                            model.startOrPause();
                        }
                    });
                    System.out.println(
                            "offer " + window.offerProperty().get().text().words());
                    window.acceptOffer();
                }
            });
            model.samplesDoneProperty().addListener((observable, was, samples) -> System.out.println("at " + samples));
            session.open(folder.resolve("session"));
        }

        private static String names(Path place) {
            try (Stream<Path> files = Files.list(place)) {
                return String.join(
                        ",", files.map(file -> file.getFileName().toString()).toList());
            } catch (IOException e) {
                return e.toString();
            }
        }
    }

    /** What was seen of a process. */
    private static final class Running {
        final Process process;
        final List<String> lines = new CopyOnWriteArrayList<>();
        final Map<Long, Long> samplesAt = new HashMap<>();
        final CompletableFuture<Void> trains = new CompletableFuture<>();
        final Thread reader;

        Running(Path folder) throws IOException {
            process = ChildJvm.of(
                            List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-Duser.language=en"),
                            Child.class,
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            reader = new Thread(this::read, "reader");
            reader.start();
        }

        private void read() {
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    if (line.startsWith("at ")) {
                        samplesAt.put(System.nanoTime(), Long.parseLong(line.substring(3)));
                        if (samplesAt.size() == 2) {
                            trains.complete(null);
                        }
                    } else {
                        lines.add(line);
                    }
                }
            } catch (IOException e) {
                lines.add(e.toString());
            }
            trains.completeExceptionally(new IOException("it ended: " + lines));
        }

        String said(String word) {
            return lines.stream()
                    .filter(line -> line.startsWith(word + " "))
                    .findFirst()
                    .map(line -> line.substring(word.length() + 1))
                    .orElseThrow(() -> new AssertionError(lines.toString()));
        }
    }

    private static long offered(String offer) {
        return Long.parseLong(
                offer.replace("Go on where you were: ", "").replace(",", "").split(" ")[0]);
    }

    @Test
    @Timeout(3_000)
    void whatIsLostIsTheTimeSinceTheLastCopyAndNoMore() throws Exception {
        Random random = new Random(7);
        Map<String, Running> last = new HashMap<>();
        Map<String, Long> killedAt = new HashMap<>();
        long worst = 0;
        int kills = 0;
        while (kills < KILLS) {
            List<Running> now = new ArrayList<>();
            for (int i = 0; i < AT_A_TIME; i++) {
                now.add(new Running(folder));
                started.add(now.get(i).process);
            }
            for (Running running : now) {
                running.trains.get(120, TimeUnit.SECONDS);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1_000));
            Map<String, Running> killed = new HashMap<>();
            for (Running running : now) {
                String[] slot = running.said("slot").split(" ");
                assertThat(slot[1].split(","))
                        .allMatch(name -> EXPECTED_FILES.matcher(name).matches());
                assertThat(running.lines).noneMatch(line -> line.startsWith("told "));
                Running before = last.get(slot[0]);
                if (before != null) {
                    long offered = offered(running.said("offer"));
                    long dead = killedAt.get(slot[0]);
                    long lost = TimeUnit.NANOSECONDS.toMillis(dead - lastMomentBelow(before, offered, dead));
                    worst = Math.max(worst, lost);
                    assertThat(lost)
                            .as("milliseconds of training lost")
                            .isLessThanOrEqualTo(INTERVAL_MILLIS + WRITING_MILLIS);
                }
                assertThat(killed.put(slot[0], running)).as("two in one folder").isNull();
            }
            for (Map.Entry<String, Running> running : killed.entrySet()) {
                killedAt.put(running.getKey(), System.nanoTime());
                running.getValue().process.destroyForcibly().waitFor();
                running.getValue().reader.join();
                last.put(running.getKey(), running.getValue());
                kills++;
            }
        }
        System.out.println(kills + " kills, at most " + worst + " ms of training lost");
    }

    /** When the killed one had done no more than what is offered now. */
    private static long lastMomentBelow(Running killed, long offered, long dead) {
        return killed.samplesAt.entrySet().stream()
                .filter(at -> at.getKey() <= dead && at.getValue() > offered)
                .mapToLong(Map.Entry::getKey)
                .min()
                .orElse(dead);
    }
}
