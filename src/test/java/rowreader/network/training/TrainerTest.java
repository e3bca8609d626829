package rowreader.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import rowreader.data.Dataset;
import rowreader.network.FailingNetwork;
import rowreader.network.SimpleDigits;
import rowreader.network.design.Designs;
import rowreader.network.engine.Network;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.Recipe;
import rowreader.network.record.AccuracyPoint;
import rowreader.network.record.AccuracyPoint.Split;
import rowreader.network.record.TrainingRecord;

class TrainerTest {
    private static final TrainingListener NO_LISTENER = new TrainingListener() {};
    private static final Recipe RECIPE =
            new Recipe(16, 20, 410, 0.01, LearningRateSchedule.CONSTANT, 0, false, 0, 5, 3);
    private final Dataset dataset = SimpleDigits.dataset(100, 50);

    private Trainer trainer(Recipe recipe) {
        Network network = Designs.network(recipe, 10);
        return new Trainer(network, dataset, TrainingRecord.start(recipe), NO_LISTENER);
    }

    private static TrainingRecord runToTheEnd(Trainer trainer) throws NonFiniteLossException {
        try (trainer) {
            while (!trainer.isDone()) {
                trainer.iterate();
            }
            return trainer.record();
        }
    }

    @Test
    void usesAllSamplesWithAShorterLastMinibatch() throws Exception {
        TrainingRecord record = runToTheEnd(trainer(RECIPE));
        assertThat(record.iterations()).isEqualTo(21);
        assertThat(record.accuracies().get(record.accuracies().size() - 1).samples())
                .isEqualTo(410);
    }

    @Test
    void measuresMinibatchesEveryIntervalAndTheTestSetEveryEpochAndAtTheEnd() throws Exception {
        List<AccuracyPoint> accuracies = runToTheEnd(trainer(RECIPE)).accuracies();
        assertThat(iterations(accuracies, Split.TRAINING_MINIBATCH)).containsExactly(5L, 10L, 15L, 20L);
        assertThat(iterations(accuracies, Split.TEST_MINIBATCH)).containsExactly(5L, 10L, 15L, 20L);
        // An epoch is five minibatches here.
        assertThat(iterations(accuracies, Split.TEST)).containsExactly(5L, 10L, 15L, 20L, 21L);
        assertThat(accuracies).filteredOn(point -> point.split() == Split.TEST).allMatch(point -> point.count() == 50);
    }

    private static List<Long> iterations(List<AccuracyPoint> accuracies, Split split) {
        return accuracies.stream()
                .filter(point -> point.split() == split)
                .map(AccuracyPoint::iteration)
                .toList();
    }

    @Test
    void asksBeforeEachPartOfTheTestDigits() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Network network = Designs.network(RECIPE, 10);
        Dataset many = SimpleDigits.dataset(100, 1001);
        try (Trainer trainer =
                new Trainer(network, many, TrainingRecord.start(RECIPE), NO_LISTENER, asked::incrementAndGet)) {
            trainer.measureTest();
            assertThat(asked).hasValue(3);
        }
    }

    @Test
    void learnsWhatCanBeLearned() throws Exception {
        TrainingRecord record = runToTheEnd(trainer(RECIPE.withSamples(3000)));
        AccuracyPoint last = record.accuracies().get(record.accuracies().size() - 1);
        assertThat(last.accuracy()).isGreaterThan(0.95);
        assertThat(record.losses().get(record.losses().size() - 1))
                .isLessThan(0.3 * record.losses().get(0));
    }

    @Test
    void theSameRecipeRepeatsTheRunExactly() throws Exception {
        assertThat(runToTheEnd(trainer(RECIPE))).isEqualTo(runToTheEnd(trainer(RECIPE)));
        assertThat(runToTheEnd(trainer(RECIPE)).losses())
                .isNotEqualTo(runToTheEnd(trainer(RECIPE.withSeed(4))).losses());
    }

    @Test
    void aLossThatIsNotFiniteLeadsBackToTheLastGoodState() throws Exception {
        FailingNetwork network = new FailingNetwork(12);
        Trainer trainer = new Trainer(network, dataset, TrainingRecord.start(RECIPE), NO_LISTENER);
        for (int i = 0; i < 11; i++) {
            trainer.iterate();
        }
        assertThatThrownBy(trainer::iterate)
                .isInstanceOf(NonFiniteLossException.class)
                .hasMessageContaining("iteration 12")
                .hasMessageContaining("lower the learning rate");
        assertThat(network.iteration()).isEqualTo(10);
        assertThat(trainer.record().losses()).hasSize(10);
        assertThat(trainer.record().accuracies()).allMatch(point -> point.iteration() <= 10);
    }

    /** The loss that an update is told with is that of the weights before it. */
    @Test
    void weightsThatAreNotFiniteAreNeitherKeptNorTheEndOfARun() throws Exception {
        for (int broken : List.of(20, (int) RECIPE.iterations())) {
            FailingNetwork network = new FailingNetwork(Integer.MAX_VALUE, broken);
            Trainer trainer = new Trainer(network, dataset, TrainingRecord.start(RECIPE), NO_LISTENER);
            for (int i = 1; i < broken; i++) {
                trainer.iterate();
            }
            assertThatThrownBy(trainer::iterate)
                    .isInstanceOf(NonFiniteLossException.class)
                    .hasMessageContaining("iteration " + broken);
            assertThat(network.iteration()).isLessThan(broken);
            assertThat(trainer.record().losses()).hasSize(network.iteration());
            assertThat(trainer.isDone()).isFalse();
        }
    }

    @Test
    void whatWasMeasuredOfTheLastGoodStateIsStillThereAfterALossThatIsNotFinite() throws Exception {
        Trainer trainer = new Trainer(new FailingNetwork(12), dataset, TrainingRecord.start(RECIPE), NO_LISTENER);
        for (int i = 0; i < 10; i++) {
            trainer.iterate();
        }
        List<AccuracyPoint> measured = trainer.record().accuracies();
        assertThat(measured).extracting(AccuracyPoint::iteration).contains(10L);
        trainer.iterate();

        assertThatThrownBy(trainer::iterate).isInstanceOf(NonFiniteLossException.class);

        assertThat(trainer.record().accuracies()).isEqualTo(measured);
    }
}
