package rowreader.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The language in use: the JDK's own display language, so that its dialogs and ours agree. Any thread. */
public final class Language {
    /** English with accents, brackets and 40 % more letters: shows what is cut, and what is in no bundle. */
    public static final Locale PSEUDO = Locale.forLanguageTag("en-XA");

    private Language() {}

    /** What texts are written in now. */
    public static Locale inUse() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    /** The languages that there are texts in: English, those with bundles of their own, and the pseudo language last. */
    public static List<Locale> offered() {
        List<Locale> offered = new ArrayList<>(List.of(Locale.ENGLISH));
        Arrays.stream(Locale.getAvailableLocales())
                .filter(locale -> !locale.equals(Locale.ENGLISH) && !locale.equals(Locale.ROOT))
                .filter(locale -> Language.class.getResource("texts_" + locale + ".properties") != null)
                .sorted(Comparator.comparing(Locale::toLanguageTag))
                .forEach(offered::add);
        offered.add(PSEUDO);
        return offered;
    }

    /** Writes texts, and numbers for people, in {@code language} from now on; files are not concerned. */
    public static void use(Locale language) {
        Locale.setDefault(Locale.Category.DISPLAY, language);
    }
}
