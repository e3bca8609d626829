package rowreader.cli;

import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import rowreader.text.Language;
import rowreader.text.Text;
import rowreader.text.Texts;

/** {@value #NAME} TAG, which may stand anywhere among the arguments. */
final class LanguageOption {
    static final String NAME = "--language";

    /** What the languages offered are called. */
    static final class Tags implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Language.offered().stream().map(Locale::toLanguageTag).iterator();
        }
    }

    private LanguageOption() {}

    /** Speaks the language that the arguments ask for from now on, if they do and there is such: complaints are to be in it, too. */
    static void use(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(NAME + "=")) {
                offered(arguments[i].substring(NAME.length() + 1)).ifPresent(Language::useOffered);
            } else if (arguments[i].equals(NAME) && i + 1 < arguments.length) {
                offered(arguments[i + 1]).ifPresent(Language::useOffered);
            }
        }
    }

    /** The language called {@code tag}, if there are texts in it. */
    static Optional<Locale> offered(String tag) {
        Locale asked = Locale.forLanguageTag(tag);
        return Language.offeredFor(asked).map(offered -> asked);
    }

    /** What to say of a language that is not offered. */
    static String unknown(String tag) {
        Text offered =
                Text.list(Language.offered().stream().map(Locale::toLanguageTag).toList());
        return Texts.get("cli.error.language", tag, offered);
    }
}
