package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.data.DatasetSource;
import rowreader.files.UnusableFileException;
import rowreader.network.SimpleDigits;
import rowreader.network.model.Model;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Recipe;
import rowreader.text.Text;

/**
 * Random sequences of commands, held against a small model of what must come of them. {@code -Drowreader.sequences=50000}
 * tries more.
 */
@Timeout(300)
class TrainingSequencesTest {
    private static final int SEQUENCES = Integer.getInteger("rowreader.sequences", 1_000);
    private static final int STEPS = 40;
    private static final int INTERVAL = 5;
    private static final Recipe RECIPE =
            new Recipe(2, 10, 120, 0.01, LearningRateSchedule.CONSTANT, 0, false, 0, INTERVAL, 3);
    private static final int ITERATIONS = 12;
    private static final int OPENED_ITERATIONS = 7;
    private static final Dataset DATASET = SimpleDigits.dataset(60, 20);

    @TempDir
    static Path folder;

    private static Path fresh;
    private static Path halfway;
    private static Path finished;
    private static Path damaged;
    private static Model anyModel;

    @BeforeAll
    static void makeModels() throws Exception {
        fresh = folder.resolve("fresh.zip");
        halfway = folder.resolve("halfway.zip");
        finished = folder.resolve("finished.zip");
        damaged = Files.writeString(folder.resolve("damaged.zip"), "no zip at all");
        try (Training real = new Training(progress -> DATASET, RECIPE)) {
            real.save(fresh).get(60, TimeUnit.SECONDS);
            for (int i = 0; i < OPENED_ITERATIONS; i++) {
                real.iterateOnce();
            }
            real.save(halfway).get(60, TimeUnit.SECONDS);
            for (int i = OPENED_ITERATIONS; i < ITERATIONS; i++) {
                real.iterateOnce();
            }
            real.save(finished).get(60, TimeUnit.SECONDS);
            anyModel = real.model().get(60, TimeUnit.SECONDS);
        }
    }

    /** How a load goes. */
    private enum Load {
        WELL,
        CANCELLED,
        UNREADABLE,
        BROKEN
    }

    /** A trainer thread that does one command when it is told to. */
    private static final class ByHand extends AbstractExecutorService {
        final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean shut;

        @Override
        public void execute(Runnable command) {
            if (shut) {
                throw new RejectedExecutionException();
            }
            waiting.add(command);
        }

        @Override
        public void shutdown() {
            shut = true;
        }

        @Override
        public List<Runnable> shutdownNow() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isShutdown() {
            return shut;
        }

        @Override
        public boolean isTerminated() {
            return shut && waiting.isEmpty();
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return isTerminated();
        }
    }

    /** The state machine in its simplest form: what the training must do, without doing it. */
    private static final class Expected {
        final Deque<Consumer<Expected>> waiting = new ArrayDeque<>();
        TrainingState state = TrainingState.IDLE;
        int iterations;
        int good;
        boolean digits;
        boolean iterationWaits;
        Load load = Load.WELL;
        boolean diverges;
        boolean closing;

        void next() {
            Consumer<Expected> command = waiting.remove();
            if (state != TrainingState.CLOSED) {
                command.accept(this);
            }
        }

        private boolean getsDigits() {
            if (digits) {
                return true;
            }
            digits = load == Load.WELL;
            if (load == Load.UNREADABLE || load == Load.BROKEN) {
                state = TrainingState.FAILED;
            }
            return digits;
        }

        void load() {
            if (state != TrainingState.TRAINING) {
                getsDigits();
            }
        }

        private boolean begins() {
            boolean startable =
                    state == TrainingState.IDLE || state == TrainingState.PAUSED || state == TrainingState.FAILED;
            if (startable && getsDigits()) {
                state = iterations == ITERATIONS ? TrainingState.FINISHED : TrainingState.TRAINING;
                return state == TrainingState.TRAINING;
            }
            return false;
        }

        void start() {
            if (begins()) {
                queueIteration();
            }
        }

        private void queueIteration() {
            if (!iterationWaits) {
                iterationWaits = true;
                waiting.add(Expected::queuedIteration);
            }
        }

        private void queuedIteration() {
            iterationWaits = false;
            if (state == TrainingState.TRAINING) {
                iterate();
                queueIteration();
            }
        }

        private void iterate() {
            if (diverges) {
                iterations = good;
                state = TrainingState.FAILED;
                return;
            }
            iterations++;
            if (iterations % INTERVAL == 0) {
                good = iterations;
            }
            if (iterations == ITERATIONS) {
                state = TrainingState.FINISHED;
            }
        }

        void iterateOnce() {
            if (begins()) {
                iterate();
                pause();
            }
        }

        void pause() {
            if (state == TrainingState.TRAINING) {
                state = TrainingState.PAUSED;
            }
        }

        void reset() {
            at(0, TrainingState.IDLE);
        }

