package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.data.DatasetSource;
import rowreader.files.UnusableFileException;
import rowreader.network.SimpleDigits;
import rowreader.network.design.Designs;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.LstmWeights;
import rowreader.network.weights.Weights;
import rowreader.text.Text;

@Timeout(60)
class TrainingTest {
    private static final Recipe RECIPE = new Recipe(8, 10, 300, 0.01, LearningRateSchedule.CONSTANT, 0, false, 0, 5, 3);

    private final Diary diary = new Diary();
    private final Dataset dataset = SimpleDigits.dataset(100, 30);
    private Training training = new Training(progress -> dataset, RECIPE, diary);

    @AfterEach
    void close() {
        training.close();
    }

    /** Everything that was told, for looking at afterwards. */
    private static final class Diary implements TrainingListener {
        final List<TrainingState> states = new CopyOnWriteArrayList<>();
        final List<Double> losses = new CopyOnWriteArrayList<>();
        final List<String> failures = new CopyOnWriteArrayList<>();
        final List<String> notices = new CopyOnWriteArrayList<>();
        volatile Weights weights;

        @Override
        public void onNotice(Text message) {
            notices.add(message.toString());
        }

        @Override
        public void onStateChanged(TrainingState state) {
            states.add(state);
        }

        @Override
        public void onReset(Recipe recipe) {
            losses.clear();
        }

        @Override
        public void onIteration(long iteration, long samples, double trainingLoss) {
            losses.add(trainingLoss);
        }

        @Override
        public void onWeights(Weights newest) {
            weights = newest;
        }

        @Override
        public void onFailed(Text message) {
            failures.add(message.toString());
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(2);
        }
    }

    private void awaitState(TrainingState state) throws InterruptedException {
        await(() -> training.state() == state);
    }

    @Test
    void aRunLoadsTrainsAndFinishes() throws Exception {
        training.start();
        awaitState(TrainingState.FINISHED);
        assertThat(diary.states).containsExactly(TrainingState.LOADING, TrainingState.TRAINING, TrainingState.FINISHED);
        assertThat(diary.losses).hasSize(30);
        assertThat(diary.failures).isEmpty();
    }

    @Test
    void thereAreWeightsToReadWithBeforeTraining() throws Exception {
        training.prepare();
        await(() -> diary.weights != null);
        assertThat(((LstmWeights) diary.weights).hiddenSize()).isEqualTo(8);
        assertThat(training.state()).isEqualTo(TrainingState.IDLE);
    }

    @Test
    void oneIterationAtATime() throws Exception {
        training.iterateOnce();
        awaitState(TrainingState.PAUSED);
        assertThat(diary.losses).hasSize(1);
        training.iterateOnce();
        await(() -> diary.losses.size() == 2);
        awaitState(TrainingState.PAUSED);
    }

    @Test
    void commandsDoNotWaitForThePen() throws Exception {
        GiveWay giveWay = new GiveWay();
        training = new Training(progress -> dataset, RECIPE.withSamples(1_000_000), giveWay);
        training.listen(diary);
        training.start();
        await(() -> diary.losses.size() > 3);
        long start = System.nanoTime();
        giveWay.ask(true);
        training.model().get();
        int held = diary.losses.size();
        training.learningRate(0.02);
        training.model().get();
        // As long as some hundred iterations take.
        Thread.sleep(100);
        assertThat(diary.losses).as("iterations while the pen is down").hasSize(held);
        training.pause();
        awaitState(TrainingState.PAUSED);
        training.start();
        awaitState(TrainingState.TRAINING);
        training.close();
        assertThat(training.awaitEnd(Duration.ofSeconds(5))).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(GiveWay.LONGEST_HOLD);
        assertThat(diary.losses).hasSize(held);
    }

    @Test
    void itGoesOnWhenThePenIsUp() throws Exception {
        GiveWay giveWay = new GiveWay();
        giveWay.ask(true);
        training = new Training(progress -> dataset, RECIPE, giveWay);
        training.listen(diary);
        training.start();
        awaitState(TrainingState.TRAINING);
        giveWay.ask(false);
        awaitState(TrainingState.FINISHED);
        assertThat(diary.losses).hasSize(30);
    }

