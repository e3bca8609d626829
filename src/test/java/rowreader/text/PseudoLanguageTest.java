package rowreader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

class PseudoLanguageTest {
    @Test
    void everyLetterIsAnotherOneThatCanStillBeRead() {
        String foreign = PseudoLanguage.of("zebra AZ");
        assertThat(foreign).doesNotContainPattern("[a-zA-Z]");
        assertThat(Normalizer.normalize(foreign, Normalizer.Form.NFD).replaceAll("\\p{M}", ""))
                .startsWith("[ze")
                .contains("a AZ");
    }

    @Test
    void everythingElseStaysAsItIs() {
        assertThat(PseudoLanguage.of("7 {0} \u2212")).startsWith("[7 {0} \u2212");
    }

    @Test
    void fortyPercentAreAddedWithAPlaceToBreakALineAtEverySixth() {
        assertThat(PseudoLanguage.of("1")).isEqualTo("[1 ]");
        assertThat(PseudoLanguage.of("1234567890")).isEqualTo("[1234567890 ~~~]");
        assertThat(PseudoLanguage.of("1".repeat(20))).isEqualTo("[" + "1".repeat(20) + " ~~~~~ ~]");
    }
}
