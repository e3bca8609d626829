package rowreader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private final Locale before = Language.inUse();

    @AfterEach
    void speakAsBefore() {
        Language.use(before);
    }

    private static String offeredFor(String tag) {
        return Language.offeredFor(Locale.forLanguageTag(tag))
                .map(Locale::toLanguageTag)
                .orElse("none");
    }

    private static String percent(String tag) {
        Language.useOffered(Locale.forLanguageTag(tag));
        return Texts.get("text.language") + " " + Numbers.shown().percent(0.5, 1);
    }

    @Test
    void everyLanguageIsOfferedOnceAndBothKindsOfChineseAre() {
        assertThat(Language.offered())
                .doesNotHaveDuplicates()
                .contains(Locale.forLanguageTag("zh-Hant"), Locale.forLanguageTag("zh-Hans"));
    }

    @Test
    void whoReadsChineseIsOfferedItInTheScriptOfTheirCountry() {
        assertThat(offeredFor("zh-TW")).isEqualTo("zh-Hant");
        assertThat(offeredFor("zh-HK")).isEqualTo("zh-Hant");
        assertThat(offeredFor("zh-MO")).isEqualTo("zh-Hant");
        assertThat(offeredFor("zh-Hant-TW")).isEqualTo("zh-Hant");
        assertThat(offeredFor("zh-CN")).isEqualTo("zh-Hans");
        assertThat(offeredFor("zh-SG")).isEqualTo("zh-Hans");
        assertThat(offeredFor("zh-Hans-CN")).isEqualTo("zh-Hans");
        assertThat(offeredFor("zh")).isEqualTo("zh-Hans");
        assertThat(offeredFor("en-GB")).isEqualTo("en");
        assertThat(offeredFor("en-XA")).isEqualTo("en-XA");
        assertThat(offeredFor("tlh")).isEqualTo("none");
    }

    @Test
    void theTextsOfTheCountrysScriptAreUsed() {
        assertThat(percent("zh-TW")).isEqualTo("\u7e41\u9ad4\u4e2d\u6587 50.0%");
        assertThat(percent("zh-HK")).startsWith("\u7e41");
        assertThat(percent("zh-CN")).isEqualTo("\u7b80\u4f53\u4e2d\u6587 50.0%");
        assertThat(percent("zh")).startsWith("\u7b80");
        assertThat(percent("en-US")).isEqualTo("English 50.0\u00a0%");
    }

    @Test
    void whereThereAreNoTextsInALanguageItsNumbersAreNotUsedEither() {
        Language.useOffered(Locale.forLanguageTag("fr-FR"));
        assertThat(Language.inUse()).isEqualTo(Locale.ENGLISH);
        assertThat(Numbers.shown().decimal(0.5, 1)).isEqualTo("0.5");
    }

    @Test
    void aCountryStaysAsItDecidesHowNumbersAreWritten() {
        Language.useOffered(Locale.forLanguageTag("en-ZA"));
        assertThat(Language.inUse()).isEqualTo(Locale.forLanguageTag("en-ZA"));
        assertThat(Language.offeredInUse()).isEqualTo(Locale.ENGLISH);
    }
}