    @Test
    void aPauseHoldsAndResumingGoesOn() throws Exception {
        ExecutorService trainer = Executors.newSingleThreadExecutor();
        training = new Training(
                progress -> dataset, RECIPE.withSamples(100_000), Designs::network, trainer, new GiveWay());
        training.listen(diary);
        training.start();
        await(() -> diary.losses.size() > 3);
        training.pause();
        awaitState(TrainingState.PAUSED);
        int paused = diary.losses.size();
        // An iteration that was still queued would run before these, and queue the next one.
        for (int i = 0; i < 10; i++) {
            trainer.submit(() -> {}).get();
        }
        assertThat(diary.losses).hasSize(paused);
        assertThat(training.state()).isEqualTo(TrainingState.PAUSED);
        training.start();
        await(() -> diary.losses.size() > paused);
    }

    @Test
    void pausingAndResumingQuicklyRunsEveryIterationOnce() throws Exception {
        for (int i = 0; i < 10; i++) {
            training.start();
            training.pause();
        }
        training.start();
        awaitState(TrainingState.FINISHED);
        List<Double> interrupted = List.copyOf(diary.losses);
        training.reset();
        awaitState(TrainingState.IDLE);
        training.start();
        awaitState(TrainingState.FINISHED);
        assertThat(diary.losses).isEqualTo(interrupted);
    }

    @Test
    void aResetRepeatsTheRunExactly() throws Exception {
        training.start();
        awaitState(TrainingState.FINISHED);
        List<Double> first = List.copyOf(diary.losses);
        training.reset();
        awaitState(TrainingState.IDLE);
        assertThat(diary.losses).isEmpty();
        training.start();
        awaitState(TrainingState.FINISHED);
        assertThat(diary.losses).isEqualTo(first);
    }

    @Test
    void theLearningRateChangesTheRun() throws Exception {
        training.start();
        awaitState(TrainingState.FINISHED);
        List<Double> first = List.copyOf(diary.losses);
        training.reset();
        awaitState(TrainingState.IDLE);
        training.learningRate(0.0001);
        training.start();
        await(() -> diary.losses.size() == 30);
        assertThat(diary.losses.get(0)).isEqualTo(first.get(0));
        assertThat(diary.losses.get(29)).isNotEqualTo(first.get(29));
    }

    @Test
    void loadingCanBeCancelled() throws Exception {
        CountDownLatch loading = new CountDownLatch(1);
        training = new Training(
                progress -> {
                    loading.countDown();
                    Thread.sleep(60_000);
                    return dataset;
                },
                RECIPE,
                diary);
        training.start();
        assertThat(loading.await(10, TimeUnit.SECONDS)).isTrue();
        training.cancelLoading();
        awaitState(TrainingState.IDLE);
        assertThat(diary.failures).isEmpty();
    }

