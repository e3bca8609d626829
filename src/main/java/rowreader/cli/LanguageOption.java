package rowreader.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import rowreader.text.Language;
import rowreader.text.Texts;

/** {@value #NAME} TAG, which may stand anywhere among the arguments. */
final class LanguageOption {
    static final String NAME = "--language";

    private LanguageOption() {}

    /** Speaks the language that the arguments ask for from now on, if they do and there is such: complaints are to be in it, too. */
    static void use(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(NAME + "=")) {
                offered(arguments[i].substring(NAME.length() + 1)).ifPresent(Language::use);
            } else if (arguments[i].equals(NAME) && i + 1 < arguments.length) {
                offered(arguments[i + 1]).ifPresent(Language::use);
            }
        }
    }

    /** The language called {@code tag}, if there are texts in it. */
    static Optional<Locale> offered(String tag) {
        Locale asked = Locale.forLanguageTag(tag);
        List<Locale> offered = Language.offered();
        return offered.contains(asked) || offered.contains(Locale.forLanguageTag(asked.getLanguage()))
                ? Optional.of(asked)
                : Optional.empty();
    }

    /** What to say of a language that is not offered. */
    static String unknown(String tag) {
        String offered = Language.offered().stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
        return Texts.get("cli.error.language", tag, offered);
    }
}
