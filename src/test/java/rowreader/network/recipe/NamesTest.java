package rowreader.network.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rowreader.network.weights.ReadingOrder;
import rowreader.text.Language;

/** What can be chosen is called something in the language in use, and the same everywhere on the command line. */
class NamesTest {
    private final Locale before = Language.inUse();

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    @Test
    void everyChoiceHasANameAndAnExplanationInTheLanguageInUse() {
        Language.use(Language.PSEUDO);
        for (Architecture architecture : Architecture.values()) {
            assertThat(architecture.displayName()).startsWith("[");
            assertThat(architecture.explanation()).startsWith("[");
        }
        for (Optimizer optimizer : Optimizer.values()) {
            assertThat(optimizer.displayName()).startsWith("[");
            assertThat(optimizer.explanation()).startsWith("[");
        }
        for (LearningRateSchedule schedule : LearningRateSchedule.values()) {
            assertThat(schedule.displayName()).startsWith("[");
            assertThat(schedule.explanation()).startsWith("[");
        }
        for (NamedRecipe recipe : NamedRecipe.values()) {
            assertThat(recipe.title()).startsWith("[");
            assertThat(recipe.explanation()).startsWith("[");
        }
        for (ReadingOrder order : ReadingOrder.values()) {
            assertThat(order.displayName()).startsWith("[");
        }
    }

    @Test
    void theCommandLineHasOneLanguage() {
        Language.use(Language.PSEUDO);
        assertThat(Architecture.LSTM_EVERY_ROW).hasToString("lstm-every-row");
        assertThat(ReadingOrder.TOP_DOWN).hasToString("top-down");
        assertThat(NamedRecipe.BEST).hasToString("best");
    }
}