        private void at(int done, TrainingState resting) {
            iterations = done;
            good = done;
            state = resting;
        }

        void otherDigits() {
            pause();
            if (load == Load.WELL) {
                digits = true;
                reset();
            } else if (load == Load.BROKEN) {
                state = TrainingState.FAILED;
            }
        }
    }

    /** What was told. */
    private static final class Told implements TrainingListener {
        private final List<TrainingState> states = new CopyOnWriteArrayList<>(List.of(TrainingState.IDLE));
        private final List<String> failures = new CopyOnWriteArrayList<>();
        private volatile long iterations;

        @Override
        public void onStateChanged(TrainingState state) {
            states.add(state);
        }

        @Override
        public void onReset(Recipe recipe) {
            iterations = 0;
        }

        @Override
        public void onIteration(long iteration, long samples, double trainingLoss) {
            iterations = iteration;
        }

        @Override
        public void onFailed(Text message) {
            failures.add(message.toString());
        }
    }

    /** One training that is given commands, and all that it used. */
    private static final class Subject {
        final Random random;
        final List<FakeNetwork> made = new CopyOnWriteArrayList<>();
        final List<CompletableFuture<?>> answers = new CopyOnWriteArrayList<>();
        final Told told = new Told();
        final Training training;
        volatile Load load = Load.WELL;
        volatile boolean diverges;

        Subject(long seed, ExecutorService thread) {
            random = new Random(seed);
            training = new Training(source(), RECIPE, this::network, thread, new GiveWay());
            training.listen(told);
        }

        private FakeNetwork network(Recipe recipe, int classes) {
            FakeNetwork network = new FakeNetwork(anyModel.weights(), classes, () -> diverges ? Double.NaN : 1);
            made.add(network);
            return network;
        }

        private DatasetSource source() {
            return progress -> {
                switch (load) {
                    case CANCELLED -> {
                        training.cancelLoading();
                        Thread.sleep(60_000);
                    }
                    case UNREADABLE -> throw new UnusableFileException(Text.of("data.idx.empty", Path.of("x.gz")));
                    case BROKEN -> throw new IllegalStateException("broken on purpose");
                    case WELL -> {}
                }
                return DATASET;
            };
        }

        /** Gives a random command; says what must come of it. */
        Consumer<Expected> give() {
            switch (random.nextInt(16)) {
                case 0, 1, 2 -> {
                    training.start();
                    return Expected::start;
                }
                case 3, 4 -> {
                    training.pause();
                    return Expected::pause;
                }
                case 5, 6 -> {
                    training.iterateOnce();
                    return Expected::iterateOnce;
                }
                case 7 -> {
                    training.load();
                    return Expected::load;
                }
                case 8 -> {
                    training.reset();
                    return Expected::reset;
                }
                case 9 -> {
                    training.reset(RECIPE.withSeed(random.nextInt(9)));
                    return Expected::reset;
                }
                case 10 -> {
                    training.learningRate(0.001);
                    return expected -> {};
                }
                case 11 -> {
                    answers.add(training.digits(source()));
                    return Expected::otherDigits;
                }
                case 12 -> {
                    answers.add(training.model());
                    return expected -> {};
                }
                case 13 -> {
                    answers.add(training.save(folder.resolve("there is no such folder/x.zip")));
                    return expected -> {};
                }
                case 14 -> {
                    answers.add(training.open(random.nextBoolean() ? damaged : folder));
                    return expected -> {};
                }
                default -> {
                    return open();
                }
            }
        }

        private Consumer<Expected> open() {
            switch (random.nextInt(3)) {
                case 0 -> {
                    answers.add(training.open(fresh));
                    return Expected::reset;
                }
                case 1 -> {
                    answers.add(training.open(halfway));
                    return expected -> expected.at(OPENED_ITERATIONS, TrainingState.PAUSED);
                }
                default -> {
                    answers.add(training.open(finished));
                    return expected -> expected.at(ITERATIONS, TrainingState.FINISHED);
                }
            }
        }

        void assertAllIsFreedAndAnswered() {
            assertThat(training.state()).isEqualTo(TrainingState.CLOSED);
            assertThat(made).allMatch(FakeNetwork::isClosed);
            assertThat(answers).allMatch(CompletableFuture::isDone);
            assertThat(told.failures).noneMatch(failure -> failure.contains("cannot become"));
            assertThat(told.failures).noneMatch(failure -> failure.contains("AssertionError"));
            for (int i = 1; i < told.states.size(); i++) {
                assertThat(told.states.get(i - 1).canBecome(told.states.get(i))).isTrue();
            }
        }
    }

