package rowreader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextTest {
    private final Locale before = Language.inUse();

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    @Test
    void aSentenceIsPutInWordsWithItsArguments() {
        assertThat(Text.of("text.percent", "57.0").words(Locale.ENGLISH)).isEqualTo("57.0 %");
    }

    @Test
    void textsWithinTextsSpeakTheSameLanguage() {
        Text inner = Text.of("text.percent", "1");
        assertThat(new Text("text.percent", List.of(inner)).words(Locale.ENGLISH))
                .isEqualTo("1 % %");
    }

    @Test
    void aMissingTextIsNamed() {
        assertThatThrownBy(() -> Texts.get("text.no.such")).hasMessageContaining("text.no.such");
    }

    @Test
    void thePseudoLanguageIsLongerAccentedAndInBrackets() {
        Language.use(Language.PSEUDO);
        assertThat(Texts.get("text.percent", "abc"))
                .startsWith("[\u00e5")
                .endsWith("]")
                .hasSizeGreaterThan(8);
    }

    @Test
    void aFailureSpeaksForItselfHoweverDeepItIsWrapped() {
        Text sentence = Text.of("text.percent", "57.0");
        Throwable wrapped = new CompletionException(new IllegalStateException(new WordedException(sentence)));
        assertThat(Text.ofFailure(wrapped)).isEqualTo(sentence);
    }

    @Test
    void whatIsNotExpectedIsNamedWithoutItsWrapping() {
        Throwable wrapped = new CompletionException(new IllegalStateException("odd"));
        assertThat(Text.ofFailure(wrapped).toString())
                .contains("unexpected", "IllegalStateException: odd")
                .doesNotContain("CompletionException");
    }

    @Test
    void tooLittleMemoryIsToldAsSuch() {
        assertThat(Text.ofFailure(new CompletionException(new OutOfMemoryError("arrays")))
                        .toString())
                .contains("memory")
                .doesNotContain("arrays");
    }

    @Test
    void aFailureHasAnEnglishMessageForTheLogAndOneInTheLanguageInUse() {
        Language.use(Language.PSEUDO);
        WordedException failure = new WordedException(Text.of("text.reason", "abc"));
        assertThat(failure.getMessage()).isEqualTo("abc");
        assertThat(failure.getLocalizedMessage()).startsWith("[\u00e5");
        UnusableValueException value = new UnusableValueException(failure.text());
        assertThat(value.getMessage()).isEqualTo("abc");
        assertThat(value.getLocalizedMessage()).startsWith("[\u00e5");
    }

    @Test
    void aReasonWithoutAMessageIsItsClass() {
        assertThat(Text.ofReason(new EOFException()).toString()).isEqualTo("EOFException");
        assertThat(Text.ofReason(new EOFException("too short")).toString()).isEqualTo("too short");
    }

    @Test
    void theLanguagesBeginWithEnglishAndEndWithThePseudoLanguage() {
        assertThat(Language.offered())
                .startsWith(Locale.ENGLISH)
                .endsWith(Language.PSEUDO)
                .doesNotHaveDuplicates();
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
        assertThat(Numbers.shown().share(73.0 / 128, 128)).isEqualTo("57.0 %");
        assertThat(Numbers.shown().share(0.98724, 10_000)).isEqualTo("98.72 %");
        assertThat(Numbers.shown().percent(0.99999)).isEqualTo("> 99.9 %");
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
        assertThat(Numbers.shown().scientific(0.0000321, 1)).isEqualTo("3,2e\u221205");
        assertThat(Numbers.shown().percent(0.5, 2)).isEqualTo("50,00\u00a0%");
    }
}
