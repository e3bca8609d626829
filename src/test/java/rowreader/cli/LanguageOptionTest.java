package rowreader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rowreader.text.InEnglish;
import rowreader.text.Language;

@ExtendWith(InEnglish.class)
class LanguageOptionTest {
    @Test
    void theTagStandsBehindTheOptionOrInIt() {
        LanguageOption.use("train", "--language", "de");
        assertThat(Language.inUse()).isEqualTo(Locale.GERMAN);
        LanguageOption.use("--language=es", "train");
        assertThat(Language.inUse().getLanguage()).isEqualTo("es");
    }

    /** picocli complains of it later. */
    @Test
    void anOptionWithoutATagLeavesTheLanguage() {
        LanguageOption.use("de", "--language");
        assertThat(Language.inUse()).isEqualTo(Locale.ENGLISH);
    }
}
