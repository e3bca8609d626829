package rowreader.viewmodel.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.ConvolutionSizes;
import rowreader.network.recipe.LearningRateSchedule;
import rowreader.network.recipe.NamedRecipe;
import rowreader.network.recipe.Optimizer;
import rowreader.network.recipe.Recipe;
import rowreader.network.recipe.RecipeBuilder;
import rowreader.network.recipe.RecipePoint;
import rowreader.network.recipe.RecurrentStart;
import rowreader.network.training.TrainingState;
import rowreader.network.weights.ReadingOrder;
import rowreader.text.Text;
import rowreader.viewmodel.RecordedCommands;
import rowreader.viewmodel.training.TrainingModel;

class RecipeModelTest {
    private final RecordedCommands commands = new RecordedCommands();
    private final TrainingModel training = new TrainingModel(commands, Runnable::run, Runnable::run);
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
        model.number(RecipePoint.HIDDEN_SIZE).textProperty().set("32");
        model.choice(RecipePoint.READING_ORDER).valueProperty().set(ReadingOrder.COLUMNS);
        model.choice(RecipePoint.OPTIMIZER).valueProperty().set(Optimizer.MOMENTUM);
        model.number(RecipePoint.LEARNING_RATE).textProperty().set("0.05");
        model.choice(RecipePoint.SCHEDULE).valueProperty().set(LearningRateSchedule.ONE_CYCLE);
        model.number(RecipePoint.GRADIENT_CLIP).textProperty().set("0.5");
        model.number(RecipePoint.BATCH_SIZE).textProperty().set("64");
        model.number(RecipePoint.SAMPLES).textProperty().set("20,000");
        model.choice(RecipePoint.AUGMENTED).valueProperty().set(true);
        model.number(RecipePoint.BUILT_IN_DIGITS).textProperty().set("5,000");
        model.number(RecipePoint.SEED).textProperty().set("-7");

