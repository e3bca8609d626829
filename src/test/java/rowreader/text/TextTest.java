package rowreader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
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
        assertThat(Text.of("text.percent", "57.0").words(Locale.ENGLISH)).isEqualTo("57.0\u00a0%");
    }

    @Test
    void textsWithinTextsSpeakTheSameLanguage() {
        Text inner = Text.of("text.percent", "1");
        assertThat(new Text("text.percent", List.of(inner)).words(Locale.ENGLISH))
                .isEqualTo("1\u00a0%\u00a0%");
    }

    @Test
    void aShareIsWrittenInTheLanguageOfTheText() {
        Text text = Text.of("text.reason", new Share(0.985, 200));
        assertThat(text.words(Locale.ENGLISH)).isEqualTo("98.5\u00a0%");
        assertThat(text.words(Locale.GERMAN)).isEqualTo("98,5\u00a0%");
        assertThat(text.words(Locale.forLanguageTag("zh-Hant"))).isEqualTo("98.5%");
    }

    /** What a logger prints of an exception. */
    @Test
    void anExceptionIsToldInTheLanguageInUseAndLoggedInEnglish() {
        Language.use(Locale.GERMAN);
        Text share = Text.of("text.reason", new Share(0.985, 200));
        for (Exception failure : List.of(new WordedException(share), new UnusableValueException(share))) {
            assertThat(failure.getLocalizedMessage()).isEqualTo("98,5\u00a0%");
            assertThat(failure.toString()).isEqualTo(failure.getClass().getName() + ": 98.5\u00a0%");
        }
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
    void onlyAFailureWithASentenceIsExpected() {
        Throwable worded = new CompletionException(new WordedException(Text.of("text.reason", "abc")));
        assertThat(Text.isExpected(worded)).isTrue();
        assertThat(Text.isExpected(new CompletionException(new IllegalStateException("odd"))))
                .isFalse();
    }

    @Test
    void whatCarriesAFailureToAnotherThreadIsNamedWhereThereIsNothingInIt() {
        assertThat(Text.ofFailure(new CompletionException("odd", null)).toString())
                .contains("CompletionException: odd");
        assertThat(Text.ofFailure(new ExecutionException(new IllegalStateException("odd")))
                        .toString())
                .doesNotContain("ExecutionException");
    }

    @Test
    void aReasonThatHasASentenceIsThatSentence() {
        Text sentence = Text.of("text.percent", "57.0");
        assertThat(Text.ofReason(new UnusableValueException(sentence))).isSameAs(sentence);
    }

    @Test
    void aLanguageIsCalledAsItsSpeakersCallIt() {
        assertThat(Language.offered().stream().map(Texts::nameOf))
                .startsWith("English")
                .contains("Deutsch", "Espa\u00f1ol");
    }

    private enum Kind {
        LONE
    }

    @Test
    void aConstantIsNamedByItsRoomTypeNameAndAspect() {
        assertThat(Text.of(Kind.LONE, "name", 7)).isEqualTo(new Text("text.Kind.LONE.name", List.of(7)));
        assertThatThrownBy(() -> Texts.get(Kind.LONE, "name")).hasMessageContaining("text.Kind.LONE.name");
    }

    @Test
    void wordsAreListedAsALanguageDoes() {
        Text list = Text.list(List.of("cat", "dog", "bird"));
        assertThat(list.words(Locale.ENGLISH)).isEqualTo("cat, dog, bird");
        assertThat(list.words(Language.TRADITIONAL_CHINESE)).isEqualTo("cat、dog、bird");
        assertThat(Text.list(List.of("one")).words(Locale.GERMAN)).isEqualTo("one");
    }
}
