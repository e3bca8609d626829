package rowreader.text;

import java.util.List;
import java.util.Locale;

/** The languages of the program that people speak. */
public final class SpokenLanguages {
    private SpokenLanguages() {}

    public static List<Locale> all() {
        return Language.offered().stream()
                .filter(language -> !language.equals(Language.PSEUDO))
                .toList();
    }
}
