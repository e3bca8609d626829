package rowreader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private final Locale before = Language.inUse();

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    @Test
    void timesAreMinutesAndSeconds() {
        assertThat(Numbers.inFiles().duration(Duration.ofSeconds(187))).isEqualTo("3:07");
    }

    @Test
    void filesAreWrittenAlikeEverywhere() {
        Language.use(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat(Numbers.inFiles().decimal(-1234.5, 2)).isEqualTo("-1234.50");
        Language.use(Locale.GERMAN);
        assertThat(Numbers.inFiles().count(12800)).isEqualTo("12,800");
        assertThat(Numbers.shown().count(12800)).isEqualTo("12.800");
        assertThat(Numbers.shown().tick(-2.5)).isEqualTo("\u22122,5");
    }

    @Test
    void aShareHasAsManyDecimalsAsItsCasesTellApart() {
        Language.use(Locale.ENGLISH);
        assertThat(Numbers.shown().share(73.0 / 128, 128)).isEqualTo("57.0\u00a0%");
        assertThat(Numbers.shown().share(0.98724, 10_000)).isEqualTo("98.72\u00a0%");
        assertThat(Numbers.shown().percent(0.99999)).isEqualTo(">\u00a099.9\u00a0%");
    }

    @Test
    void aCommandPrintsOrdinaryBlanksInEveryLanguage() {
        Language.use(Locale.ENGLISH);
        assertThat(Numbers.printed().percent(0.9999)).isEqualTo("> 99.9 %");
        assertThat(Numbers.inFiles().percent(0.9999)).isEqualTo("> 99.9 %");
        assertThat(Numbers.printed().share(0.5, 1000)).isEqualTo("50.00 %");
        Language.use(Locale.GERMAN);
        assertThat(Numbers.printed().share(0.5, 1000)).isEqualTo("50,00 %");
        assertThat(Numbers.shown().share(0.5, 1000)).isEqualTo("50,00\u00a0%");
    }

    @Test
    void whatAPersonTypesMayBeInTheirLanguageOrWithAPoint() {
        Language.use(Locale.GERMAN);
        assertThat(Numbers.shown().parse(" 0,002 ")).isEqualTo(0.002);
        assertThat(Numbers.shown().parse("0.002")).isEqualTo(0.002);
        assertThat(Numbers.shown().parse("two")).isNaN();
        Language.use(Locale.ENGLISH);
        assertThat(Numbers.shown().parse("0,002")).isNaN();
    }

    @Test
    void aNumberIsWrittenWithTheDecimalsThatItHas() {
        Language.use(Locale.GERMAN);
        assertThat(Numbers.shown().exact(new BigDecimal("-0.04120"))).isEqualTo("\u22120,04120");
        assertThat(Numbers.shown().exact(new BigDecimal("1.2E+3"))).isEqualTo("1200");
        assertThat(Numbers.inFiles().exact(new BigDecimal("0.5"))).isEqualTo("0.5");
        assertThat(Numbers.shown().scientific(0.0000321, 1)).isEqualTo("3,2\u00a0\u00d7\u00a010\u207b\u2075");
        assertThat(Numbers.shown().powerOfTen(-10)).isEqualTo("10\u207b\u00b9\u2070");
        assertThat(Numbers.shown().powerOfTen(2)).isEqualTo("10\u00b2");
        assertThat(Numbers.shown().percent(0.5, 2)).isEqualTo("50,00\u00a0%");
    }

    @Test
    void decimalsAreDecidedByTheNumberOfCasesAtAHundredAndAThousand() {
        Language.use(Locale.ENGLISH);
        assertThat(Numbers.shown().share(0.5, 99)).isEqualTo("50\u00a0%");
        assertThat(Numbers.shown().share(0.5, 100)).isEqualTo("50.0\u00a0%");
        assertThat(Numbers.shown().share(0.5, 999)).isEqualTo("50.0\u00a0%");
        assertThat(Numbers.shown().share(0.5, 1000)).isEqualTo("50.00\u00a0%");
    }

    @Test
    void onlyWhatIsCertainIsAHundredPercent() {
        Language.use(Locale.ENGLISH);
        assertThat(Numbers.shown().percent(1)).isEqualTo("100.0\u00a0%");
        assertThat(Numbers.shown().percent(0.9991)).isEqualTo(">\u00a099.9\u00a0%");
        assertThat(Numbers.shown().percent(0.999)).isEqualTo("99.9\u00a0%");
        assertThat(Numbers.shown().percent(0.123)).isEqualTo("12.3\u00a0%");
        assertThat(Numbers.inFiles().percent(0)).isEqualTo("0.0 %");
    }

    @Test
    void largeNumbersAreGroupedAndSignsAreSigns() {
        Language.use(Locale.ENGLISH);
        assertThat(Numbers.shown().grouped(-1303.46, 1)).isEqualTo("\u22121,303.5");
        assertThat(Numbers.shown().signed(-0.7312, 3)).isEqualTo("\u22120.731");
        assertThat(Numbers.shown().signed(0.7312, 3)).isEqualTo("+0.731");
    }

    @Test
    void aTickIsAsShortAsItCanBe() {
        Language.use(Locale.ENGLISH);
        assertThat(Numbers.shown().tick(0)).isEqualTo("0");
        assertThat(Numbers.shown().tick(-3)).isEqualTo("\u22123");
        assertThat(Numbers.shown().tick(0.25)).isEqualTo("0.25");
        assertThat(Numbers.shown().tick(-1e15)).isEqualTo("\u22121.0E15");
        assertThat(Numbers.shown().speed(2)).isEqualTo("2\u00d7");
    }
}
