package rowreader.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanguageFontTest {
    private static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");
    private static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");
    private static final Set<String> INSTALLED = Set.of("DejaVu Sans", "Noto Sans CJK SC", "Noto Sans CJK TC");

    @Test
    void eachKindOfChineseHasTheLettersOfItsCountry() {
        assertThat(LanguageFont.among(INSTALLED, TRADITIONAL).family()).contains("Noto Sans CJK TC");
        assertThat(LanguageFont.among(INSTALLED, SIMPLIFIED).family()).contains("Noto Sans CJK SC");
    }

    @Test
    void aSystemWithoutOneIsTold() {
        LanguageFont none = LanguageFont.among(Set.of("DejaVu Sans"), TRADITIONAL);
        assertThat(none.isMissing()).isTrue();
        assertThat(none.family()).isEmpty();
    }

    @Test
    void whatTheUsualFontWritesKeepsIt() {
        LanguageFont english = LanguageFont.among(INSTALLED, Locale.ENGLISH);
        assertThat(english.isMissing()).isFalse();
        assertThat(english.family()).isEmpty();
    }
}
