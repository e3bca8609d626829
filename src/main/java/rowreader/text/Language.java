package rowreader.text;

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

    /** Writes texts, and numbers for people, in {@code language} from now on; files are not concerned. */
    public static void use(Locale language) {
        Locale.setDefault(Locale.Category.DISPLAY, language);
    }
}
