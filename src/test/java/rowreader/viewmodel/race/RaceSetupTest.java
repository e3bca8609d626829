package rowreader.viewmodel.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rowreader.network.race.Race;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.text.Text;

class RaceSetupTest {
    private final RaceSetup setup = new RaceSetup();

    @Test
    void thereAreTwoToFiveNetworks() {
        for (int i = 0; i < 7; i++) {
            setup.add();
        }
        assertThat(setup.entries()).hasSize(Race.MAX_LANES);
        assertThat(setup.entries()).extracting(Recipe::architecture).doesNotHaveDuplicates();
        assertThat(setup.canAdd().get()).isFalse();
        for (int i = 0; i < 7; i++) {
            setup.remove(0);
        }
        assertThat(setup.entries()).hasSize(Race.MIN_LANES);
        assertThat(setup.canRemove().get()).isFalse();
    }

    @Test
    void whatIsInCommonIsTheSameInEveryRecipe() {
        setup.replace(0, Architecture.GRU.recipe().withHiddenSize(32));
        setup.samplesProperty().set(12_000L);
        setup.batchSizeProperty().set(64);
        setup.seedProperty().set(7);
        List<Recipe> recipes = setup.recipes();
        Race.requireFair(recipes);
        assertThat(recipes.get(0))
                .isEqualTo(Architecture.GRU
                        .recipe()
                        .withHiddenSize(32)
                        .withSamples(12_000)
                        .withBatchSize(64)
                        .withSeed(7));
    }

    @Test
    void aSeedIsTypedAndTheLastThatWasOneHolds() {
        assertThat(setup.typedSeed().get()).isEqualByComparingTo("1");
        setup.typedSeed().textProperty().set("17");
        assertThat(setup.seedProperty().get()).isEqualTo(17);
        setup.typedSeed().textProperty().set("x");
        assertThat(setup.seedProperty().get()).isEqualTo(17);
        setup.showSeed();
        assertThat(setup.typedSeed().textProperty().get()).isEqualTo("17");
    }

    @Test
    void whoRacedIsTakenOverWithTheDistance() {
        Recipe raced = Architecture.GRU.recipe().withSamples(600).withBatchSize(10);
        setup.take(List.of(raced.withSeed(44), raced.withHiddenSize(8).withSeed(44)));
        assertThat(setup.recipes())
                .containsExactly(raced.withSeed(44), raced.withHiddenSize(8).withSeed(44));
        assertThat(setup.typedSeed().get()).isEqualByComparingTo("44");
        setup.take(List.of(raced.withSeed(123_456), raced.withHiddenSize(8).withSeed(123_456)));
        assertThat(setup.seedProperty().get()).isEqualTo(RaceSetup.LARGEST_SEED);
    }

    @Test
    void ofEveryArchitectureTheUsualRecipeIsAmongTheChoices() {
        for (Architecture architecture : Architecture.values()) {
            Recipe own = architecture.recipe().withHiddenSize(13).withLearningRate(0.3);
            assertThat(RaceSetup.hiddenSizes(own))
                    .contains(13, architecture.recipe().hiddenSize())
                    .isSorted();
            assertThat(RaceSetup.learningRates(own))
                    .contains(0.3, architecture.recipe().learningRate())
                    .isSorted();
        }
    }

    @Test
    void namesSayWhatTellsNetworksApart() {
        Recipe lstm = Architecture.LSTM.recipe();
        assertThat(LaneNames.of(
                        List.of(lstm, lstm.withHiddenSize(32), lstm.withLearningRate(0.01), Architecture.GRU.recipe())))
                .extracting(Text::words)
                .containsExactly(
                        "LSTM, 150 units, rate 0.001",
                        "LSTM, 32 units, rate 0.001",
                        "LSTM, 150 units, rate 0.01",
                        "GRU");
    }

    @Test
    void namesFollowTheLanguage() {
        Recipe lstm = Architecture.LSTM.recipe();
        assertThat(LaneNames.of(List.of(lstm, lstm.withLearningRate(1e-5))))
                .extracting(name -> name.words(Locale.GERMAN))
                .containsExactly("LSTM, Rate 0,001", "LSTM, Rate 0,00001");
    }
}
