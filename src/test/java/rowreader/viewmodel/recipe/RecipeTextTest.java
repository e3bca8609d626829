package rowreader.viewmodel.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rowreader.network.recipe.Architecture;
import rowreader.network.recipe.Recipe;
import rowreader.network.weights.ReadingOrder;

class RecipeTextTest {
    @Test
    void callsARecipeByItsNameOrItsArchitectureOrCustom() {
        assertThat(RecipeText.title(Recipe.BEST)).hasToString("Best reader");
        assertThat(RecipeText.title(Architecture.GRU.recipe())).hasToString("GRU");
        assertThat(RecipeText.title(Architecture.GRU.recipe().withSeed(2))).hasToString("Custom");
    }

    @Test
    void saysInOneLineWhatIsTrained() {
        assertThat(RecipeText.summary(Recipe.SEED)).hasToString("LSTM, 150 units, Adam 0.001, batch 128, seed 1");
    }

    @Test
    void saysWhatIsOutOfTheOrdinary() {
        assertThat(RecipeText.summary(Recipe.BEST.withReadingOrder(ReadingOrder.BOTTOM_UP)))
                .hasToString("LSTM, 150 units, read bottom to top, Adam 0.004, one cycle, clip 1, batch 128,"
                        + " augmented digits, 15,000 built-in digits, seed 1");
    }
}