        assertThat(model.draftProperty().get())
                .isEqualTo(new Recipe(
                        Architecture.LSTM,
                        32,
                        1,
                        List.of(),
                        ReadingOrder.COLUMNS,
                        RecurrentStart.USUAL,
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

    @Test
    void whatTheFormDoesNotShowOfARecipeIsKept() {
        Recipe dense = RecipeBuilder.builder(Architecture.MLP.recipe())
                .layers(3)
                .hiddenSize(128)
                .sizes(List.of(512, 256, 128))
                .evaluationInterval(7)
                .build();
        Recipe lenet = RecipeBuilder.builder(Architecture.LENET.recipe())
                .sizes(new ConvolutionSizes(3, 8, 3, 16).asList())
                .build();
        for (Recipe recipe : List.of(dense, lenet)) {
            model.edit(recipe);
            assertThat(model.draftProperty().get()).isEqualTo(recipe);
            model.number(RecipePoint.LEARNING_RATE).textProperty().set("0.05");
            assertThat(model.draftProperty().get()).isEqualTo(recipe.withLearningRate(0.05));
        }
    }

    @Test
    void layersThatAreEditedAreEqualUntilTheyAreAsTheyWere() {
        Recipe dense = RecipeBuilder.builder(Architecture.MLP.recipe())
                .layers(2)
                .hiddenSize(64)
                .sizes(List.of(512, 64))
                .build();
        model.edit(dense);
        model.number(RecipePoint.HIDDEN_SIZE).textProperty().set("32");
        assertThat(model.draftProperty().get().widths()).containsExactly(32, 32);
        model.number(RecipePoint.HIDDEN_SIZE).textProperty().set("64");
        assertThat(model.draftProperty().get()).isEqualTo(dense);
    }

    @Test
    void anotherArchitectureHasItsUsualSizes() {
        model.edit(RecipeBuilder.builder(Architecture.MLP.recipe())
                .layers(2)
                .hiddenSize(64)
                .sizes(List.of(512, 64))
                .build());
        model.choice(RecipePoint.ARCHITECTURE).valueProperty().set(Architecture.LENET);
        assertThat(model.draftProperty().get().sizes()).isEmpty();
        model.resetToUsual();
        assertThat(model.draftProperty().get()).isEqualTo(Architecture.LENET.recipe());
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void anArchitectureFillsInWhatIsUsualWithIt(Architecture architecture) {
        model.edit(Recipe.BEST);
        model.choice(RecipePoint.ARCHITECTURE).valueProperty().set(architecture);
        model.resetToUsual();
        assertThat(model.draftProperty().get())
                .isEqualTo(architecture == Architecture.LSTM ? Recipe.BEST : architecture.recipe());
    }

    @Test
    void anotherArchitectureLearnsFromTheSameDigits() {
        model.edit(Recipe.BEST.withSeed(3).withReadingOrder(ReadingOrder.COLUMNS));
        model.choice(RecipePoint.ARCHITECTURE).valueProperty().set(Architecture.GRU);
        Recipe draft = model.draftProperty().get();
        assertThat(draft.samples()).isEqualTo(Recipe.BEST.samples());
        assertThat(draft.augmented()).isTrue();
        assertThat(draft.seed()).isEqualTo(3);
        assertThat(draft.readingOrder()).isEqualTo(ReadingOrder.COLUMNS);
        assertThat(draft.learningRate()).isEqualTo(Architecture.GRU.recipe().learningRate());
        assertThat(model.point(RecipePoint.SEED).usual().getValue()).isFalse();
    }

    @Test
    void whatSeesAPictureAtOnceHasNoReadingOrder() {
        model.edit(Recipe.SEED.withReadingOrder(ReadingOrder.COLUMNS));
        model.choice(RecipePoint.ARCHITECTURE).valueProperty().set(Architecture.MLP);
        assertThat(model.draftProperty().get().readingOrder()).isEqualTo(ReadingOrder.TOP_DOWN);
    }

    @ParameterizedTest
    @EnumSource(Architecture.class)
    void offersTheLayersThatAnArchitectureMayHave(Architecture architecture) {
        model.choice(RecipePoint.ARCHITECTURE).valueProperty().set(architecture);
        assertThat(model.choice(RecipePoint.LAYERS).choicesProperty().get())
                .contains(architecture.layers().usual())
                .allMatch(layers -> architecture.layers().contains((Integer) layers));
    }

    @Test
    void nothingIsBegunWithWhileAPointIsWrong() {
        model.number(RecipePoint.HIDDEN_SIZE).textProperty().set("huge");
        assertThat(model.draftProperty().get()).isNull();
        assertThat(model.canApply().get()).isFalse();
        assertThat(model.warning().getValue().map(Text::toString)).contains("Correct what is marked first.");
        assertThat(model.size().getValue()).isEmpty();
        model.apply();
        assertThat(commands.asked()).isEmpty();
    }

    @Test
    void beginsAtOnceWhereNothingWasLearned() {
        model.number(RecipePoint.HIDDEN_SIZE).textProperty().set("20");
        model.apply();
        assertThat(commands.recipes()).containsExactly(Recipe.SEED.withHiddenSize(20));
    }

    @Test
    void whatWasLearnedIsCopiedBeforeItMakesRoom() {
        training.onReset(Recipe.SEED);
        training.onIteration(1, 12_800, 2);
        training.onStateChanged(TrainingState.PAUSED);
        model.editRunning();
        assertThat(model.warning().getValue().map(Text::toString).orElse(""))
                .contains("the network that learned from 12,800 samples makes room");
        model.apply();
        assertThat(commands.asked()).containsExactly("model", "reset to a recipe");
    }

    @Test
    void aTrainingThatRunsIsNotInterrupted() {
        training.onStateChanged(TrainingState.TRAINING);
        assertThat(model.canApply().get()).isFalse();
        assertThat(model.warning().getValue().map(Text::toString)).contains("Pause the training first.");
        model.apply();
        assertThat(commands.asked()).isEmpty();
    }

    @Test
    void whileDigitsAreLoadedItIsSaidThatThisStandsInTheWay() {
        training.onStateChanged(TrainingState.LOADING);
        assertThat(model.canApply().get()).isFalse();
        assertThat(model.warning().getValue().map(Text::toString)).contains("The digits are still being loaded.");
    }

    @Test
    void saysHowLargeTheNetworkIsAndHowMuchIsToDo() {
        model.edit(Recipe.SEED);
        assertThat(model.size().getValue().map(Text::toString)).contains("108,910 parameters");
        assertThat(model.work().getValue().map(Text::toString)).contains("7,813 iterations");
        model.number(RecipePoint.HIDDEN_SIZE).textProperty().set("1");
        model.number(RecipePoint.SAMPLES).textProperty().set("100");
        assertThat(model.size().getValue().map(Text::toString)).contains("140 parameters");
        assertThat(model.work().getValue().map(Text::toString)).contains("1 iteration");
    }

    @Test
    void aChangedLearningRateIsOfTheRecipeThatRuns() {
        training.onReset(Recipe.SEED);
        assertThat(model.runningTitle().getValue()).hasToString("Seed network");
        training.learningRateProperty().set(0.005);
        assertThat(model.runningTitle().getValue()).hasToString("Custom");
        assertThat(model.runningSummary().getValue()).hasToString("LSTM, 150 units, Adam 0.005, batch 128, seed 1");
        model.editRunning();
        assertThat(model.draftProperty().get()).isEqualTo(Recipe.SEED.withLearningRate(0.005));
    }
}
