package rowreader.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** The language in use: the JDK's own display language, so that its dialogs and ours agree. Any thread. */
public final class Language {
    /** English with accents, brackets and 40 % more letters: shows what is cut, and what is in no bundle. */
    public static final Locale PSEUDO = Locale.forLanguageTag("en-XA");

    /** With the Chinese of Taiwan, Hong Kong and Macau. */
    static final Locale TRADITIONAL_CHINESE = Locale.forLanguageTag("zh-Hant");

    /** With the Chinese of the mainland and Singapore. */
    static final Locale SIMPLIFIED_CHINESE = Locale.forLanguageTag("zh-Hans");

    /** In the order in which they are offered. The JDK's own list lacks what a small run-time image leaves out. */
    private static final List<Locale> KNOWN = List.of(
            Locale.ENGLISH, TRADITIONAL_CHINESE, SIMPLIFIED_CHINESE, Locale.GERMAN, Locale.forLanguageTag("es"));

    private static final Control CONTROL = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** Each is a look into the archive of the program, and texts ask often. */
    private static final List<Locale> OFFERED = Stream.concat(
                    KNOWN.stream().filter(Language::hasTexts), Stream.of(PSEUDO))
            .toList();

    private Language() {}

    /** What texts are written in now; it may name a country, too. */
    public static Locale inUse() {
        return Locale.getDefault(Locale.Category.DISPLAY);
    }

    /** The languages that there are texts in: English, those with bundles of their own, and the pseudo language last. */
    public static List<Locale> offered() {
        return OFFERED;
    }

    private static boolean hasTexts(Locale language) {
        return language.equals(Locale.ENGLISH)
                || Language.class.getResource(CONTROL.toBundleName("texts", language) + ".properties") != null;
    }

    /** Which of the languages offered someone reads whose language is {@code asked}; nothing if none. */
    public static Optional<Locale> offeredFor(Locale asked) {
        List<Locale> offered = offered();
        if (offered.contains(asked)) {
            return Optional.of(asked);
        }
        // As the bundles are looked for: the script before the country, so that zh-TW is zh-Hant.
        Optional<Locale> found = CONTROL.getCandidateLocales("texts", asked).stream()
                .filter(offered::contains)
                .findFirst();
        return found.isEmpty() && asked.getLanguage().equals(SIMPLIFIED_CHINESE.getLanguage())
                ? Optional.of(SIMPLIFIED_CHINESE).filter(offered::contains)
                : found;
    }

    /** The language in use as one of those offered. */
    public static Locale offeredInUse() {
        return offeredFor(inUse()).orElse(Locale.ENGLISH);
    }

    /**
     * Writes texts, and numbers for people, in {@code language} from now on; files are not concerned. A country stays as it
     * decides how numbers are written; for a language that there are no texts in it is English.
     */
    public static void useOffered(Locale language) {
        Locale offered = offeredFor(language).orElse(Locale.ENGLISH);
        use(CONTROL.getCandidateLocales("texts", language).contains(offered) ? language : offered);
    }

    /** Writes texts, and numbers for people, in {@code language} from now on, whether there are texts in it or not. */
    public static void use(Locale language) {
        Locale.setDefault(Locale.Category.DISPLAY, language);
    }
}
