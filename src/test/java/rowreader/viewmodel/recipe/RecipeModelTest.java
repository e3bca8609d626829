package rowreader.viewmodel.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.NamedRecipe;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.training.TrainingState;
import rowreader.network.weights.ReadingOrder;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.training.TrainingModel;

class RecipeModelTest {
    private final RecordedCommands commands = new RecordedCommands();
    private final TrainingModel training = new TrainingModel(commands, Runnable::run);
    private final RecipeModel model = new RecipeModel(training);

    @ParameterizedTest
    @EnumSource(NamedRecipe.class)
    void aRecipeThatIsNotChangedStaysAsItIs(NamedRecipe named) {
        model.edit(named.recipe());
        assertThat(model.draftProperty().get()).isEqualTo(named.recipe());
        assertThat(model.usualProperty().get()).isEqualTo(named.recipe());
    }

    @Test
    void everyPointCanBeEdited() {
        model.edit(Recipe.SEED);
        model.hiddenSize().textProperty().set("32");
        model.readingOrder().valueProperty().set(ReadingOrder.COLUMNS);
        model.optimizer().valueProperty().set(Optimizer.MOMENTUM);
        model.learningRate().textProperty().set("0.05");
        model.schedule().valueProperty().set(LearningRateSchedule.ONE_CYCLE);
        model.gradientClip().textProperty().set("0.5");
        model.batchSize().textProperty().set("64");
        model.samples().textProperty().set("20,000");
        model.distorted().valueProperty().set(true);
        model.builtInDigits().textProperty().set("5,000");
        model.seed().textProperty().set("-7");

        assertThat(model.draftProperty().get())
                .isEqualTo(new Recipe(
                        Architecture.LSTM,
                        32,
                        1,
                        ReadingOrder.COLUMNS,
                        64,
                        20_000,
                        Optimizer.MOMENTUM,
                        0.05,
                        LearningRateSchedule.ONE_CYCLE,
                        0.5,
                        true,
                        5_000,
                        20,
                        -7));
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void anArchitectureFillsInWhatIsUsualWithIt(Architecture architecture) {
        model.edit(Recipe.BEST);
        model.architecture().valueProperty().set(architecture);
        model.resetToUsual();
        assertThat(model.draftProperty().get())
                .isEqualTo(architecture == Architecture.LSTM ? Recipe.BEST : architecture.recipe());
    }

    @Test
    void anotherArchitectureLearnsFromTheSameDigits() {
        model.edit(Recipe.BEST.withSeed(3).withReadingOrder(ReadingOrder.COLUMNS));
        model.architecture().valueProperty().set(Architecture.GRU);
        Recipe draft = model.draftProperty().get();
        assertThat(draft.samples()).isEqualTo(Recipe.BEST.samples());
        assertThat(draft.distorted()).isTrue();
        assertThat(draft.seed()).isEqualTo(3);
        assertThat(draft.readingOrder()).isEqualTo(ReadingOrder.COLUMNS);
        assertThat(draft.learningRate()).isEqualTo(Architecture.GRU.recipe().learningRate());
        assertThat(model.seed().usual().getValue()).isFalse();
    }

    @Test
    void whatSeesAPictureAtOnceHasNoReadingOrder() {
        model.edit(Recipe.SEED.withReadingOrder(ReadingOrder.COLUMNS));
        model.architecture().valueProperty().set(Architecture.MLP);
        assertThat(model.draftProperty().get().readingOrder()).isEqualTo(ReadingOrder.TOP_DOWN);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void offersTheLayersThatAnArchitectureMayHave(Architecture architecture) {
        model.architecture().valueProperty().set(architecture);
        assertThat(model.layerChoices().getValue())
                .contains(architecture.layers().usual())
                .allMatch(architecture.layers()::contains);
    }

    @Test
    void nothingIsBegunWithWhileAPointIsWrong() {
        model.hiddenSize().textProperty().set("huge");
        assertThat(model.draftProperty().get()).isNull();
        assertThat(model.canApply().get()).isFalse();
        assertThat(model.warning().getValue()).isEqualTo("Correct what is marked first.");
        assertThat(model.size().getValue()).isEmpty();
        model.apply();
        assertThat(commands.asked()).isEmpty();
    }

    @Test
    void beginsAtOnceWhereNothingWasLearned() {
        model.hiddenSize().textProperty().set("20");
        model.apply();
        assertThat(commands.recipes()).containsExactly(Recipe.SEED.withHiddenSize(20));
        assertThat(model.confirmingProperty().get()).isFalse();
    }

    @Test
    void asksBeforeWhatWasLearnedIsLost() {
        training.onReset(Recipe.SEED);
        training.onIteration(1, 12_800, 2);
        training.onStateChanged(TrainingState.PAUSED);
        model.editRunning();
        model.apply();
        assertThat(commands.recipes()).isEmpty();
        assertThat(model.confirmingProperty().get()).isTrue();
        assertThat(model.warning().getValue())
                .isEqualTo("What the network learned from 12,800 samples will be lost. Save it first?");
        model.confirm();
        assertThat(commands.recipes()).containsExactly(Recipe.SEED);
    }

    @Test
    void editingOnTakesTheQuestionBack() {
        training.onIteration(1, 128, 2);
        training.onStateChanged(TrainingState.PAUSED);
        model.apply();
        model.seed().textProperty().set("2");
        assertThat(model.confirmingProperty().get()).isFalse();
        model.confirm();
        assertThat(commands.recipes()).isEmpty();
    }

    @Test
    void aTrainingThatRunsIsNotInterrupted() {
        training.onStateChanged(TrainingState.TRAINING);
        assertThat(model.canApply().get()).isFalse();
        assertThat(model.warning().getValue()).isEqualTo("Pause the training first.");
        model.apply();
        assertThat(commands.asked()).isEmpty();
    }

    @Test
    void saysHowLargeTheNetworkIsAndHowMuchIsToDo() {
        model.edit(Recipe.SEED);
        assertThat(model.size().getValue()).isEqualTo("108,910 parameters");
        assertThat(model.work().getValue()).isEqualTo("7,813 iterations");
        model.hiddenSize().textProperty().set("1");
        model.samples().textProperty().set("100");
        assertThat(model.size().getValue()).isEqualTo("140 parameters");
        assertThat(model.work().getValue()).isEqualTo("1 iteration");
    }

    @Test
    void aChangedLearningRateIsOfTheRecipeThatRuns() {
        training.onReset(Recipe.SEED);
        assertThat(model.runningTitle().getValue()).isEqualTo("Seed network");
        training.learningRateProperty().set(0.005);
        assertThat(model.runningTitle().getValue()).isEqualTo("Custom");
        assertThat(model.runningSummary().getValue()).isEqualTo("LSTM, 150 units, Adam 0.005, batch 128, seed 1");
        model.editRunning();
        assertThat(model.draftProperty().get()).isEqualTo(Recipe.SEED.withLearningRate(0.005));
    }
}
