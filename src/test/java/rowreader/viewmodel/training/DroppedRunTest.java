package rowreader.viewmodel.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rowreader.data.Dataset;
import rowreader.network.SimpleDigits;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.Training;
import rowreader.network.training.TrainingState;

/** A real training on its thread, and a thread in the place of JavaFX's. */
@Timeout(60)
class DroppedRunTest {
    private static final Recipe RECIPE = new Recipe(8, 10, 300, 0.01, LearningRateSchedule.CONSTANT, 0, false, 0, 5, 3);

    private final Dataset digits = SimpleDigits.dataset(100, 30);
    private final ExecutorService fxThread = Executors.newSingleThreadExecutor();
    private final Training training = new Training(progress -> digits, RECIPE);
    private final TrainingModel model = new TrainingModel(training, fxThread, fxThread);

    DroppedRunTest() {
        training.listen(model);
    }

    @AfterEach
    void close() throws InterruptedException {
        training.close();
        assertThat(training.awaitEnd(Duration.ofSeconds(30))).isTrue();
        fxThread.shutdown();
    }

    private <T> T onFx(Callable<T> what) throws Exception {
        return fxThread.submit(what).get(30, TimeUnit.SECONDS);
    }

    private void doOnFx(Runnable what) throws Exception {
        fxThread.submit(what).get(30, TimeUnit.SECONDS);
    }

    private void await(Callable<Boolean> condition) throws Exception {
        while (!onFx(condition)) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private void learn(int iterations) throws Exception {
        for (int i = 1; i <= iterations; i++) {
            long before = i - 1;
            await(() ->
                    model.iterationProperty().get() == before && model.canStep().get());
            doOnFx(model::step);
        }
        await(() -> model.iterationProperty().get() == iterations
                && model.stateProperty().get() == TrainingState.PAUSED);
    }

    private double[] losses() {
        return IntStream.range(0, model.lossCurve().size())
                .mapToDouble(model.lossCurve()::value)
                .toArray();
    }

    private double[] finish() throws Exception {
        doOnFx(model::startOrPause);
        await(() -> model.stateProperty().get() == TrainingState.FINISHED);
        return onFx(this::losses);
    }

    @Test
    void aResetIsTakenBackAndTheRunGoesOnAsIfItHadNeverBeen() throws Exception {
        double[] whole = finish();
        doOnFx(model::reset);
        await(() -> model.iterationProperty().get() == 0
                && model.dropped().lastProperty().get() != null);
        learn(12);
        doOnFx(model::reset);
        await(() -> model.iterationProperty().get() == 0
                && model.dropped().lastProperty().get().text().toString().contains("120 samples"));

        doOnFx(() -> model.dropped().takeBack(model.dropped().lastProperty().get()));
        await(() ->
                model.iterationProperty().get() == 12 && model.stateProperty().get() == TrainingState.PAUSED);
        assertThat(onFx(this::losses))
                .containsExactly(DoubleStream.of(whole).limit(12).toArray());
        assertThat(finish()).containsExactly(whole);
    }

    @Test
    void takingBackCanBeTakenBackInTurn() throws Exception {
        learn(3);
        doOnFx(() -> model.begin(RECIPE.withHiddenSize(6)));
        await(() -> model.iterationProperty().get() == 0
                && model.dropped().lastProperty().get() != null);
        DroppedRun first = model.dropped().lastProperty().get();
        learn(5);
        doOnFx(() -> model.dropped().takeBack(first));
        await(() -> model.iterationProperty().get() == 3);
        assertThat(model.runningRecipeProperty().get().hiddenSize()).isEqualTo(8);

        await(() -> model.dropped().lastProperty().get() != first);
        doOnFx(() -> model.dropped().takeBack(model.dropped().lastProperty().get()));
        await(() -> model.iterationProperty().get() == 5);
        assertThat(model.runningRecipeProperty().get().hiddenSize()).isEqualTo(6);
    }

    @Test
    void aSecondResetAtOnceLeavesTheFirstOneToBeTakenBack() throws Exception {
        learn(2);
        doOnFx(() -> {
            model.reset();
            model.reset();
        });
        await(() -> model.iterationProperty().get() == 0
                && model.dropped().lastProperty().get() != null);
        doOnFx(() -> {});
        assertThat(model.dropped().lastProperty().get().text()).asString().contains("20 samples");
        doOnFx(() -> model.dropped().takeBack(model.dropped().lastProperty().get()));
        await(() -> model.iterationProperty().get() == 2);
    }

    @Test
    void nothingIsOfferedBackWhereNothingWasLearned() throws Exception {
        training.prepare();
        await(() -> model.weightsProperty().get() != null);
        doOnFx(() -> model.begin(RECIPE.withHiddenSize(5)));
        await(() -> model.runningRecipeProperty().get().hiddenSize() == 5);
        assertThat(model.dropped().lastProperty().get()).isNull();
    }
}
