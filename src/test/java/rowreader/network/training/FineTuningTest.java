package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import rowreader.data.Dataset;
import rowreader.data.Digit;
import rowreader.data.DigitSet;
import rowreader.network.SimpleDigits;
import rowreader.network.design.Designs;
import rowreader.network.engine.Network;
import rowreader.network.model.Model;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.TrainingRecord;
import rowreader.network.training.FineTuning.Outcome;
import rowreader.text.Text;

class FineTuningTest {
    private static final Dataset DIGITS = SimpleDigits.dataset(400, 100);
    private static final List<Double> TOLD = new ArrayList<>();
    private static Model base;
    private static Outcome outcome;

    @BeforeAll
    static void train() throws Exception {
        Recipe recipe = new Recipe(24, 20, 6_000, 0.01, LearningRateSchedule.CONSTANT, 1, false, 0, 20, 1);
        TrainingRecord start = TrainingRecord.start(recipe);
        try (Trainer trainer = new Trainer(Designs.network(recipe, 10), DIGITS, start, new TrainingListener() {})) {
            while (!trainer.isDone()) {
                trainer.iterate();
            }
            base = trainer.model(DIGITS.classNames());
        }
        outcome = new FineTuning(base, DIGITS, columns(), 1)
                .run((activity, fraction) -> TOLD.add(fraction), new GiveWay())
                .orElseThrow();
    }

    /** Someone who writes a two as two columns. */
    private static DigitSet columns() {
        float[] pixels = new float[Digit.PIXELS];
        for (int row = 4; row < 24; row++) {
            pixels[row * Digit.SIDE + 8] = 1;
            pixels[row * Digit.SIDE + 9] = 1;
            pixels[row * Digit.SIDE + 18] = 1;
            pixels[row * Digit.SIDE + 19] = 1;
        }
        return DigitSet.of(List.of(Digit.of(pixels)), new byte[] {2});
    }

    @Test
    void aCopyLearnsTheDrawingsAndForgetsNothing() {
        assertThat(outcome.before().drawings().accuracy()).isZero();
        assertThat(outcome.after().drawings().accuracy()).isEqualTo(1);
        assertThat(outcome.after().test().accuracy())
                .isGreaterThan(outcome.before().test().accuracy() - 0.05);
        assertThat(outcome.after().test().count()).isEqualTo(100);
        assertThat(TOLD).isSorted().startsWith(0.0).endsWith(1.0);
    }

    @Test
    void theOriginalStaysAsItWas() {
        assertThat(base.evaluate(columns()).accuracy()).isZero();
    }

    @Test
    void theSameSeedGivesTheSameCopy() {
        Outcome same = new FineTuning(base, DIGITS, columns(), 1)
                .run((a, f) -> {}, new GiveWay())
                .orElseThrow();
        Outcome other = new FineTuning(base, DIGITS, columns(), 6)
                .run((a, f) -> {}, new GiveWay())
                .orElseThrow();
        assertThat(parameters(same)).isEqualTo(parameters(outcome)).isNotEqualTo(parameters(other));
    }

    private static float[] parameters(Outcome of) {
        try (Network network = of.model().network()) {
            return network.state().parameters();
        }
    }

    @Test
    void cancellingLeavesNoResult() {
        FineTuning fineTuning = new FineTuning(base, DIGITS, columns(), 1);
        List<Double> told = new ArrayList<>();
        assertThat(fineTuning.run(
                        (activity, fraction) -> {
                            told.add(fraction);
                            if (fraction > 0) {
                                fineTuning.cancel();
                            }
                        },
                        new GiveWay()))
                .isEmpty();
        assertThat(told).doesNotContain(1.0);
    }

    @Test
    @Timeout(60)
    void whatIsCancelledWhileThePenIsDownEndsAtOnce() throws Exception {
        FineTuning fineTuning = new FineTuning(base, DIGITS, columns(), 1);
        GiveWay giveWay = new GiveWay();
        List<Double> told = new CopyOnWriteArrayList<>();
        AtomicReference<Optional<Outcome>> result = new AtomicReference<>();
        Thread tuning = new Thread(() -> result.set(fineTuning.run(
                (activity, fraction) -> {
                    told.add(fraction);
                    if (fraction > 0.1) {
                        giveWay.ask(true);
                    }
                },
                giveWay)));
        tuning.start();
        while (tuning.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        long start = System.nanoTime();
        fineTuning.cancel();
        tuning.join();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(GiveWay.LONGEST_HOLD.dividedBy(2));
        assertThat(result.get()).isEmpty();
        assertThat(told).allMatch(fraction -> fraction < 0.2);
    }

    @Test
    void theCopyIsSavedWithItsOwnAccuracy(@TempDir Path folder) throws Exception {
        outcome.model().save(folder.resolve("tuned.zip"));
        Model opened = Model.open(folder.resolve("tuned.zip"));
        assertThat(opened.evaluate(columns()).accuracy()).isEqualTo(1);
        assertThat(opened.record().testAccuracy().orElseThrow().accuracy())
                .isEqualTo(outcome.after().test().accuracy());
        assertThat(opened.record().iterations()).isEqualTo(base.record().iterations());
    }

    @Test
    void withoutDrawingsOrWithOtherClassesItSaysSo() {
        DigitSet none = DigitSet.of(List.of(), new byte[0]);
        assertThatThrownBy(() -> new FineTuning(base, DIGITS, none, 1)).hasMessageContaining("no drawings to train on");
        Dataset clothes = new Dataset(
                "Clothes", Text.of("text.reason", ""), List.of("shirt", "boot"), DIGITS.training(), DIGITS.test());
        assertThatThrownBy(() -> new FineTuning(base, clothes, columns(), 1))
                .hasMessageContaining("other classes")
                .hasMessageContaining("Clothes");
    }
}