    @Test
    void everySequenceOfCommandsEndsWhereTheModelSays() {
        for (int seed = 0; seed < SEQUENCES; seed++) {
            ByHand thread = new ByHand();
            Subject subject = new Subject(seed, thread);
            Expected expected = new Expected();
            List<String> steps = new ArrayList<>();
            for (int step = 0; step < STEPS; step++) {
                if (thread.waiting.isEmpty() || subject.random.nextInt(5) < 2) {
                    expected.waiting.add(subject.give());
                    continue;
                }
                next(subject, thread, expected, steps, seed);
            }
            subject.training.close();
            expected.closing = true;
            expected.waiting.add(model -> model.state = TrainingState.CLOSED);
            while (!thread.waiting.isEmpty()) {
                next(subject, thread, expected, steps, seed);
            }
            subject.assertAllIsFreedAndAnswered();
        }
    }

    private static void next(Subject subject, ByHand thread, Expected expected, List<String> steps, int seed) {
        Load[] loads = Load.values();
        subject.load = subject.random.nextBoolean() ? Load.WELL : loads[subject.random.nextInt(loads.length)];
        subject.diverges = subject.random.nextInt(10) == 0;
        expected.load = expected.closing ? Load.CANCELLED : subject.load;
        expected.diverges = subject.diverges;
        thread.waiting.remove().run();
        // Nothing is queued behind the end: the model's last iteration may be.
        if (!expected.waiting.isEmpty()) {
            expected.next();
        }
        steps.add(subject.training.state() + " " + subject.told.iterations);
        assertThat(subject.training.state() + " " + subject.told.iterations)
                .as("seed %d after %s", seed, steps)
                .isEqualTo(expected.state + " " + expected.iterations);
        assertThat(Thread.interrupted()).as("an interrupt that is left over").isFalse();
    }

    @Test
    void commandsOfManyThreadsNeverUseWhatIsFreed() throws Exception {
        int sequences = SEQUENCES / 5;
        ExecutorService users = Executors.newFixedThreadPool(3);
        for (int seed = 0; seed < sequences; seed++) {
            Subject subject = new Subject(seed, Executors.newSingleThreadExecutor());
            List<CompletableFuture<Void>> ends = new ArrayList<>();
            for (int user = 0; user < 3; user++) {
                boolean cancels = user == 2;
                ends.add(CompletableFuture.runAsync(() -> use(subject, cancels), users));
            }
            if (seed % 2 == 0) {
                CompletableFuture.allOf(ends.toArray(new CompletableFuture<?>[0]))
                        .join();
            }
            subject.training.close();
            CompletableFuture.allOf(ends.toArray(new CompletableFuture<?>[0])).join();
            assertThat(subject.training.awaitEnd(java.time.Duration.ofSeconds(30)))
                    .isTrue();
            subject.assertAllIsFreedAndAnswered();
        }
        users.shutdown();
    }

    private static void use(Subject subject, boolean cancels) {
        Random random = new Random(subject.made.size());
        for (int step = 0; step < STEPS / 4; step++) {
            if (cancels) {
                subject.load = Load.values()[random.nextInt(2)];
                subject.training.cancelLoading();
            } else {
                subject.give();
            }
        }
    }

    /** With the real network: this crashed, or read freed memory, in 7 of 1,500 starts. */
    @Test
    void aTrainingThatIsClosedWhileItRunsEndsWell() throws Exception {
        int starts = SEQUENCES / 20;
        for (int i = 0; i < starts; i++) {
            Told told = new Told();
            Training training = new Training(progress -> DATASET, RECIPE.withSamples(1_000_000), told);
            training.start();
            while (told.iterations < i % 5) {
                LockSupport.parkNanos(100_000);
            }
            CompletableFuture<Model> model = training.model();
            training.close();
            assertThat(training.awaitEnd(java.time.Duration.ofSeconds(30))).isTrue();
            assertThat(model.get(1, TimeUnit.SECONDS).record().iterations()).isGreaterThanOrEqualTo(i % 5);
            assertThat(told.failures).isEmpty();
            // Before it got its digits, or while it trained.
            TrainingState last = i % 5 == 0 && !told.states.contains(TrainingState.TRAINING)
                    ? TrainingState.IDLE
                    : TrainingState.TRAINING;
            assertThat(told.states).endsWith(last, TrainingState.CLOSED);
        }
    }

    @Test
    void aCancelThatComesTooLateDoesNotReachTheNextCommand() throws IOException {
        ByHand thread = new ByHand();
        Training[] training = new Training[1];
        training[0] = new Training(progress -> DATASET, RECIPE);
        training[0].close();
        training[0] = new Training(
                progress -> DATASET,
                RECIPE,
                (recipe, classes) -> {
                    throw new AssertionError("not needed");
                },
                thread,
                new GiveWay());
        training[0].listen(new TrainingListener() {
            @Override
            public void onLoaded(Dataset dataset) {
                training[0].cancelLoading();
            }
        });
        training[0].load();
        thread.waiting.remove().run();
        assertThat(Thread.interrupted()).isFalse();
    }
}
