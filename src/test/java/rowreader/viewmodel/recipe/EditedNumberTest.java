package rowreader.viewmodel.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rowreader.network.recipe.NumberBounds;
import rowreader.network.recipe.RecipePoint;
import rowreader.text.Language;
import rowreader.text.Text;

class EditedNumberTest {
    private final EditedNumber whole = new EditedNumber(
            new NumberBounds(BigDecimal.ONE, BigDecimal.valueOf(10_000_000), true, false),
            RecipePoint.HIDDEN_SIZE.steps());
    private final EditedNumber decimal =
            new EditedNumber(RecipePoint.LEARNING_RATE.offered(), RecipePoint.LEARNING_RATE.steps());

    @ParameterizedTest
    @CsvSource({"150, 150", "'1,000,000', 1000000", "1 000, 1000", "1e6, 1000000", "' 7 ', 7", "12.0, 12"})
    void readsAWholeNumberHoweverItIsWritten(String typed, String value) {
        whole.textProperty().set(typed);
        assertThat(whole.get()).isEqualByComparingTo(value);
        assertThat(whole.problem().getValue()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "many", "0", "-3", "12.5", "10,000,001", "1e999999999", "1e-999999999", "NaN", "--", "."})
    void saysWhatAWholeNumberShouldBe(String typed) {
        whole.textProperty().set(typed);
        assertThat(whole.get()).isNull();
        assertThat(whole.problem().getValue().map(Text::toString)).contains("A whole number, 1 to 10,000,000");
    }

    @ParameterizedTest
    @CsvSource({"0.001, 0.001", "'0,001', 0.001", "1e-3, 0.001", ".5, 0.5"})
    void readsADecimalHoweverItIsWritten(String typed, String value) {
        decimal.textProperty().set(typed);
        assertThat(decimal.get()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.01", "fast", "0.000001"})
    void saysWhatADecimalShouldBe(String typed) {
        decimal.textProperty().set(typed);
        assertThat(decimal.problem().getValue().map(Text::toString)).contains("A number, 0.00001 to 1");
    }

    @Test
    void stepsFromTheLastGoodNumberAndStaysInRange() {
        whole.set(150);
        whole.textProperty().set("many");
        whole.step(2);
        assertThat(whole.textProperty().get()).isEqualTo("170");
        whole.step(-100);
        assertThat(whole.textProperty().get()).isEqualTo("1");
        whole.step(1);
        assertThat(whole.textProperty().get()).isEqualTo("10");
    }

    @Test
    void writesWhatWasTypedAsEverywhereElse() {
        whole.textProperty().set("1e6");
        whole.tidy();
        assertThat(whole.textProperty().get()).isEqualTo("1,000,000");
        whole.textProperty().set("many");
        whole.tidy();
        assertThat(whole.textProperty().get()).isEqualTo("many");
    }

    @Test
    void knowsWhetherItIsAsUsual() {
        whole.setUsual(150);
        whole.textProperty().set("150.0");
        assertThat(whole.usual().getValue()).isTrue();
        whole.set(151);
        assertThat(whole.usual().getValue()).isFalse();
        whole.textProperty().set("");
        assertThat(whole.usual().getValue()).isFalse();
        whole.reset();
        assertThat(whole.usual().getValue()).isTrue();
    }

    @Test
    void whatIsUsualIsWrittenAsTheLanguageOfWhoeverReadsItDoes() {
        whole.setUsual(1_000_000);
        assertThat(whole.usualText().getValue().words(Locale.ENGLISH)).isEqualTo("1,000,000");
        assertThat(whole.usualText().getValue().words(Locale.GERMAN)).isEqualTo("1.000.000");
        decimal.setUsual(0.0005);
        assertThat(decimal.usualText().getValue().words(Locale.ENGLISH)).isEqualTo("0.0005");
        assertThat(decimal.usualText().getValue().words(Locale.GERMAN)).isEqualTo("0,0005");
    }

    @Test
    void whatFollowsAnotherNumberKeepsWhatIsTypedForIt() {
        whole.textProperty().set("15.0");
        whole.follow(15);
        assertThat(whole.textProperty().get()).isEqualTo("15.0");
        whole.follow(16);
        assertThat(whole.textProperty().get()).isEqualTo("16");
        whole.textProperty().set("many");
        whole.follow(16);
        assertThat(whole.textProperty().get()).isEqualTo("16");
    }

    @Test
    void isWrittenAnewInAnotherLanguage() {
        Locale before = Language.inUse();
        try {
            Language.use(Locale.ENGLISH);
            whole.set(1_000_000);
            decimal.set(0.02);
            Language.use(Locale.GERMAN);
            whole.tidy();
            decimal.tidy();
            assertThat(whole.textProperty().get()).isEqualTo("1.000.000");
            assertThat(decimal.textProperty().get()).isEqualTo("0,02");
            whole.textProperty().set("2,000,000");
            assertThat(whole.get()).isNull();
            Language.use(Locale.ENGLISH);
            whole.tidy();
            assertThat(whole.get()).isEqualByComparingTo("2000000");
            assertThat(whole.problem().getValue()).isEmpty();
        } finally {
            Language.use(before);
        }
    }
}