    @Test
    void aLoadThatWaitsDoesNotBeginOnceTheTrainingIsToEnd() throws Exception {
        ExecutorService trainer = Executors.newSingleThreadExecutor();
        CountDownLatch closed = new CountDownLatch(1);
        trainer.execute(() -> {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        CountDownLatch loads = new CountDownLatch(1);
        training = new Training(
                progress -> {
                    loads.countDown();
                    return dataset;
                },
                RECIPE,
                Designs::network,
                trainer,
                new GiveWay());
        training.listen(diary);
        training.start();
        training.close();
        closed.countDown();
        assertThat(training.awaitEnd(Duration.ofSeconds(30))).isTrue();
        assertThat(loads.getCount()).isOne();
        assertThat(diary.states).endsWith(TrainingState.CLOSED);
    }

    @Test
    void aFailedLoadSaysWhyAndCanBeTriedAgain() throws Exception {
        DatasetSource source = new DatasetSource() {
            private int tries;

            @Override
            public Dataset load(rowreader.data.LoadingProgress progress) throws IOException {
                if (tries++ == 0) {
                    throw new UnusableFileException(Text.of("data.idx.empty", Path.of("x.gz")));
                }
                return dataset;
            }
        };
        training = new Training(source, RECIPE, diary);
        training.start();
        awaitState(TrainingState.FAILED);
        assertThat(diary.failures).hasSize(1).first().asString().startsWith("x.gz is empty. ");
        training.start();
        awaitState(TrainingState.FINISHED);
    }

    @Test
    void anUnexpectedErrorIsAFailureToo() throws Exception {
        training = new Training(
                progress -> {
                    throw new IllegalStateException("this was not foreseen");
                },
                RECIPE,
                diary);
        training.start();
        awaitState(TrainingState.FAILED);
        assertThat(diary.failures.get(0)).contains("unexpected error").contains("this was not foreseen");
    }

    @Test
    void aListenerThatFailsAtTheEndChangesNothingAboutTheEnd() throws Exception {
        training = new Training(progress -> dataset, RECIPE, new TrainingListener() {
            @Override
            public void onStateChanged(TrainingState state) {
                if (state == TrainingState.CLOSED) {
                    throw new IllegalStateException("the window is gone");
                }
            }

            @Override
            public void onFailed(Text message) {
                throw new AssertionError("told of a failure after the end: " + message);
            }
        });
        training.prepare();
        List<Throwable> uncaught = new CopyOnWriteArrayList<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> uncaught.add(failure));
        try {
            training.close();
            assertThat(training.awaitEnd(Duration.ofMinutes(1))).isTrue();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(training.state()).isEqualTo(TrainingState.CLOSED);
        assertThat(uncaught).isEmpty();
    }

    @Test
    void tooLittleMemoryIsToldInWordsThatHelp() throws Exception {
        training = new Training(
                progress -> {
                    throw new IllegalStateException("a part failed", new OutOfMemoryError("Java heap space"));
                },
                RECIPE,
                diary);
        training.start();
        awaitState(TrainingState.FAILED);
        assertThat(diary.failures.get(0)).contains("not enough memory").contains("smaller hidden size or batch size");
    }

    @Test
    void aSavedRunGoesOnInAnotherProcessAsIfNothingHadHappened(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("run.zip");
        for (int i = 0; i < 12; i++) {
            training.iterateOnce();
        }
        training.save(file).get(30, TimeUnit.SECONDS);
        training.start();
        awaitState(TrainingState.FINISHED);
        List<Double> whole = List.copyOf(diary.losses);

        Diary second = new Diary();
        try (Training other = new Training(progress -> dataset, RECIPE.withSeed(99), second)) {
            other.open(file).get(30, TimeUnit.SECONDS);
            assertThat(other.state()).isEqualTo(TrainingState.PAUSED);
            assertThat(second.losses).isEqualTo(whole.subList(0, 12));
            other.start();
            await(() -> other.state() == TrainingState.FINISHED);
            assertThat(second.losses).isEqualTo(whole);
        }
    }

    @Test
    void whereANetworkLearnsOtherClassesFromNowOnThatIsSaid(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("run.zip");
        training.iterateOnce();
        training.save(file).get(30, TimeUnit.SECONDS);
        assertThat(diary.notices).isEmpty();

        List<String> clothes =
                List.of("T-shirt", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Boot");
        Dataset others = new Dataset("clothes", Text.of("data.name", ""), clothes, dataset.training(), dataset.test());
        Diary second = new Diary();
        try (Training other = new Training(progress -> others, RECIPE, second)) {
            other.open(file).get(30, TimeUnit.SECONDS);
            other.start();
            await(() -> other.state() == TrainingState.FINISHED);
        }
        assertThat(second.notices)
                .singleElement()
                .asString()
                .contains("0, 1, 2, 3, 4, 5, 6, 7, 8, 9", "T-shirt, Trouser, Pullover");
    }

    @Test
    void openingWhatIsNoModelFailsAndChangesNothing(@TempDir Path folder) throws Exception {
        training.iterateOnce();
        awaitState(TrainingState.PAUSED);
        Weights before = diary.weights;
        assertThatThrownBy(() -> training.open(folder).get(30, TimeUnit.SECONDS))
                .hasCauseInstanceOf(UnusableFileException.class);
        assertThat(training.state()).isEqualTo(TrainingState.PAUSED);
        assertThat(diary.weights).isSameAs(before);
    }

    @Test
    void theThreadEndsWithTheTraining() throws Exception {
        training.start();
        await(() -> !diary.losses.isEmpty());
        Thread trainer = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("trainer") && thread.isAlive())
                .findFirst()
                .orElseThrow();
        assertThat(trainer.isDaemon()).isTrue();
        training.close();
        trainer.join(10_000);
        assertThat(trainer.isAlive()).isFalse();
    }
}
